// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/presentation/remoteestimate.h"
#include "ui/widgets/windowcontext.h"

#include <QDialog>
#include <QFuture>
#include <QTimer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace creatormetrics {

class RemoteScorerForm;

/// Who judges mentions: the word lists of this computer always, and a model elsewhere if the user wants one and agrees to what is sent.
/// Only with a context that has `scoring`. Open it, do not run it; it closes when what it was told is stored.
class ScorerDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ScorerDialog(const WindowContext &context, QWidget *parent = nullptr);

    /// What is stored has been read, and no answer is waited for.
    [[nodiscard]] bool isReady() const { return m_read && !m_working && !m_pause.isActive() && !m_estimating; }
    void test();
    void save();
    void turnOff();

private:
    void build();
    [[nodiscard]] QLayout *buildExplanation();
    [[nodiscard]] QLayout *buildButtons();
    void connectParts();
    void take(const Result<RemoteStanding> &stored);
    void meetEdit();
    void estimate();
    void showSpent();
    void showState();
    void work(const QFuture<Outcome> &asked, const QString &doing);
    void setWorking(bool working);
    void tell(const QString &text, bool refusal);
    void refuse(const Error &error);
    [[nodiscard]] QString host() const;

    WindowContext m_context;
    RemoteScoring m_stored;
    RemoteCosts m_spent;
    QString m_askedHost; ///< what the box for the consent names
    std::optional<RemoteEstimate> m_estimate;
    QTimer m_pause; ///< until nobody types any more
    int m_generation = 0; ///< of the estimate
    bool m_estimating = false;
    bool m_read = false;
    bool m_working = false;
    RemoteScorerForm *m_form;
    QLabel *m_state;
    QLabel *m_cost;
    QCheckBox *m_consent;
    QWidget *m_spentRow;
    QProgressBar *m_spentBar;
    QLabel *m_spentText;
    QLabel *m_note;
    QPushButton *m_test;
    QPushButton *m_off;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace creatormetrics

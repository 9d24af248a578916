// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/windowcontext.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace creatormetrics {

class PillButton;

/// Who judged the mentions of the page, how the judging goes on, what keeps it, and the way to the user's words and the scorer.
class MentionJudging : public QWidget
{
    Q_OBJECT
public:
    explicit MentionJudging(const WindowContext &context, QWidget *parent = nullptr);

    /// Who judged what is shown.
    void tell(const QString &judges);
    [[nodiscard]] QList<QWidget *> tabStops() const;

private:
    void build();
    void fillMenu();
    void showStatus();
    void showProgress(const QString &text, qint64 done, qint64 expected);
    void showTrouble(const QString &text, const QString &meaning, const QString &remedy);

    WindowContext m_context;
    QLabel *m_judges;
    QLabel *m_state;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QPushButton *m_remedy;
    PillButton *m_menu;
};

} // namespace creatormetrics

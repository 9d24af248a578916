// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/connectservice.h"

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace creatormetrics {

class ConnectGuideView;
class PlatformChooser;
class Theme;

/// What connecting is about.
struct ConnectTerms {
    std::optional<Platform> platform; ///< unset: the dialog asks
    std::optional<qint64> moneyCap;   ///< what the user allows X to cost in a month, thousandths of a dollar
};

/// Leads through connecting one account: asks which platform, explains, waits for the browser, reads, and says how it ended
/// and what follows. Closing it before the end cancels the attempt.
class ConnectDialog : public QDialog
{
    Q_OBJECT
public:
    ConnectDialog(ConnectService &service, const Theme &theme, const ConnectTerms &terms, QWidget *parent = nullptr);

    enum class State { Choosing, Idle, WaitingForBrowser, Reading, Connected, Failed };
    Q_ENUM(State)
    [[nodiscard]] State state() const { return m_state; }

    /// How many posts the account that has just been connected has, once that is known.
    void tellPosts(qint64 posts);
    void done(int result) override;

private:
    /// What a state shows; empty texts are hidden.
    struct Face {
        QString title;
        QString text;
        QString note = {};
        QString primary = {};
        bool busy = false;
        bool link = false; ///< "Open again" and "Copy link"
        QString close = {};
    };
    void build();
    [[nodiscard]] QLayout *makeButtons();
    void connectService();
    void choose(Platform platform);
    void enter(State state);
    [[nodiscard]] Face faceOf(State state) const;
    [[nodiscard]] Face idleFace() const;
    [[nodiscard]] Face connectedFace() const;
    [[nodiscard]] QString keptText() const;
    void press();
    void openBrowser();

    ConnectService &m_service;
    ConnectTerms m_terms;
    Platform m_platform = Platform::YouTube;
    State m_state = State::Idle;
    QUrl m_url;
    Account m_account;
    QStringList m_missingScopes;
    std::optional<qint64> m_posts;
    Error m_error;
    QLabel *m_title;
    QLabel *m_text;
    PlatformChooser *m_chooser;
    ConnectGuideView *m_guide;
    QLabel *m_note;
    QProgressBar *m_progress;
    QPushButton *m_primary;
    QPushButton *m_again;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace creatormetrics

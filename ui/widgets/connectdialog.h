// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/connectservice.h"

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace creatormetrics {

/// Leads through connecting one account: explains, waits for the browser, reads, and says how it ended. Closing it
/// before the end cancels the attempt.
class ConnectDialog : public QDialog
{
    Q_OBJECT
public:
    ConnectDialog(ConnectService &service, Platform platform, QWidget *parent = nullptr);

    enum class State { Idle, WaitingForBrowser, Reading, Connected, Failed };
    Q_ENUM(State)
    [[nodiscard]] State state() const { return m_state; }

    void done(int result) override;

private:
    /// What a state shows; empty texts are hidden.
    struct Face {
        QString title;
        QString text;
        QString note;
        QString primary;
        bool busy = false;
        bool link = false; ///< "Open again" and "Copy link"
        QString close;
    };
    void build();
    void connectService();
    void enter(State state);
    [[nodiscard]] Face faceOf(State state) const;
    void press();
    void openBrowser();

    ConnectService &m_service;
    Platform m_platform;
    State m_state = State::Idle;
    QUrl m_url;
    QString m_account;
    QStringList m_missingScopes;
    Error m_error;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_note;
    QProgressBar *m_progress;
    QPushButton *m_primary;
    QPushButton *m_again;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace creatormetrics

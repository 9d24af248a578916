// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/syncstatus.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace creatormetrics {

class SyncJobView;

/// The panel beside the navigation that tells what the sync does: who is at work with what, who waits, what went wrong and
/// the one thing to do about it. Not modal; lies over the page until it is closed.
class SyncDrawer : public QFrame
{
    Q_OBJECT
public:
    SyncDrawer(const Theme &theme, SyncStatus &status, const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    /// When the next sync starts of its own accord; invalid when none will.
    void setNextSync(const QDateTime &moment);
    /// Puts the focus on the button that is most likely wanted now.
    void takeFocus();
    /// What Tab stops at, in its order.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void closeWanted();
    void cancelWanted();
    void syncWanted();
    void pauseWanted(bool paused);
    void reconnectWanted(creatormetrics::Platform platform);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void refresh();
    void showJobs();
    void showProblems();
    [[nodiscard]] QWidget *makeProblem(const AccountReport &report);
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString footnote() const;
    [[nodiscard]] QDateTime localNow() const;

    const Theme &m_theme;
    SyncStatus &m_status;
    const Clock &m_clock;
    QTimeZone m_zone;
    QDateTime m_nextSync;
    QLabel *m_title;
    QLabel *m_headline;
    QToolButton *m_close;
    QVBoxLayout *m_jobs;
    QVBoxLayout *m_problems;
    QLabel *m_footnote;
    QPushButton *m_cancel;
    QPushButton *m_pause;
    QPushButton *m_sync;
    QHash<AccountId, SyncJobView *> m_views;
    QDateTime m_problemsOf; ///< end of the run whose problems are shown
};

} // namespace creatormetrics

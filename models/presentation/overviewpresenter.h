// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/growth.h"
#include "models/analytics/overview.h"
#include "models/core/clock.h"
#include "models/presentation/barstate.h"
#include "models/presentation/viewstate.h"
#include "models/store/store.h"

#include <QTimer>

namespace creatormetrics {

/// One answer of the store to everything that the Overview and Growth pages show.
struct OverviewAnswer {
    Overview overview;
    Growth growth;
};

/// What is known of the workspace whatever the bar says; told with every answer.
struct WorkspaceFacts {
    std::vector<Account> accounts; ///< without archived ones
    bool hasArchived = false;
    PresetCalendar calendar;
};

/// Asks the store for what the bar is set to and holds the newest answer. Overtaken answers are dropped, changes of the
/// store are gathered for a moment, and the former answer stays until the new one is there: Loading is announced only
/// when an answer to a changed bar takes longer than 100 ms. GUI thread.
class OverviewPresenter : public QObject
{
    Q_OBJECT
public:
    OverviewPresenter(Store &store, const Clock &clock, Qt::DayOfWeek weekStart, QObject *parent = nullptr);

    /// Asks when the bar is another one than before, or was never set.
    void setBar(const BarState &bar);
    void refresh();

    [[nodiscard]] const BarState &bar() const { return m_bar; }
    [[nodiscard]] const ViewState<OverviewAnswer> &state() const { return m_state; }
    [[nodiscard]] const WorkspaceFacts &facts() const { return m_facts; }
    /// Of the newest answer, on the store's thread.
    [[nodiscard]] double queryMilliseconds() const { return m_queryMilliseconds; }

Q_SIGNALS:
    void stateChanged();

private:
    struct Answer {
        WorkspaceFacts facts;
        ViewState<OverviewAnswer> state;
        double milliseconds = 0;
    };
    static Result<Answer> answer(Connection &connection, BarState bar, Qt::DayOfWeek weekStart, const QDateTime &now);

    void ask();
    void take(quint64 generation, Result<Answer> result);
    void show(const ViewState<OverviewAnswer> &state);

    Store &m_store;
    const Clock &m_clock;
    Qt::DayOfWeek m_weekStart;
    BarState m_bar;
    ViewState<OverviewAnswer> m_state;
    WorkspaceFacts m_facts;
    QTimer m_loading; ///< runs while an answer to a changed bar is awaited
    QTimer m_gather; ///< runs while changes of the store are gathered
    quint64 m_generation = 0;
    double m_queryMilliseconds = 0;
    bool m_asked = false;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/presentation/barstate.h"
#include "models/presentation/pagequestion.h"
#include "models/presentation/viewstate.h"
#include "models/store/store.h"

#include <QTimer>

namespace creatormetrics {

/// What is known of the workspace whatever the bar says; told with every answer.
struct WorkspaceFacts {
    std::vector<Account> accounts; ///< without archived ones
    bool hasArchived = false;
    PresetCalendar calendar;
    std::vector<Freshness> freshness; ///< of the accounts that the bar chooses
};

/// Asks the store the question of the page at hand for what the bar is set to, and holds the newest answer. Overtaken answers are dropped, changes of the
/// store are gathered for a moment, and the former answer stays until the new one is there: Loading is announced only
/// when an answer to a changed bar takes longer than 100 ms. GUI thread.
class FiguresPresenter : public QObject
{
    Q_OBJECT
public:
    FiguresPresenter(Store &store, const Clock &clock, Qt::DayOfWeek weekStart, QObject *parent = nullptr);

    /// Asks when the bar is another one than before, or was never set.
    void setBar(const BarState &bar);
    /// Asks when it is another question than before and the bar was set.
    void setAsk(const PageAsk &ask);
    /// Asks when weeks begin on another day than before.
    void setWeekStart(Qt::DayOfWeek day)
    {
        if (std::exchange(m_weekStart, day) != day)
            refresh();
    }
    void refresh();

    [[nodiscard]] const BarState &bar() const { return m_bar; }
    [[nodiscard]] const PageAsk &asked() const { return m_ask; }
    [[nodiscard]] const ViewState<PageAnswer> &state() const { return m_state; }
    /// False while the state still tells what was asked before.
    [[nodiscard]] bool answersPage() const { return m_answered == m_ask.question; }
    [[nodiscard]] const WorkspaceFacts &facts() const { return m_facts; }
    /// Of the newest answer, on the store's thread.
    [[nodiscard]] double queryMilliseconds() const { return m_queryMilliseconds; }

Q_SIGNALS:
    void stateChanged();

private:
    struct Answer {
        WorkspaceFacts facts;
        ViewState<PageAnswer> state;
        double milliseconds = 0;
    };
    static Result<Answer> answer(Connection &connection, BarState bar, const PageAsk &asked, Qt::DayOfWeek weekStart,
                                 const QDateTime &now);

    void ask();
    void take(quint64 generation, Result<Answer> result);
    void show(const ViewState<PageAnswer> &state);

    Store &m_store;
    const Clock &m_clock;
    Qt::DayOfWeek m_weekStart;
    BarState m_bar;
    PageAsk m_ask;
    PageQuestion m_answered = PageQuestion::Overview; ///< by the state
    ViewState<PageAnswer> m_state;
    WorkspaceFacts m_facts;
    QTimer m_loading; ///< runs while an answer to a changed bar is awaited
    QTimer m_gather; ///< runs while changes of the store are gathered
    quint64 m_generation = 0;
    double m_queryMilliseconds = 0;
    bool m_asked = false;
};

} // namespace creatormetrics

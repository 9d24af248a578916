// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/presentation/dataanswer.h"
#include "models/presentation/viewstate.h"
#include "models/store/store.h"

#include <QObject>
#include <QTimer>

namespace creatormetrics {

/// Asks the store how each account's data is, while somebody looks: nothing is asked before `setWatched` and while the
/// page is hidden. Overtaken answers are dropped; changes of the store are gathered for half a second. GUI thread.
class DataPresenter : public QObject
{
    Q_OBJECT
public:
    DataPresenter(Store &store, const Clock &clock, const PlatformCaps &caps, QObject *parent = nullptr);

    /// Whether the page is on the screen; coming back to it asks when something has changed meanwhile.
    void setWatched(bool watched);
    void refresh();

    [[nodiscard]] const ViewState<DataAnswer> &state() const { return m_state; }
    /// Of the newest answer, on the store's thread.
    [[nodiscard]] double queryMilliseconds() const { return m_queryMilliseconds; }

Q_SIGNALS:
    void stateChanged();

private:
    struct Answer {
        ViewState<DataAnswer> state;
        double milliseconds = 0;
    };
    static Result<Answer> answer(Connection &connection, const PlatformCaps &caps, const QDateTime &now);

    void ask();
    void take(quint64 generation, const Result<Answer> &result);

    Store &m_store;
    const Clock &m_clock;
    PlatformCaps m_caps;
    ViewState<DataAnswer> m_state;
    QTimer m_gather; ///< runs while changes of the store are gathered
    quint64 m_generation = 0;
    double m_queryMilliseconds = 0;
    bool m_watched = false;
    bool m_outdated = true; ///< something changed since the newest answer was asked for
};

} // namespace creatormetrics

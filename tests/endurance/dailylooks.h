// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/domain/metricvalues.h"
#include "models/store/connection.h"

#include <QJsonObject>
#include <QSet>

namespace creatormetrics {

/// What a platform without figures by day (X, TikTok) would have told about its posts on each day, to work out from outside what the
/// workspace should say a day has brought.
class DailyLooks
{
public:
    /// The truth as it was when a pass over the account had ended; the last of a day counts. Days are in UTC.
    void add(Platform platform, QDate day, const QJsonObject &creator, bool complete);
    /// A day whose figures a wrong clock has spoiled.
    void spoil(QDate day) { m_spoiled.insert(day); }
    /// The day, or the one before it.
    [[nodiscard]] bool isSpoiled(QDate day) const { return m_spoiled.contains(day) || m_spoiled.contains(day.addDays(-1)); }

    /// Every stored day and snapshot against the looks; a line for each difference.
    [[nodiscard]] QStringList differences(Connection &connection, const Account &account) const;
    /// Days of the range of which nothing can be known: no post was looked at on it and on the day before, and none that it brought.
    [[nodiscard]] QSet<QDate> unknowable(Connection &connection, const Account &account, const DateRange &range) const;
    [[nodiscard]] QDate first() const;
    [[nodiscard]] QDate last() const;
    [[nodiscard]] qsizetype size() const { return m_looks.size(); }

private:
    struct Look {
        QHash<QString, MetricValues> posts; ///< that can be seen, by platform id
        QHash<QString, QDate> published;
        QSet<QString> brought; ///< that were there when a pass of the day brought the whole list; a later pass that broke off may
                               ///< have missed what was published in between
    };
    using Snapshots = QHash<QDate, QSet<QString>>; ///< which posts the program has looked at
    [[nodiscard]] static Snapshots snapshotsIn(Connection &connection, const Account &account);
    [[nodiscard]] MetricValues sumsOf(QDate day, const Snapshots &snapshots) const;
    [[nodiscard]] QStringList dayDifferences(QDate day, const MetricValues &stored, const Snapshots &snapshots) const;
    [[nodiscard]] QStringList snapshotDifferences(Connection &connection, const Account &account) const;

    QHash<QDate, Look> m_looks;
    QSet<QDate> m_spoiled;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/instagramcall.h"

#include <QJsonArray>

namespace creatormetrics {

/// One page of a list that is walked from the newest entry to the oldest. Entries have a place that falls on the way.
class InstagramPaging
{
public:
    struct Size {
        qint64 usual = 25;
        qint64 most = 100; // larger pages are cut to this
    };
    /// The refusal when cursor, limit or times are not good; a cursor is good for the list it came from.
    [[nodiscard]] static std::variant<InstagramPaging, InstagramError> parsed(const InstagramCall &call,
                                                                              const QString &list, Size size);

    [[nodiscard]] bool wants(qint64 place, qint64 publishedAt) const;
    void add(qint64 place, const QJsonObject &entry); // what comes when the page is whole only says that there is more
    [[nodiscard]] bool isFull() const { return m_hasMore; }

    /// Data and paging: cursors whenever there are entries, "next" only when there are more.
    [[nodiscard]] QJsonObject body(const InstagramCall &call) const;

private:
    QString m_list;
    qint64 m_limit = 0;
    qint64 m_below = std::numeric_limits<qint64>::max(); // places
    qint64 m_from = 0; // milliseconds since 1970
    qint64 m_to = std::numeric_limits<qint64>::max();
    QJsonArray m_data;
    qint64 m_first = 0;
    qint64 m_last = 0;
    bool m_hasMore = false;
};

} // namespace creatormetrics

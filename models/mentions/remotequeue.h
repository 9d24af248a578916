// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/remotewalk.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace creatormetrics {

/// Texts that wait to be asked about, each once however many mentions say it. Pure bookkeeping.
class RemoteQueue
{
public:
    struct Entry {
        QString sent;
        QByteArray hash;
        std::vector<RemoteText> mentions; ///< that say it
        int missed = 0; ///< how many answers lacked it
    };
    using Batch = std::vector<Entry>;

    /// Joins a text that waits already. One that was given up is left out.
    void add(const RemoteText &text);
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_order.size()); }
    /// The first ones, at most `most`. A text that an answer lacked goes with fewer others than before: at most half as many.
    [[nodiscard]] Batch take(qsizetype most);
    /// In front of all others, as if they had not been taken.
    void putBack(const Batch &batch);
    /// An answer lacked these: each waits once more, before all others, and is given up the second time. Tells how many were given up.
    [[nodiscard]] qint64 miss(const Batch &batch);
    /// Forgets what waits, and remembers what was given up.
    void clear();

private:
    std::deque<QByteArray> m_order; ///< hashes
    QHash<QByteArray, Entry> m_entries;
    QSet<QByteArray> m_givenUp;
};

} // namespace creatormetrics

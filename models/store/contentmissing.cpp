// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentblocks.h"
#include "models/store/contentrepository.h"
#include "models/store/contentwords.h"
#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Visible posts that go, with what is kept beside them.
class GonePosts
{
public:
    /// `rest` is what follows WHERE.
    template <typename... Values>
    Outcome add(Connection &connection, QLatin1StringView rest, const Values &...values)
    {
        auto statement = connection.prepare(
            u"SELECT id, published_day, published_at, title, description FROM content_items WHERE missing_since IS NULL AND "_s + rest);
        if (!statement)
            return statement.error();
        (*statement)->bindAll(values...);
        for (;;) {
            const auto row = (*statement)->step();
            if (!row)
                return row.error();
            if (!*row)
                return Done{};
            note(**statement);
        }
    }

    Outcome mark(Connection &connection, AccountId account, const QDateTime &now)
    {
        for (const WordChange &post : m_words) {
            if (auto marked = connection.run(u"UPDATE content_items SET missing_since = ? WHERE id = ?", now, post.id); !marked)
                return marked;
        }
        if (auto patched = patchContentBlocks(connection, account, m_blocks); !patched)
            return patched;
        return patchWords(connection, contentWords(), m_words);
    }

private:
    void note(const Statement &row)
    {
        const qint64 id = row.integer(0);
        if (!row.isNull(1) && !row.isNull(2))
            m_blocks.push_back({.id = ContentId(id), .earlierDay = row.integer(1)});
        m_words.push_back({.id = id, .before = WordTexts{.first = row.blob(3), .second = row.blob(4)}});
    }

    std::vector<BlockChange> m_blocks;
    std::vector<WordChange> m_words;
};

} // namespace

Outcome markMissing(Connection &connection, AccountId account, const QStringList &platformContentIds, const QDateTime &now)
{
    GonePosts gone;
    QStringList ids = platformContentIds;
    ids.removeDuplicates();
    for (const QString &id : ids) {
        if (auto added = gone.add(connection, "account_id = ? AND platform_content_id = ?"_L1, account.value(), id); !added)
            return added;
    }
    return gone.mark(connection, account, now);
}

Outcome markUnseen(Connection &connection, AccountId account, const QDateTime &walkStarted, const QDateTime &now)
{
    GonePosts gone;
    if (auto added = gone.add(connection, "account_id = ? AND verified_at < ?"_L1, account.value(), walkStarted); !added)
        return added;
    return gone.mark(connection, account, now);
}

} // namespace creatormetrics

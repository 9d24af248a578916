// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionwords.h"

#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr IndexedTable mentionWords{.name = QLatin1StringView("mention_words"),
                                    .first = QLatin1StringView("author"),
                                    .second = QLatin1StringView("content"),
                                    .rows =
                                        QLatin1StringView("SELECT id, author_username, content FROM brand_mentions WHERE gone_at IS NULL")};

WordChange leaving(const Statement &row)
{
    return {.id = row.integer(0), .before = WordTexts{.first = row.blob(1), .second = row.blob(2)}};
}

} // namespace

Outcome patchMentionWords(Connection &connection, std::vector<WordChange> changes)
{
    return patchWords(connection, mentionWords, std::move(changes));
}

Outcome eraseMentionWords(Connection &connection, std::vector<WordChange> gone)
{
    if (gone.empty())
        return Done{};
    if (auto patched = patchMentionWords(connection, std::move(gone)); !patched)
        return patched;
    return dropLeftWords(connection, mentionWords);
}

Outcome forgetMentionWords(Connection &connection, AccountId account)
{
    auto statement =
        connection.prepare(
            u"SELECT id, author_username, content FROM brand_mentions WHERE account_id = ? AND gone_at IS NULL");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    auto changes = collectRows<WordChange>(**statement, leaving);
    return changes ? eraseMentionWords(connection, *std::move(changes)) : Outcome(changes.error());
}

Result<std::vector<StoredMentionId>> mentionsWithWords(Connection &connection, const QString &expression, qint64 most)
{
    auto statement =
        connection.prepare(u"SELECT rowid FROM mention_words WHERE mention_words MATCH ? ORDER BY rowid LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(expression, most);
    return collectRows<StoredMentionId>(**statement,
                                        [](const Statement &row) { return StoredMentionId(row.integer(0)); });
}

Outcome rebuildMentionWords(Connection &connection)
{
    return rebuildWords(connection, mentionWords);
}

Result<QStringList> mentionWordProblems(Connection &connection)
{
    return wordProblems(connection, mentionWords);
}

} // namespace creatormetrics

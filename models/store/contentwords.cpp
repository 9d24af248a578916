// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentwords.h"

#include "models/store/rows.h"
#include "models/store/textsearch.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Whether the texts of a post have the parts that the words alone do not tell.
Result<bool> hasParts(Connection &connection, qint64 id, const QStringList &parts)
{
    if (parts.isEmpty())
        return true;
    auto statement = connection.prepare(u"SELECT title || char(10) || description FROM content_items WHERE id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(id);
    const auto text = firstRow<QString>(**statement, [](const Statement &row) { return row.text(0); });
    if (!text)
        return text.error();
    return *text && containsAll(**text, parts);
}

/// Goes through the rows of a bound question to the word index until `most` posts are found.
Result<WordHits> collectHits(Connection &connection, Statement &found, const QStringList &parts, qint64 most)
{
    WordHits hits;
    for (;;) {
        const auto row = found.step();
        if (!row)
            return row.error();
        if (!*row)
            return hits;
        const qint64 id = found.integer(0);
        const auto has = hasParts(connection, id, parts);
        if (!has || (*has && static_cast<qint64>(hits.ids.size()) == most)) {
            found.reset();
            hits.complete = false;
            return has ? Result<WordHits>(std::move(hits)) : Result<WordHits>(has.error());
        }
        if (*has)
            hits.ids.push_back(ContentId(id));
    }
}

} // namespace

const IndexedTable &contentWords()
{
    static constexpr IndexedTable table{.name = "content_words"_L1,
                                     .first = "title"_L1,
                                     .second = "description"_L1,
                                     .rows = "SELECT id, title, description FROM content_items WHERE missing_since IS NULL"_L1};
    return table;
}

Result<WordHits> contentByWords(Connection &connection, const QString &typed, qint64 most)
{
    const auto expression = searchExpression(typed);
    if (!expression)
        return WordHits();
    auto statement = connection.prepare(u"SELECT rowid FROM content_words WHERE content_words MATCH ? ORDER BY rowid");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(*expression);
    return collectHits(connection, **statement, exactParts(typed), most);
}

Outcome eraseContentWords(Connection &connection, AccountId account)
{
    auto statement = connection.prepare(
        u"SELECT id, title, description FROM content_items WHERE account_id = ? AND missing_since IS NULL");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    const auto gone = collectRows<WordChange>(**statement, [](const Statement &row) {
        return WordChange{.id = row.integer(0), .before = WordTexts{.first = row.blob(1), .second = row.blob(2)}};
    });
    if (!gone)
        return gone.error();
    if (gone->empty())
        return Done{};
    if (auto patched = patchWords(connection, contentWords(), *gone); !patched)
        return patched;
    return dropLeftWords(connection, contentWords());
}

Outcome rebuildContentWords(Connection &connection)
{
    return rebuildWords(connection, contentWords());
}

Result<QStringList> contentWordProblems(Connection &connection)
{
    return wordProblems(connection, contentWords());
}

} // namespace creatormetrics

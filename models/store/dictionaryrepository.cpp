// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dictionaryrepository.h"

#include "models/store/rows.h"

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double largestValence = 4;
constexpr qsizetype mostWordsOfAnEntry = 3;
// Older changes cannot be taken back any more, so that years of changes do not pile up.
constexpr qint64 keptBatches = 100;

/// A row of the table, or none of that key.
struct Entry {
    QString spelling = {};
    std::optional<double> valence = {};
    qint64 addedAt = 0;

    [[nodiscard]] bool saysThe(const Entry &other) const
    {
        return valence == other.valence && (!valence || spelling == other.spelling);
    }
};
using Entries = std::map<QString, Entry>; ///< by folded word

Error refused(const DictionaryChange &change, const QString &why)
{
    return {.kind = ErrorKind::BadInput, .detail = u"\"%1\" %2"_s.arg(change.spelling.isEmpty() ? change.word : change.spelling, why)};
}

Outcome checkChange(const DictionaryChange &change)
{
    if (change.word.trimmed().isEmpty())
        return refused(change, u"is no word"_s);
    if (!change.valence)
        return Done{};
    if (change.word.size() > longestDictionaryWord || change.spelling.size() > longestDictionaryWord)
        return refused(change, u"has more than %1 characters"_s.arg(longestDictionaryWord));
    if (change.word.simplified().count(u' ') >= mostWordsOfAnEntry)
        return refused(change, u"has more than %1 words"_s.arg(mostWordsOfAnEntry));
    if (!std::isfinite(*change.valence) || std::abs(*change.valence) > largestValence)
        return refused(change, u"has a valence that is not between -4 and 4"_s);
    return Done{};
}

Result<Entry> storedEntry(Connection &connection, const QString &word)
{
    auto statement = connection.prepare(u"SELECT spelling, valence, added_at FROM dictionary_words WHERE word = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(word);
    const auto found = firstRow<Entry>(**statement, [](const Statement &row) {
        return Entry{.spelling = row.text(0), .valence = row.real(1), .addedAt = row.integer(2)};
    });
    if (!found)
        return found.error();
    return found->value_or(Entry());
}

Outcome writeEntry(Connection &connection, const QString &word, const Entry &entry)
{
    if (!entry.valence)
        return connection.run(u"DELETE FROM dictionary_words WHERE word = ?", word);
    return connection.run(u"INSERT INTO dictionary_words(word, spelling, valence, added_at) VALUES(?, ?, ?, ?) "
                          "ON CONFLICT(word) DO UPDATE SET spelling = excluded.spelling, valence = excluded.valence, "
                          "added_at = excluded.added_at",
                          word, entry.spelling, *entry.valence, entry.addedAt);
}

/// Of changes of one word the last holds.
Result<Entries> wantedEntries(std::span<const DictionaryChange> changes, const QDateTime &now)
{
    Entries wanted;
    for (const DictionaryChange &change : changes) {
        if (auto checked = checkChange(change); !checked)
            return checked.error();
        wanted[change.word] = {.spelling = change.spelling.isEmpty() ? change.word : change.spelling,
                               .valence = change.valence,
                               .addedAt = now.toMSecsSinceEpoch()};
    }
    return wanted;
}

/// Leaves in `wanted` what differs from what stands, and gives that. A word that stays keeps the moment it was added at.
Result<Entries> differingEntries(Connection &connection, Entries &wanted)
{
    Entries former;
    for (auto place = wanted.begin(); place != wanted.end();) {
        const auto stored = storedEntry(connection, place->first);
        if (!stored)
            return stored.error();
        if (stored->saysThe(place->second)) {
            place = wanted.erase(place);
            continue;
        }
        if (stored->valence)
            place->second.addedAt = stored->addedAt;
        former.emplace(place->first, *stored);
        ++place;
    }
    return former;
}

Outcome checkSize(Connection &connection, const Entries &wanted, const Entries &former)
{
    auto size = askInteger(connection, u"SELECT count(*) FROM dictionary_words");
    if (!size)
        return size.error();
    for (const auto &[word, entry] : wanted)
        *size += (entry.valence ? 1 : 0) - (former.at(word).valence ? 1 : 0);
    if (*size <= mostDictionaryWords)
        return Done{};
    return Error{.kind = ErrorKind::BadInput, .detail = u"a dictionary has at most %1 words"_s.arg(mostDictionaryWords)};
}

Result<qint64> latestBatch(Connection &connection)
{
    return askInteger(connection, u"SELECT ifnull(max(batch), 0) FROM dictionary_changes");
}

Outcome rememberEntry(Connection &connection, qint64 batch, const QString &word, const Entry &former, const QDateTime &now)
{
    return connection.run(u"INSERT INTO dictionary_changes(batch, word, spelling, valence, added_at, changed_at) "
                          "VALUES(?, ?, ?, ?, ?, ?)",
                          batch, word, former.spelling, former.valence, former.addedAt, now);
}

struct FormerEntry {
    QString word;
    Entry entry;
};

Result<std::vector<FormerEntry>> entriesBefore(Connection &connection, qint64 batch)
{
    auto statement = connection.prepare(u"SELECT word, spelling, valence, added_at FROM dictionary_changes WHERE batch = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(batch);
    return collectRows<FormerEntry>(**statement, [](const Statement &row) {
        return FormerEntry{.word = row.text(0),
                           .entry = {.spelling = row.text(1), .valence = row.optionalReal(2), .addedAt = row.integer(3)}};
    });
}

} // namespace

Result<std::vector<DictionaryWord>> dictionaryWords(Connection &connection)
{
    auto statement =
        connection.prepare(u"SELECT spelling, valence, added_at FROM dictionary_words ORDER BY spelling COLLATE NOCASE, word");
    if (!statement)
        return statement.error();
    return collectRows<DictionaryWord>(**statement, [](const Statement &row) {
        return DictionaryWord{.spelling = row.text(0), .valence = row.real(1), .addedAt = row.moment(2)};
    });
}

Result<qint64> changeDictionary(Connection &connection, std::span<const DictionaryChange> changes, const QDateTime &now)
{
    auto wanted = wantedEntries(changes, now);
    if (!wanted)
        return wanted.error();
    const auto former = differingEntries(connection, *wanted);
    if (!former)
        return former.error();
    if (auto fits = checkSize(connection, *wanted, *former); !fits)
        return fits.error();
    const auto latest = latestBatch(connection);
    if (!latest)
        return latest.error();
    const qint64 batch = *latest + 1;
    for (const auto &[word, entry] : *wanted) {
        if (auto kept = rememberEntry(connection, batch, word, former->at(word), now); !kept)
            return kept.error();
        if (auto written = writeEntry(connection, word, entry); !written)
            return written.error();
    }
    if (auto dropped = connection.run(u"DELETE FROM dictionary_changes WHERE batch <= ?", batch - keptBatches); !dropped)
        return dropped.error();
    return static_cast<qint64>(wanted->size());
}

Result<qint64> undoDictionaryChange(Connection &connection)
{
    const auto latest = latestBatch(connection);
    if (!latest)
        return latest.error();
    const auto former = entriesBefore(connection, *latest);
    if (!former)
        return former.error();
    for (const FormerEntry &one : *former) {
        if (auto written = writeEntry(connection, one.word, one.entry); !written)
            return written.error();
    }
    if (auto dropped = connection.run(u"DELETE FROM dictionary_changes WHERE batch = ?", *latest); !dropped)
        return dropped.error();
    return static_cast<qint64>(former->size());
}

Result<bool> canUndoDictionaryChange(Connection &connection)
{
    const auto latest = latestBatch(connection);
    if (!latest)
        return latest.error();
    return *latest > 0;
}

} // namespace creatormetrics

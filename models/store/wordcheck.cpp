// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/wordindex.h"

#include "models/store/sqliteerror.h"
#include "models/store/textsearch.h"

#include <sqlite3.h>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostNamed = 20;
constexpr int longestTerm = 32768; ///< SQLite cuts off what is longer

/// A number for a term; the numbers of a row's terms add up, whatever their order.
quint64 numberOf(std::string_view term)
{
    quint64 hash = 14695981039346656037ULL; // FNV-1a, the same on every system
    for (const char byte : term)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return hash | 1U;
}

/// Cuts texts into terms as the word tables do.
class Tokenizer
{
public:
    Tokenizer() = default;
    Tokenizer(const Tokenizer &) = delete;
    Tokenizer &operator=(const Tokenizer &) = delete;
    ~Tokenizer()
    {
        if (m_instance != nullptr)
            m_functions.xDelete(m_instance);
    }

    Outcome open(Connection &connection)
    {
        fts5_api *api = nullptr;
        sqlite3_stmt *ask = nullptr;
        sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &ask, nullptr);
        sqlite3_bind_pointer(ask, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(ask);
        sqlite3_finalize(ask);
        void *data = nullptr;
        std::array<const char *, 2> options{"remove_diacritics", "2"};
        if (api == nullptr || api->xFindTokenizer(api, "unicode61", &data, &m_functions) != SQLITE_OK
            || m_functions.xCreate(data, options.data(), static_cast<int>(options.size()), &m_instance) != SQLITE_OK)
            return sqliteError(connection.handle(), u"no tokenizer"_s);
        return Done{};
    }

    void addTerms(const QByteArray &text, std::vector<quint64> &numbers)
    {
        m_functions.xTokenize(m_instance, &numbers, FTS5_TOKENIZE_DOCUMENT, text.constData(), static_cast<int>(text.size()), take);
    }

private:
    static int take(void *numbers, int, const char *term, int length, int, int)
    {
        const auto size = static_cast<std::size_t>(std::min(length, longestTerm));
        static_cast<std::vector<quint64> *>(numbers)->push_back(numberOf(std::string_view(term, size)));
        return SQLITE_OK;
    }

    fts5_tokenizer m_functions{};
    Fts5Tokenizer *m_instance = nullptr;
};

struct RowSum {
    qint64 id = 0;
    quint64 sum = 0; ///< of the texts' terms less those in the table: 0 when both agree
};

quint64 sumOf(std::vector<quint64> &numbers)
{
    std::ranges::sort(numbers);
    const auto repeated = std::ranges::unique(numbers); // a term counts once in a row
    quint64 sum = 0;
    for (auto number = numbers.begin(); number != repeated.begin(); ++number)
        sum += *number;
    numbers.clear();
    return sum;
}

Result<std::vector<RowSum>> sumsOfTexts(Connection &connection, const IndexedTable &table)
{
    Tokenizer tokenizer;
    if (auto opened = tokenizer.open(connection); !opened)
        return opened.error();
    auto rows = connection.prepare(QString(table.rows) + u" ORDER BY id"_s);
    if (!rows)
        return rows.error();
    std::vector<RowSum> sums;
    std::vector<quint64> numbers;
    for (;;) {
        const auto row = (*rows)->step();
        if (!row)
            return row.error();
        if (!*row)
            return sums;
        tokenizer.addTerms(indexedUtf8((*rows)->blob(1)), numbers);
        tokenizer.addTerms(indexedUtf8((*rows)->blob(2)), numbers);
        sums.push_back({.id = (*rows)->integer(0), .sum = sumOf(numbers)});
    }
}

/// The listing of a word table is itself a table, which a reading connection makes for itself alone.
Result<Statement *> listing(Connection &connection, const IndexedTable &table)
{
    for (const QString &sql : {u"PRAGMA query_only = OFF"_s,
                               u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.%1_terms USING fts5vocab('main', '%1', 'instance')"_s.arg(table.name)}) {
        if (auto made = connection.run(sql); !made)
            return made.error();
    }
    return connection.prepare(u"SELECT term, doc FROM temp.%1_terms"_s.arg(table.name));
}

/// Takes the terms in the table from the sums; ids of rows that do not belong there go to `superfluous`.
Outcome takeListed(Connection &connection, const IndexedTable &table, std::vector<RowSum> &sums, std::vector<qint64> &superfluous)
{
    auto terms = listing(connection, table);
    if (!terms)
        return terms.error();
    for (;;) {
        const auto row = (*terms)->step();
        if (!row)
            return row.error();
        if (!*row)
            return Done{};
        const QByteArrayView term = (*terms)->textView(0);
        const qint64 id = (*terms)->integer(1);
        const auto found = std::ranges::lower_bound(sums, id, {}, &RowSum::id);
        if (found == sums.end() || found->id != id)
            superfluous.push_back(id);
        else
            found->sum -= numberOf(std::string_view(term.data(), static_cast<std::size_t>(term.size())));
    }
}

/// A damaged table is a finding, not a failure.
QStringList named(const IndexedTable &table, const Outcome &read, const std::vector<RowSum> &sums, std::vector<qint64> superfluous)
{
    if (!read)
        return {u"%1 cannot be read: %2"_s.arg(table.name, read.error().detail)};
    for (const RowSum &row : sums) {
        if (row.sum != 0)
            superfluous.push_back(row.id);
    }
    std::ranges::sort(superfluous);
    const auto repeated = std::ranges::unique(superfluous);
    superfluous.erase(repeated.begin(), repeated.end());
    QStringList problems;
    for (const qint64 id : superfluous) {
        if (problems.size() == mostNamed)
            return problems << u"%1: and %2 more"_s.arg(table.name).arg(static_cast<qint64>(superfluous.size()) - mostNamed);
        problems.append(u"%1: the words of row %2 differ from its texts"_s.arg(table.name).arg(id));
    }
    return problems;
}

} // namespace

Result<QStringList> wordProblems(Connection &connection, const IndexedTable &table)
{
    auto sums = sumsOfTexts(connection, table);
    if (!sums)
        return sums.error();
    auto readOnly = connection.prepare(u"PRAGMA query_only");
    if (!readOnly)
        return readOnly.error();
    const auto asked = (*readOnly)->step();
    const bool queryOnly = asked && *asked && (*readOnly)->integer(0) != 0;
    (*readOnly)->reset();
    std::vector<qint64> superfluous;
    const Outcome read = takeListed(connection, table, *sums, superfluous);
    if (queryOnly) {
        if (auto restored = connection.run(u"PRAGMA query_only = ON"); !restored)
            return restored.error();
    }
    return named(table, read, *sums, std::move(superfluous));
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ingestwriter.h"

#include "models/store/accountrepository.h"
#include "models/store/contentrepository.h"
#include "models/store/mentionrepository.h"
#include "models/store/store.h"
#include "tests/bench/benchclock.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// As compressible as an answer in JSON: keys that repeat with figures that do not.
QByteArray invented(qsizetype bytes)
{
    QByteArray answer;
    for (quint32 number = 1; answer.size() < bytes; number = number * 1'664'525U + 1'013'904'223U)
        answer += "{\"statistics\":{\"viewCount\":\"" + QByteArray::number(number) + "\"},\"kind\":\"item\"},";
    answer.truncate(bytes);
    return answer;
}

} // namespace

Result<std::unique_ptr<IngestWriter>> IngestWriter::open(const QString &folder, const IngestAccounts &accounts)
{
    const Workspace workspace(folder);
    if (const auto made = Store::open(workspace); !made)
        return made.error();
    auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    std::vector<Account> stored;
    for (const IngestAccount &account : accounts) {
        auto own = upsertAccount(**connection, account.platform, account.profile, AccountState::Connected,
                                 QDateTime(QDate(2016, 1, 1), QTime(9, 0), Qt::UTC));
        if (!own)
            return own.error();
        stored.push_back(*std::move(own));
    }
    return std::unique_ptr<IngestWriter>(new IngestWriter(*std::move(connection), std::move(stored)));
}

Result<double> IngestWriter::write(const std::vector<IngestPage> &pages, std::size_t pagesPerTransaction,
                                   qsizetype answerBytes, const QDateTime &now)
{
    const QByteArray answer = invented(answerBytes);
    Outcome written = Done{};
    const double milliseconds =
        benchMilliseconds([&] { written = writePages(pages, pagesPerTransaction, answer, now); });
    if (!written)
        return written.error();
    return milliseconds;
}

Outcome IngestWriter::writePages(const std::vector<IngestPage> &pages, std::size_t pagesPerTransaction,
                                 const QByteArray &answer, const QDateTime &now)
{
    for (std::size_t first = 0; first < pages.size(); first += pagesPerTransaction) {
        Transaction transaction(*m_connection);
        if (!transaction.begun())
            return transaction.begun();
        for (std::size_t page = first; page < std::min(first + pagesPerTransaction, pages.size()); ++page) {
            if (auto written = writePage(pages[page], answer, now); !written)
                return written;
        }
        if (auto committed = transaction.commit(); !committed)
            return committed;
    }
    return Done{};
}

Outcome IngestWriter::writePage(const IngestPage &page, const QByteArray &answer, const QDateTime &now)
{
    const Account &account = m_accounts[page.account];
    const auto fetch = insertFetch(*m_connection, {.account = account.id,
                                                   .run = {},
                                                   .kind = FetchKind::Api,
                                                   .stream = u"bench"_s,
                                                   .source = u"GET /bench"_s,
                                                   .fetchedAt = now,
                                                   .status = 200,
                                                   .body = answer});
    return fetch ? writeRows(account, page.rows, *fetch, now) : Outcome(fetch.error());
}

Outcome IngestWriter::writeRows(const Account &account, const IngestRows &rows, FetchId fetch, const QDateTime &now)
{
    const auto outcome = [](const Result<WriteCount> &written) {
        return written ? Outcome(Done{}) : Outcome(written.error());
    };
    if (const auto *days = std::get_if<std::vector<DailyMetrics>>(&rows))
        return outcome(upsertDays(*m_connection, account.id, *days, fetch, now));
    if (const auto *items = std::get_if<std::vector<ContentItem>>(&rows))
        return outcome(upsertItems(*m_connection, account, *items, fetch, now));
    return outcome(upsertMentions(*m_connection, account.id, std::get<std::vector<Mention>>(rows), fetch));
}

} // namespace creatormetrics

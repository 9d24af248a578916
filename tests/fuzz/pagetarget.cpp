// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/pagetarget.h"

#include "models/store/rollups.h"
#include "models/store/rows.h"
#include "models/store/syncrepository.h"
#include "tests/fuzz/answer.h"
#include "tests/fuzz/connectors.h"
#include "tests/fuzz/finding.h"
#include "tests/fuzz/taskcheck.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int pagesOfOneDatabase = 400;

/// Where storing is made to fail; a number beyond the list lets it succeed.
constexpr std::array faults{"INSERT ON fetches"_L1,        "UPDATE ON accounts"_L1,
                            "INSERT ON daily_metrics"_L1,  "INSERT ON daily_sources"_L1,
                            "INSERT ON content_items"_L1,  "INSERT ON content_snapshots"_L1,
                            "INSERT ON brand_mentions"_L1, "INSERT ON audience_demographics"_L1,
                            "DELETE ON sync_queue"_L1,     "INSERT ON sync_queue"_L1,
                            "INSERT ON stream_states"_L1,  "INSERT ON sync_run_streams"_L1};

QDateTime now()
{
    return scratchMoment("2026-11-19T20:00:00Z");
}

template <typename Rows, typename Key>
qint64 distinct(const Rows &rows, Key key)
{
    QSet<QString> keys;
    for (const auto &row : rows)
        keys.insert(row.*key);
    return keys.size();
}

/// The ids as an SQL list; they are of letters, digits, _ and -.
template <typename Rows, typename Key>
QString listed(const Rows &rows, Key key)
{
    QStringList ids;
    for (const auto &row : rows)
        ids.append(u'\'' + row.*key + u'\'');
    return ids.join(u',');
}

} // namespace

PageTarget::PageTarget()
{
    open();
}

void PageTarget::open()
{
    m_witness.reset();
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_witness = must(Connection::open(m_scratch->workspace().databaseFile(), Connection::Mode::ReadOnly));
    for (const Platform platform : allPlatforms) {
        m_accounts.insert(platform, addAccount(*m_connection, platform, u"1"_s));
        m_runs.insert(platform, must(startRun(*m_connection, m_accounts.value(platform).id, now())).value());
    }
    m_countRows =
        scalar(*m_connection, u"SELECT 'SELECT ' || group_concat('(SELECT count(*) FROM ' || name || ')', ' + ') "
                              "FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                              "AND sql NOT LIKE 'CREATE VIRTUAL%'"); // a word index knows only words, not how many rows
    m_pages = 0;
}

void PageTarget::finish()
{
    require(ask(u"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"_s) == 0,
            u"integrity_check"_s);
    require(ask(u"SELECT count(*) FROM pragma_foreign_key_check"_s) == 0, u"foreign_key_check"_s);
    require(must(rollupProblems(*m_connection)).isEmpty(), u"what is kept beside the rows differs from them"_s);
}

void PageTarget::run(Platform platform, const QByteArray &input)
{
    const Answer answer = answerFrom(input);
    const Connector &connector = fuzzConnector(platform);
    // Every fourth page meets a fault, each of them in turn.
    m_fault = answer.variant % 4 == 0 ? answer.variant / 4 : static_cast<int>(faults.size());
    for (const Stream &stream : connector.streams()) {
        const FetchTask task = taskFor(stream, answer.variant, answer.response.body);
        if (const auto page = connector.parse(task, answer.response))
            store(connector, stream, task, answer.response, *page);
    }
}

void PageTarget::store(const Connector &connector, const Stream &stream, const FetchTask &task,
                       const HttpResponse &response, const Page &page)
{
    if (++m_pages > pagesOfOneDatabase) {
        finish();
        open();
    }
    const Account account = m_accounts.value(connector.platform());
    const RunId run(m_runs.value(connector.platform()));
    must(clearQueue(*m_connection, account.id));
    const QByteArray waiting = QJsonDocument(toJson(task)).toJson(QJsonDocument::Compact);
    const auto queued = must(enqueueTask(*m_connection, account.id, run, stream.key, waiting));
    const PageCommit commit{.account = account,
                            .run = run,
                            .stream = stream,
                            .done = {.id = queued.id, .task = task},
                            .fetch = {.account = account.id,
                                      .run = run,
                                      .stream = stream.key,
                                      .source = u"GET"_s,
                                      .fetchedAt = now(),
                                      .status = response.status,
                                      .body = response.body},
                            .page = page,
                            .now = now(),
                            .chargedAt = now(),
                            .list = stream.kind == StreamKind::ContentList ? std::optional(stream) : std::nullopt};
    const qint64 rowsBefore = rows();
    const qint64 versionBefore = version();
    const auto counts = apply(commit);
    if (counts)
        checkStored(commit, *counts);
    else
        checkNothingStored(counts.error(), rowsBefore, versionBefore);
}

Result<PageCounts> PageTarget::apply(const PageCommit &commit)
{
    const bool faulty = m_fault < static_cast<int>(faults.size());
    if (faulty) {
        const QLatin1StringView where = faults[static_cast<std::size_t>(m_fault)];
        const QString trigger =
            u"CREATE TEMP TRIGGER fault BEFORE %1 BEGIN SELECT RAISE(ABORT, 'fault'); END"_s.arg(where);
        must(m_connection->runScript(trigger.toUtf8()));
    }
    Transaction transaction(*m_connection);
    must(transaction.begun());
    auto counts = applyPage(*m_connection, commit);
    if (counts)
        must(transaction.commit());
    return counts;
}

void PageTarget::checkNothingStored(const Error &error, qint64 rowsBefore, qint64 versionBefore)
{
    require(m_fault < static_cast<int>(faults.size()) && error.detail.contains("fault"_L1),
            u"a page that can be stored: "_s + error.detail);
    must(m_connection->runScript("DROP TRIGGER fault"));
    require(version() == versionBefore, u"nothing written of a page that failed"_s);
    require(rows() == rowsBefore, u"no row more or less after a page that failed"_s);
}

void PageTarget::checkStored(const PageCommit &commit, const PageCounts &counts)
{
    if (m_fault < static_cast<int>(faults.size()))
        must(m_connection->runScript("DROP TRIGGER fault"));
    const Page &page = commit.page;
    const QString ofAccount = u" WHERE account_id = %1"_s.arg(commit.account.id.value());
    require(ask(u"SELECT count(*) FROM sync_queue"_s + ofAccount) == static_cast<qint64>(page.next.size())
                && counts.enqueued.size() == page.next.size(),
            u"the next tasks in the place of the one that is done"_s);
    require(ask(u"SELECT count(*) FROM content_items%1 AND platform_content_id IN (%2)"_s.arg(
                ofAccount, listed(page.items, &ContentItem::platformContentId)))
                == distinct(page.items, &ContentItem::platformContentId),
            u"every post of the page"_s);
    require(ask(u"SELECT count(*) FROM brand_mentions%1 AND mention_id IN (%2)"_s.arg(
                ofAccount, listed(page.mentions, &Mention::mentionId)))
                == distinct(page.mentions, &Mention::mentionId),
            u"every mention of the page"_s);
    for (const AudienceSlice &slice : page.slices)
        require(slice.window == page.slices.front().window, u"slices of one window"_s);
    if (m_pages % 50 == 0)
        require(ask(u"SELECT count(*) FROM pragma_foreign_key_check"_s) == 0, u"foreign_key_check"_s);
}

qint64 PageTarget::rows()
{
    return ask(m_countRows);
}

/// Changes whenever another connection has written to the file.
qint64 PageTarget::version()
{
    return must(askInteger(*m_witness, u"PRAGMA data_version"));
}

qint64 PageTarget::ask(const QString &sql)
{
    return must(askInteger(*m_connection, sql));
}

} // namespace creatormetrics

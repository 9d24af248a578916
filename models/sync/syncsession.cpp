// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncsession.h"

#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"
#include "models/domain/retention.h"
#include "models/store/accountrepository.h"
#include "models/store/syncrepository.h"
#include "models/sync/budget.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcSync, "creatormetrics.sync", QtInfoMsg)

/// Gravest first.
constexpr std::array gravity{ErrorKind::Storage,     ErrorKind::SignedOut, ErrorKind::QuotaSpent,
                             ErrorKind::RateLimited, ErrorKind::Offline,   ErrorKind::Cancelled};

std::ptrdiff_t rank(ErrorKind kind)
{
    return std::ranges::find(gravity, kind) - gravity.begin();
}

/// These leave no hope for any other call of the pass.
bool endsPass(ErrorKind kind)
{
    return kind == ErrorKind::SignedOut || kind == ErrorKind::Offline || kind == ErrorKind::Storage || kind == ErrorKind::Cancelled;
}

/// After these the stream's waiting tasks are worth keeping; after others its list has to be walked anew.
bool keepsQueue(ErrorKind kind)
{
    return endsPass(kind) || kind == ErrorKind::Timeout || kind == ErrorKind::RateLimited || kind == ErrorKind::QuotaSpent;
}

RunResult resultOf(const AccountReport &report)
{
    if (!report.error)
        return RunResult::Completed;
    if (report.error->kind == ErrorKind::Cancelled)
        return RunResult::Cancelled;
    const bool some = std::ranges::any_of(report.streams, &StreamReport::completed);
    return some ? RunResult::Partial : RunResult::Failed;
}

/// What the pass has learnt about the sign-in: refused, or accepted again after it once was refused.
Outcome noteSignIn(Connection &connection, const AccountReport &report)
{
    if (report.error && report.error->kind == ErrorKind::SignedOut)
        return setAccountState(connection, report.account, AccountState::NeedsReconnect);
    const auto account = accountById(connection, report.account);
    const bool accepted = std::ranges::any_of(report.streams, &StreamReport::completed);
    if (!account || !accepted || account->state != AccountState::NeedsReconnect)
        return Done{};
    return setAccountState(connection, report.account, AccountState::Connected);
}

/// Everything that the end of a pass leaves in the database, in one transaction.
Outcome closeRun(Connection &connection, RunId run, const AccountReport &report, const QDateTime &now)
{
    for (const StreamReport &stream : report.streams) {
        if (!stream.error)
            continue;
        if (auto noted = addToRunStream(connection, run,
                                        {.stream = stream.stream,
                                         .errorKind = errorKey(stream.error->kind),
                                         .detail = stream.error->detail});
            !noted)
            return noted;
        if (!keepsQueue(stream.error->kind)) {
            if (auto cleared = clearQueue(connection, report.account, stream.stream); !cleared)
                return cleared;
        }
    }
    if (auto noted = noteSignIn(connection, report); !noted)
        return noted;
    const auto keepRaw = std::chrono::seconds(retentionPolicy(report.platform).rawAnswers);
    if (auto dropped = dropBodiesBefore(connection, now.addSecs(-keepRaw.count())); !dropped)
        return dropped.error();
    return finishRun(connection, run, resultOf(report), report.error ? errorKey(report.error->kind) : QString(),
                     report.error ? report.error->detail : QString(), now);
}

QJsonObject summary(const AccountReport &report, RunResult result)
{
    qint64 records = 0;
    qint64 changed = 0;
    for (const StreamReport &stream : report.streams) {
        records += stream.rows;
        changed += stream.changed;
    }
    QJsonObject fields{{u"platform"_s, platformKey(report.platform)},
                       {u"account"_s, report.account.value()},
                       {u"result"_s, runResultKey(result)},
                       {u"records"_s, records},
                       {u"changed"_s, changed}};
    if (report.error) {
        fields.insert("error"_L1, errorKey(report.error->kind));
        fields.insert("detail"_L1, report.error->detail);
    }
    return fields;
}

} // namespace

bool isGraver(const Error &error, const std::optional<Error> &than)
{
    return !than || rank(error.kind) < rank(than->kind);
}

SyncSession::SyncSession(const SyncEnvironment &environment, const Account &account, std::stop_token stop)
    : m_environment(environment), m_account(account), m_stop(std::move(stop)), m_pause(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SyncSession::charge);
    m_progress = {.account = account.id, .accountTitle = account.profile.title, .platform = account.platform};
    m_report = {.account = account.id, .accountTitle = account.profile.title, .platform = account.platform};
}

SyncSession::~SyncSession() = default;

template <typename Value, typename Step>
void SyncSession::afterStore(QFuture<Result<Value>> future, Step step)
{
    whenFinished(future, this, [this, step](Result<Value> result) {
        if (m_ended)
            return;
        if (!result)
            return end(result.error());
        step(*std::move(result));
    });
}

void SyncSession::start()
{
    const QDateTime now = m_environment.clock.now();
    auto prepared = m_environment.store.write(
        StoreTopic::Sync, [account = m_account, connector = m_environment.connector, now](Connection &connection) {
            return prepareRun(connection, *connector, account, now);
        });
    afterStore(std::move(prepared), [this](const PreparedRun &run) { begin(run); });
}

void SyncSession::begin(const PreparedRun &prepared)
{
    m_run = prepared.run;
    m_report.resumed = prepared.resumed;
    m_tasks.assign(prepared.tasks.begin(), prepared.tasks.end());
    logEvent(lcSync(), "platform_sync_started"_L1,
             {{u"platform"_s, platformKey(m_account.platform)},
              {u"account"_s, m_account.id.value()},
              {u"tasks"_s, static_cast<qint64>(m_tasks.size())},
              {u"resumed"_s, prepared.resumed}});
    next();
}

void SyncSession::wake()
{
    if (!m_ended && m_pause.isActive() && m_stop.stop_requested()) {
        m_pause.stop();
        end(Error{.kind = ErrorKind::Cancelled});
    }
}

const Stream &SyncSession::currentStream() const
{
    const Stream *stream = findStream(*m_environment.connector, m_tasks.front().task.stream);
    Q_ASSERT(stream); // prepareRun drops tasks of unknown streams
    return *stream;
}

StreamReport &SyncSession::streamReport(const QString &stream)
{
    const auto found = std::ranges::find(m_report.streams, stream, &StreamReport::stream);
    return found != m_report.streams.end() ? *found : m_report.streams.emplace_back(StreamReport{.stream = stream});
}

void SyncSession::next()
{
    if (m_stop.stop_requested())
        return end(Error{.kind = ErrorKind::Cancelled});
    while (!m_tasks.empty() && m_closedBudgets.contains(currentStream().budget)) {
        const Stream &stream = currentStream();
        streamReport(stream.key).error = m_closedBudgets.value(stream.budget);
        m_tasks.pop_front();
    }
    if (m_tasks.empty())
        return end(std::nullopt);
    m_retries = 0;
    m_progress.stream = m_tasks.front().task.stream;
    charge();
}

void SyncSession::charge()
{
    if (m_stop.stop_requested())
        return end(Error{.kind = ErrorKind::Cancelled});
    auto charged = m_environment.store.write(
        {}, [platform = m_account.platform, stream = currentStream(), now = m_environment.clock.now()](Connection &connection) {
            return chargeBudget(connection, platform, stream, now);
        });
    whenFinished(charged, this, [this](const Outcome &outcome) {
        if (m_ended)
            return;
        if (!outcome)
            return fail(outcome.error());
        askToken();
    });
}

void SyncSession::askToken()
{
    whenFinished(m_environment.tokens.accessToken(m_account.id, m_account.platform), this, [this](const Result<QByteArray> &token) {
        if (m_ended)
            return;
        if (!token)
            return fail(token.error());
        call(*token);
    });
}

void SyncSession::call(const QByteArray &token)
{
    m_token = token;
    const HttpRequest request = m_environment.connector->request(m_tasks.front().task);
    whenFinished(m_environment.transport.send(request, token, m_stop), this, [this](const Result<HttpResponse> &answer) {
        if (m_ended)
            return;
        if (!answer)
            return fail(answer.error());
        take(*answer);
    });
}

void SyncSession::take(const HttpResponse &response)
{
    auto page = m_environment.connector->parse(m_tasks.front().task, response);
    if (!page) {
        if (page.error().kind == ErrorKind::SignedOut && !m_tokenRenewed) {
            m_tokenRenewed = true; // a token may die early; a fresh one that is refused too means the sign-in is gone
            m_environment.tokens.invalidate(m_account.id, m_token);
            return charge();
        }
        return fail(page.error());
    }
    m_tokenRenewed = false;
    storePage(*std::move(page), response);
}

void SyncSession::storePage(Page page, const HttpResponse &response)
{
    const QDateTime now = m_environment.clock.now();
    const HttpRequest request = m_environment.connector->request(m_tasks.front().task);
    PageCommit commit{.account = m_account,
                      .run = *m_run,
                      .stream = currentStream(),
                      .done = m_tasks.front(),
                      .fetch = {.account = m_account.id,
                                .run = m_run,
                                .kind = FetchKind::Api,
                                .stream = m_tasks.front().task.stream,
                                .source = QString::fromLatin1(request.method) + u' ' + request.url.toString(),
                                .fetchedAt = now,
                                .status = response.status,
                                .body = response.body},
                      .page = page,
                      .now = now};
    auto written = m_environment.store.write(
        StoreTopic::Figures | StoreTopic::Sync,
        [commit = std::move(commit)](Connection &connection) { return applyPage(connection, commit); });
    afterStore(std::move(written), [this, page = std::move(page)](const PageCounts &counts) { advance(counts, page); });
}

void SyncSession::advance(const PageCounts &counts, const Page &page)
{
    if (page.profile)
        m_account.profile = *page.profile;
    StreamReport &report = streamReport(m_tasks.front().task.stream);
    ++report.pages;
    report.rows += counts.rows;
    report.changed += counts.changed;
    report.completed = counts.streamCompleted && !report.error;
    for (const Metric metric : page.refused)
        report.refusedMetrics.push_back(metricInfo(metric).key);
    m_tasks.pop_front();
    m_tasks.insert(m_tasks.end(), counts.enqueued.begin(), counts.enqueued.end());
    ++m_progress.tasksDone;
    m_progress.itemsDone += counts.items;
    if (page.expectedItems)
        m_progress.itemsExpected = page.expectedItems;
    reportProgress();
    next();
}

void SyncSession::reportProgress()
{
    m_progress.tasksKnown = m_progress.tasksDone + static_cast<int>(m_tasks.size());
    Q_EMIT progressed(m_progress);
}

void SyncSession::fail(const Error &error)
{
    const double jitter = QRandomGenerator::global()->generateDouble();
    if (const auto pause = m_environment.retry.pause(error, m_retries, jitter))
        return retryLater(*pause);
    if (endsPass(error.kind))
        return end(error);
    if (error.kind == ErrorKind::QuotaSpent || error.kind == ErrorKind::RateLimited)
        return holdBudget(error);
    leaveStream(error);
}

void SyncSession::retryLater(std::chrono::milliseconds pause)
{
    ++m_retries;
    m_pause.start(pause);
}

void SyncSession::leaveStream(const Error &error)
{
    const QString stream = m_tasks.front().task.stream;
    StreamReport &report = streamReport(stream);
    report.error = error;
    report.completed = false;
    std::erase_if(m_tasks, [&stream](const WaitingTask &waiting) { return waiting.task.stream == stream; });
    logProblem(lcSync(), "stream_failed"_L1,
               {{u"platform"_s, platformKey(m_account.platform)},
                {u"account"_s, m_account.id.value()},
                {u"stream"_s, stream},
                {u"error"_s, errorKey(error.kind)},
                {u"detail"_s, error.detail}});
    next();
}

void SyncSession::holdBudget(const Error &error)
{
    const Stream stream = currentStream();
    if (stream.budget.isEmpty())
        return leaveStream(error); // no ledger to close, so it says nothing about other unmetered streams
    StreamReport &report = streamReport(stream.key);
    report.error = error;
    report.completed = false;
    m_closedBudgets.insert(stream.budget, error);
    auto closed = m_environment.store.write(
        StoreTopic::Sync,
        [platform = m_account.platform, stream, error, now = m_environment.clock.now()](Connection &connection) {
            return closeBudget(connection, platform, stream, error, now);
        });
    afterStore(std::move(closed), [this](Done) { next(); });
}

void SyncSession::end(std::optional<Error> error)
{
    if (m_ended)
        return;
    m_ended = true;
    m_pause.stop();
    m_report.error = std::move(error);
    for (const StreamReport &stream : m_report.streams) {
        if (stream.error && isGraver(*stream.error, m_report.error))
            m_report.error = stream.error;
    }
    const bool refused = std::ranges::any_of(m_report.streams, [](const StreamReport &s) { return !s.refusedMetrics.empty(); });
    if (refused && !m_report.error)
        m_report.error = Error{.kind = ErrorKind::Unsupported, .detail = u"the platform no longer serves some figures"_s};
    if (!m_run)
        return conclude(Done{});
    auto closed = m_environment.store.write(
        StoreTopic::Sync | StoreTopic::Accounts,
        [run = *m_run, report = m_report, now = m_environment.clock.now()](Connection &connection) {
            return closeRun(connection, run, report, now);
        });
    whenFinished(closed, this, [this](const Outcome &written) { conclude(written); });
}

void SyncSession::conclude(const Outcome &written)
{
    if (!written && isGraver(written.error(), m_report.error))
        m_report.error = written.error();
    const RunResult result = resultOf(m_report);
    if (result == RunResult::Completed)
        logEvent(lcSync(), "platform_sync_completed"_L1, summary(m_report, result));
    else
        logProblem(lcSync(), "platform_sync_ended"_L1, summary(m_report, result));
    Q_EMIT finished(m_report);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncsession.h"

#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"
#include "models/sync/passend.h"
#include "models/sync/planposts.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcSync, "creatormetrics.sync", QtInfoMsg)

/// After so many streams in a row without an answer the platform is down, and the others would only wait for it too.
constexpr int mostLostStreams = 3;
/// After so many posts in a row with senseless answers it is not the posts.
constexpr int mostLostPosts = 3;

/// Gravest first.
constexpr std::array gravity{ErrorKind::Storage,     ErrorKind::SignedOut, ErrorKind::QuotaSpent,
                             ErrorKind::RateLimited, ErrorKind::Offline,   ErrorKind::Cancelled};

std::ptrdiff_t rank(ErrorKind kind)
{
    return std::ranges::find(gravity, kind) - gravity.begin();
}

bool isLimit(ErrorKind kind)
{
    return kind == ErrorKind::QuotaSpent || kind == ErrorKind::RateLimited;
}

/// Whether the error says something about this one task only, so that the stream's others may go on.
bool concernsTaskAlone(const Stream &stream, const FetchTask &task, ErrorKind kind)
{
    if (keepsQueue(kind) || (isRefusal(kind) && !(kind == ErrorKind::NotFound && task.ids.size() == 1)))
        return false;
    return task.backfill || stream.kind == StreamKind::ContentItems || stream.kind == StreamKind::MentionChecks;
}

/// Of mentions that are only asked again nothing is kept twice: it would have to be found and taken away when they go.
bool keepsAnswer(const Stream &stream)
{
    return stream.kind != StreamKind::MentionChecks;
}

/// The list whose walk a task of the stream belongs to.
std::optional<Stream> listOf(const Connector &connector, const Stream &stream)
{
    if (stream.kind == StreamKind::ContentList)
        return stream;
    const Stream *list = stream.kind == StreamKind::ContentItems ? listLeadingTo(connector, stream) : nullptr;
    return list ? std::optional(*list) : std::nullopt;
}

} // namespace

bool isGraver(const Error &error, const std::optional<Error> &than)
{
    return !than || rank(error.kind) < rank(than->kind);
}

SyncSession::SyncSession(const SyncEnvironment &environment, const Account &account, std::stop_token stop, SyncOccasion occasion)
    : m_environment(environment), m_account(account), m_stop(std::move(stop)), m_occasion(occasion), m_pause(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SyncSession::charge);
    m_queue.setSlice(environment.sliceCalls);
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
    m_age.start();
    const QDateTime now = m_environment.clock.now();
    auto prepared = m_environment.store.write(
        StoreTopic::Sync,
        [account = m_account, connector = m_environment.connector, now, occasion = m_occasion](Connection &connection) {
            return prepareRun(connection, *connector, account, now, occasion);
        });
    afterStore(std::move(prepared), [this](const PreparedRun &run) { begin(run); });
}

void SyncSession::begin(const PreparedRun &prepared)
{
    m_run = prepared.run;
    m_report.resumed = prepared.resumed;
    m_queue.add(prepared.tasks);
    logEvent(lcSync(), "platform_sync_started"_L1,
             {{u"platform"_s, platformKey(m_account.platform)},
              {u"account"_s, m_account.id.value()},
              {u"tasks"_s, static_cast<qint64>(m_queue.size())},
              {u"resumed"_s, prepared.resumed}});
    next();
}

bool SyncSession::stopsHere() const
{
    return m_stop.stop_requested() || (m_environment.paused && *m_environment.paused);
}

void SyncSession::wake()
{
    if (!m_ended && m_pause.isActive() && stopsHere()) {
        m_pause.stop();
        end(Error{.kind = ErrorKind::Cancelled});
    }
}

const Stream &SyncSession::currentStream() const
{
    const Stream *stream = findStream(*m_environment.connector, m_queue.current().task.stream);
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
    if (stopsHere())
        return end(Error{.kind = ErrorKind::Cancelled});
    while (!m_queue.isEmpty() && m_closedBudgets.contains(currentStream().budget)) {
        const Stream &stream = currentStream();
        // History that has to wait is no failure; what is recent and waits is.
        if (m_queue.hasRecent())
            streamReport(stream.key).error = m_closedBudgets.value(stream.budget);
        m_queue.leave(stream.key);
    }
    if (!m_queue.hasRecent() && m_planMore)
        return planMore();
    if (m_queue.isEmpty())
        return end(std::nullopt);
    m_retries = 0;
    m_progress.stream = m_queue.current().task.stream;
    m_progress.backfill = m_queue.current().task.backfill;
    charge();
}

void SyncSession::planMore()
{
    m_planMore = false;
    if (std::ranges::none_of(m_environment.connector->streams(), isTiered))
        return next();
    const SyncOccasion occasion = m_planned ? SyncOccasion::History : m_occasion;
    m_planned = true;
    auto planned = m_environment.store.write(
        StoreTopic::Sync, [account = m_account, connector = m_environment.connector, run = *m_run,
                           now = m_environment.clock.now(), occasion](Connection &connection) {
            return planLate(connection, *connector, account, run, now, occasion);
        });
    afterStore(std::move(planned), [this](const std::vector<WaitingTask> &tasks) {
        m_queue.add(tasks);
        next();
    });
}

void SyncSession::charge()
{
    if (stopsHere())
        return end(Error{.kind = ErrorKind::Cancelled});
    m_chargedAt = m_environment.clock.now();
    auto charged = m_environment.store.write(
        {}, [platform = m_account.platform, stream = currentStream(), now = m_chargedAt, caps = m_environment.budgetCaps,
             task = m_queue.current().task](Connection &connection) {
            return chargeBudget(connection, platform, stream, now, caps, task);
        });
    whenFinished(charged, this, [this](const Outcome &outcome) {
        if (m_ended)
            return;
        if (!outcome)
            return fail(outcome.error(), true);
        askToken();
    });
}

void SyncSession::askToken()
{
    whenFinished(m_environment.tokens.accessToken(m_account.id, m_account.platform), this, [this](const Result<QByteArray> &token) {
        if (m_ended)
            return;
        if (!token)
            return endWithoutToken(token.error());
        call(*token);
    });
}

/// Nothing was asked, so nothing is paid. Whoever hands out the tokens has tried again already, and no other stream gets one either.
void SyncSession::endWithoutToken(const Error &error)
{
    auto refunded = m_environment.store.write(
        StoreTopic::Sync, [platform = m_account.platform, stream = currentStream(), task = m_queue.current().task,
                           chargedAt = m_chargedAt](Connection &connection) {
            return correctBudget(connection, platform, stream, task, 0, chargedAt);
        });
    afterStore(std::move(refunded), [this, error](Done) { end(error); });
}

void SyncSession::call(const QByteArray &token)
{
    m_token = token;
    const HttpRequest request = m_environment.connector->request(m_queue.current().task);
    whenFinished(m_environment.transport.send(request, token, m_stop), this, [this](const Result<HttpResponse> &answer) {
        if (m_ended)
            return;
        if (!answer)
            return fail(answer.error());
        take(*answer);
    });
}

/// What the headers ask of the budget's next calls, as the refusal that they will meet.
std::optional<Error> SyncSession::closingOf(const HttpResponse &response) const
{
    const auto throttle = m_environment.connector->throttle(response);
    if (!throttle || currentStream().budget.isEmpty())
        return std::nullopt;
    qint64 seconds = throttle->wait.value_or(std::chrono::seconds(0)).count();
    if (throttle->until)
        seconds = std::max(seconds, m_environment.clock.now().secsTo(*throttle->until));
    if (seconds <= 0)
        return std::nullopt;
    return Error{.kind = ErrorKind::RateLimited,
                 .detail = u"the platform's headers ask for a pause"_s,
                 .retryAfter = std::chrono::seconds(seconds)};
}

void SyncSession::take(const HttpResponse &response)
{
    const auto closing = closingOf(response);
    auto page = m_environment.connector->parse(m_queue.current().task, response);
    if (!page)
        return refused(page.error(), closing);
    m_tokenRenewed = false;
    m_lostStreams = 0;
    m_lostPosts = 0;
    storePage(*std::move(page), response, closing);
}

void SyncSession::refused(const Error &error, const std::optional<Error> &closing)
{
    const bool wasFree = currentStream().costPerItem > 0; // where only what an answer holds is paid, a refusal holds nothing
    if (!closing && !wasFree)
        return afterRefusal(error);
    auto booked = m_environment.store.write(
        StoreTopic::Sync,
        [platform = m_account.platform, stream = currentStream(), task = m_queue.current().task, closing, wasFree,
         chargedAt = m_chargedAt, now = m_environment.clock.now()](Connection &connection) -> Outcome {
            if (wasFree) {
                if (auto refunded = correctBudget(connection, platform, stream, task, 0, chargedAt); !refunded)
                    return refunded;
            }
            return closing ? closeBudget(connection, platform, stream, *closing, now) : Outcome(Done{});
        });
    afterStore(std::move(booked), [this, error](Done) { afterRefusal(error); });
}

void SyncSession::afterRefusal(const Error &error)
{
    if (error.kind != ErrorKind::SignedOut || m_tokenRenewed)
        return fail(error);
    m_tokenRenewed = true; // a token may die early; a fresh one that is refused too means the sign-in is gone
    m_environment.tokens.invalidate(m_account.id, m_token);
    charge();
}

void SyncSession::storePage(Page page, const HttpResponse &response, const std::optional<Error> &closing)
{
    const QDateTime now = m_environment.clock.now();
    const WaitingTask &task = m_queue.current();
    const HttpRequest request = m_environment.connector->request(task.task);
    PageCommit commit{.account = m_account,
                      .run = *m_run,
                      .stream = currentStream(),
                      .done = task,
                      .fetch = {.account = m_account.id,
                                .run = m_run,
                                .kind = FetchKind::Api,
                                .stream = task.task.stream,
                                .source = QString::fromLatin1(request.method) + u' ' + request.url.toString(),
                                .fetchedAt = now,
                                .status = response.status,
                                .body = keepsAnswer(currentStream()) ? response.body : QByteArray()},
                      .page = page,
                      .now = now,
                      .chargedAt = m_chargedAt,
                      .list = listOf(*m_environment.connector, currentStream()),
                      .closing = closing};
    auto written = m_environment.store.write(
        StoreTopic::Figures | StoreTopic::Sync,
        [commit = std::move(commit)](Connection &connection) { return applyPage(connection, commit); });
    afterStore(std::move(written), [this, page = std::move(page), closing](const PageCounts &counts) {
        advance(counts, page, closing);
    });
}

void SyncSession::advance(const PageCounts &counts, const Page &page, const std::optional<Error> &closing)
{
    if (page.profile)
        m_account.profile = *page.profile;
    const Stream &stream = currentStream();
    StreamReport &report = streamReport(stream.key);
    ++report.pages;
    report.rows += counts.rows;
    report.changed += counts.changed;
    report.completed = counts.streamCompleted && !report.error;
    for (const Metric metric : page.refused)
        report.refusedMetrics.push_back(metricInfo(metric).key);
    if (closing)
        m_closedBudgets.insert(stream.budget, *closing);
    const bool isList = stream.kind == StreamKind::ContentList;
    m_planMore = m_planMore || isList;
    m_postsLooked = m_postsLooked || isList || stream.kind == StreamKind::ContentItems;
    m_report.backfillDone += m_queue.current().task.backfill ? 1 : 0;
    m_queue.pop();
    m_queue.add(counts.enqueued);
    ++m_progress.tasksDone;
    m_progress.itemsDone += counts.items;
    if (page.expectedItems)
        m_progress.itemsExpected = page.expectedItems;
    reportProgress();
    next();
}

void SyncSession::reportProgress()
{
    m_progress.tasksKnown = m_progress.tasksDone + static_cast<int>(m_queue.size());
    Q_EMIT progressed(m_progress);
}

void SyncSession::fail(const Error &error, bool byLedger)
{
    const double jitter = QRandomGenerator::global()->generateDouble();
    if (const auto pause = m_environment.retry.pause(error, m_retries, jitter)) {
        if (stopsHere()) // whoever wanted it could not wake a wait that had not begun
            return end(Error{.kind = ErrorKind::Cancelled});
        ++m_retries;
        m_pause.start(*pause);
        return;
    }
    if (endsPass(error.kind))
        return end(error);
    if (isLimit(error.kind) && !currentStream().budget.isEmpty())
        return holdBudget(error, !byLedger);
    leaveTask(error);
}

void SyncSession::leaveTask(const Error &error)
{
    const WaitingTask failed = m_queue.current();
    const Stream &stream = currentStream();
    StreamReport &report = streamReport(stream.key);
    report.error = error;
    report.completed = false;
    report.tolerated = isTolerated(stream, error.kind);
    (report.tolerated ? logEvent : logProblem)(lcSync(), "stream_failed"_L1,
                                               {{u"platform"_s, platformKey(m_account.platform)},
                                                {u"account"_s, m_account.id.value()},
                                                {u"stream"_s, stream.key},
                                                {u"error"_s, errorKey(error.kind)},
                                                {u"detail"_s, error.detail}});
    const bool alone = concernsTaskAlone(stream, failed.task, error.kind);
    if (alone) {
        m_dropped.push_back(failed.id);
        m_queue.pop();
        if (stream.kind == StreamKind::ContentItems && ++m_lostPosts < mostLostPosts)
            return next();
    }
    m_lostPosts = 0;
    for (const WaitingTask &left : m_queue.leave(stream.key)) {
        if (isRefusal(error.kind) || (!alone && !keepsQueue(error.kind) && !left.task.backfill))
            m_dropped.push_back(left.id);
    }
    m_lostStreams = error.kind == ErrorKind::Timeout ? m_lostStreams + 1 : 0;
    if (m_lostStreams >= mostLostStreams)
        return end(error);
    next();
}

/// `remember`: the platform itself refused, which the ledger does not know yet.
void SyncSession::holdBudget(const Error &error, bool remember)
{
    const Stream stream = currentStream();
    if (m_queue.hasRecent()) {
        StreamReport &report = streamReport(stream.key);
        report.error = error;
        report.completed = false;
    }
    m_closedBudgets.insert(stream.budget, error);
    if (!remember)
        return next();
    auto closed = m_environment.store.write(
        StoreTopic::Sync,
        [platform = m_account.platform, stream, error, now = m_environment.clock.now()](Connection &connection) {
            return closeBudget(connection, platform, stream, error, now);
        });
    afterStore(std::move(closed), [this](Done) { next(); });
}

/// The pass's error is the gravest that counts; where there is none, figures that the platform gave up are told.
void SyncSession::gatherErrors()
{
    bool refusedFigures = false;
    for (const StreamReport &stream : m_report.streams) {
        if (stream.error && !stream.tolerated && isGraver(*stream.error, m_report.error))
            m_report.error = stream.error;
        refusedFigures = refusedFigures || !stream.refusedMetrics.empty();
    }
    if (refusedFigures && !m_report.error)
        m_report.error = Error{.kind = ErrorKind::Unsupported, .detail = u"the platform no longer serves some figures"_s};
}

void SyncSession::end(std::optional<Error> error)
{
    if (m_ended)
        return;
    m_ended = true;
    m_pause.stop();
    m_report.error = error;
    gatherErrors();
    m_report.duration = std::chrono::milliseconds(m_age.isValid() ? m_age.elapsed() : 0);
    if (!m_run)
        return conclude(0);
    PassEnd pass{.account = m_account,
                 .run = *m_run,
                 .report = m_report,
                 .passError = error,
                 .paused = !m_stop.stop_requested() && stopsHere(),
                 .postsLooked = m_postsLooked,
                 .dropped = std::move(m_dropped),
                 .now = m_environment.clock.now()};
    auto closed = m_environment.store.write(
        StoreTopic::Sync | StoreTopic::Accounts | StoreTopic::Figures,
        [pass = std::move(pass), connector = m_environment.connector](Connection &connection) {
            return closePass(connection, *connector, pass);
        });
    whenFinished(closed, this, [this](const Result<qint64> &historyLeft) { conclude(historyLeft); });
}

void SyncSession::conclude(const Result<qint64> &historyLeft)
{
    if (historyLeft)
        m_report.backfillLeft = *historyLeft;
    else if (isGraver(historyLeft.error(), m_report.error))
        m_report.error = historyLeft.error();
    if (resultOf(m_report) == RunResult::Completed)
        logEvent(lcSync(), "platform_sync_completed"_L1, passSummary(m_report));
    else
        logProblem(lcSync(), "platform_sync_ended"_L1, passSummary(m_report));
    Q_EMIT finished(m_report);
}

} // namespace creatormetrics

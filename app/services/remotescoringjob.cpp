// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/remotescoringjob.h"

#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"
#include "models/mentions/remotecost.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcRemote, "creatormetrics.scoring.remote", QtInfoMsg)

// Some milliseconds on the store's reading thread.
constexpr qint64 rowsOfALook = 1'000;
// In a row: the model does not do what it is asked, and every further request would be paid for nothing.
constexpr int mostUnusableAnswers = 3;

QStringList textsOf(const RemoteQueue::Batch &batch)
{
    QStringList texts;
    for (const RemoteQueue::Entry &entry : batch)
        texts << entry.sent;
    return texts;
}

/// By account, as they are written.
using Judged = std::map<AccountId, std::vector<ScoredMention>>;

Outcome writeJudged(Connection &connection, const Judged &judged)
{
    for (const auto &[account, mentions] : judged) {
        if (const auto changed = scoreMentions(connection, account, mentions); !changed)
            return changed.error();
    }
    return Done{};
}

struct Booking {
    bool outdated = false; ///< another program has set something else meanwhile, or taken consent back
    bool overCap = false; ///< the month's costs would pass the cap
    RemoteCosts spent = {}; ///< with what was booked; nothing was in either case above
};

Result<Booking> bookUnderCap(Connection &connection, const QDateTime &now, const RemoteScoring &settings, const RemoteCosts &costs)
{
    const auto standing = remoteStanding(connection, now);
    if (!standing)
        return standing.error();
    if (standing->settings != settings)
        return Booking{.outdated = true, .spent = standing->spent};
    if (costs.cost > 0 && standing->spent.cost + costs.cost > settings.monthlyCap)
        return Booking{.overCap = true, .spent = standing->spent};
    if (auto booked = addRemoteCosts(connection, now, remoteScorer(settings), costs); !booked)
        return booked.error();
    const auto after = remoteCostsOfMonth(connection, now);
    return after ? Result(Booking{.spent = *after}) : after.error();
}

struct Settlement {
    QString scorer;
    std::vector<std::pair<QByteArray, RemoteScore>> answers; ///< by hash of the text
    Judged judged;
    RemoteCosts correction; ///< of what was booked
    QDateTime bookedAt;
    QDateTime now;
};

Result<RemoteCosts> writeSettlement(Connection &connection, const Settlement &settlement)
{
    for (const auto &[hash, score] : settlement.answers) {
        if (auto kept = cacheRemoteScore(connection, hash, settlement.scorer, score, settlement.now); !kept)
            return kept.error();
    }
    if (auto written = writeJudged(connection, settlement.judged); !written)
        return written.error();
    if (auto put = addRemoteCosts(connection, settlement.bookedAt, settlement.scorer, settlement.correction); !put)
        return put.error();
    return remoteCostsOfMonth(connection, settlement.now);
}

Error stopped()
{
    return {.kind = ErrorKind::Cancelled, .detail = u"stopped by the user"_s};
}

} // namespace

RemoteScoringJob::RemoteScoringJob(RemoteScoringParts parts) : m_parts(std::move(parts)), m_walk(RemoteScoring())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_running ? goOn() : begin(); });
}

RemoteScoringJob::~RemoteScoringJob()
{
    m_stop.request_stop();
}

void RemoteScoringJob::start()
{
    if (m_running)
        m_again = true;
    else if (!m_pause.isActive())
        begin();
}

void RemoteScoringJob::cancel()
{
    m_again = false;
    if (!m_running && !m_pause.isActive())
        return;
    m_cancelled = true;
    m_stop.request_stop();
    const bool waits = m_pause.isActive();
    m_pause.stop();
    if (waits)
        conclude(Kind::Failed, stopped());
}

void RemoteScoringJob::begin()
{
    m_running = true;
    m_cancelled = false;
    m_stop = {};
    m_retries = 0;
    m_unusable = 0;
    m_news.begin();
    m_queue.clear();
    const auto standing = m_parts.store.read([now = m_parts.clock.now()](Connection &connection) { return remoteStanding(connection, now); });
    whenFinished(standing, this, [this](const Result<RemoteStanding> &result) {
        result ? take(*result) : conclude(Kind::Failed, result.error());
    });
}

void RemoteScoringJob::take(const RemoteStanding &standing)
{
    const RemoteScoring settings = standing.settings.value_or(RemoteScoring());
    m_state = {.kind = m_state.kind, .scorer = settings.enabled ? remoteScorer(settings) : QString(), .spent = standing.spent, .monthlyCap = settings.monthlyCap};
    if (!settings.enabled)
        return conclude(Kind::Off);
    if (const auto fit = checkRemoteScoring(settings); !fit)
        return conclude(Kind::Failed, fit.error());
    if (!settings.hasConsent())
        return conclude(Kind::NeedsConsent);
    if (std::exchange(m_settings, settings) != settings || !m_transport) {
        m_queue = {}; // another model may answer what the former could not
        m_transport = m_parts.makeTransport(settings);
    }
    m_walk = RemoteWalk(settings);
    readKey();
}

void RemoteScoringJob::readKey()
{
    whenFinished(m_parts.secrets.read(remoteScoringSecretKey(m_settings)), this, [this](const Result<QByteArray> &key) {
        m_key = key ? *key : QByteArray();
        if (m_key.isEmpty() && m_settings.needsKey())
            return conclude(Kind::NeedsKey);
        goOn();
    });
}

void RemoteScoringJob::goOn()
{
    if (m_cancelled)
        return conclude(Kind::Failed, stopped());
    if (m_queue.size() < mostTextsAtOnce && !m_walk.atEnd())
        return look();
    if (m_queue.size() == 0)
        return conclude(Kind::Idle);
    book();
}

void RemoteScoringJob::look()
{
    const auto looked = m_parts.store.read([walk = m_walk](Connection &connection) mutable -> Result<Look> {
        auto finds = walk.next(connection, rowsOfALook);
        if (!finds)
            return finds.error();
        return Look{.walk = std::move(walk), .finds = *std::move(finds)};
    });
    whenFinished(looked, this, [this](const Result<Look> &result) {
        result ? take(*result) : conclude(Kind::Failed, result.error());
    });
}

void RemoteScoringJob::take(const Look &look)
{
    m_walk = look.walk;
    for (const RemoteText &text : look.finds.unasked)
        m_queue.add(text);
    if (look.finds.known.empty())
        return goOn();
    writeKnown(look.finds);
}

void RemoteScoringJob::writeKnown(const RemoteFinds &finds)
{
    run();
    Judged judged;
    for (const auto &[text, score] : finds.known)
        judged[text.account].push_back(remotelyScored(text, score, m_state.scorer));
    const auto written = m_parts.store.write(
        m_news.due(), [judged = std::move(judged)](Connection &connection) { return writeJudged(connection, judged); });
    whenFinished(written, this, [this, count = static_cast<qint64>(finds.known.size())](const Outcome &outcome) {
        if (!outcome)
            return conclude(Kind::Failed, outcome.error());
        m_state.done += count;
        Q_EMIT changed();
        goOn();
    });
}

void RemoteScoringJob::book()
{
    run();
    m_batch = m_queue.take(mostTextsAtOnce);
    m_request = chatRequest(m_settings, textsOf(m_batch));
    m_booked = mostRemoteCosts(m_settings, m_request.body.size(), static_cast<qsizetype>(m_batch.size()));
    m_bookedAt = m_parts.clock.now();
    const auto booked = m_parts.store.write(
        {}, [now = m_bookedAt, settings = m_settings, costs = m_booked](Connection &connection) {
            return bookUnderCap(connection, now, settings, costs);
        });
    whenFinished(booked, this, [this](const Result<Booking> &booking) {
        if (!booking)
            return conclude(Kind::Failed, booking.error());
        m_state.spent = booking->spent;
        m_again = m_again || booking->outdated;
        if (booking->outdated)
            return conclude(Kind::Idle);
        if (booking->overCap)
            return conclude(Kind::CapReached);
        m_cancelled ? settle({.error = stopped()}) : send();
    });
}

void RemoteScoringJob::send()
{
    m_request.bearer = !m_key.isEmpty();
    whenFinished(m_transport->send(m_request, m_key, m_stop.get_token()), this,
                 [this](const Result<HttpResponse> &answer) { settle(replyTo(answer)); });
}

/// A request without an answer may have been paid for; one that was refused, or never reached the host, was not.
RemoteScoringJob::Reply RemoteScoringJob::replyTo(const Result<HttpResponse> &answer) const
{
    const RemoteCosts unpaid{.requests = m_booked.requests};
    const RemoteCosts usual = expectedRemoteCosts(m_settings, textsOf(m_batch));
    if (!answer)
        return {.costs = answer.error().kind == ErrorKind::Offline ? unpaid : usual, .error = answer.error()};
    const auto parsed = parseChatAnswer(*answer, static_cast<qsizetype>(m_batch.size()));
    const bool served = answer->status >= 200 && answer->status < 300;
    if (!parsed)
        return {.costs = served ? usual : unpaid, .error = parsed.error(), .complete = true};
    Reply reply{.scores = parsed->scores, .costs = usual, .complete = true};
    reply.costs.texts = static_cast<qint64>(reply.scores.size());
    reply.costs.inputTokens = parsed->inputTokens.value_or(usual.inputTokens);
    reply.costs.outputTokens = parsed->outputTokens.value_or(usual.outputTokens);
    reply.costs.cost = remoteCost(m_settings, reply.costs.inputTokens, reply.costs.outputTokens);
    if (reply.scores.empty())
        reply.error = Error{.kind = ErrorKind::BadResponse, .detail = u"no usable judgement in the answer"_s};
    return reply;
}

void RemoteScoringJob::settle(const Reply &reply)
{
    Settlement settlement{.scorer = m_state.scorer,
                          .correction = reply.costs - m_booked,
                          .bookedAt = m_bookedAt,
                          .now = m_parts.clock.now()};
    for (const auto &[place, score] : reply.scores) {
        const RemoteQueue::Entry &entry = m_batch[static_cast<std::size_t>(place)];
        settlement.answers.emplace_back(entry.hash, score);
        for (const RemoteText &text : entry.mentions)
            settlement.judged[text.account].push_back(remotelyScored(text, score, m_state.scorer));
    }
    const auto written =
        m_parts.store.write(reply.scores.empty() ? StoreTopics() : m_news.due(),
                            [settlement = std::move(settlement)](Connection &connection) { return writeSettlement(connection, settlement); });
    whenFinished(written, this, [this, reply](const Result<RemoteCosts> &spent) {
        spent ? settled(reply, *spent) : conclude(Kind::Failed, spent.error());
    });
}

void RemoteScoringJob::settled(const Reply &reply, const RemoteCosts &spent)
{
    m_state.spent = spent;
    RemoteQueue::Batch unanswered;
    for (std::size_t place = 0; place < m_batch.size(); ++place) {
        if (reply.scores.contains(static_cast<qsizetype>(place)))
            m_state.done += static_cast<qint64>(m_batch[place].mentions.size());
        else
            unanswered.push_back(m_batch[place]);
    }
    m_batch = std::move(unanswered);
    Q_EMIT changed();
    if (reply.error)
        return meet(*reply.error, reply.complete);
    m_retries = 0;
    m_unusable = 0;
    m_state.left += m_queue.miss(m_batch);
    goOn();
}

void RemoteScoringJob::meet(const Error &error, bool complete)
{
    const bool unusable = error.kind == ErrorKind::BadResponse || error.kind == ErrorKind::BadInput || error.kind == ErrorKind::NotFound;
    if (complete && unusable)
        return meetUnusable(error);
    m_queue.putBack(m_batch);
    if (m_cancelled)
        return conclude(Kind::Failed, stopped());
    if (error.kind == ErrorKind::SignedOut || error.kind == ErrorKind::Forbidden)
        return conclude(Kind::NeedsKey, error);
    if (error.kind == ErrorKind::RateLimited || (complete && error.retryAfter))
        return rest(error);
    if (error.kind == ErrorKind::Timeout || error.kind == ErrorKind::BadResponse)
        return retry(error);
    conclude(Kind::Failed, error);
}

/// One bad text must not keep the others from being judged: what an answer lacks is asked once more in smaller company.
void RemoteScoringJob::meetUnusable(const Error &error)
{
    m_state.left += m_queue.miss(m_batch);
    if (++m_unusable < mostUnusableAnswers)
        return goOn();
    m_queue = {}; // it is not the texts
    conclude(Kind::Failed, error);
}

void RemoteScoringJob::retry(const Error &error)
{
    const auto pause = m_parts.retry.pause(error, m_retries++, QRandomGenerator::global()->generateDouble());
    if (!pause)
        return conclude(Kind::Failed, error);
    m_pause.start(*pause);
}

/// Another run begins when it is over: the settings may be others by then.
void RemoteScoringJob::rest(const Error &error)
{
    const auto pause = std::max<std::chrono::milliseconds>(rateLimitPause(error), m_parts.retry.base);
    m_state.resumesAt = m_parts.clock.now().addMSecs(pause.count());
    m_pause.start(pause);
    conclude(Kind::Resting, error);
}

void RemoteScoringJob::run()
{
    if (m_state.kind == Kind::Running)
        return;
    m_state.kind = Kind::Running;
    Q_EMIT changed();
}

void RemoteScoringJob::conclude(Kind kind, const std::optional<Error> &error)
{
    m_state.kind = kind;
    m_state.error = error;
    m_key.clear();
    if (error)
        logProblem(lcRemote(), "remote_scoring_stopped"_L1, {{u"kind"_s, errorKey(error->kind)}, {u"detail"_s, error->detail}});
    if (!m_news.takeOwed())
        return end();
    const auto told = m_parts.store.write(StoreTopic::Figures, [](Connection &) { return Outcome(Done{}); });
    whenFinished(told, this, [this](const Outcome &) { end(); });
}

void RemoteScoringJob::end()
{
    m_running = false;
    if (m_state.done > 0)
        logEvent(lcRemote(), "mentions_judged_elsewhere"_L1, {{u"mentions"_s, m_state.done}, {u"left"_s, m_state.left}});
    const bool again = std::exchange(m_again, false) && (m_state.kind == Kind::Idle || m_cancelled);
    Q_EMIT changed();
    if (again)
        return begin();
    Q_EMIT finished();
}

} // namespace creatormetrics

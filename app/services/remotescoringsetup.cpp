// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/remotescoringsetup.h"

#include "models/core/whenfinished.h"
#include "models/mentions/remotecost.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestKey = 2'400; // bytes; what every keychain takes
const QString inventedSentence = u"Thank you for this video, it helped me more than any book!"_s;

template <typename T>
QFuture<T> already(const T &value)
{
    return QtFuture::makeReadyFuture(value);
}

template <typename T>
void answer(QPromise<T> &promise, const T &value)
{
    promise.addResult(value);
    promise.finish();
}

/// A header takes nothing else.
bool isUsableKey(const QString &key)
{
    return key.size() <= longestKey && std::ranges::all_of(key, [](QChar character) { return character > u' ' && character < u'\x7f'; });
}

Outcome check(const RemoteScoring &settings, const QString &key)
{
    if (auto fit = checkRemoteScoring(settings); !fit)
        return fit;
    if (!isUsableKey(key))
        return Error{.kind = ErrorKind::BadInput, .detail = u"key: up to 2,400 letters, digits and signs without spaces"_s};
    return Done{};
}

} // namespace

struct RemoteScoringSetup::Trial {
    RemoteScoring settings;
    std::unique_ptr<Transport> transport;
    QPromise<Result<RemoteScore>> promise;
};

RemoteScoringSetup::RemoteScoringSetup(RemoteScoringParts parts) : m_parts(std::move(parts)) {}

QFuture<Outcome> RemoteScoringSetup::save(const RemoteScoring &settings, const QString &key)
{
    if (const auto fit = check(settings, key); !fit)
        return already(fit);
    if (settings.enabled && !settings.hasConsent())
        return already(Outcome(Error{.kind = ErrorKind::BadInput, .detail = u"consentHost: nobody agreed to send texts there"_s}));
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    const auto former = m_parts.store.read([](Connection &connection) { return storedRemoteScoring(connection); });
    whenFinished(former, this, [this, settings, key, promise](const Result<std::optional<RemoteScoring>> &stored) {
        if (!stored)
            return answer<Outcome>(*promise, stored.error());
        const QString formerKey = *stored ? remoteScoringSecretKey(**stored) : QString();
        if (key.isEmpty())
            return store(settings, formerKey, promise);
        whenFinished(m_parts.secrets.write(remoteScoringSecretKey(settings), key.toLatin1()), this,
                     [this, settings, formerKey, promise](const Outcome &kept) {
                         kept ? store(settings, formerKey, promise) : answer(*promise, kept);
                     });
    });
    return promise->future();
}

void RemoteScoringSetup::store(const RemoteScoring &settings, const QString &formerKey, const std::shared_ptr<QPromise<Outcome>> &promise)
{
    const auto written = m_parts.store.write(
        StoreTopic::Figures, [settings](Connection &connection) { return saveRemoteScoring(connection, settings); });
    const bool leavesHost = !formerKey.isEmpty() && formerKey != remoteScoringSecretKey(settings);
    whenFinished(written, this, [this, formerKey, leavesHost, promise](const Outcome &outcome) {
        if (!outcome || !leavesHost)
            return answer(*promise, outcome);
        whenFinished(m_parts.secrets.remove(formerKey), this, [promise](const Outcome &removed) { answer(*promise, removed); });
    });
}

QFuture<Outcome> RemoteScoringSetup::remove()
{
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    const auto turnedOff = m_parts.store.write(StoreTopic::Figures, [](Connection &connection) -> Result<QString> {
        const auto stored = storedRemoteScoring(connection);
        if (!stored)
            return stored.error();
        RemoteScoring settings = stored->value_or(RemoteScoring());
        settings.enabled = false;
        settings.consentHost.clear();
        settings.consentAt.reset();
        if (auto saved = saveRemoteScoring(connection, settings); !saved)
            return saved.error();
        return remoteScoringSecretKey(settings);
    });
    whenFinished(turnedOff, this, [this, promise](const Result<QString> &key) {
        if (!key)
            return answer<Outcome>(*promise, key.error());
        whenFinished(m_parts.secrets.remove(*key), this, [promise](const Outcome &removed) { answer(*promise, removed); });
    });
    return promise->future();
}

QFuture<Result<RemoteScore>> RemoteScoringSetup::test(const RemoteScoring &settings, const QString &key)
{
    if (const auto fit = check(settings, key); !fit)
        return already(Result<RemoteScore>(fit.error()));
    auto trial = std::make_shared<Trial>();
    trial->settings = settings;
    trial->promise.start();
    auto future = trial->promise.future();
    if (!key.isEmpty()) {
        ask(trial, key.toLatin1());
        return future;
    }
    whenFinished(m_parts.secrets.read(remoteScoringSecretKey(settings)), this, [this, trial](const Result<QByteArray> &kept) {
        if (!kept && trial->settings.needsKey())
            return answer<Result<RemoteScore>>(trial->promise, Error{.kind = ErrorKind::SignedOut, .detail = u"there is no key"_s});
        ask(trial, kept ? *kept : QByteArray());
    });
    return future;
}

void RemoteScoringSetup::ask(const std::shared_ptr<Trial> &trial, const QByteArray &key)
{
    trial->transport = m_parts.makeTransport(trial->settings);
    HttpRequest request = chatRequest(trial->settings, {inventedSentence});
    request.bearer = !key.isEmpty();
    whenFinished(trial->transport->send(request, key, {}), this,
                 [this, trial](const Result<HttpResponse> &answer) { conclude(trial, answer); });
}

void RemoteScoringSetup::conclude(const std::shared_ptr<Trial> &trial, const Result<HttpResponse> &reply)
{
    if (!reply)
        return answer<Result<RemoteScore>>(trial->promise, reply.error());
    const auto parsed = parseChatAnswer(*reply, 1);
    if (!parsed)
        return answer<Result<RemoteScore>>(trial->promise, parsed.error());
    const Result<RemoteScore> judged =
        parsed->scores.empty() ? Result<RemoteScore>(Error{.kind = ErrorKind::BadResponse, .detail = u"no usable judgement in the answer"_s})
                               : Result(parsed->scores.begin()->second);
    RemoteCosts costs = expectedRemoteCosts(trial->settings, {inventedSentence});
    costs.inputTokens = parsed->inputTokens.value_or(costs.inputTokens);
    costs.outputTokens = parsed->outputTokens.value_or(costs.outputTokens);
    costs.cost = remoteCost(trial->settings, costs.inputTokens, costs.outputTokens);
    const auto booked =
        m_parts.store.write({}, [now = m_parts.clock.now(), scorer = remoteScorer(trial->settings), costs](Connection &connection) {
            return addRemoteCosts(connection, now, scorer, costs);
        });
    whenFinished(booked, this, [trial, judged](const Outcome &) { answer(trial->promise, judged); });
}

} // namespace creatormetrics

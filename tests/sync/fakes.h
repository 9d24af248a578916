// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/sync/connector.h"
#include "models/sync/tokensource.h"
#include "models/sync/transport.h"

#include <QMutex>
#include <QPromise>
#include <QStringList>
#include <QThread>
#include <QUrlQuery>

#include <deque>
#include <map>
#include <memory>
#include <variant>
#include <vector>

namespace creatormetrics {

/// Shows what it was last set to, on every thread.
class SharedClock final : public Clock
{
public:
    explicit SharedClock(const QDateTime &moment) : m_now(moment) {}

    [[nodiscard]] QDateTime now() const override
    {
        const QMutexLocker locker(&m_mutex);
        return m_now;
    }
    void advance(std::chrono::seconds by)
    {
        const QMutexLocker locker(&m_mutex);
        m_now = m_now.addSecs(by.count());
    }

private:
    mutable QMutex m_mutex;
    QDateTime m_now;
};

/// No answer at all: the call hangs until it is stopped.
struct Silence {
};

/// The call did not come through.
struct Unreached {
    Error error;
};

/// What the platform answers to one call; an Error is a refusal that the parser recognises.
using FakeReply = std::variant<Page, Error, Unreached, Silence>;

struct FakeCall {
    QString stream;
    QByteArray token;
    QString query;
    QString thread;
};

/// A platform as the tests write it down: replies by stream in order, an empty page where none is left. Used on any thread.
class FakePlatform
{
public:
    void reply(const QString &stream, const FakeReply &reply)
    {
        const QMutexLocker locker(&m_mutex);
        m_replies[stream].push_back(reply);
    }

    /// No replies are left: every stream answers with an empty page.
    void forget()
    {
        const QMutexLocker locker(&m_mutex);
        m_replies.clear();
    }

    FakeReply take(const FakeCall &call)
    {
        const QMutexLocker locker(&m_mutex);
        m_calls.push_back(call);
        auto &queue = m_replies[call.stream];
        if (queue.empty())
            return Page();
        const FakeReply reply = queue.front();
        queue.pop_front();
        return reply;
    }

    /// From now on every answer to the stream asks for a pause of its budget.
    void askForPause(const QString &stream, qint64 seconds)
    {
        const QMutexLocker locker(&m_mutex);
        m_pauses[stream] = seconds;
    }
    [[nodiscard]] QList<HttpHeader> headers(const QString &stream) const
    {
        const QMutexLocker locker(&m_mutex);
        const auto pause = m_pauses.find(stream);
        return pause == m_pauses.end() ? QList<HttpHeader>() : QList<HttpHeader>{{"Pause", QByteArray::number(pause->second)}};
    }

    /// Remembers a reply that the parser will find again by the number in the body.
    QByteArray keep(const FakeReply &reply)
    {
        const QMutexLocker locker(&m_mutex);
        m_kept.push_back(reply);
        return QByteArray::number(static_cast<qint64>(m_kept.size()) - 1);
    }
    FakeReply kept(const QByteArray &body) const
    {
        const QMutexLocker locker(&m_mutex);
        return m_kept[body.toULong()];
    }

    [[nodiscard]] std::vector<FakeCall> calls() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_calls;
    }
    /// The streams that were called, in order.
    [[nodiscard]] QString callText() const
    {
        QStringList streams;
        for (const FakeCall &call : calls())
            streams.append(call.stream);
        return streams.join(u' ');
    }
    [[nodiscard]] qsizetype callCount() const { return static_cast<qsizetype>(calls().size()); }

private:
    mutable QMutex m_mutex;
    std::map<QString, std::deque<FakeReply>> m_replies;
    std::map<QString, qint64> m_pauses;
    std::vector<FakeReply> m_kept;
    std::vector<FakeCall> m_calls;
};

/// Streams of every kind: two metered budgets and two streams without one.
class FakeConnector final : public Connector
{
public:
    explicit FakeConnector(FakePlatform &script, Platform platform = Platform::YouTube) : m_script(script), m_platform(platform)
    {
        const QString data = QStringLiteral("data");
        m_streams = {
            {.key = QStringLiteral("profile"), .kind = StreamKind::Profile, .budget = data, .cost = 1},
            {.key = QStringLiteral("list"), .kind = StreamKind::ContentList, .batch = 2, .fullEvery = std::chrono::hours(168), .leadsTo = QStringLiteral("items"),
             .budget = data, .cost = 1},
            {.key = QStringLiteral("items"), .kind = StreamKind::ContentItems, .batch = 2, .budget = data, .cost = 2},
            {.key = QStringLiteral("daily"), .kind = StreamKind::DailySeries, .lookBackDays = 3, .settleDays = 1,
             .budget = QStringLiteral("figures"), .cost = 1, .metrics = {Metric::Views, Metric::Likes}},
            {.key = QStringLiteral("countries"), .kind = StreamKind::Audience, .windowDays = 28, .settleDays = 2},
            {.key = QStringLiteral("cities"), .kind = StreamKind::Audience, .windowDays = 28, .settleDays = 2},
        };
    }

    /// The test's own streams in place of those.
    FakeConnector(FakePlatform &script, Platform platform, std::vector<Stream> streams)
        : m_script(script), m_platform(platform), m_streams(std::move(streams))
    {
    }

    [[nodiscard]] Platform platform() const override { return m_platform; }
    [[nodiscard]] std::span<const Stream> streams() const override { return m_streams; }
    /// "Pause: SECONDS", as FakePlatform::askForPause had it put there.
    [[nodiscard]] std::optional<Throttle> throttle(const HttpResponse &response) const override
    {
        const QByteArray seconds = response.header("Pause");
        if (seconds.isEmpty())
            return std::nullopt;
        return Throttle{.wait = std::chrono::seconds(seconds.toLongLong()), .until = {}};
    }
    [[nodiscard]] HttpRequest request(const FetchTask &task) const override
    {
        QUrl url(QStringLiteral("https://platform.example/") + task.stream);
        QUrlQuery query;
        if (!task.cursor.isEmpty())
            query.addQueryItem(QStringLiteral("cursor"), task.cursor);
        if (!task.ids.isEmpty())
            query.addQueryItem(QStringLiteral("ids"), task.ids.join(u','));
        if (task.backfill)
            query.addQueryItem(QStringLiteral("history"), QStringLiteral("1"));
        if (task.window && task.backfill)
            query.addQueryItem(QStringLiteral("first"), task.window->first().toString(Qt::ISODate));
        url.setQuery(query);
        return {.url = url};
    }
    [[nodiscard]] Result<Page> parse(const FetchTask &, const HttpResponse &response) const override
    {
        const FakeReply reply = m_script.kept(response.body);
        if (const auto *error = std::get_if<Error>(&reply))
            return *error;
        return std::get<Page>(reply);
    }

private:
    FakePlatform &m_script;
    Platform m_platform;
    std::vector<Stream> m_streams;
};

/// Answers from the script on the thread that asks.
class FakeTransport final : public Transport
{
public:
    explicit FakeTransport(FakePlatform &script) : m_script(script) {}

    [[nodiscard]] QFuture<Result<HttpResponse>> send(const HttpRequest &request, const QByteArray &token,
                                                     std::stop_token stop) override
    {
        const FakeReply reply = m_script.take({.stream = request.url.path().mid(1),
                                               .token = token,
                                               .query = request.url.query(),
                                               .thread = QThread::currentThread()->objectName()});
        auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
        promise->start();
        const auto future = promise->future();
        if (std::holds_alternative<Silence>(reply)) {
            m_silent.push_back(std::make_unique<Hanging>(stop, [promise] {
                promise->addResult(Error{.kind = ErrorKind::Cancelled});
                promise->finish();
            }));
            return future;
        }
        if (const auto *unreached = std::get_if<Unreached>(&reply))
            promise->addResult(unreached->error);
        else
            promise->addResult(HttpResponse{
                .status = 200, .headers = m_script.headers(request.url.path().mid(1)), .body = m_script.keep(reply)});
        promise->finish();
        return future;
    }

private:
    using Hanging = std::stop_callback<std::function<void()>>;

    FakePlatform &m_script;
    std::vector<std::unique_ptr<Hanging>> m_silent;
};

/// "token-1", after the first invalidation "token-2", and so on; or an error.
class FakeTokens final : public TokenSource
{
public:
    [[nodiscard]] QFuture<Result<QByteArray>> accessToken(AccountId, Platform) override
    {
        const QMutexLocker locker(&m_mutex);
        ++m_asked;
        QPromise<Result<QByteArray>> promise;
        promise.start();
        if (m_error)
            promise.addResult(*m_error);
        else
            promise.addResult("token-" + QByteArray::number(m_number));
        promise.finish();
        return promise.future();
    }
    void invalidate(AccountId, const QByteArray &token) override
    {
        const QMutexLocker locker(&m_mutex);
        if (token == "token-" + QByteArray::number(m_number))
            ++m_number;
    }
    void fail(const Error &error)
    {
        const QMutexLocker locker(&m_mutex);
        m_error = error;
    }
    [[nodiscard]] int asked()
    {
        const QMutexLocker locker(&m_mutex);
        return m_asked;
    }

private:
    QMutex m_mutex;
    int m_number = 1;
    int m_asked = 0;
    std::optional<Error> m_error;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/liveevents.h"

#include "connectors/cloud/cloudproblem.h"
#include "connectors/cloud/logging.h"
#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

// Why the service closes a web socket.
constexpr int replaced = 4000; ///< this computer has opened another
constexpr int sessionEndedThere = 4401;
constexpr int cursorTooOld = 4410;

constexpr int longestWait = 25; ///< seconds of one long poll
constexpr auto steady = 60s; ///< a connection that has lasted so long was a success
constexpr qint64 quickPoll = 1'000; ///< milliseconds; an empty answer before is no waiting

} // namespace

LiveEvents::LiveEvents(CloudSession &session, std::optional<qint64> cursor, KeepCursor keepCursor,
                       const LiveTimes &times, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_cursor(cursor)
    , m_keepCursor(std::move(keepCursor))
    , m_times(times)
    , m_backoff(times.firstPause, times.longestPause)
{
    for (QTimer *timer : {&m_next, &m_polling})
        timer->setSingleShot(true);
    m_polling.setInterval(times.pollingFor);
    connect(&m_next, &QTimer::timeout, this, &LiveEvents::connectNow);
    connect(&session, &CloudSession::stateChanged, this, &LiveEvents::followSession);
}

LiveEvents::~LiveEvents() = default;

void LiveEvents::start()
{
    m_isWanted = true;
    if (m_isListening)
        return;
    dropConnection();
    connectNow();
}

void LiveEvents::stop()
{
    m_isWanted = false;
    m_polling.stop();
    m_backoff.succeeded();
    dropConnection();
}

QFuture<Outcome> LiveEvents::watch(Platform platform, const QString &topic)
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_session.send(m_session.requests().watch(platform, topic)), this,
                 [pledge](const Result<HttpResponse> &response) {
                     pledge->answer(response ? doneIn(*response) : Outcome(response.error()));
                 });
    return pledge->future();
}

QFuture<Outcome> LiveEvents::unwatch(Platform platform, const QString &topic)
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_session.send(m_session.requests().unwatch(platform, topic)), this,
                 [pledge](const Result<HttpResponse> &response) {
                     pledge->answer(response ? doneIn(*response) : Outcome(response.error()));
                 });
    return pledge->future();
}

/// Without a session it waits for the next, and what was heard belonged to the former.
void LiveEvents::followSession()
{
    if (m_session.state() == CloudState::SignedIn) {
        if (m_isWanted && !m_isListening && !m_socket)
            start();
        return;
    }
    dropConnection();
    if (m_session.state() == CloudState::SignedOut && m_cursor)
        dropCursor();
}

void LiveEvents::dropConnection()
{
    ++m_round;
    m_next.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket.release()->deleteLater(); // may be called from one of its signals
    }
    setListening(false);
}

void LiveEvents::setListening(bool isListening)
{
    if (std::exchange(m_isListening, isListening) != isListening)
        Q_EMIT listeningChanged();
}

void LiveEvents::connectNow()
{
    if (!m_isWanted)
        return;
    if (m_polling.isActive())
        return poll();
    whenFinished(m_session.accessToken(), this, [this, round = m_round](const Result<QByteArray> &token) {
        if (round != m_round)
            return;
        if (token)
            return listen(*token);
        if (token.error().kind != ErrorKind::SignedOut) // else the next session starts it
            retryLater(token.error().retryAfter);
    });
}

void LiveEvents::listen(const QByteArray &token)
{
    if (m_cursor)
        return open(token);
    askCursor(token);
}

/// A socket does not say where it begins; what comes between its first news and a broken connection would be lost.
void LiveEvents::askCursor(const QByteArray &token)
{
    whenFinished(m_session.send(m_session.requests().events({}, 0)), this,
                 [this, token, round = m_round](const Result<HttpResponse> &response) {
                     if (round == m_round && take(response))
                         open(token);
                 });
}

void LiveEvents::open(const QByteArray &token)
{
    m_token = token;
    QNetworkRequest request(m_session.requests().liveUrl(m_cursor));
    request.setRawHeader("Authorization", "Bearer " + token);
    m_socket = std::make_unique<LiveSocket>(request, m_times.handshake, m_times.pingInterval);
    connect(m_socket.get(), &LiveSocket::opened, this, &LiveEvents::opened);
    connect(m_socket.get(), &LiveSocket::received, this, &LiveEvents::takeMessage);
    connect(m_socket.get(), &LiveSocket::failed, this, &LiveEvents::failedToOpen);
    connect(m_socket.get(), &LiveSocket::closed, this, &LiveEvents::closed);
}

void LiveEvents::opened()
{
    m_since.start();
    logEvent(lcCloud(), "live_connected"_L1);
    setListening(true);
}

void LiveEvents::closed(int code)
{
    logEvent(lcCloud(), "live_closed"_L1, {{u"code"_s, code}});
    if (m_since.elapsed() > std::chrono::milliseconds(steady).count())
        m_backoff.succeeded();
    dropConnection();
    if (m_isWanted)
        goOnAfter(code);
}

void LiveEvents::goOnAfter(int code)
{
    if (code == replaced)
        return m_next.start(m_times.quiet);
    if (code == sessionEndedThere)
        m_session.invalidate(m_token);
    if (code == cursorTooOld) {
        dropCursor();
        Q_EMIT catchUpNeeded();
    }
    retryLater();
}

/// Whatever stands between here and the service may not know web sockets; a poll tells a refusal from that, too.
void LiveEvents::failedToOpen()
{
    dropConnection();
    m_polling.start();
    poll();
}

void LiveEvents::takeMessage(const QString &message)
{
    const QJsonObject object = QJsonDocument::fromJson(message.toUtf8()).object();
    if (object.value("kind"_L1).toString() == "subscription_changed"_L1)
        return subscriptionMayHaveChanged();
    if (!object.contains("events"_L1))
        return; // of a later service
    const auto page = eventsIn(object);
    if (!page)
        return logProblem(lcCloud(), "live_message_malformed"_L1, {{u"detail"_s, page.error().detail}});
    takePage(*page);
}

void LiveEvents::poll()
{
    m_since.start();
    const HttpRequest request = m_session.requests().events(m_cursor, m_cursor ? longestWait : 0);
    setListening(m_cursor.has_value());
    whenFinished(m_session.send(request), this, [this, round = m_round](const Result<HttpResponse> &response) {
        if (round == m_round)
            polled(response);
    });
}

void LiveEvents::polled(const Result<HttpResponse> &response)
{
    const bool knewCursor = m_cursor.has_value();
    if (!take(response))
        return setListening(false);
    const bool waited = m_since.elapsed() >= quickPoll || response->status == 200;
    if (!waited && knewCursor)
        return retryLater();
    m_backoff.succeeded();
    m_next.start(0ms);
}

/// True when the answer was one to go on with; otherwise what has to follow has begun.
bool LiveEvents::take(const Result<HttpResponse> &response)
{
    if (!response) {
        m_polling.stop(); // once there is a way again, the web socket is tried first
        if (response.error().kind != ErrorKind::SignedOut)
            retryLater(response.error().retryAfter);
        return false;
    }
    const auto page = eventsIn(*response, m_cursor.value_or(0));
    if (page) {
        takePage(*page);
        return m_isWanted; // whoever heard of an event may have had enough
    }
    if (response->status >= 400 && cloudProblem(*response).code == ProblemCode::CursorTooOld) {
        dropCursor();
        Q_EMIT catchUpNeeded();
    }
    retryLater(page.error().retryAfter);
    return false;
}

/// The cursor moves when everybody has heard the events: a program that ends in between hears them again.
void LiveEvents::takePage(const EventPage &page)
{
    for (const CloudEvent &event : page.events)
        Q_EMIT eventArrived(event);
    if (m_cursor == page.cursor)
        return;
    m_cursor = page.cursor;
    m_keepCursor(m_cursor);
}

void LiveEvents::dropCursor()
{
    m_cursor.reset();
    m_keepCursor(std::nullopt);
}

void LiveEvents::retryLater(std::optional<std::chrono::seconds> demanded)
{
    if (m_isWanted)
        m_next.start(m_backoff.failed(demanded));
}

} // namespace creatormetrics

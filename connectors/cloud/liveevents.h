// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/cloud/backoff.h"
#include "connectors/cloud/cloudanswers.h"
#include "connectors/cloud/cloudsession.h"
#include "connectors/cloud/livesocket.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace creatormetrics {

/// How long things may take; shorter in tests.
struct LiveTimes {
    std::chrono::milliseconds handshake{15'000};
    std::chrono::milliseconds pingInterval{30'000}; ///< no answer until the next one: the connection is dead
    std::chrono::milliseconds firstPause{1'000}; ///< before another attempt, then twice as long each time
    std::chrono::milliseconds longestPause{300'000};
    std::chrono::milliseconds quiet{600'000}; ///< after another program of this computer has taken the place
    std::chrono::milliseconds pollingFor{600'000}; ///< before the web socket is tried again
};

/// Listens to what the hosted service hears of platforms: over a web socket, or by long polls where the upgrade is refused. Main
/// thread; the session outlives it. Each event comes at least once. Everything works without it; it only makes syncs timely.
class LiveEvents : public QObject
{
    Q_OBJECT
public:
    /// Where the listening stands is kept by the caller, per user: called with each new cursor, and with nothing when it has to go.
    using KeepCursor = std::function<void(std::optional<qint64>)>;

    LiveEvents(CloudSession &session, std::optional<qint64> cursor, KeepCursor keepCursor, const LiveTimes &times = {},
               QObject *parent = nullptr);
    ~LiveEvents() override;

    /// From now on, while there is a session. Asked again it connects at once, whatever it waits for.
    void start();
    void stop();
    /// News would be heard at this moment.
    [[nodiscard]] bool isListening() const { return m_isListening; }

    /// Asks the service to hear of a channel (YouTube) or of an account that was connected through it (Instagram). Also Forbidden
    /// (not connected through the service) and QuotaSpent (a hundred are watched).
    [[nodiscard]] QFuture<Outcome> watch(Platform platform, const QString &topic);
    [[nodiscard]] QFuture<Outcome> unwatch(Platform platform, const QString &topic);

Q_SIGNALS:
    void listeningChanged();
    void eventArrived(const creatormetrics::CloudEvent &event);
    /// Ask for subscription and entitlement anew.
    void subscriptionMayHaveChanged();
    /// Events were missed for good: a normal sync is due.
    void catchUpNeeded();

private:
    void connectNow();
    void listen(const QByteArray &token);
    void askCursor(const QByteArray &token);
    void open(const QByteArray &token);
    void opened();
    void closed(int code);
    void goOnAfter(int code);
    void failedToOpen();
    void takeMessage(const QString &message);
    void poll();
    void polled(const Result<HttpResponse> &response);
    [[nodiscard]] bool take(const Result<HttpResponse> &response);
    void takePage(const EventPage &page);
    void dropCursor();
    void retryLater(std::optional<std::chrono::seconds> demanded = {});
    void followSession();
    void setListening(bool isListening);
    void dropConnection();

    CloudSession &m_session;
    std::optional<qint64> m_cursor;
    KeepCursor m_keepCursor;
    LiveTimes m_times;
    Backoff m_backoff;
    std::unique_ptr<LiveSocket> m_socket; ///< null while there is no connection and none is being made
    QByteArray m_token; ///< that the connection was opened with
    QTimer m_next; ///< until the next attempt
    QTimer m_polling; ///< runs while polls are made instead
    QElapsedTimer m_since; ///< the connection opened, or the poll was sent
    bool m_isWanted = false;
    bool m_isListening = false;
    quint64 m_round = 0; ///< what was started in an earlier round is ignored
};

} // namespace creatormetrics

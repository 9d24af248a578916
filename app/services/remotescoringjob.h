// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/sparingnews.h"
#include "connectors/scoring/chatscoring.h"
#include "connectors/secrets/secretstore.h"
#include "models/core/clock.h"
#include "models/mentions/remotequeue.h"
#include "models/presentation/scoringstatus.h"
#include "models/sync/retrypolicy.h"
#include "models/sync/transport.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace creatormetrics {

/// What a run of the remote scorer works with; everything outlives it.
struct RemoteScoringParts {
    /// Sends to the host of the settings no faster than they allow, follows no redirect and sends nothing twice of its own accord.
    using MakeTransport = std::function<std::unique_ptr<Transport>(const RemoteScoring &)>;

    Store &store;
    SecretStore &secrets;
    const Clock &clock;
    MakeTransport makeTransport;
    RetryPolicy retry = {};
};

/// Has mentions judged by a model elsewhere in the background, as the workspace's `RemoteScoring` says, one request after the other,
/// about the newest first. They have the judgement of this computer already, and keep it whatever goes wrong here. Each request's cost
/// bound is booked before it is sent, so that the month's cap is never passed even when the program is killed meanwhile, and put right
/// with the answer, in the transaction that stores the judgements. A text is asked once: answers are kept by text and scorer. Lives on the main thread;
/// goes on where it stopped with the next start.
class RemoteScoringJob : public QObject
{
    Q_OBJECT
public:
    explicit RemoteScoringJob(RemoteScoringParts parts);
    ~RemoteScoringJob() override;

    /// Reads the settings and begins; while it runs another run follows. A rest that the host asked for is kept.
    void start();
    /// Ends at once, also a rest; a request in flight is broken off and counts as paid.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const ScoringState::Remote &state() const { return m_state; }

Q_SIGNALS:
    void changed();
    /// Nothing more happens for now; `state` tells why. It rests with `Resting`, and goes on by itself then.
    void finished();

private:
    using Kind = ScoringState::Remote::Kind;
    struct Look {
        RemoteWalk walk;
        RemoteFinds finds;
    };
    /// What came of a request.
    struct Reply {
        std::map<qsizetype, RemoteScore> scores = {}; ///< by place in the batch
        RemoteCosts costs = {};
        std::optional<Error> error = {};
        bool complete = false; ///< the host has answered
    };

    void begin();
    void take(const RemoteStanding &standing);
    void readKey();
    void goOn();
    void look();
    void take(const Look &look);
    void writeKnown(const RemoteFinds &finds);
    void book();
    void send();
    [[nodiscard]] Reply replyTo(const Result<HttpResponse> &answer) const;
    void settle(const Reply &reply);
    void settled(const Reply &reply, const RemoteCosts &spent);
    void meet(const Error &error, bool complete);
    void meetUnusable(const Error &error);
    void retry(const Error &error);
    void rest(const Error &error);
    void run();
    void conclude(Kind kind, const std::optional<Error> &error = {});
    void end();

    RemoteScoringParts m_parts;
    ScoringState::Remote m_state;
    RemoteScoring m_settings; ///< of the run
    std::unique_ptr<Transport> m_transport;
    QByteArray m_key;
    RemoteWalk m_walk;
    RemoteQueue m_queue;
    RemoteQueue::Batch m_batch; ///< asked about at present
    HttpRequest m_request; ///< for it
    RemoteCosts m_booked; ///< for it, more than it can cost
    QDateTime m_bookedAt;
    std::stop_source m_stop;
    QTimer m_pause; ///< before a retry while it runs, else of a rest
    SparingNews m_news;
    int m_retries = 0;
    int m_unusable = 0; ///< answers in a row
    bool m_running = false;
    bool m_cancelled = false;
    bool m_again = false;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/namedvalues.h"
#include "app/httpserver/reply.h"
#include "tests/simulator/simulatedplatform.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace creatormetrics {

enum class FaultKind {
    Status, // a refusal with the platform's usual body
    Html, // a page where JSON was expected
    Truncated, // announced in full, the connection cut in the middle
    TruncatedJson, // complete for HTTP, half a document
    Cut, // closed without an answer
    Slow, // the right answer, late
    Stall, // never an answer
    RemovedMetric, // a metric that the platform no longer knows
    WrongTypes, // the right structure, every value of another type
    Deny, // the user declines on the consent page
    Revoked, // every token of the platform dies just before the call
    Huge, // a picture of 10 MB
    Bomb, // a picture that announces far more pixels than it has bytes
};

/// One misbehaviour, for the calls whose path begins with `path` (pictures only when it begins with /image), in its stretch of simulated time. It spoils the same
/// share of calls in every run.
struct Fault {
    QString path;
    qint64 after = 0; // matching calls left alone first
    qint64 times = 1; // then how many are spoiled; -1: all, as is usual for faults with a stretch of time or a share
    QDateTime from; // invalid: from the beginning
    QDateTime until; // not itself; invalid: for good
    double share = 1; // of the matching calls
    quint64 seed = 1; // which of them
    FaultKind kind = FaultKind::Status;
    int status = 503;
    QString reason;
    qint64 retryAfterSeconds = 0; // 0: no Retry-After
    std::chrono::milliseconds delay{0};
    QString metric;
};

/// The faults in force. Every matching fault counts each call; the first that is due spoils it.
class FaultList
{
public:
    /// From the JSON array of the faults file; nothing and a reason when it is not well formed.
    [[nodiscard]] static std::optional<FaultList> parsed(const QByteArray &json, QString *reason);

    [[nodiscard]] std::optional<Fault> take(const QString &path, const NamedValues &query, const QDateTime &now);
    [[nodiscard]] qsizetype pending(const QDateTime &now) const; // not used up and not over

private:
    struct Entry {
        Fault fault;
        qint64 matches = 0; // calls that matched so far
    };
    static bool isDrawn(Entry &entry);
    std::vector<Entry> m_faults;
};

/// The answer of a fault that needs no real one, in the platform's words; nothing for the others. `path` is the request's
/// without the platform's prefix.
[[nodiscard]] std::optional<Reply> replyInstead(const Fault &fault, const SimulatedPlatform &platform,
                                                const Request &request, const QString &path);

/// The real answer as the fault spoils it.
[[nodiscard]] Reply spoiled(const Fault &fault, Reply reply);

[[nodiscard]] std::chrono::milliseconds delayOf(const Fault &fault);

} // namespace creatormetrics

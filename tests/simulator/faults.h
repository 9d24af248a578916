// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/namedvalues.h"
#include "app/httpserver/reply.h"

#include <QByteArray>
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
};

/// One misbehaviour, for the calls whose path begins with `path`.
struct Fault {
    QString path;
    qint64 after = 0; // matching calls left alone first
    qint64 times = 1; // then how many are spoiled; -1: all
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

    [[nodiscard]] std::optional<Fault> take(const QString &path, const NamedValues &query);
    [[nodiscard]] qsizetype pending() const;

private:
    std::vector<Fault> m_faults;
};

/// The answer of a fault that needs no real one; nothing for the others.
[[nodiscard]] std::optional<Reply> replyInstead(const Fault &fault, const QString &path);

/// The real answer as the fault spoils it.
[[nodiscard]] Reply spoiled(const Fault &fault, Reply reply);

[[nodiscard]] std::chrono::milliseconds delayOf(const Fault &fault);

} // namespace creatormetrics

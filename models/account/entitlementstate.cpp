// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account/entitlementstate.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 hour = 3'600;
constexpr qint64 day = 24 * hour;
constexpr qsizetype longestText = 2'000; // bytes; what the service issues has some 600

QDateTime utc(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// What it says, whether it counts today or not.
std::variant<Entitlement, EntitlementFault> read(const QByteArray &text, std::span<const EntitlementKey> keys,
                                                 const std::string &device, qint64 lowestSequence)
{
    return verifiedEntitlement(view(text), {keys, device, std::nullopt, lowestSequence});
}

KeptEntitlement withText(KeptEntitlement kept, const QByteArray &text)
{
    kept.text = text;
    return kept;
}

bool isClockWrong(const KeptEntitlement &kept, qint64 now)
{
    return now < kept.lastSeen - day || now + kept.clockError < kept.latestIssue - day;
}

} // namespace

PlanInForce planInForce(const KeptEntitlement &kept, std::span<const EntitlementKey> keys, const std::string &device, qint64 now)
{
    PlanInForce plan;
    if (kept.text.isEmpty())
        return plan;
    const auto statement = read(kept.text, keys, device, kept.highestSequence);
    if (const auto *fault = std::get_if<EntitlementFault>(&statement)) {
        plan.basis = PlanBasis::Refused;
        plan.fault = *fault;
        return plan;
    }
    const auto &entitlement = std::get<Entitlement>(statement);
    plan.stated = entitlement.plan;
    plan.validUntil = utc(entitlement.expiresAt);
    plan.renewAfter = utc(entitlement.renewAfter);
    const qint64 moment = std::max({now + kept.clockError, kept.lastSeen + kept.clockError, kept.latestIssue});
    if (isClockWrong(kept, now))
        plan.basis = PlanBasis::ClockWrong;
    else if (moment >= entitlement.expiresAt)
        plan.basis = PlanBasis::Ended;
    else
        plan.basis = PlanBasis::Entitled;
    if (plan.basis == PlanBasis::Entitled)
        plan.plan = entitlement.plan;
    return plan;
}

std::variant<KeptEntitlement, EntitlementFault> taken(const KeptEntitlement &kept, const QByteArray &text,
                                                      std::span<const EntitlementKey> keys, const std::string &device, qint64 now)
{
    if (text.size() > longestText)
        return EntitlementFault::Malformed;
    const auto statement = read(text, keys, device, kept.highestSequence);
    if (const auto *fault = std::get_if<EntitlementFault>(&statement))
        return *fault;
    const auto &entitlement = std::get<Entitlement>(statement);
    if (entitlement.sequence == kept.highestSequence) // heard before: it says nothing about the time now
        return withText(kept, text);
    const qint64 error = entitlement.issuedAt - now;
    return KeptEntitlement{.text = text,
                           .highestSequence = entitlement.sequence,
                           .latestIssue = entitlement.issuedAt,
                           .clockError = std::abs(error) > hour ? error : 0,
                           .lastSeen = now};
}

KeptEntitlement seenAt(KeptEntitlement kept, qint64 now)
{
    kept.lastSeen = std::max(kept.lastSeen, now);
    return kept;
}

KeptEntitlement signedOut(KeptEntitlement kept)
{
    kept.text.clear();
    return kept;
}

KeptEntitlement merged(const KeptEntitlement &one, const KeptEntitlement &other)
{
    const bool isOther = other.highestSequence > one.highestSequence;
    KeptEntitlement later = isOther ? other : one;
    const KeptEntitlement &earlier = isOther ? one : other;
    if (later.highestSequence == earlier.highestSequence && earlier.text.isEmpty()) // signed out after it came
        later.text.clear();
    if (later.clockError == earlier.clockError)
        later.lastSeen = std::max(later.lastSeen, earlier.lastSeen);
    return later;
}

QByteArray toBytes(const KeptEntitlement &kept)
{
    const QJsonObject json{{u"text"_s, QString::fromLatin1(kept.text)},
                           {u"sequence"_s, kept.highestSequence},
                           {u"issued"_s, kept.latestIssue},
                           {u"clock_error"_s, kept.clockError},
                           {u"seen"_s, kept.lastSeen}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<KeptEntitlement> keptEntitlementIn(const QByteArray &bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    const auto json = document.object();
    for (const auto name : {"sequence"_L1, "issued"_L1, "clock_error"_L1, "seen"_L1}) {
        if (!json.value(name).isDouble())
            return std::nullopt;
    }
    const KeptEntitlement kept{.text = json.value("text"_L1).toString().toLatin1(),
                               .highestSequence = json.value("sequence"_L1).toInteger(),
                               .latestIssue = json.value("issued"_L1).toInteger(),
                               .clockError = json.value("clock_error"_L1).toInteger(),
                               .lastSeen = json.value("seen"_L1).toInteger()};
    return kept.text.size() <= longestText ? std::optional(kept) : std::nullopt;
}

} // namespace creatormetrics

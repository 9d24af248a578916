// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/faults.h"

#include "tests/simulator/seededrandom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

struct KindName {
    QLatin1StringView name;
    FaultKind kind;
};
constexpr std::array kindNames = {
    KindName{"status"_L1, FaultKind::Status},
    KindName{"html"_L1, FaultKind::Html},
    KindName{"truncated"_L1, FaultKind::Truncated},
    KindName{"truncated_json"_L1, FaultKind::TruncatedJson},
    KindName{"cut"_L1, FaultKind::Cut},
    KindName{"slow"_L1, FaultKind::Slow},
    KindName{"stall"_L1, FaultKind::Stall},
    KindName{"removed_metric"_L1, FaultKind::RemovedMetric},
    KindName{"wrong_types"_L1, FaultKind::WrongTypes},
    KindName{"deny"_L1, FaultKind::Deny},
    KindName{"revoked"_L1, FaultKind::Revoked},
    KindName{"huge"_L1, FaultKind::Huge},
    KindName{"bomb"_L1, FaultKind::Bomb},
};

std::optional<FaultKind> kindFrom(const QString &name)
{
    for (const auto &entry : kindNames) {
        if (entry.name.compare(name, Qt::CaseInsensitive) == 0)
            return entry.kind;
    }
    return std::nullopt;
}

// A misspelt key would leave a test without its fault, so none is passed over.
QString unknownKey(const QJsonObject &source)
{
    static const QStringList known = {u"path"_s,   u"after"_s,       u"times"_s, u"kind"_s,   u"status"_s,
                                      u"reason"_s, u"retry_after"_s, u"ms"_s,    u"metric"_s, u"from"_s,
                                      u"until"_s,  u"share"_s,       u"seed"_s};
    for (const auto &key : source.keys()) {
        if (!known.contains(key))
            return key;
    }
    return {};
}

QDateTime momentFrom(const QJsonValue &value)
{
    const auto moment = QDateTime::fromString(value.toString(), Qt::ISODate);
    return moment.timeSpec() == Qt::UTC ? moment : QDateTime();
}

QString trouble(const QJsonObject &source)
{
    const auto unknown = unknownKey(source);
    if (!unknown.isEmpty())
        return u"unknown key %1"_s.arg(unknown);
    if (!kindFrom(source.value("kind"_L1).toString()))
        return u"unknown kind %1"_s.arg(source.value("kind"_L1).toString());
    for (const auto name : {"from"_L1, "until"_L1}) {
        if (source.contains(name) && !momentFrom(source.value(name)).isValid())
            return u"%1 is no moment like 2026-11-21T08:00:00Z"_s.arg(name);
    }
    const double share = source.value("share"_L1).toDouble(1);
    return share > 0 && share <= 1 ? QString() : u"share is not between 0 and 1"_s;
}

void readSchedule(const QJsonObject &source, Fault &fault)
{
    fault.from = momentFrom(source.value("from"_L1));
    fault.until = momentFrom(source.value("until"_L1));
    fault.share = source.value("share"_L1).toDouble(1);
    fault.seed = static_cast<quint64>(source.value("seed"_L1).toInteger(1));
    const bool isOnce = fault.kind == FaultKind::Revoked
                        || (!fault.from.isValid() && !fault.until.isValid() && !source.contains("share"_L1));
    fault.times = source.value("times"_L1).toInteger(isOnce ? 1 : -1);
}

std::optional<Fault> faultFrom(const QJsonObject &source, QString *reason)
{
    *reason = trouble(source);
    if (!reason->isEmpty())
        return std::nullopt;
    Fault fault;
    fault.kind = *kindFrom(source.value("kind"_L1).toString());
    fault.path = source.value("path"_L1).toString();
    fault.after = source.value("after"_L1).toInteger(0);
    fault.status = source.value("status"_L1).toInt(fault.kind == FaultKind::Html ? 200 : 503);
    fault.reason = source.value("reason"_L1).toString();
    fault.retryAfterSeconds = source.value("retry_after"_L1).toInteger(0);
    fault.delay = std::chrono::milliseconds(source.value("ms"_L1).toInteger(0));
    fault.metric = source.value("metric"_L1).toString();
    readSchedule(source, fault);
    return fault;
}

bool concerns(const Fault &fault, const QString &path, const NamedValues &query)
{
    if (!path.startsWith(fault.path))
        return false;
    // What spoils all calls is about the platforms, whose counts a list with pictures must not disturb.
    if (path.startsWith("/image/"_L1) && !fault.path.startsWith("/image"_L1))
        return false;
    if (fault.kind != FaultKind::RemovedMetric)
        return true;
    const auto plural = valueOf(query, "metrics");
    const auto metrics = QString::fromStdString(plural ? *plural : valueOf(query, "metric").value_or(""));
    return metrics.split(','_L1).contains(fault.metric);
}

bool isOver(const Fault &fault, const QDateTime &now)
{
    return fault.until.isValid() && now >= fault.until;
}

bool isInForce(const Fault &fault, const QDateTime &now)
{
    return !isOver(fault, now) && (!fault.from.isValid() || now >= fault.from);
}

Reply statusReply(const Fault &fault, const SimulatedPlatform &platform, const QString &path)
{
    auto reply = platform.refusal(path, fault.status, fault.reason);
    if (fault.retryAfterSeconds > 0)
        reply.headers.set("Retry-After", std::to_string(fault.retryAfterSeconds));
    return reply;
}

Reply cutInTheMiddle(Reply reply)
{
    const auto length = reply.body.size();
    auto half = reply.body.substr(0, length / 2);
    reply.sourceLength = length;
    reply.source = [half = std::move(half), isSent = false]() mutable {
        return std::exchange(isSent, true) ? std::nullopt : std::optional(half);
    };
    return reply;
}

QJsonValue distorted(const QJsonValue &value)
{
    if (value.isObject()) {
        auto object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = distorted(it.value());
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const auto &entry : value.toArray())
            array.append(distorted(entry));
        return array;
    }
    if (value.isString())
        return QJsonValue(7);
    return value.isDouble() ? QJsonValue("seven"_L1) : QJsonValue();
}

std::string distortedBody(const std::string &body)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    return QJsonDocument(distorted(document.object()).toObject()).toJson().toStdString();
}

} // namespace

std::optional<FaultList> FaultList::parsed(const QByteArray &json, QString *reason)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray()) {
        *reason = error.error == QJsonParseError::NoError ? u"not an array"_s : error.errorString();
        return std::nullopt;
    }
    FaultList list;
    for (const auto &entry : document.array()) {
        const auto fault = faultFrom(entry.toObject(), reason);
        if (!fault)
            return std::nullopt;
        list.m_faults.push_back({*fault});
    }
    return list;
}

std::optional<Fault> FaultList::take(const QString &path, const NamedValues &query, const QDateTime &now)
{
    std::optional<Fault> due;
    for (auto &entry : m_faults) {
        auto &fault = entry.fault;
        if (!concerns(fault, path, query) || !isInForce(fault, now))
            continue;
        if (fault.after > 0) {
            --fault.after;
        } else if (!due && fault.times != 0 && isDrawn(entry)) {
            due = fault;
            fault.times -= fault.times > 0 ? 1 : 0;
        }
    }
    return due;
}

bool FaultList::isDrawn(Entry &entry)
{
    SeededRandom random(entry.fault.seed, SeededRandom::Topic::Fault, entry.matches++);
    return random.between(0, 1) < entry.fault.share;
}

qsizetype FaultList::pending(const QDateTime &now) const
{
    return std::count_if(m_faults.begin(), m_faults.end(),
                         [&now](const Entry &entry) { return entry.fault.times != 0 && !isOver(entry.fault, now); });
}

std::optional<Reply> replyInstead(const Fault &fault, const SimulatedPlatform &platform, const Request &request,
                                  const QString &path)
{
    switch (fault.kind) {
    case FaultKind::Status:
        return statusReply(fault, platform, path);
    case FaultKind::Html:
        return Reply::html(fault.status, "<!DOCTYPE html><html><body><h1>Something went wrong</h1></body></html>");
    case FaultKind::Cut:
        return Reply::dropped();
    case FaultKind::Stall:
        return Reply::empty();
    case FaultKind::RemovedMetric:
        return platform.unknownMetric(request, path, fault.metric);
    case FaultKind::Truncated:
    case FaultKind::TruncatedJson:
    case FaultKind::Slow:
    case FaultKind::WrongTypes:
    case FaultKind::Deny:
    case FaultKind::Revoked:
    case FaultKind::Huge:
    case FaultKind::Bomb:
        break;
    }
    return std::nullopt;
}

Reply spoiled(const Fault &fault, Reply reply)
{
    if (fault.kind == FaultKind::Truncated)
        return cutInTheMiddle(std::move(reply));
    if (fault.kind == FaultKind::TruncatedJson)
        reply.body.resize(reply.body.size() / 2);
    else if (fault.kind == FaultKind::WrongTypes)
        reply.body = distortedBody(reply.body);
    return reply;
}

std::chrono::milliseconds delayOf(const Fault &fault)
{
    if (fault.kind == FaultKind::Stall)
        return std::chrono::hours(24);
    return fault.kind == FaultKind::Slow ? fault.delay : std::chrono::milliseconds(0);
}

} // namespace creatormetrics

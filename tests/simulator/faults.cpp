// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/faults.h"

#include "tests/simulator/googleerror.h"
#include "tests/simulator/oauthpages.h"

#include <QJsonDocument>

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
};

std::optional<FaultKind> kindFrom(const QString &name)
{
    for (const auto &entry : kindNames) {
        if (entry.name == name)
            return entry.kind;
    }
    return std::nullopt;
}

// A misspelt key would leave a test without its fault, so none is passed over.
QString unknownKey(const QJsonObject &source)
{
    static const QStringList known = {u"path"_s,   u"after"_s,       u"times"_s, u"kind"_s,  u"status"_s,
                                      u"reason"_s, u"retry_after"_s, u"ms"_s,    u"metric"_s};
    for (const auto &key : source.keys()) {
        if (!known.contains(key))
            return key;
    }
    return {};
}

std::optional<Fault> faultFrom(const QJsonObject &source, QString *reason)
{
    const auto kind = kindFrom(source.value("kind"_L1).toString());
    const auto unknown = unknownKey(source);
    if (!kind || !unknown.isEmpty()) {
        *reason =
            kind ? u"unknown key %1"_s.arg(unknown) : u"unknown kind %1"_s.arg(source.value("kind"_L1).toString());
        return std::nullopt;
    }
    Fault fault;
    fault.path = source.value("path"_L1).toString();
    fault.after = source.value("after"_L1).toInteger(0);
    fault.times = source.value("times"_L1).toInteger(1);
    fault.kind = *kind;
    fault.status = source.value("status"_L1).toInt(*kind == FaultKind::Html ? 200 : 503);
    fault.reason = source.value("reason"_L1).toString();
    fault.retryAfterSeconds = source.value("retry_after"_L1).toInteger(0);
    fault.delay = std::chrono::milliseconds(source.value("ms"_L1).toInteger(0));
    fault.metric = source.value("metric"_L1).toString();
    return fault;
}

bool concerns(const Fault &fault, const QString &path, const NamedValues &query)
{
    if (!path.startsWith(fault.path))
        return false;
    if (fault.kind != FaultKind::RemovedMetric)
        return true;
    const auto metrics = QString::fromStdString(valueOf(query, "metrics").value_or(""));
    return metrics.split(','_L1).contains(fault.metric);
}

Reply statusReply(const Fault &fault, const QString &path)
{
    const bool isOAuth = path == "/token"_L1 || path == "/revoke"_L1;
    auto reply = isOAuth ? oauthErrorReply(fault.status, fault.reason.isEmpty() ? u"server_error"_s : fault.reason,
                                           u"Token has been expired or revoked."_s)
                         : googleErrorReply(typicalError(fault.status, fault.reason));
    if (fault.retryAfterSeconds > 0)
        reply.headers.add("Retry-After", std::to_string(fault.retryAfterSeconds));
    return reply;
}

Reply unknownMetric(const QString &metric)
{
    return googleErrorReply(badRequest(u"Unknown identifier (%1) given in field parameters.metrics."_s.arg(metric)));
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
        list.m_faults.push_back(*fault);
    }
    return list;
}

std::optional<Fault> FaultList::take(const QString &path, const NamedValues &query)
{
    std::optional<Fault> due;
    for (auto &fault : m_faults) {
        if (!concerns(fault, path, query))
            continue;
        if (fault.after > 0) {
            --fault.after;
        } else if (!due && fault.times != 0) {
            due = fault;
            fault.times -= fault.times > 0 ? 1 : 0;
        }
    }
    return due;
}

qsizetype FaultList::pending() const
{
    return std::count_if(m_faults.begin(), m_faults.end(), [](const Fault &fault) { return fault.times != 0; });
}

std::optional<Reply> replyInstead(const Fault &fault, const QString &path)
{
    switch (fault.kind) {
    case FaultKind::Status:
        return statusReply(fault, path);
    case FaultKind::Html:
        return Reply::html(fault.status, "<!DOCTYPE html><html><body><h1>Something went wrong</h1></body></html>");
    case FaultKind::Cut:
        return Reply::dropped();
    case FaultKind::Stall:
        return Reply::empty();
    case FaultKind::RemovedMetric:
        return unknownMetric(fault.metric);
    case FaultKind::Truncated:
    case FaultKind::TruncatedJson:
    case FaultKind::Slow:
    case FaultKind::WrongTypes:
    case FaultKind::Deny:
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

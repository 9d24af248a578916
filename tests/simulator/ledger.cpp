// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/ledger.h"

#include <QUrlQuery>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QString withoutSecrets(const QString &query)
{
    static const QStringList secret = {u"access_token"_s, u"oauth_token"_s,   u"key"_s,          u"token"_s,
                                       u"code"_s,         u"refresh_token"_s, u"client_secret"_s};
    QUrlQuery cleaned(query);
    for (const auto &name : secret) {
        if (cleaned.hasQueryItem(name)) {
            cleaned.removeAllQueryItems(name);
            cleaned.addQueryItem(name, u"removed"_s);
        }
    }
    return cleaned.toString(QUrl::PrettyDecoded);
}

} // namespace

bool isDataPath(const QString &path)
{
    return path.startsWith("/youtube/v3/"_L1);
}

bool isAnalyticsPath(const QString &path)
{
    return path.startsWith("/v2/"_L1);
}

std::size_t Ledger::open(const Request &request, const Caller &caller)
{
    constexpr std::size_t most = 100'000;
    const auto path = QString::fromStdString(request.path);
    m_dataUnits += isDataPath(path) ? 1 : 0;
    m_analyticsUnits += isAnalyticsPath(path) ? 1 : 0;
    ++m_perPath[path];
    m_calls.push_back(
        {QString::fromStdString(request.method), path, withoutSecrets(QString::fromStdString(request.query)), caller});
    if (m_calls.size() > most) {
        m_calls.pop_front();
        ++m_dropped;
    }
    return m_dropped + m_calls.size() - 1;
}

void Ledger::close(std::size_t call, int status, const QStringList &violations)
{
    constexpr qsizetype most = 1'000;
    auto &closed = m_calls[call - m_dropped];
    closed.status = status;
    m_violationCount += violations.size();
    for (const auto &rule : violations) {
        if (m_violations.size() == most)
            return;
        auto entry = shown(closed);
        entry.insert("rule"_L1, rule);
        m_violations.append(entry);
    }
}

QJsonObject Ledger::shown(const Call &call)
{
    return {{"method"_L1, call.method},
            {"path"_L1, call.path},
            {"query"_L1, call.query},
            {"platform"_L1, call.caller.platform},
            {"account"_L1, call.caller.account},
            {"moment"_L1, call.caller.moment.toString(Qt::ISODateWithMs)},
            {"status"_L1, call.status}};
}

QJsonArray Ledger::requests(qsizetype most) const
{
    QJsonArray requests;
    const auto size = static_cast<qsizetype>(m_calls.size());
    for (auto i = std::max<qsizetype>(0, size - most); i < size; ++i)
        requests.append(shown(m_calls[static_cast<std::size_t>(i)]));
    return requests;
}

QJsonObject Ledger::toJson() const
{
    QJsonObject perPath;
    for (auto entry = m_perPath.cbegin(); entry != m_perPath.cend(); ++entry)
        perPath.insert(entry.key(), entry.value());
    return {{"units"_L1, QJsonObject{{"data"_L1, m_dataUnits}, {"analytics"_L1, m_analyticsUnits}}},
            {"calls"_L1, perPath},
            {"violations"_L1, m_violations},
            {"violation_count"_L1, m_violationCount}};
}

} // namespace creatormetrics

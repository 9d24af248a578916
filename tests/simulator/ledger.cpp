// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/ledger.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QString withoutSecrets(const QString &query)
{
    static const QStringList secret = {u"access_token"_s, u"oauth_token"_s, u"key"_s, u"token"_s, u"code"_s};
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

std::size_t Ledger::open(const Request &request)
{
    const auto path = QString::fromStdString(request.path);
    m_dataUnits += isDataPath(path) ? 1 : 0;
    m_analyticsUnits += isAnalyticsPath(path) ? 1 : 0;
    m_calls.push_back(
        {QString::fromStdString(request.method), path, withoutSecrets(QString::fromStdString(request.query))});
    return m_calls.size() - 1;
}

void Ledger::close(std::size_t call, int status)
{
    m_calls[call].status = status;
}

QJsonObject Ledger::toJson() const
{
    QJsonObject perPath;
    QJsonArray requests;
    for (const auto &call : m_calls) {
        perPath.insert(call.path, perPath.value(call.path).toInteger(0) + 1);
        requests.append(QJsonObject{
            {"method"_L1, call.method}, {"path"_L1, call.path}, {"query"_L1, call.query}, {"status"_L1, call.status}});
    }
    return {{"units"_L1, QJsonObject{{"data"_L1, m_dataUnits}, {"analytics"_L1, m_analyticsUnits}}},
            {"calls"_L1, perPath},
            {"requests"_L1, requests}};
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/conduct.h"

#include "tests/simulator/bearer.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QString &token)
{
    return token.isEmpty() ? QByteArray() : QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

QString valueIn(const std::optional<NamedValues> &values, std::string_view name)
{
    return QString::fromStdString(valueOf(values.value_or(NamedValues()), name).value_or(""));
}

// Some platforms take the token in the query as well.
QString accessTokenOf(const Request &request)
{
    const auto bearer = bearerOf(request);
    return bearer.isEmpty() ? valueIn(request.queryValues(), "access_token") : bearer;
}

QByteArray refreshTokenOf(const Request &request)
{
    const bool mayHave = request.method == "POST" && request.body.find("refresh_token=") != std::string::npos;
    return mayHave ? hashOf(valueIn(parsedForm(request.body), "refresh_token")) : QByteArray();
}

QString pauseKey(const Conduct::Call &call)
{
    return call.platform + '/'_L1 + call.account;
}

} // namespace

QStringList Conduct::judge(const Call &call, const Request &request)
{
    QStringList rules;
    if (isDuringPause(call))
        rules += u"during_pause"_s;
    if (isDeadToken(call, request))
        rules += u"dead_token"_s;
    const auto refresh = refreshTokenOf(request);
    if (!refresh.isEmpty() && m_deadRefreshTokens.contains(refresh))
        rules += u"dead_refresh_token"_s;
    return rules;
}

bool Conduct::isDuringPause(const Call &call) const
{
    const auto pause = m_pauses.constFind(pauseKey(call));
    return pause != m_pauses.cend() && call.moment < pause->until && Steady::now() < pause->really;
}

// The first refusal is how a client learns of the token's death.
bool Conduct::isDeadToken(const Call &call, const Request &request)
{
    if (!call.account.isEmpty())
        return false;
    const auto token = hashOf(accessTokenOf(request));
    if (token.isEmpty())
        return false;
    const bool isKnown = m_refusedTokens.contains(token);
    m_refusedTokens.insert(token);
    return isKnown;
}

void Conduct::learn(const Call &call, const Request &request, const Reply &reply)
{
    if (const auto seconds = reply.headers.value("Retry-After")) {
        const auto demanded = std::strtoll(seconds->c_str(), nullptr, 10);
        m_pauses.insert(pauseKey(call),
                        {call.moment.addSecs(demanded), Steady::now() + std::chrono::seconds(demanded)});
    }
    const auto refresh = refreshTokenOf(request);
    if (refresh.isEmpty())
        return;
    const auto body = QJsonDocument::fromJson(QByteArray::fromStdString(reply.body)).object();
    const auto successor = hashOf(body.value("refresh_token"_L1).toString());
    const bool isReplaced = !successor.isEmpty() && successor != refresh;
    if (isReplaced || body.value("error"_L1).toString() == "invalid_grant"_L1)
        m_deadRefreshTokens.insert(refresh);
}

} // namespace creatormetrics

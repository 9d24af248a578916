// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/remotescoring.h"

#include "models/domain/scorername.h"
#include "models/store/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestModel = 200;
constexpr int mostRequestsPerMinute = 600;

constexpr QLatin1StringView scopeKey(RemoteScoring::Scope scope)
{
    return scope == RemoteScoring::Scope::All ? "all"_L1 : "unsure"_L1;
}

/// With the port where it is not the scheme's own.
QString hostWithPort(const QUrl &url)
{
    const int usual = url.scheme() == "http"_L1 ? 80 : 443;
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    return url.port(usual) == usual ? host : u"%1:%2"_s.arg(host).arg(url.port());
}

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

bool isUsableUrl(const QUrl &url)
{
    const bool safe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisComputer(url.host()));
    return url.isValid() && safe && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

bool isUsableModel(const QString &model)
{
    const auto isPlain = [](QChar character) { return character.isPrint() && !character.isSpace(); };
    return !model.isEmpty() && model.size() <= longestModel && std::ranges::all_of(model, isPlain);
}

Error unusable(const QString &member, const QString &why)
{
    return {.kind = ErrorKind::BadInput, .detail = u"%1: %2"_s.arg(member, why)};
}

RemoteScoring readSettings(const Statement &row)
{
    return {.enabled = row.integer(0) != 0,
            .baseUrl = QUrl(row.text(1)),
            .model = row.text(2),
            .scope = row.text(3) == scopeKey(RemoteScoring::Scope::All) ? RemoteScoring::Scope::All : RemoteScoring::Scope::Unsure,
            .since = row.isNull(4) ? std::nullopt : std::optional(row.day(4)),
            .inputPrice = row.integer(5),
            .outputPrice = row.integer(6),
            .monthlyCap = row.integer(7),
            .requestsPerMinute = static_cast<int>(row.integer(8)),
            .consentHost = row.text(9),
            .consentAt = row.isNull(10) ? std::nullopt : std::optional(row.moment(10))};
}

QString monthKey(const QDateTime &moment)
{
    return moment.toUTC().date().toString(u"yyyy-MM"_s);
}

} // namespace

bool RemoteScoring::hasConsent() const
{
    return !baseUrl.host().isEmpty() && (consentHost == baseUrl.host() || consentHost == hostWithPort(baseUrl));
}

bool RemoteScoring::needsKey() const
{
    return !isThisComputer(baseUrl.host());
}

QString remoteScorer(const RemoteScoring &settings)
{
    return scorerText({.kind = ScorerName::Kind::Remote,
                       .version = remotePromptVersion,
                       .model = settings.model,
                       .host = hostWithPort(settings.baseUrl)});
}

QString remoteScoringSecretKey(const RemoteScoring &settings)
{
    return u"scoring:"_s + hostWithPort(settings.baseUrl);
}

Outcome checkRemoteScoring(const RemoteScoring &settings)
{
    if (!isUsableUrl(settings.baseUrl))
        return unusable(u"baseUrl"_s, u"https and a host are needed, http only at this computer; no name, question or mark"_s);
    if (!isUsableModel(settings.model))
        return unusable(u"model"_s, u"a name without spaces is needed"_s);
    if (settings.since && !settings.since->isValid())
        return unusable(u"since"_s, u"no such day"_s);
    if (settings.inputPrice < 0)
        return unusable(u"inputPrice"_s, u"below zero"_s);
    if (settings.outputPrice < 0)
        return unusable(u"outputPrice"_s, u"below zero"_s);
    if (settings.monthlyCap < 0)
        return unusable(u"monthlyCap"_s, u"below zero"_s);
    if (settings.requestsPerMinute < 1 || settings.requestsPerMinute > mostRequestsPerMinute)
        return unusable(u"requestsPerMinute"_s, u"1 to %1"_s.arg(mostRequestsPerMinute));
    return Done{};
}

Result<std::optional<RemoteScoring>> storedRemoteScoring(Connection &connection)
{
    auto statement = connection.prepare(u"SELECT enabled, base_url, model, scope, since, input_price, output_price, monthly_cap, "
                                        "requests_per_minute, consent_host, consent_at FROM remote_scoring WHERE id = 1");
    if (!statement)
        return statement.error();
    return firstRow<RemoteScoring>(**statement, readSettings);
}

Outcome saveRemoteScoring(Connection &connection, const RemoteScoring &settings)
{
    // Whatever came in with the address: a password does not go into the database.
    const QString url = settings.baseUrl.toString(QUrl::RemoveUserInfo);
    return connection.run(
        u"INSERT OR REPLACE INTO remote_scoring(id, enabled, base_url, model, scope, since, input_price, output_price, "
        "monthly_cap, requests_per_minute, consent_host, consent_at) VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        settings.enabled, url, settings.model, QString(scopeKey(settings.scope)), settings.since, settings.inputPrice,
        settings.outputPrice, settings.monthlyCap, settings.requestsPerMinute, settings.consentHost, settings.consentAt);
}

Result<std::optional<RemoteScore>> cachedRemoteScore(Connection &connection, const QByteArray &textHash, const QString &scorer)
{
    auto statement = connection.prepare(u"SELECT label, score, reason FROM remote_scores WHERE text_hash = ? AND scorer = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(textHash, scorer);
    return firstRow<RemoteScore>(**statement, [](const Statement &row) {
        return RemoteScore{.label = sentimentLabelFromKey(row.text(0)).value_or(SentimentLabel::Neutral),
                           .score = row.real(1),
                           .reason = row.text(2)};
    });
}

Outcome cacheRemoteScore(Connection &connection, const QByteArray &textHash, const QString &scorer, const RemoteScore &score,
                         const QDateTime &now)
{
    return connection.run(u"INSERT OR REPLACE INTO remote_scores(text_hash, scorer, label, score, reason, scored_at) "
                          "VALUES(?, ?, ?, ?, ?, ?)",
                          textHash, scorer, sentimentLabelKey(score.label), score.score, score.reason, now);
}

Outcome forgetRemoteScore(Connection &connection, StoredMentionId mention)
{
    return connection.run(u"DELETE FROM remote_scores WHERE text_hash = (SELECT sent_hash FROM brand_mentions WHERE id = ?)",
                          mention.value());
}

Outcome addRemoteCosts(Connection &connection, const QDateTime &now, const QString &scorer, const RemoteCosts &costs)
{
    return connection.run(
        u"INSERT INTO remote_costs(month, scorer, requests, texts, input_tokens, output_tokens, cost) VALUES(?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(month, scorer) DO UPDATE SET requests = requests + excluded.requests, texts = texts + excluded.texts, "
        "input_tokens = input_tokens + excluded.input_tokens, output_tokens = output_tokens + excluded.output_tokens, "
        "cost = cost + excluded.cost",
        monthKey(now), scorer, costs.requests, costs.texts, costs.inputTokens, costs.outputTokens, costs.cost);
}

Result<RemoteCosts> remoteCostsOfMonth(Connection &connection, const QDateTime &now)
{
    auto statement = connection.prepare(
        u"SELECT ifnull(sum(requests), 0), ifnull(sum(texts), 0), ifnull(sum(input_tokens), 0), ifnull(sum(output_tokens), 0), "
        "ifnull(sum(cost), 0) FROM remote_costs WHERE month = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(monthKey(now));
    const auto costs = firstRow<RemoteCosts>(**statement, [](const Statement &row) {
        return RemoteCosts{.requests = row.integer(0),
                           .texts = row.integer(1),
                           .inputTokens = row.integer(2),
                           .outputTokens = row.integer(3),
                           .cost = row.integer(4)};
    });
    if (!costs)
        return costs.error();
    return costs->value_or(RemoteCosts());
}

Result<RemoteStanding> remoteStanding(Connection &connection, const QDateTime &now)
{
    auto settings = storedRemoteScoring(connection);
    if (!settings)
        return settings.error();
    const auto spent = remoteCostsOfMonth(connection, now);
    if (!spent)
        return spent.error();
    return RemoteStanding{.settings = *std::move(settings), .spent = *spent};
}

} // namespace creatormetrics

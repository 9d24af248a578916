// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/localapicontrol.h"

#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcLocalApi, "creatormetrics.localapi", QtInfoMsg)

using Phase = LocalApiState::Phase;

} // namespace

LocalApiControl::LocalApiControl(const LocalApiControlParts &parts)
    : m_parts(parts)
    , m_api({.store = parts.store,
             .clock = parts.clock,
             .access = [&entitlements = parts.entitlements] { return entitlements.localApi(); },
             .actions = parts.actions})
{
    m_api.setSyncing(m_parts.sync.isRunning());
    connect(&m_parts.sync, &SyncService::started, this, [this] { m_api.setSyncing(true); });
    connect(&m_parts.sync, &SyncService::finished, this, [this] { m_api.setSyncing(false); });
    connect(&m_api, &LocalApi::stopped, this, [this] { pursue(Token::Kept); });
    connect(&m_parts.entitlements, &Entitlements::changed, this, [this] {
        m_api.askAccess();
        Q_EMIT changed();
    });
}

void LocalApiControl::open()
{
    pursue(Token::Kept);
}

LocalApiState LocalApiControl::state() const
{
    return {.phase = m_phase,
            .isWanted = m_parts.settings.isLocalApiOn(),
            .port = m_parts.settings.localApiPort(),
            .plan = m_parts.entitlements.inForce().plan,
            .keepsToken = m_parts.secrets.isPersistent(),
            .error = m_error};
}

void LocalApiControl::setOn(bool on)
{
    m_parts.settings.setLocalApiOn(on);
    pursue(Token::KeptOrMade);
}

void LocalApiControl::setPort(quint16 port)
{
    m_parts.settings.setLocalApiPort(port);
    pursue(Token::KeptOrMade);
}

void LocalApiControl::makeToken()
{
    ask(Token::Made);
}

/// Goes one step from what is to what is wanted; the end of the step calls it again.
void LocalApiControl::pursue(Token token)
{
    const bool wanted = m_parts.settings.isLocalApiOn();
    if (m_api.isRunning()) {
        if (wanted && m_listening == m_parts.settings.localApiPort())
            return enter(Phase::Listening);
        m_api.stop();
        return enter(Phase::Changing);
    }
    if (!wanted)
        return enter(Phase::Off);
    enter(Phase::Changing);
    ask(token);
}

void LocalApiControl::ask(Token token)
{
    if (std::exchange(m_isAsking, true)) {
        m_askNext = m_askNext == Token::Made ? Token::Made : token;
        return;
    }
    const auto asked = token == Token::Made ? madeApiToken(m_parts.secrets)
                       : token == Token::KeptOrMade ? keptOrMadeApiToken(m_parts.secrets)
                                                    : keptToken();
    whenFinished(asked, this, [this](const Result<ApiToken> &answer) {
        m_isAsking = false;
        take(answer);
        if (const auto next = std::exchange(m_askNext, std::nullopt))
            ask(*next);
    });
}

QFuture<Result<ApiToken>> LocalApiControl::keptToken() const
{
    return storedApiToken(m_parts.secrets).then([](const Result<QByteArray> &stored) -> Result<ApiToken> {
        if (!stored)
            return stored.error();
        if (!isApiToken(*stored))
            return Error{.kind = ErrorKind::NotFound};
        return ApiToken{.token = *stored};
    });
}

void LocalApiControl::take(const Result<ApiToken> &token)
{
    if (!token && m_api.isRunning())
        return enter(m_phase, token.error());
    if (!token)
        return enter(token.error().kind == ErrorKind::NotFound ? Phase::NoToken : Phase::Failed, token.error());
    if (token->isNew)
        Q_EMIT tokenMade(token->token);
    if (m_api.isRunning()) {
        m_api.setToken(token->token);
        enter(m_phase);
    } else if (m_parts.settings.isLocalApiOn()) {
        listen(token->token);
    } else {
        enter(Phase::Off);
    }
}

void LocalApiControl::listen(const QByteArray &token)
{
    const auto port = m_api.start(token, {.port = m_parts.settings.localApiPort()});
    if (!port) {
        logProblem(lcLocalApi(), "local_api_refused"_L1, {{u"kind"_s, errorKey(port.error().kind)}, {u"detail"_s, port.error().detail}});
        return enter(Phase::Failed, port.error());
    }
    m_listening = *port;
    logEvent(lcLocalApi(), "local_api_listening"_L1, {{u"port"_s, m_listening}});
    enter(Phase::Listening);
}

void LocalApiControl::enter(Phase phase, const std::optional<Error> &error)
{
    m_phase = phase;
    m_error = error;
    Q_EMIT changed();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localapi/apitoken.h"
#include "app/localapi/localapi.h"
#include "models/account/entitlements.h"
#include "models/presentation/localapiswitch.h"
#include "models/presentation/settings.h"
#include "models/sync/syncservice.h"

namespace creatormetrics {

/// What the control stands on; all of it outlives it.
struct LocalApiControlParts {
    Store &store;
    const Clock &clock;
    SecretStore &secrets;
    SyncService &sync;
    Entitlements &entitlements;
    Settings &settings;
    LocalApiActions actions = {};
};

/// Has the local API listen as long as the user wants it to, and says how that goes. Main thread, on which nothing is waited for; going
/// away lets running requests end, for a few seconds at most.
class LocalApiControl final : public LocalApiSwitch
{
    Q_OBJECT
public:
    explicit LocalApiControl(const LocalApiControlParts &parts);

    /// Goes on as it was left; call it once the first page is on the screen, since it asks the keychain.
    void open();

    [[nodiscard]] LocalApiState state() const override;
    void setOn(bool on) override;
    void setPort(quint16 port) override;
    void makeToken() override;

private:
    enum class Token { Kept, KeptOrMade, Made };

    void pursue(Token token);
    void ask(Token token);
    void take(const Result<ApiToken> &token);
    void listen(const QByteArray &token);
    void enter(LocalApiState::Phase phase, const std::optional<Error> &error = {});
    [[nodiscard]] QFuture<Result<ApiToken>> keptToken() const;

    LocalApiControlParts m_parts;
    LocalApiState::Phase m_phase = LocalApiState::Phase::Off;
    std::optional<Error> m_error;
    bool m_isAsking = false; ///< the keychain, for a token
    std::optional<Token> m_askNext; ///< when that has answered
    quint16 m_listening = 0;
    LocalApi m_api;
};

} // namespace creatormetrics

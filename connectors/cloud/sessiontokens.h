// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/cloud/backoff.h"
#include "connectors/cloud/cloudanswers.h"
#include "connectors/cloud/cloudproblem.h"
#include "connectors/cloud/endmark.h"
#include "connectors/cloud/hold.h"
#include "connectors/cloud/installationid.h"
#include "connectors/cloud/refreshcall.h"
#include "connectors/http/pledge.h"
#include "connectors/oauth/renewallock.h"
#include "connectors/oauth/tokenvault.h"
#include "models/account/cloudaccount.h"
#include "models/core/clock.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace creatormetrics {

/// The tokens of the session at the hosted service: loads, renews and keeps them, one renewal at a time among all programs of the
/// user. The rules are told in the README. Main thread, as transport and store, which outlive it.
class SessionTokens : public QObject
{
    Q_OBJECT
public:
    SessionTokens(const QUrl &endpoint, Transport &transport, SecretStore &store, const Clock &clock,
                  const QString &lockFolder, QObject *parent = nullptr);

    [[nodiscard]] CloudState state() const { return m_state; }
    /// As long as the state is Ended.
    [[nodiscard]] Error endReason() const { return sessionEnded(m_endReason); }
    [[nodiscard]] QFuture<Result<QByteArray>> installId() { return m_installation.get(); }
    /// Looks into the keychain, asks nobody. Its error when it cannot be read.
    [[nodiscard]] QFuture<Outcome> open();
    /// A token that is good for a minute at least.
    [[nodiscard]] QFuture<Result<QByteArray>> accessToken();
    /// The service refused the token although it looked good.
    void invalidate(const QByteArray &token);
    /// A new session. The error is the keychain's: the session then lasts until the program ends.
    [[nodiscard]] QFuture<Outcome> begin(const CloudTokens &fresh);
    /// Forgets the session here.
    [[nodiscard]] QFuture<Outcome> end();

Q_SIGNALS:
    void stateChanged();
    /// After the new tokens have been stored.
    void renewed(const creatormetrics::CloudTokens &fresh);
    /// A new refresh token could not be stored; it works until the program ends.
    void notStored(const creatormetrics::Error &error);

private:
    using TokenPledge = std::shared_ptr<Pledge<QByteArray>>;
    using DonePledge = std::shared_ptr<Pledge<Done>>;

    [[nodiscard]] bool isGood(const TokenSet &tokens) const;
    void setState(CloudState state);
    void look(const std::function<void(const Result<TokenSet> &)> &then);
    void load();
    void loaded(const Result<TokenSet> &stored);
    void adopt(const TokenSet &stored);
    void stayOut();
    void lockAndLoad();
    void renew();
    void answered(const Result<HttpResponse> &response);
    void judge(const HttpResponse &response);
    void failed(const Error &error);
    void refused(const CloudProblem &problem);
    void takeNew(const CloudTokens &fresh);
    void save(const std::function<void(const Outcome &)> &then);
    void noteSaved(const Outcome &saved);
    void endSession();
    void removeStored(const DonePledge &pledge);
    void answer(const Result<QByteArray> &result);
    void reset();

    RefreshCall m_call;
    const Clock &m_clock;
    TokenVault m_vault;
    RenewalLock m_lock;
    InstallationId m_installation;
    EndMark m_endMark;
    CloudState m_state = CloudState::Unknown;
    TokenSet m_tokens;
    QByteArray m_rejectedAccess; ///< refused although it looked good
    QByteArray m_deadRefresh; ///< never sent again
    ProblemCode m_endReason = ProblemCode::TokenExpired; ///< as long as the state is Ended
    std::optional<ProblemCode> m_foundEnd; ///< told by the keychain, where no token is left
    bool m_unsaved = false; ///< the refresh token in memory is newer than the stored one
    bool m_busy = false;
    Backoff m_backoff;
    Hold m_hold; ///< no renewal before it is over
    Error m_lastError;
    QElapsedTimer m_sinceFirst; ///< since the renewal that is repeated was first sent
    QTimer m_rescue; ///< repeats a renewal whose answer may have been lost
    bool m_isRescue = false;
    quint64 m_round = 0; ///< what was started in an earlier round is ignored
    std::vector<TokenPledge> m_waiting;
};

} // namespace creatormetrics

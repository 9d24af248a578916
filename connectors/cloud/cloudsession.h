// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/cloud/cloudrequests.h"
#include "connectors/cloud/hold.h"
#include "connectors/cloud/sessiontokens.h"
#include "connectors/http/networktransport.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <stop_token>

namespace creatormetrics {

/// What a transport for the hosted service should be made with: no redirect is followed, so that a captive portal is seen.
[[nodiscard]] TransportLimits cloudTransportLimits();

/// The session at the hosted service: its tokens, and requests that carry them. Main thread; transport, store and clock live there
/// too and outlive it. Several programs may share keychain and lock folder.
class CloudSession : public QObject
{
    Q_OBJECT
public:
    /// `endpoint` without a slash at the end. `lockFolder`: where the programs that share the store agree on who renews
    /// ("<config>/locks"); empty: there is only this one.
    CloudSession(const QUrl &endpoint, Transport &transport, SecretStore &store, const Clock &clock,
                 const QString &lockFolder = {}, QObject *parent = nullptr);
    ~CloudSession() override;

    /// Host of the service, for people.
    [[nodiscard]] QString serviceName() const;
    [[nodiscard]] const CloudRequests &requests() const { return m_requests; }
    [[nodiscard]] CloudState state() const { return m_tokens.state(); }
    /// Why the service has ended the session, as long as the state is Ended.
    [[nodiscard]] Error endReason() const { return m_tokens.endReason(); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Finds out whether there is a session, from the keychain alone. Not needed before anything else.
    [[nodiscard]] QFuture<Outcome> open() { return m_tokens.open(); }
    /// Names this installation; see InstallationId.
    [[nodiscard]] QFuture<Result<QByteArray>> installId() { return m_tokens.installId(); }
    /// A token that is good for a minute at least, for whoever has to send it himself. Errors as of `send`.
    [[nodiscard]] QFuture<Result<QByteArray>> accessToken() { return m_tokens.accessToken(); }
    void invalidate(const QByteArray &token) { m_tokens.invalidate(token); }

    /// Sends a request, with the session's token where it has `bearer` set; renews the token when it is about to end or is refused,
    /// once. Any complete answer is a value, to be read by cloudanswers.h or cloudProblem. One with an Idempotency-Key is sent
    /// again when its answer was lost. Errors, with words for people: Offline, Timeout, BadResponse (broken connection), SignedOut,
    /// RateLimited (the service asked for a pause that is not over), Storage, Forbidden and Unsupported (keychain), Cancelled.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(const HttpRequest &request);

    /// Takes the tokens of a sign-in. An error is the keychain's: the session then lasts until the program ends.
    [[nodiscard]] QFuture<Outcome> begin(const CloudTokens &fresh) { return m_tokens.begin(fresh); }
    /// Forgets the session here, and tells the service by this request where it can be told; its error, or the keychain's.
    [[nodiscard]] QFuture<Outcome> leave(const HttpRequest &farewell);
    /// Forgets the session here; the service is not told.
    [[nodiscard]] QFuture<Outcome> end() { return m_tokens.end(); }

Q_SIGNALS:
    void stateChanged();
    /// A signed statement of plan, not yet believed: with every sign-in and renewal, and wherever else an answer carries one.
    void entitlementReceived(const QByteArray &text);
    /// Whose session it is, with every sign-in and renewal.
    void renewed(const creatormetrics::CloudTokens &fresh);
    /// The session works, and will be lost with the end of the program.
    void notStored(const creatormetrics::Error &error);

private:
    struct Call;
    using CallPtr = std::shared_ptr<Call>;

    void leaveWith(const Result<QByteArray> &token, const HttpRequest &farewell, const std::shared_ptr<Pledge<Done>> &pledge);
    void start(const CallPtr &call);
    void forward(const CallPtr &call, const QByteArray &token);
    void take(const CallPtr &call, const QByteArray &token, const HttpResponse &response);
    void lost(const CallPtr &call, const Error &error);
    void repeatLater(const CallPtr &call, std::chrono::milliseconds pause);
    void finish(const CallPtr &call, const HttpResponse &response);

    CloudRequests m_requests;
    QUrl m_endpoint;
    Transport &m_transport;
    const Clock &m_clock;
    SessionTokens m_tokens;
    QHash<QString, Hold> m_holds; ///< by path: the service asked for a pause
    std::stop_source m_stop;
};

} // namespace creatormetrics

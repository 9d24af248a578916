// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/cloud/accountfile.h"
#include "connectors/cloud/cloudanswers.h"
#include "connectors/cloud/cloudsession.h"
#include "models/account/cloudaccount.h"

#include <memory>

namespace creatormetrics {

/// The user's account over HTTP. Main thread; the session outlives it.
class CloudClient final : public CloudAccount
{
    Q_OBJECT
public:
    /// `accountFile`: where the profile last heard is kept for the time without a connection ("<config>/account.json").
    CloudClient(CloudSession &session, const QString &accountFile, QObject *parent = nullptr);

    /// Finds out from the keychain whether somebody is signed in; `state` is Unknown before.
    [[nodiscard]] QFuture<Outcome> open() { return m_session.open(); }

    [[nodiscard]] QString serviceName() const override { return m_session.serviceName(); }
    [[nodiscard]] CloudState state() const override { return m_session.state(); }
    [[nodiscard]] QString endReason() const override { return state() == CloudState::Ended ? m_session.endReason().detail : QString(); }
    [[nodiscard]] CloudUser user() const override { return m_user; }
    [[nodiscard]] std::optional<Subscription> knownSubscription() const override { return m_subscription; }

    [[nodiscard]] QFuture<Outcome> registerUser(const QString &email, const QString &password,
                                                const QString &name) override;
    [[nodiscard]] QFuture<Outcome> verifyEmail(const QString &token) override;
    [[nodiscard]] QFuture<Outcome> signIn(const QString &email, const QString &password) override;
    [[nodiscard]] QFuture<Outcome> signOut(bool everywhere) override;
    [[nodiscard]] QFuture<Outcome> forgotPassword(const QString &email) override;
    [[nodiscard]] QFuture<Outcome> resetPassword(const QString &token, const QString &newPassword) override;

    [[nodiscard]] QFuture<Result<CloudUser>> profile() override;
    [[nodiscard]] QFuture<Result<CloudUser>> rename(const QString &name) override;
    [[nodiscard]] QFuture<Outcome> changePassword(const QString &current, const QString &next) override;
    [[nodiscard]] QFuture<Result<std::vector<CloudDevice>>> devices() override;
    [[nodiscard]] QFuture<Outcome> removeDevice(const QString &id) override;
    [[nodiscard]] QFuture<Result<QByteArray>> exportData() override;
    [[nodiscard]] QFuture<Outcome> deleteAccount(const QString &password) override;

    [[nodiscard]] QFuture<Result<Subscription>> subscription() override;
    [[nodiscard]] QFuture<Result<UpgradeStep>> upgrade(Plan plan, BillingInterval interval) override;
    [[nodiscard]] QFuture<Result<Subscription>> cancelSubscription(CancelAt when) override;
    [[nodiscard]] QFuture<Result<QUrl>> portal() override;
    [[nodiscard]] QFuture<Result<CloudUsage>> usage() override;

    /// Adds to what the service counts of a UTC day; only with the user's leave.
    [[nodiscard]] QFuture<Outcome> reportUsage(const QDate &day, const UsageCounters &counters);
    /// A newly signed statement of plan for this installation; CloudSession::entitlementReceived hands its text on, too.
    [[nodiscard]] QFuture<Result<EntitlementAnswer>> entitlement();
    /// The keys that statements are signed with; needs no session.
    [[nodiscard]] QFuture<Result<std::vector<PublishedKey>>> entitlementKeys();

private:
    using Name = std::shared_ptr<Pledge<CloudUser>>;

    /// Sends, and reads the answer.
    template <typename Read>
    [[nodiscard]] auto ask(const HttpRequest &request, Read read);
    [[nodiscard]] QFuture<Outcome> tell(const HttpRequest &request);
    [[nodiscard]] const CloudRequests &requests() const { return m_session.requests(); }
    void signInAs(const QString &email, const QString &password, const QByteArray &installId,
                  const std::shared_ptr<Pledge<Done>> &pledge);
    void begin(const CloudTokens &fresh, const std::shared_ptr<Pledge<Done>> &pledge);
    void sendName(const QString &name, const Name &pledge, bool mayAskAgain);
    void askVersion(const QString &name, const Name &pledge);
    void takeTokens(const CloudTokens &fresh);
    void takeUser(const CloudUser &user);
    void takeSubscription(const std::optional<Subscription> &subscription);
    void followState();

    CloudSession &m_session;
    AccountFile m_file;
    CloudUser m_user;
    std::optional<Subscription> m_subscription;
    quint64 m_subscriptionAsked = 0; ///< questions are numbered, since answers may overtake one another
    quint64 m_subscriptionTold = 0; ///< the question whose answer is known
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudclient.h"

#include "connectors/cloud/cloudproblem.h"
#include "connectors/cloud/logging.h"
#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

CloudClient::CloudClient(CloudSession &session, const QString &accountFile, QObject *parent)
    : CloudAccount(parent)
    , m_session(session)
    , m_file(accountFile, session.serviceName())
    , m_user(m_file.read().value_or(CloudUser()))
{
    connect(&session, &CloudSession::stateChanged, this, &CloudClient::followState);
    connect(&session, &CloudSession::renewed, this, &CloudClient::takeTokens);
}

template <typename Read>
auto CloudClient::ask(const HttpRequest &request, Read read)
{
    using Answer = decltype(read(std::declval<const HttpResponse &>()));
    using Value = std::remove_cvref_t<decltype(*std::declval<Answer &>())>;
    const auto pledge = std::make_shared<Pledge<Value>>();
    whenFinished(m_session.send(request), this, [pledge, read](const Result<HttpResponse> &response) {
        pledge->answer(response ? read(*response) : Answer(response.error()));
    });
    return pledge->future();
}

QFuture<Outcome> CloudClient::tell(const HttpRequest &request)
{
    return ask(request, doneIn);
}

QFuture<Outcome> CloudClient::registerUser(const QString &email, const QString &password, const QString &name)
{
    return tell(requests().registerUser(email, password, name));
}

QFuture<Outcome> CloudClient::verifyEmail(const QString &token)
{
    return tell(requests().verifyEmail(token));
}

QFuture<Outcome> CloudClient::signIn(const QString &email, const QString &password)
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_session.installId(), this, [this, email, password, pledge](const Result<QByteArray> &id) {
        if (!id)
            return pledge->answer(keychainTrouble(id.error()));
        signInAs(email, password, *id, pledge);
    });
    return pledge->future();
}

void CloudClient::signInAs(const QString &email, const QString &password, const QByteArray &installId,
                           const std::shared_ptr<Pledge<Done>> &pledge)
{
    const HttpRequest request = requests().signIn(email, password, installId, thisDevice());
    whenFinished(m_session.send(request), this, [this, pledge](const Result<HttpResponse> &response) {
        if (!response)
            return pledge->answer(response.error());
        const auto fresh = tokensIn(*response, m_session.clock().now());
        if (!fresh)
            return pledge->answer(fresh.error());
        begin(*fresh, pledge);
    });
}

/// The name is read at once; without an answer it stays unknown until somebody asks again.
void CloudClient::begin(const CloudTokens &fresh, const std::shared_ptr<Pledge<Done>> &pledge)
{
    whenFinished(m_session.begin(fresh), this, [this, pledge](const Outcome &kept) {
        logEvent(lcCloud(), "signed_in"_L1, {{u"kept"_s, kept.ok()}});
        whenFinished(profile(), this, [pledge, kept](const Result<CloudUser> &) { pledge->answer(kept); });
    });
}

QFuture<Outcome> CloudClient::signOut(bool everywhere)
{
    return m_session.leave(requests().signOut(everywhere));
}

QFuture<Outcome> CloudClient::forgotPassword(const QString &email)
{
    return tell(requests().forgotPassword(email));
}

QFuture<Outcome> CloudClient::resetPassword(const QString &token, const QString &newPassword)
{
    return tell(requests().resetPassword(token, newPassword));
}

QFuture<Result<CloudUser>> CloudClient::profile()
{
    return ask(requests().profile(), [this](const HttpResponse &response) {
        const auto user = profileIn(response);
        if (user)
            takeUser(*user);
        return user;
    });
}

QFuture<Result<CloudUser>> CloudClient::rename(const QString &name)
{
    const auto pledge = std::make_shared<Pledge<CloudUser>>();
    if (m_user.version > 0)
        sendName(name, pledge, true);
    else
        askVersion(name, pledge);
    return pledge->future();
}

/// A name replaces whatever was there, so that it is simply sent again when another device was quicker.
void CloudClient::sendName(const QString &name, const Name &pledge, bool mayAskAgain)
{
    const HttpRequest request = requests().rename(name, m_user.version);
    whenFinished(m_session.send(request), this,
                 [this, name, pledge, mayAskAgain](const Result<HttpResponse> &response) {
                     if (!response)
                         return pledge->answer(response.error());
                     if (mayAskAgain && response->status == 412)
                         return askVersion(name, pledge);
                     const auto user = profileIn(*response);
                     if (user)
                         takeUser(*user);
                     pledge->answer(user);
                 });
}

void CloudClient::askVersion(const QString &name, const Name &pledge)
{
    whenFinished(profile(), this, [this, name, pledge](const Result<CloudUser> &user) {
        if (!user)
            return pledge->answer(user.error());
        sendName(name, pledge, false);
    });
}

QFuture<Outcome> CloudClient::changePassword(const QString &current, const QString &next)
{
    return tell(requests().changePassword(current, next));
}

QFuture<Result<std::vector<CloudDevice>>> CloudClient::devices()
{
    return ask(requests().devices(), devicesIn);
}

QFuture<Outcome> CloudClient::removeDevice(const QString &id)
{
    return tell(requests().removeDevice(id));
}

QFuture<Result<QByteArray>> CloudClient::exportData()
{
    return ask(requests().exportData(), exportIn);
}

QFuture<Outcome> CloudClient::deleteAccount(const QString &password)
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(tell(requests().deleteAccount(password)), this, [this, pledge](const Outcome &deleted) {
        if (!deleted)
            return pledge->answer(deleted);
        whenFinished(m_session.end(), this, [pledge](const Outcome &gone) {
            pledge->answer(gone ? gone : Outcome(keychainTrouble(gone.error())));
        });
    });
    return pledge->future();
}

QFuture<Result<Subscription>> CloudClient::subscription()
{
    return ask(requests().subscription(), [this, asked = ++m_subscriptionAsked](const HttpResponse &response) {
        const auto found = subscriptionIn(response);
        if (found && asked >= m_subscriptionTold) {
            m_subscriptionTold = asked;
            takeSubscription(*found);
        }
        return found;
    });
}

QFuture<Result<UpgradeStep>> CloudClient::upgrade(Plan plan, BillingInterval interval)
{
    const auto pledge = std::make_shared<Pledge<UpgradeStep>>();
    whenFinished(ask(requests().upgrade(plan, interval, newUuid()), upgradeStepIn), this,
                 [this, pledge](const Result<UpgradeStep> &step) {
                     if (!step || !step->checkout.isEmpty())
                         return pledge->answer(step);
                     // Changed at once: who hears of it finds the new subscription known.
                     whenFinished(subscription(), this,
                                  [pledge, step](const Result<Subscription> &) { pledge->answer(step); });
                 });
    return pledge->future();
}

QFuture<Result<Subscription>> CloudClient::cancelSubscription(CancelAt when)
{
    return ask(requests().cancelSubscription(when, newUuid()), [this](const HttpResponse &response) {
        const auto left = subscriptionIn(response);
        if (left) {
            m_subscriptionTold = ++m_subscriptionAsked; // what was asked before may have been answered before
            takeSubscription(*left);
        }
        return left;
    });
}

QFuture<Result<QUrl>> CloudClient::portal()
{
    return ask(requests().portal(newUuid()), pageIn);
}

QFuture<Result<CloudUsage>> CloudClient::usage()
{
    return ask(requests().usage(), usageIn);
}

QFuture<Outcome> CloudClient::reportUsage(const QDate &day, const UsageCounters &counters)
{
    return tell(requests().reportUsage(day, counters));
}

QFuture<Result<EntitlementAnswer>> CloudClient::entitlement()
{
    const auto pledge = std::make_shared<Pledge<EntitlementAnswer>>();
    whenFinished(m_session.installId(), this, [this, pledge](const Result<QByteArray> &id) {
        if (!id)
            return pledge->answer(keychainTrouble(id.error()));
        whenFinished(ask(requests().entitlement(*id), entitlementIn), this,
                     [pledge](const Result<EntitlementAnswer> &answer) { pledge->answer(answer); });
    });
    return pledge->future();
}

QFuture<Result<std::vector<PublishedKey>>> CloudClient::entitlementKeys()
{
    return ask(requests().entitlementKeys(), entitlementKeysIn);
}

/// A session of somebody else says nothing of the former user.
void CloudClient::takeTokens(const CloudTokens &fresh)
{
    CloudUser user = m_user.id == fresh.userId ? m_user : CloudUser();
    user.id = fresh.userId;
    user.email = fresh.email;
    user.isVerified = true; // nobody else gets a session
    user.plan = fresh.plan;
    takeUser(user);
}

/// An answer that comes after the session has gone is nobody's.
void CloudClient::takeUser(const CloudUser &user)
{
    if (user == m_user || state() != CloudState::SignedIn)
        return;
    if (user.id != m_user.id)
        takeSubscription(std::nullopt);
    m_user = user;
    if (const auto written = m_file.write(user); !written)
        logProblem(lcCloud(), "profile_not_kept"_L1, {{u"detail"_s, written.error().detail}});
    Q_EMIT userChanged();
}

void CloudClient::takeSubscription(const std::optional<Subscription> &subscription)
{
    if (subscription == m_subscription || (subscription && state() != CloudState::SignedIn))
        return;
    m_subscription = subscription;
    Q_EMIT subscriptionChanged();
    if (!subscription || subscription->plan == m_user.plan)
        return;
    CloudUser user = m_user;
    user.plan = subscription->plan;
    takeUser(user);
}

/// The profile of a session that the service has ended stays: the user is asked to sign in again, by name.
void CloudClient::followState()
{
    if (state() == CloudState::SignedOut) {
        m_file.remove();
        takeSubscription(std::nullopt);
        if (std::exchange(m_user, CloudUser()) != CloudUser())
            Q_EMIT userChanged();
    }
    Q_EMIT stateChanged();
}

} // namespace creatormetrics

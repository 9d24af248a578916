// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/clouduser.h"
#include "models/core/result.h"

#include <QFuture>
#include <QObject>

#include <vector>

namespace creatormetrics {

enum class CloudState {
    Unknown, ///< the keychain has not been asked yet
    SignedOut,
    SignedIn,
    Ended, ///< the service refuses the session (revoked, over, used elsewhere): sign in again
};

/// The user's account at the hosted service: the port that pages and the command line speak to. Lives on the main thread, its
/// futures finish there. Nothing here is needed to use the program: without an account it has the starter plan.
/// Errors carry a translated detail for people: Offline, Timeout (also 5xx), RateLimited (with retryAfter), SignedOut (no session, or
/// it has ended), Forbidden (the e-mail is not verified), BadInput (what was typed is refused, and why), NotFound, BadResponse (the answer is
/// not the service's: a captive portal), Storage (keychain).
class CloudAccount : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Host of the service, for people.
    [[nodiscard]] virtual QString serviceName() const = 0;
    [[nodiscard]] virtual CloudState state() const = 0;
    /// Why the service has ended the session and what to do, as long as the state is Ended; empty where nobody has said why.
    [[nodiscard]] virtual QString endReason() const { return {}; }
    /// As last heard, also offline; empty when signed out.
    [[nodiscard]] virtual CloudUser user() const = 0;
    /// As last heard since the start; nothing before `subscription` has answered.
    [[nodiscard]] virtual std::optional<Subscription> knownSubscription() const = 0;

    /// Done says no more than that a mail is on its way, whoever has the address.
    [[nodiscard]] virtual QFuture<Outcome> registerUser(const QString &email, const QString &password,
                                                        const QString &name) = 0;
    /// With the token of the mail's link.
    [[nodiscard]] virtual QFuture<Outcome> verifyEmail(const QString &token) = 0;
    [[nodiscard]] virtual QFuture<Outcome> signIn(const QString &email, const QString &password) = 0;
    /// Forgets the session here even when the service cannot be told; its error is passed on then.
    [[nodiscard]] virtual QFuture<Outcome> signOut(bool everywhere) = 0;
    [[nodiscard]] virtual QFuture<Outcome> forgotPassword(const QString &email) = 0;
    [[nodiscard]] virtual QFuture<Outcome> resetPassword(const QString &token, const QString &newPassword) = 0;

    [[nodiscard]] virtual QFuture<Result<CloudUser>> profile() = 0;
    [[nodiscard]] virtual QFuture<Result<CloudUser>> rename(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<Outcome> changePassword(const QString &current, const QString &next) = 0;
    [[nodiscard]] virtual QFuture<Result<std::vector<CloudDevice>>> devices() = 0;
    [[nodiscard]] virtual QFuture<Outcome> removeDevice(const QString &id) = 0;
    /// Everything the service keeps of the user, as JSON.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> exportData() = 0;
    /// Signs out too. The workspace is no part of it and stays.
    [[nodiscard]] virtual QFuture<Outcome> deleteAccount(const QString &password) = 0;

    [[nodiscard]] virtual QFuture<Result<Subscription>> subscription() = 0;
    [[nodiscard]] virtual QFuture<Result<UpgradeStep>> upgrade(Plan plan, BillingInterval interval) = 0;
    [[nodiscard]] virtual QFuture<Result<Subscription>> cancelSubscription(CancelAt when) = 0;
    /// Stripe's page for cards and invoices.
    [[nodiscard]] virtual QFuture<Result<QUrl>> portal() = 0;
    [[nodiscard]] virtual QFuture<Result<CloudUsage>> usage() = 0;

Q_SIGNALS:
    void stateChanged();
    void userChanged();
    void subscriptionChanged();
};

} // namespace creatormetrics

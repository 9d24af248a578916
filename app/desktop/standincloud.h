// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/cloudaccount.h"
#include "models/account/entitlements.h"

namespace creatormetrics {

/// What the hosted service and the plan are said to be in a picture.
struct CloudScene {
    CloudState state = CloudState::SignedOut;
    CloudUser user = {};
    std::vector<CloudDevice> devices = {};
    CloudUsage usage = {};
    Subscription subscription = {};
    PlanInForce plan = {};
    QUrl checkout = {}; ///< where a plan is paid for
    std::optional<Error> trouble = {}; ///< what every question is answered with
};

/// Answers what the scene says and does nothing, for pictures of the window.
class StandInCloud : public CloudAccount
{
public:
    explicit StandInCloud(CloudScene scene) : m_scene(std::move(scene)) {}

    [[nodiscard]] QString serviceName() const override { return QStringLiteral("api.creatormetrics.example"); }
    [[nodiscard]] CloudState state() const override { return m_scene.state; }
    [[nodiscard]] CloudUser user() const override { return m_scene.user; }
    [[nodiscard]] std::optional<Subscription> knownSubscription() const override
    {
        return m_scene.state == CloudState::SignedIn ? std::optional(m_scene.subscription) : std::nullopt;
    }
    [[nodiscard]] QFuture<Outcome> registerUser(const QString &, const QString &, const QString &) override { return done(); }
    [[nodiscard]] QFuture<Outcome> verifyEmail(const QString &) override { return done(); }
    [[nodiscard]] QFuture<Outcome> signIn(const QString &, const QString &) override { return done(); }
    [[nodiscard]] QFuture<Outcome> signOut(bool) override { return done(); }
    [[nodiscard]] QFuture<Outcome> forgotPassword(const QString &) override { return done(); }
    [[nodiscard]] QFuture<Outcome> resetPassword(const QString &, const QString &) override { return done(); }
    [[nodiscard]] QFuture<Result<CloudUser>> profile() override { return told(m_scene.user); }
    [[nodiscard]] QFuture<Result<CloudUser>> rename(const QString &) override { return told(m_scene.user); }
    [[nodiscard]] QFuture<Outcome> changePassword(const QString &, const QString &) override { return done(); }
    [[nodiscard]] QFuture<Result<std::vector<CloudDevice>>> devices() override { return told(m_scene.devices); }
    [[nodiscard]] QFuture<Outcome> removeDevice(const QString &) override { return done(); }
    [[nodiscard]] QFuture<Result<QByteArray>> exportData() override { return told(QByteArray("{}")); }
    [[nodiscard]] QFuture<Outcome> deleteAccount(const QString &) override { return done(); }
    [[nodiscard]] QFuture<Result<Subscription>> subscription() override { return told(m_scene.subscription); }
    [[nodiscard]] QFuture<Result<UpgradeStep>> upgrade(Plan, BillingInterval) override
    {
        return told(UpgradeStep{.checkout = m_scene.checkout, .expiresAt = {}});
    }
    [[nodiscard]] QFuture<Result<Subscription>> cancelSubscription(CancelAt) override { return told(m_scene.subscription); }
    [[nodiscard]] QFuture<Result<QUrl>> portal() override { return told(QUrl()); }
    [[nodiscard]] QFuture<Result<CloudUsage>> usage() override { return told(m_scene.usage); }

private:
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> told(const T &value) const
    {
        return QtFuture::makeReadyFuture(m_scene.trouble ? Result<T>(*m_scene.trouble) : Result<T>(value));
    }
    [[nodiscard]] QFuture<Outcome> done() const { return told(Done{}); }

    CloudScene m_scene;
};

/// The plan of a scene.
class StandInEntitlements : public Entitlements
{
public:
    explicit StandInEntitlements(PlanInForce plan) : m_plan(std::move(plan)) {}
    [[nodiscard]] PlanInForce inForce() const override { return m_plan; }

private:
    PlanInForce m_plan;
};

} // namespace creatormetrics

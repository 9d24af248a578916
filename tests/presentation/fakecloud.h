// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/cloudaccount.h"
#include "models/account/entitlements.h"

#include <QPromise>

#include <functional>
#include <memory>
#include <vector>

namespace creatormetrics {

/// An account whose answers the test gives, at once or when it wants, and that keeps what it was asked for.
class FakeCloud : public CloudAccount
{
public:
    using CloudAccount::CloudAccount;

    [[nodiscard]] QString serviceName() const override { return QStringLiteral("api.example.com"); }
    [[nodiscard]] CloudState state() const override { return m_state; }
    [[nodiscard]] QString endReason() const override { return ended; }
    [[nodiscard]] CloudUser user() const override { return known; }
    [[nodiscard]] std::optional<Subscription> knownSubscription() const override { return m_subscription; }

    [[nodiscard]] QFuture<Outcome> registerUser(const QString &email, const QString &password, const QString &name) override
    {
        return take({QStringLiteral("register"), email, password, name});
    }
    [[nodiscard]] QFuture<Outcome> verifyEmail(const QString &token) override { return take({QStringLiteral("verify"), token}); }
    [[nodiscard]] QFuture<Outcome> signIn(const QString &email, const QString &password) override
    {
        return take({QStringLiteral("signIn"), email, password}, CloudState::SignedIn);
    }
    [[nodiscard]] QFuture<Outcome> signOut(bool everywhere) override
    {
        setState(CloudState::SignedOut);
        return take({QStringLiteral("signOut"), everywhere ? QStringLiteral("everywhere") : QStringLiteral("here")});
    }
    [[nodiscard]] QFuture<Outcome> forgotPassword(const QString &email) override { return take({QStringLiteral("forgot"), email}); }
    [[nodiscard]] QFuture<Outcome> resetPassword(const QString &token, const QString &newPassword) override
    {
        return take({QStringLiteral("reset"), token, newPassword});
    }
    [[nodiscard]] QFuture<Result<CloudUser>> profile() override { return read(QStringLiteral("profile"), known); }
    [[nodiscard]] QFuture<Result<CloudUser>> rename(const QString &name) override
    {
        asked << QStringList{QStringLiteral("rename"), name};
        return answer<CloudUser>([this, name]() -> Result<CloudUser> {
            if (refusal)
                return *refusal;
            known.name = name;
            Q_EMIT userChanged();
            return known;
        });
    }
    [[nodiscard]] QFuture<Outcome> changePassword(const QString &current, const QString &next) override
    {
        return take({QStringLiteral("changePassword"), current, next});
    }
    [[nodiscard]] QFuture<Result<std::vector<CloudDevice>>> devices() override { return read(QStringLiteral("devices"), computers); }
    [[nodiscard]] QFuture<Outcome> removeDevice(const QString &id) override { return take({QStringLiteral("removeDevice"), id}); }
    [[nodiscard]] QFuture<Result<QByteArray>> exportData() override { return read(QStringLiteral("export"), QByteArray("{}")); }
    [[nodiscard]] QFuture<Outcome> deleteAccount(const QString &password) override
    {
        return take({QStringLiteral("delete"), password}, CloudState::SignedOut);
    }
    [[nodiscard]] QFuture<Result<Subscription>> subscription() override
    {
        asked << QStringList{QStringLiteral("subscription")};
        return answer<Subscription>([this]() -> Result<Subscription> {
            if (refusal)
                return *refusal;
            setSubscription(paid);
            return paid;
        });
    }
    [[nodiscard]] QFuture<Result<UpgradeStep>> upgrade(Plan plan, BillingInterval interval) override
    {
        const QString rhythm = interval == BillingInterval::Year ? QStringLiteral("year") : QStringLiteral("month");
        asked << QStringList{QStringLiteral("upgrade"), planKey(plan), rhythm};
        return answer<UpgradeStep>([this]() -> Result<UpgradeStep> { return refusal ? Result<UpgradeStep>(*refusal) : step; });
    }
    [[nodiscard]] QFuture<Result<Subscription>> cancelSubscription(CancelAt when) override
    {
        asked << QStringList{QStringLiteral("cancel"), when == CancelAt::Now ? QStringLiteral("now") : QStringLiteral("end")};
        return answer<Subscription>([this]() -> Result<Subscription> {
            if (refusal)
                return *refusal;
            paid.cancelsAtPeriodEnd = true;
            setSubscription(paid);
            return paid;
        });
    }
    [[nodiscard]] QFuture<Result<QUrl>> portal() override
    {
        return read(QStringLiteral("portal"), QUrl(QStringLiteral("https://pay.example.com/portal")));
    }
    [[nodiscard]] QFuture<Result<CloudUsage>> usage() override { return read(QStringLiteral("usage"), told); }

    void setState(CloudState state)
    {
        if (m_state == state)
            return;
        m_state = state;
        Q_EMIT stateChanged();
    }
    void setSubscription(const std::optional<Subscription> &subscription)
    {
        if (m_subscription == subscription)
            return;
        m_subscription = subscription;
        Q_EMIT subscriptionChanged();
    }
    /// Answers everything that was held back, as the answers are now.
    void release()
    {
        for (const auto &give : std::exchange(m_held, {}))
            give();
    }
    /// What was asked for, without the calls that only read.
    [[nodiscard]] QList<QStringList> deeds() const
    {
        QList<QStringList> done;
        for (const QStringList &call : asked) {
            if (call.size() > 1)
                done << call;
        }
        return done;
    }
    [[nodiscard]] qsizetype times(const QString &call) const
    {
        return std::ranges::count_if(asked, [&call](const QStringList &made) { return made.front() == call; });
    }

    std::optional<Error> refusal; ///< what everything ends with
    bool holds = false; ///< nothing is answered before `release`
    QString ended = {}; ///< why the session has, where that was said
    CloudUser known{.id = QStringLiteral("u1"), .email = QStringLiteral("ada@example.com"), .isVerified = true, .name = QStringLiteral("Ada")};
    std::vector<CloudDevice> computers;
    CloudUsage told{.requestsPerQuarter = 100, .days = {}};
    Subscription paid{.plan = Plan::Starter, .status = QStringLiteral("none"), .isTrialAvailable = true};
    UpgradeStep step;
    QList<QStringList> asked; ///< name of the call and what it was given

private:
    template <typename T>
    QFuture<Result<T>> answer(const std::function<Result<T>()> &make)
    {
        if (!holds)
            return QtFuture::makeReadyFuture(make());
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_held.push_back([promise, make] {
            promise->addResult(make());
            promise->finish();
        });
        return promise->future();
    }
    template <typename T>
    QFuture<Result<T>> read(const QString &call, const T &value)
    {
        asked << QStringList{call};
        return answer<T>([this, value]() -> Result<T> { return refusal ? Result<T>(*refusal) : Result<T>(value); });
    }
    QFuture<Outcome> take(const QStringList &call, std::optional<CloudState> after = std::nullopt)
    {
        asked << call;
        return answer<Done>([this, after]() -> Outcome {
            if (refusal)
                return *refusal;
            if (after)
                setState(*after);
            return Done{};
        });
    }

    CloudState m_state = CloudState::SignedOut;
    std::optional<Subscription> m_subscription;
    std::vector<std::function<void()>> m_held;
};

class FakeEntitlements : public Entitlements
{
public:
    using Entitlements::Entitlements;

    [[nodiscard]] PlanInForce inForce() const override { return m_plan; }
    void set(const PlanInForce &plan)
    {
        m_plan = plan;
        Q_EMIT changed();
    }

private:
    PlanInForce m_plan;
};

} // namespace creatormetrics

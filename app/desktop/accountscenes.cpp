// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/accountscenes.h"

#include "models/presentation/planpresenter.h"
#include "models/presentation/signinpresenter.h"
#include "ui/widgets/mainwindow.h"
#include "ui/widgets/planpage.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int usedDays = 12;

CloudScene signedIn(const QDateTime &now, Plan plan)
{
    CloudScene scene{.state = CloudState::SignedIn,
                     .user = {.id = u"1"_s, .email = u"ada@example.com"_s, .isVerified = true, .name = u"Ada Example"_s, .plan = plan, .createdAt = now.addDays(-203)},
                     .devices = {{.id = u"1"_s, .name = u"Desk"_s, .platform = u"linux"_s, .appVersion = u"1.0"_s, .createdAt = now.addDays(-90), .lastSeenAt = now, .isCurrent = true},
                                 {.id = u"2"_s, .name = u"Studio"_s, .platform = u"macos"_s, .appVersion = u"1.0"_s, .createdAt = now.addDays(-203), .lastSeenAt = now.addDays(-2)}},
                     .usage = {.requestsPerQuarter = termsOf(plan).requestsPerQuarter, .days = {}},
                     .subscription = {.plan = plan, .status = u"none"_s, .isTrialAvailable = plan == Plan::Starter},
                     .plan = {.plan = plan, .basis = PlanBasis::Entitled, .stated = plan, .validUntil = now.addDays(30), .renewAfter = now.addDays(1)}};
    for (int back = 0; back < usedDays; ++back)
        scene.usage.days[now.date().addDays(-back)] = {{u"syncs_ok"_s, 4}, {u"syncs_failed:x"_s, back % 5 == 0 ? 1 : 0}, {u"exports"_s, back % 4 == 0 ? 1 : 0}};
    if (plan != Plan::Starter) {
        scene.subscription.bought = plan;
        scene.subscription.status = u"active"_s;
        scene.subscription.periodEnd = now.addDays(23);
    }
    return scene;
}

} // namespace

CloudScene cloudSceneOf(RenderState state, const QDateTime &now)
{
    CloudScene scene = signedIn(now, state == RenderState::PlanWaiting || state == RenderState::PlanLive ? Plan::Starter : Plan::Growth);
    switch (state) {
    case RenderState::AccountIn:
    case RenderState::PlanPaid:
    case RenderState::PlanCancel:
    case RenderState::PlanLive:
    case RenderState::AccountDelete:
    case RenderState::AccountPassword:
        return scene;
    case RenderState::PlanWaiting:
        scene.checkout = QUrl(u"https://pay.example.com/session/1"_s);
        return scene;
    case RenderState::AccountOffline:
        scene.trouble = Error{.kind = ErrorKind::Offline};
        return scene;
    case RenderState::AccountEnded:
        scene.state = CloudState::Ended;
        return scene;
    case RenderState::PaymentFailed:
        scene.subscription.status = u"past_due"_s;
        scene.subscription.dunning = Dunning{.state = u"past_due"_s, .graceUntil = now.addDays(5)};
        return scene;
    case RenderState::PlanLapsed:
        scene.plan = {.plan = Plan::Starter, .basis = PlanBasis::Ended, .stated = Plan::Growth, .validUntil = now.addDays(-2)};
        return scene;
    default:
        return {};
    }
}

void actOnAccount(RenderState state, MainWindow &window)
{
    auto *signIn = window.findChild<SignInPresenter *>();
    if (state == RenderState::AccountMail && signIn) {
        window.findChild<QLineEdit *>(u"signInEmail"_s)->setText(u"ada@example.com"_s);
        window.findChild<QLineEdit *>(u"signInPassword"_s)->setText(u"four words in a row"_s);
        signIn->go(SignInPresenter::Step::CheckMail);
    }
    auto *plan = window.findChild<PlanPresenter *>();
    if (state == RenderState::PlanWaiting && plan) {
        // A picture opens no browser.
        QObject::disconnect(plan, &PlanPresenter::browserWanted, nullptr, nullptr);
        plan->choose(Plan::Growth, BillingInterval::Month);
    }
}

QDialog *openAccountDialog(RenderState state, MainWindow &window)
{
    const char *opener = state == RenderState::AccountDelete ? "deleteAccount" : state == RenderState::AccountPassword ? "changePassword" : "cancelPlan";
    if (state == RenderState::PlanLive)
        window.findChild<PlanPage *>()->chooseLive();
    else
        window.findChild<QPushButton *>(QLatin1StringView(opener))->click();
    return window.findChild<QDialog *>();
}

} // namespace creatormetrics

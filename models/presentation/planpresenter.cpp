// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/planpresenter.h"

#include "models/core/clock.h"
#include "models/core/whenfinished.h"
#include "models/presentation/accounttext.h"
#include "models/presentation/plantext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

std::chrono::milliseconds paymentCheckDelay(int attempt)
{
    constexpr std::array<std::chrono::milliseconds, 7> delays{2s, 3s, 5s, 8s, 12s, 20s, 30s};
    return delays[static_cast<std::size_t>(std::clamp(attempt, 0, static_cast<int>(delays.size()) - 1))];
}

PlanPresenter::PlanPresenter(CloudAccount &account, Entitlements &entitlements, const Clock &clock, QObject *parent, Delay delay)
    : QObject(parent)
    , m_account(account)
    , m_entitlements(entitlements)
    , m_clock(clock)
    , m_delay(std::move(delay))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PlanPresenter::check);
    connect(&m_entitlements, &Entitlements::changed, this, &PlanPresenter::changed);
    connect(&m_account, &CloudAccount::subscriptionChanged, this, &PlanPresenter::changed);
    connect(&m_account, &CloudAccount::stateChanged, this, [this] {
        ++m_session;
        m_refreshing = false;
        m_trouble.reset();
        endWaiting({}, {});
        refresh();
    });
}

PlanStand PlanPresenter::stand() const
{
    return {.state = m_account.state(), .force = m_entitlements.inForce(), .subscription = m_account.knownSubscription()};
}

void PlanPresenter::refresh()
{
    if (m_account.state() != CloudState::SignedIn || m_refreshing)
        return;
    m_refreshing = true;
    whenFinished(m_account.subscription(), this, [this, session = m_session](const Result<Subscription> &answer) {
        if (session != m_session)
            return;
        m_refreshing = false;
        m_trouble = answer ? std::nullopt : std::optional(answer.error());
        Q_EMIT changed();
    });
}

QString PlanPresenter::trouble() const
{
    return m_trouble && m_account.state() == CloudState::SignedIn ? cloudErrorText(*m_trouble, m_account.serviceName()) : QString();
}

template <typename T, typename Take>
void PlanPresenter::run(Job job, const QFuture<Result<T>> &work, Take take)
{
    m_busy = job;
    m_problem.clear();
    m_note.clear();
    Q_EMIT changed();
    whenFinished(work, this, [this, take](const Result<T> &answer) {
        m_busy.reset();
        if (answer)
            take(*answer);
        else
            m_problem = cloudErrorText(answer.error(), m_account.serviceName());
        Q_EMIT changed();
    });
}

void PlanPresenter::choose(Plan plan, BillingInterval interval)
{
    if (!m_busy && !m_waiting)
        run(Job::Choose, m_account.upgrade(plan, interval), [this, plan](const UpgradeStep &step) { takeStep(plan, step); });
}

void PlanPresenter::takeStep(Plan plan, const UpgradeStep &step)
{
    m_waiting = Waiting{.plan = plan, .page = step.checkout, .isTrial = step.isTrial};
    m_expiresAt = step.expiresAt;
    m_attempts = 0;
    if (!step.checkout.isEmpty())
        open(step.checkout);
    wait();
}

/// Whatever the service says, nothing of this computer is opened.
void PlanPresenter::open(const QUrl &page)
{
    if (page.scheme() == "https"_L1 || page.scheme() == "http"_L1)
        Q_EMIT browserWanted(page);
    else
        m_problem = tr("The service named no page that can be opened.");
}

void PlanPresenter::openAgain()
{
    if (m_waiting)
        open(m_waiting->page);
}

void PlanPresenter::wait()
{
    m_pause.start(m_delay(m_attempts++));
}

void PlanPresenter::check()
{
    if (m_waiting)
        whenFinished(m_account.subscription(), this, [this](const Result<Subscription> &answer) { meet(answer); });
}

/// A service that cannot be reached for a while is asked again: the payment is not its business.
void PlanPresenter::meet(const Result<Subscription> &answer)
{
    if (!m_waiting)
        return;
    if (answer && answer->bought == m_waiting->plan)
        return endWaiting(tr("The plan %1 counts from now on.").arg(planName(m_waiting->plan)), {});
    const bool hopeless = !answer && !isUnreachable(answer.error()) && answer.error().kind != ErrorKind::RateLimited;
    if (hopeless)
        return endWaiting({}, cloudErrorText(answer.error(), m_account.serviceName()));
    if (m_expiresAt.isValid() && m_clock.now() > m_expiresAt)
        return endWaiting({}, tr("The page in the browser works no more. Nothing was paid; choose again."));
    wait();
}

void PlanPresenter::endWaiting(const QString &note, const QString &problem)
{
    m_pause.stop();
    m_waiting.reset();
    m_note = note;
    m_problem = problem;
    Q_EMIT changed();
}

void PlanPresenter::stopWaiting()
{
    if (m_waiting)
        endWaiting({}, {});
}

void PlanPresenter::openPortal()
{
    if (!m_busy)
        run(Job::Portal, m_account.portal(), [this](const QUrl &page) { open(page); });
}

void PlanPresenter::cancel(CancelAt when)
{
    if (m_busy)
        return;
    stopWaiting(); // an answer under way knows nothing of this
    run(Job::Cancel, m_account.cancelSubscription(when), [this, when](const Subscription &) {
        m_note = when == CancelAt::Now ? tr("The plan has ended. Everything stays readable; accounts beyond Starter pause.")
                                       : tr("Cancelled. The plan counts until what is paid for ends.");
    });
}

} // namespace creatormetrics

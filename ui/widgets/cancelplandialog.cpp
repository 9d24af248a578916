// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cancelplandialog.h"

#include "models/presentation/datetext.h"
#include "models/presentation/plantext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 480;

} // namespace

CancelPlanDialog::CancelPlanDialog(const Subscription &subscription, const QDateTime &now, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"cancelPlanDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString name = planName(subscription.bought.value_or(subscription.plan));
    setWindowTitle(tr("Cancel the plan %1").arg(name));
    const QString end = dayText(subscription.periodEnd.toTimeZone(now.timeZone()).date(), locale(), now.date());
    const QString live = tr("%Ln account(s)", nullptr, termsOf(Plan::Starter).liveAccounts);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    lines->setSpacing(Spacing::medium);
    for (const QString &line :
         {tr("What stays: every figure, report and picture, to be read and exported, and the connections of your accounts."),
          tr("What ends: syncing of more than %1 (you choose which go on), your own brand, schedules and campaigns on new reports.").arg(live)})
        lines->addWidget(wrappedLabel("", line, this));
    QPushButton *atEnd = styledButton("primary", subscription.periodEnd.isValid() ? tr("Cancel on %1").arg(end) : tr("Cancel at its end"), this);
    atEnd->setObjectName(u"cancelAtEnd"_s);
    QPushButton *atOnce = styledButton("danger", tr("Cancel now"), this);
    atOnce->setObjectName(u"cancelNow"_s);
    atOnce->setToolTip(tr("What has been paid for the rest of the time is not paid back"));
    QPushButton *keep = styledButton("", tr("Keep the plan"), this);
    keep->setObjectName(u"keepPlan"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(atOnce);
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(atEnd);
    lines->addStretch();
    lines->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(atEnd, &QPushButton::clicked, this, [this] { choose(CancelAt::PeriodEnd); });
    connect(atOnce, &QPushButton::clicked, this, [this] { choose(CancelAt::Now); });
    keep->setFocus();
    resize(dialogWidth, sizeHint().height());
}

void CancelPlanDialog::choose(CancelAt when)
{
    Q_EMIT chosen(when);
    accept();
}

} // namespace creatormetrics

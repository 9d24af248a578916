// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/syncjobview.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/platformmark.h"
#include "ui/widgets/styledwidgets.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

SyncJobView::SyncJobView(const Theme &theme, Platform platform, QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel("", this))
    , m_amount(styledLabel("caption", {}, this))
    , m_activity(new ElidedLabel("caption", this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"syncJob"_s);
    m_progress->setTextVisible(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Spacing::small);
    grid->setVerticalSpacing(Spacing::tiny);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new PlatformMark(theme, platform, this), 0, 0);
    grid->addWidget(m_name, 0, 1, 1, 2);
    grid->addWidget(m_activity, 1, 1);
    grid->addWidget(m_amount, 1, 2);
    grid->addWidget(m_progress, 2, 1, 1, 2);
}

void SyncJobView::show(const SyncJob &job)
{
    const QString activity = jobActivityText(job);
    const QString amount = jobAmountText(job, locale());
    m_name->setText(job.progress.accountTitle);
    m_activity->setText(activity);
    m_amount->setText(amount);
    const auto part = job.fraction();
    m_progress->setVisible(job.stage == SyncJob::Stage::Running);
    m_progress->setRange(0, part ? 1000 : 0);
    if (part)
        m_progress->setValue(static_cast<int>(*part * 1000));
    m_progress->setAccessibleName(u"%1, %2"_s.arg(job.progress.accountTitle, amount.isEmpty() ? activity : amount));
    setAccessibleName(u"%1, %2"_s.arg(platformName(job.progress.platform), job.progress.accountTitle));
    setAccessibleDescription(amount.isEmpty() ? activity : u"%1, %2"_s.arg(activity, amount));
}

} // namespace creatormetrics

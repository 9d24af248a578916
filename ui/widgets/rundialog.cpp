// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rundialog.h"

#include "ui/widgets/figuretable.h"
#include "ui/widgets/styledwidgets.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 680;
constexpr int mostRows = 12;

} // namespace

RunDialog::RunDialog(const Theme &theme, const AccountHealth &health, const DataFrame &frame, QWidget *parent)
    : QDialog(parent)
    , m_model(runStreamColumns())
{
    setObjectName(u"runDialog"_s);
    setWindowTitle(tr("Last run"));
    const QString name = health.account.profile.title;
    const LatestRun run = health.latestRun.value_or(LatestRun());
    auto *table = new FigureTable(theme, m_model, 0, {}, this);
    table->setObjectName(u"runStreams"_s);
    table->setAccessibleName(tr("What the last run of %1 brought").arg(name));
    table->keepModelOrder();
    m_model.setRows(runStreamRows(run, frame.locale));
    table->setFixedHeight(table->heightOfRows(std::clamp(m_model.rowCount(), 1, mostRows)));
    QPushButton *close = styledButton("", tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(styledLabel("section", tr("Last run of %1").arg(name), this));
    layout->addWidget(wrappedLabel("", runText(run, frame), this));
    layout->addWidget(table);
    layout->addWidget(close, 0, Qt::AlignRight);
    setMinimumWidth(dialogWidth);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/budgetcard.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/platformmark.h"
#include "ui/widgets/styledwidgets.h"

#include <QGridLayout>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace creatormetrics {

BudgetCard::BudgetCard(const Theme &theme, QWidget *parent)
    : TitledCard(parent)
    , m_theme(theme)
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout(m_body))
{
    setObjectName(u"budgetCard"_s);
    setTitle(tr("Budgets"), tr("what the platforms allow"));
    m_rows->setContentsMargins(0, Spacing::tiny, 0, 0);
    m_rows->setSpacing(Spacing::medium);
    setBody(m_body);
}

void BudgetCard::setLines(const std::vector<BudgetLineText> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const BudgetLineText &line : lines)
        addLine(line);
    m_rows->addStretch();
}

void BudgetCard::addLine(const BudgetLineText &line)
{
    auto *row = new QWidget(m_body);
    row->setAccessibleName(line.amount.isEmpty() ? line.title : u"%1: %2"_s.arg(line.title, line.amount));
    row->setAccessibleDescription(line.note);
    auto *title = new ElidedLabel("", row);
    title->setText(line.title);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Spacing::small);
    grid->setVerticalSpacing(Spacing::tiny);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new PlatformMark(m_theme, line.platform, row), 0, 0);
    grid->addWidget(title, 0, 1);
    grid->addWidget(styledLabel("number", line.amount, row), 0, 2);
    if (line.part) {
        auto *bar = new QProgressBar(row);
        bar->setRange(0, 1000);
        bar->setValue(static_cast<int>(*line.part * 1000));
        bar->setTextVisible(false);
        bar->setAccessibleName(row->accessibleName());
        grid->addWidget(bar, 1, 1, 1, 2);
    }
    grid->addWidget(styledLabel(line.closed ? "warning" : "caption", line.note, row), 2, 1, 1, 2);
    m_rows->addWidget(row);
}

} // namespace creatormetrics

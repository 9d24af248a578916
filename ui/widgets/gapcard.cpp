// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gapcard.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/platformmark.h"
#include "ui/widgets/styledwidgets.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

GapCard::GapCard(const Theme &theme, QWidget *parent)
    : TitledCard(parent)
    , m_theme(theme)
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout(m_body))
{
    setObjectName(u"gapCard"_s);
    setTitle(tr("Gaps"), tr("days without a figure; never drawn as zero"));
    m_rows->setContentsMargins(0, Spacing::tiny, 0, 0);
    m_rows->setSpacing(Spacing::medium);
    setBody(m_body);
    hide();
}

void GapCard::setLines(const std::vector<GapLineText> &lines)
{
    setVisible(!lines.empty());
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const GapLineText &line : lines)
        addLine(line);
    m_rows->addStretch();
}

void GapCard::addLine(const GapLineText &line)
{
    auto *row = new QWidget(m_body);
    row->setAccessibleName(u"%1: %2"_s.arg(line.title, line.days));
    row->setAccessibleDescription(line.reason);
    auto *title = new ElidedLabel("", row);
    title->setText(line.title);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Spacing::small);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new PlatformMark(m_theme, line.platform, row), 0, 0);
    grid->addWidget(title, 0, 1);
    grid->addWidget(wrappedLabel("", line.days, row), 1, 1);
    grid->addWidget(wrappedLabel("caption", line.reason, row), 2, 1);
    m_rows->addWidget(row);
}

} // namespace creatormetrics

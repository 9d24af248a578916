// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/titledcard.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int toolHeight = 24; ///< headings stand on one line whether they have tools or not

} // namespace

TitledCard::TitledCard(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_header(new QHBoxLayout)
    , m_title(styledLabel("section", {}, this))
    , m_note(new ElidedLabel("caption", this))
{
    setProperty("role", u"card"_s);
    m_header->setSpacing(Spacing::small);
    m_header->addStrut(Spacing::wide); // as high as with the small buttons of a chart, so that neighbours stand level
    m_header->addStrut(toolHeight);
    m_header->setContentsMargins(Spacing::cardPadding, 0, Spacing::cardPadding, 0);
    m_header->addWidget(m_title, 0, Qt::AlignBaseline);
    m_header->addWidget(m_note, 1, Qt::AlignBaseline);
    m_layout->setContentsMargins(0, Spacing::medium, 0, Spacing::medium);
    m_layout->setSpacing(Spacing::small);
    m_layout->addLayout(m_header);
}

void TitledCard::setTitle(const QString &title, const QString &note)
{
    m_title->setText(title);
    m_note->setText(note);
    setAccessibleName(title);
    setAccessibleDescription(note);
}

void TitledCard::addTool(QWidget *tool)
{
    m_header->addWidget(tool, 0, Qt::AlignVCenter);
    // Buttons have air around their pictures; the pictures stand at the edge of what is below.
    const QMargins margins = m_header->contentsMargins();
    m_header->setContentsMargins(margins.left(), 0, Spacing::cardPadding - Spacing::tiny, 0);
}

void TitledCard::setBody(QWidget *body, int sideMargin)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, 0, sideMargin, 0);
    row->addWidget(body);
    m_layout->addLayout(row, 1);
}

} // namespace creatormetrics

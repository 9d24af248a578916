// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/titledcard.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

TitledCard::TitledCard(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_title(styledLabel("section", {}, this))
    , m_note(new ElidedLabel("caption", this))
{
    setProperty("role", u"card"_s);
    auto *header = new QHBoxLayout;
    header->setSpacing(Spacing::small);
    header->setContentsMargins(Spacing::cardPadding, 0, Spacing::cardPadding, 0);
    header->addWidget(m_title, 0, Qt::AlignBaseline);
    header->addWidget(m_note, 1, Qt::AlignBaseline);
    m_layout->setContentsMargins(0, Spacing::medium, 0, Spacing::medium);
    m_layout->setSpacing(Spacing::small);
    m_layout->addLayout(header);
}

void TitledCard::setTitle(const QString &title, const QString &note)
{
    m_title->setText(title);
    m_note->setText(note);
    setAccessibleName(title);
    setAccessibleDescription(note);
}

void TitledCard::setBody(QWidget *body, int sideMargin)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, 0, sideMargin, 0);
    row->addWidget(body);
    m_layout->addLayout(row, 1);
}

} // namespace creatormetrics

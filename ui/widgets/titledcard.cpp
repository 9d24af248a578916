// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/titledcard.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

TitledCard::TitledCard(QWidget *parent)
    : QFrame(parent), m_layout(new QVBoxLayout(this)), m_title(styledLabel("section", {}, this)),
      m_note(styledLabel("caption", {}, this))
{
    setProperty("role", u"card"_s);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *header = new QHBoxLayout;
    header->setSpacing(Spacing::small);
    header->addWidget(m_title, 0, Qt::AlignBaseline);
    header->addWidget(m_note, 1, Qt::AlignBaseline);
    m_layout->setContentsMargins(Spacing::cardPadding, Spacing::medium, Spacing::cardPadding, Spacing::medium);
    m_layout->setSpacing(Spacing::small);
    m_layout->addLayout(header);
}

void TitledCard::setTitle(const QString &title, const QString &note)
{
    m_title->setText(title);
    m_note->setText(note);
    m_note->setToolTip(note);
    setAccessibleName(title);
    setAccessibleDescription(note);
}

void TitledCard::setBody(QWidget *body)
{
    m_layout->addWidget(body, 1);
}

} // namespace creatormetrics

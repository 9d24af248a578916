// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factcard.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

FactCard::FactCard(QWidget *parent)
    : QFrame(parent)
    , m_label(new ElidedLabel("caption", this))
    , m_fact(new ElidedLabel("title", this))
    , m_note(new ElidedLabel("secondary", this))
{
    setProperty("role", u"card"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::cardPadding, Spacing::medium, Spacing::cardPadding, Spacing::medium);
    layout->setSpacing(Spacing::tiny);
    for (ElidedLabel *line : {m_label, m_fact, m_note})
        layout->addWidget(line);
}

void FactCard::setFact(const QString &label, const QString &fact, const QString &note)
{
    m_label->setText(label);
    m_fact->setText(fact);
    m_note->setText(note);
    setAccessibleName(QStringList{label, fact, note}.join(u", "_s));
}

} // namespace creatormetrics

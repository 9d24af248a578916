// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/leadline.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastHeight = 30 + Spacing::small; ///< of a choice beside it, so that pages do not jump

} // namespace

LeadLine::LeadLine(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_question(styledLabel("strong", {}, this))
    , m_answer(new ElidedLabel("secondary", this))
{
    setObjectName(u"leadLine"_s);
    m_question->setObjectName(u"pageQuestion"_s);
    m_answer->setObjectName(u"pageAnswer"_s);
    m_layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::small);
    setMinimumHeight(leastHeight);
    m_layout->setSpacing(Spacing::small);
    m_layout->addWidget(m_question);
    m_layout->addWidget(m_answer, 1);
}

void LeadLine::setTexts(const QString &question, const QString &answer)
{
    m_question->setText(question);
    m_answer->setText(answer);
    m_answer->setAccessibleName(answer);
}

void LeadLine::setChoices(QWidget *choices)
{
    if (m_choices == choices)
        return;
    if (m_choices) {
        m_layout->removeWidget(m_choices);
        m_choices->hide();
    }
    m_choices = choices;
    if (choices) {
        m_layout->addWidget(choices);
        choices->show();
    }
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/planlack.h"

#include "models/presentation/plantext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/windowrequests.h"

#include <QDialog>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

PlanLack::PlanLack(Plan plan, Feature feature, const QString &objectName, QWidget *parent, Form form)
    : QWidget(parent)
    , m_button(styledButton("flat", tr("Show plans"), this))
{
    QLabel *words = styledLabel("caption", lackText(plan, feature), this);
    words->setObjectName(objectName);
    words->setVisible(form == Form::Whole);
    m_button->setObjectName(objectName + "Plans"_L1);
    m_button->setAccessibleDescription(words->text());
    m_button->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::tiny);
    row->addWidget(words);
    row->addWidget(m_button);
    row->addStretch();
    connect(m_button, &QPushButton::clicked, this, &PlanLack::openPlans);
    if (words->text().isEmpty())
        hide();
}

void PlanLack::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_button->setVisible(askWindow(*this, PageRequest(u"plan"_s, true)));
}

/// A dialog that keeps the window from being used would stand before the page.
void PlanLack::openPlans()
{
    QWidget *owner = window();
    askWindow(*this, PageRequest(u"plan"_s));
    if (auto *dialog = qobject_cast<QDialog *>(owner); dialog && dialog->isModal())
        dialog->reject();
    else if (owner->parentWidget())
        owner->parentWidget()->window()->activateWindow();
}

} // namespace creatormetrics

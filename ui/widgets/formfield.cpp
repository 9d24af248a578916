// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

FormField::FormField(const QString &label, Kind kind, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_label(styledLabel("", {}, this))
    , m_input(new QLineEdit(this))
    , m_problem(wrappedLabel("error", {}, this))
    , m_hint(wrappedLabel("caption", {}, this))
{
    m_input->setObjectName(objectName);
    m_problem->setObjectName(objectName + "Problem"_L1);
    m_problem->hide();
    m_hint->hide();
    m_label->setBuddy(m_input);
    setLabel(label);
    build(kind);
    connect(m_input, &QLineEdit::textEdited, this, &FormField::edited);
}

void FormField::build(Kind kind)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing::small);
    row->addWidget(m_input, 1);
    if (kind == Kind::Password) {
        m_show = styledButton("flat", tr("Show"), this);
        m_show->setObjectName(m_input->objectName() + "Show"_L1);
        m_show->setCheckable(true);
        m_show->setAccessibleName(tr("Show the password"));
        row->addWidget(m_show);
        connect(m_show, &QPushButton::toggled, this, &FormField::showPassword);
        showPassword(false);
    }
    if (kind != Kind::Text) {
        m_input->setLayoutDirection(Qt::LeftToRight);
        m_input->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText
                                     | (kind == Kind::Password ? Qt::ImhSensitiveData : Qt::ImhEmailCharactersOnly));
    }
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Spacing::tiny);
    lines->addWidget(m_label);
    lines->addLayout(row);
    lines->addWidget(m_problem);
    lines->addWidget(m_hint);
}

void FormField::showPassword(bool shown)
{
    m_input->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setText(shown ? tr("Hide") : tr("Show"));
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_input->setAccessibleName(label);
}

void FormField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
}

void FormField::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setStyleProperty(m_input, "invalid", !problem.isEmpty());
    describe();
}

void FormField::describe()
{
    QStringList said;
    for (const QLabel *label : {m_problem, m_hint}) {
        if (!label->text().isEmpty())
            said << label->text();
    }
    m_input->setAccessibleDescription(said.join(u' '));
}

QList<QWidget *> FormField::tabStops() const
{
    QList<QWidget *> stops{m_input};
    if (m_show)
        stops << m_show;
    return stops;
}

} // namespace creatormetrics

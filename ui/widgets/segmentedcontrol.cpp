// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setProperty("role", u"segments"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(name);
    m_layout->setContentsMargins(2, 2, 2, 2);
    m_layout->setSpacing(2);
}

void SegmentedControl::addChoice(const QString &text)
{
    QPushButton *button = styledButton("segment", text, this);
    const auto choice = static_cast<int>(m_buttons.size());
    button->setCheckable(true);
    button->setAutoExclusive(false);
    button->setChecked(choice == m_chosen);
    button->setAccessibleDescription(accessibleName());
    // Not clicked: what screen readers do to it is a toggle.
    connect(button, &QPushButton::toggled, this, [this, choice] { choose(choice); });
    m_buttons << button;
    m_layout->addWidget(button);
}

void SegmentedControl::choose(int choice)
{
    const bool another = choice != m_chosen;
    m_chosen = choice;
    for (qsizetype index = 0; index < m_buttons.size(); ++index) {
        const QSignalBlocker quiet(m_buttons[index]);
        m_buttons[index]->setChecked(index == choice);
    }
    if (another)
        Q_EMIT chosenChanged(choice);
}

QList<QWidget *> SegmentedControl::tabStops() const
{
    return {m_buttons.cbegin(), m_buttons.cend()};
}

} // namespace creatormetrics

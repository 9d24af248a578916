// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rangepopup.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

RangePopup::RangePopup(const DateRange &range, QDate lastDay, QWidget *parent)
    : QDialog(parent)
    , m_first(new QCalendarWidget(this))
    , m_last(new QCalendarWidget(this))
    , m_apply(styledButton("primary", tr("Show these days"), this))
{
    setWindowTitle(tr("Custom range"));
    setObjectName(u"rangePopup"_s);
    for (QCalendarWidget *calendar : {m_first, m_last}) {
        calendar->setMaximumDate(lastDay);
        connect(calendar, &QCalendarWidget::selectionChanged, this, &RangePopup::check);
    }
    m_first->setSelectedDate(range.first());
    m_last->setSelectedDate(range.last());
    m_apply->setDefault(true);
    m_apply->setObjectName(u"applyRange"_s);
    connect(m_apply, &QPushButton::clicked, this, &RangePopup::pick);

    auto *calendars = new QHBoxLayout;
    calendars->setSpacing(Spacing::wide);
    calendars->addWidget(makeSide(tr("From"), m_first));
    calendars->addWidget(makeSide(tr("To"), m_last));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(calendars);
    layout->addWidget(m_apply, 0, Qt::AlignRight);
    check();
}

void RangePopup::setFirstDayOfWeek(Qt::DayOfWeek day)
{
    m_first->setFirstDayOfWeek(day);
    m_last->setFirstDayOfWeek(day);
}

QWidget *RangePopup::makeSide(const QString &title, QCalendarWidget *calendar)
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(styledLabel("strong", title, side));
    calendar->setAccessibleName(title);
    layout->addWidget(calendar);
    return side;
}

void RangePopup::check()
{
    m_apply->setEnabled(m_first->selectedDate() <= m_last->selectedDate());
}

void RangePopup::pick()
{
    if (const auto range = DateRange::make(m_first->selectedDate(), m_last->selectedDate())) {
        accept();
        Q_EMIT picked(*range);
    }
}

} // namespace creatormetrics

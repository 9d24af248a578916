// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartreason.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace creatormetrics {

ChartReason::ChartReason(QWidget &chart) : QLabel(&chart)
{
    setProperty("role", u"secondary"_s);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(chart.rect());
    hide();
    chart.installEventFilter(this);
}

void ChartReason::tell(bool empty, const CardText &card)
{
    setText(card.previous.isEmpty() ? tr("Nothing is known of these days.")
                                    : tr("%1: %2").arg(card.label, card.previous));
    setVisible(empty);
    raise();
}

bool ChartReason::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    // The interactive view comes later and lies on top; an empty one has nothing to cover.
    if (watched == parent() && event->type() == QEvent::ChildAdded)
        QMetaObject::invokeMethod(this, &QWidget::raise, Qt::QueuedConnection);
    return QLabel::eventFilter(watched, event);
}

} // namespace creatormetrics

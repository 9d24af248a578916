// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablerequest.h"

#include "models/presentation/settings.h"

#include <QCoreApplication>

namespace creatormetrics {

QEvent::Type TableRequest::kind()
{
    static const int type = QEvent::registerEventType();
    return static_cast<Type>(type);
}

TableSurroundings surroundingsOf(const QWidget &part)
{
    TableRequest request;
    request.ignore();
    for (const QWidget *at = &part; at && !request.isAccepted(); at = at->window()->parentWidget())
        QCoreApplication::sendEvent(at->window(), &request);
    return request.answer;
}

} // namespace creatormetrics

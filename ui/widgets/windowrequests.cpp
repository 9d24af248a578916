// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/windowrequests.h"

namespace creatormetrics {

QEvent::Type FileRequest::kind()
{
    static const auto type = static_cast<Type>(registerEventType());
    return type;
}

QEvent::Type ExplainRequest::kind()
{
    static const auto type = static_cast<Type>(registerEventType());
    return type;
}

QEvent::Type RangeRequest::kind()
{
    static const auto type = static_cast<Type>(registerEventType());
    return type;
}

QEvent::Type PageRequest::kind()
{
    static const auto type = static_cast<Type>(registerEventType());
    return type;
}

} // namespace creatormetrics

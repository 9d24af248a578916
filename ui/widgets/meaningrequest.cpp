// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/meaningrequest.h"

namespace creatormetrics {

QEvent::Type MeaningRequest::kind()
{
    static const auto type = static_cast<Type>(registerEventType());
    return type;
}

} // namespace creatormetrics

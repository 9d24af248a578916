// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/tiktok/tiktokanswer.h"

#include "connectors/http/jsonanswer.h"
#include "connectors/tiktok/tiktokerrors.h"

namespace creatormetrics {

Result<QJsonObject> tikTokAnswer(const HttpResponse &response)
{
    if (response.status < 200 || response.status > 299)
        return tikTokError(response);
    auto object = jsonObjectOf(response);
    if (object && !tikTokVerdict(response).isOk())
        return tikTokError(response);
    return object;
}

} // namespace creatormetrics

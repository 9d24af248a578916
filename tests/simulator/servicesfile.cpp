// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/servicesfile.h"

#include "tests/simulator/oauthpages.h"

#include <QJsonArray>

namespace creatormetrics {

using namespace Qt::StringLiterals;

QJsonObject servicesOf(quint16 port)
{
    const auto base = u"http://127.0.0.1:%1"_s.arg(port);
    const QJsonObject youtube{
        {"authorize"_L1, base + "/o/oauth2/v2/auth"_L1},
        {"token"_L1, base + "/token"_L1},
        {"revoke"_L1, base + "/revoke"_L1},
        {"exchange"_L1, "direct"_L1},
        {"client_id"_L1, OAuthPages::clientId},
        {"client_secret"_L1, OAuthPages::clientSecret},
        {"scopes"_L1, QJsonArray{OAuthPages::dataScope, OAuthPages::analyticsScope}},
        {"api"_L1, QJsonObject{{"data"_L1, base + "/youtube/v3"_L1}, {"analytics"_L1, base + "/v2"_L1}}},
        {"limits"_L1,
         QJsonObject{{"timeout_ms"_L1, 3'000}, {"retry_base_ms"_L1, 20}, {"retry_after_cap_ms"_L1, 2'500}}},
    };
    return {{"endpoint"_L1, base}, {"platforms"_L1, QJsonObject{{"youtube"_L1, youtube}}}};
}

} // namespace creatormetrics

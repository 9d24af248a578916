// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/requestpath.h"

#include "app/localapi/apiparameters.h"
#include "app/localapi/apireply.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString pathValue(const Request &request, std::string_view name)
{
    return QString::fromStdString(valueOf(request.pathValues, name).value_or(std::string()));
}

} // namespace

Result<qint64> idInPath(const Request &request)
{
    return numberParameter(u"id"_s, pathValue(request, "id"), 1, std::numeric_limits<qint64>::max());
}

std::optional<Platform> platformInPath(const Request &request)
{
    return platformFromKey(pathValue(request, "platform"));
}

Reply unknownPlatform()
{
    QStringList keys;
    for (const Platform platform : allPlatforms)
        keys << platformKey(platform);
    return apiProblem(ProblemCode::UnknownPlatform, u"platform: it takes %1"_s.arg(keys.join(u", "_s)), u"platform"_s);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/floors.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace creatormetrics {
namespace {

/// The floors of the house: a room and what it may know. "models/*" means every room of the group.
const QHash<QString, QStringList> &floors()
{
    static const QHash<QString, QStringList> table = [] {
        const QStringList ground{u"models/core"_s, u"models/domain"_s, u"models/store"_s, u"models/entitlement"_s,
                                 u"resources"_s};
        const QStringList second{u"models/analytics"_s, u"models/mentions"_s, u"models/sync"_s, u"models/account"_s};
        QHash<QString, QStringList> rooms{
            {u"models/core"_s, {}},
            {u"models/entitlement"_s, {}},
            {u"models/domain"_s, {u"models/core"_s}},
            {u"models/store"_s, {u"models/core"_s, u"models/domain"_s, u"resources"_s}},
            {u"models/reports"_s, ground + second},
            {u"models/presentation"_s, ground + second + QStringList{u"models/reports"_s}},
            {u"connectors/http"_s, {u"models/*"_s}},
            {u"connectors/secrets"_s, {u"models/*"_s}},
            {u"connectors/oauth"_s, {u"models/*"_s, u"connectors/http"_s, u"connectors/secrets"_s, u"resources"_s}},
            {u"connectors/youtube"_s, {u"models/*"_s, u"connectors/http"_s}},
            {u"connectors/instagram"_s, {u"models/*"_s, u"connectors/http"_s}},
            {u"connectors/x"_s, {u"models/*"_s, u"connectors/http"_s}},
            {u"connectors/tiktok"_s, {u"models/*"_s, u"connectors/http"_s}},
            {u"connectors/cloud"_s, {u"models/*"_s, u"connectors/http"_s, u"connectors/secrets"_s, u"connectors/oauth"_s}},
            {u"connectors/scoring"_s, {u"models/*"_s, u"connectors/http"_s, u"resources"_s}},
            {u"connectors/exports"_s, {u"models/*"_s}},
            {u"connectors/mail"_s, {u"models/*"_s}},
            {u"ui/theme"_s, {u"models/*"_s, u"resources"_s}},
            {u"ui/charts"_s, {u"models/*"_s, u"ui/theme"_s, u"resources"_s}},
            {u"ui/reportpainter"_s, {u"models/*"_s, u"ui/theme"_s, u"resources"_s}},
            {u"ui/widgets"_s, {u"models/*"_s, u"ui/theme"_s, u"ui/charts"_s, u"ui/reportpainter"_s, u"resources"_s}},
            {u"app/httpserver"_s, {}},
            {u"app/endpoint"_s, {u"app/httpserver"_s, u"models/entitlement"_s}},
            {u"app/localapi"_s, {u"models/*"_s, u"connectors/secrets"_s, u"app/httpserver"_s, u"resources"_s}},
            {u"app/services"_s, {u"models/*"_s, u"connectors/*"_s, u"ui/*"_s, u"app/httpserver"_s, u"app/localapi"_s, u"resources"_s}},
        };
        for (const QString &room : second)
            rooms.insert(room, ground);
        const QStringList programs{u"app/desktop"_s, u"app/cli"_s};
        for (const QString &program : programs)
            rooms.insert(program, rooms.value(u"app/services"_s) + QStringList{u"app/services"_s, u"translations"_s});
        return rooms;
    }();
    return table;
}

} // namespace

std::optional<QString> roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    static const QStringList groups{u"models"_s, u"connectors"_s, u"ui"_s, u"app"_s};
    if (parts.size() < 3 || !groups.contains(parts[0]))
        return std::nullopt;
    return parts[0] + u'/' + parts[1];
}

bool mayKnow(const QString &from, const QString &to)
{
    if (from == to)
        return true;
    const QStringList known = floors().value(from);
    return known.contains(to) || known.contains(to.section(u'/', 0, 0) + "/*"_L1);
}

} // namespace creatormetrics

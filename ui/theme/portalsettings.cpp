// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/portalsettings.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto settings = "org.freedesktop.portal.Settings"_L1;

// Some portals wrap a variant in a variant.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

PortalSettings::PortalSettings(const QStringList &groups, QObject *parent) : QObject(parent), m_groups(groups)
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, settings, u"SettingChanged"_s, this, SLOT(settingChanged(QDBusMessage)));
    readAll();
}

void PortalSettings::readAll()
{
    auto call = QDBusMessage::createMethodCall(service, path, settings, u"ReadAll"_s);
    call << m_groups;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        take(*watcher);
        watcher->deleteLater();
    });
}

void PortalSettings::take(const QDBusPendingCallWatcher &answer)
{
    const auto message = answer.reply();
    if (message.type() != QDBusMessage::ReplyMessage || message.signature() != "a{sa{sv}}"_L1)
        return;
    const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(message.arguments().constFirst());
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        for (auto value = group->cbegin(); value != group->cend(); ++value)
            Q_EMIT valueRead(group.key(), value.key(), unwrapped(value.value()));
    }
}

void PortalSettings::settingChanged(const QDBusMessage &message)
{
    if (message.signature() != "ssv"_L1)
        return;
    const auto arguments = message.arguments();
    if (m_groups.contains(arguments[0].toString()))
        Q_EMIT valueRead(arguments[0].toString(), arguments[1].toString(), unwrapped(arguments[2]));
}

} // namespace creatormetrics

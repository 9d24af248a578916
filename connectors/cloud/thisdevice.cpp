// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/thisdevice.h"

#include "models/core/version.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// The longest beginning that fits, with no character cut in two.
QString leftBytes(const QString &text, qsizetype most)
{
    QString left = text.left(most);
    while (left.toUtf8().size() > most || (!left.isEmpty() && left.back().isHighSurrogate()))
        left.chop(1);
    return left;
}

QString platformOfThisSystem()
{
#if defined(Q_OS_WIN)
    return u"windows"_s;
#elif defined(Q_OS_MACOS)
    return u"macos"_s;
#elif defined(Q_OS_LINUX)
    return u"linux"_s;
#else
    return u"other"_s;
#endif
}

} // namespace

DeviceDescription thisDevice()
{
    const QString host = QSysInfo::machineHostName();
    return {.name = host.isEmpty() ? QSysInfo::prettyProductName() : host,
            .platform = platformOfThisSystem(),
            .appVersion = QString::fromLatin1(applicationVersion)};
}

DeviceDescription bounded(const DeviceDescription &device)
{
    return {.name = leftBytes(device.name, 100),
            .platform = leftBytes(device.platform, 40),
            .appVersion = leftBytes(device.appVersion, 40)};
}

} // namespace creatormetrics

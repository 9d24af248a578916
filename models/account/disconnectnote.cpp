// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account/disconnectnote.h"

#include <QCoreApplication>

namespace creatormetrics {

QString disconnectNote(Platform platform)
{
    if (platform != Platform::Instagram)
        return {};
    return QCoreApplication::translate(
        "DisconnectNote", "The sign-in is deleted here. Instagram cannot be told by a program: to end the access there "
                          "too, remove the app in Instagram under Settings, Website permissions, Apps and websites.");
}

} // namespace creatormetrics

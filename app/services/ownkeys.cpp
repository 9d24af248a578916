// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ownkeys.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OwnServices)
};

} // namespace

QString ownKeyName(Platform platform)
{
    return u"own-key:"_s + platformKey(platform);
}

QString proxyPasswordName()
{
    return u"proxy:password"_s;
}

QString ownSecretMissing(Platform platform)
{
    return Words::tr("The secret of your own key for %1 is not in the keychain; enter the key once more").arg(platformName(platform));
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ownservicekeeper.h"
#include "app/services/services.h"
#include "models/account/plan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Result<ServiceDirectory> readDirectory(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QFile::ReadOnly))
        return Error{.kind = ErrorKind::BadInput, .detail = u"cannot read %1: %2"_s.arg(fileName, file.errorString())};
    auto directory = ServiceDirectory::fromJson(file.readAll());
    if (!directory) {
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"%1: %2"_s.arg(QDir::toNativeSeparators(fileName), directory.error().detail)};
    }
    if (!directory->plan.isEmpty() && !planFromKey(directory->plan)) {
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"%1: services: plan must be starter, growth or pro"_s.arg(
                         QDir::toNativeSeparators(fileName))};
    }
    return directory;
}

} // namespace

QStringList ownServiceFiles(const QString &servicesFile)
{
    QStringList overrides;
    const QDir config(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    if (config.exists(u"services.json"_s))
        overrides.append(config.filePath(u"services.json"_s));
    if (!servicesFile.isEmpty())
        overrides.append(servicesFile);
    else if (const QString named = qEnvironmentVariable("CREATORMETRICS_SERVICES"); !named.isEmpty())
        overrides.append(named);
    return overrides;
}

Result<ServiceDirectory> loadServiceDirectory(const QString &servicesFile)
{
    auto directory = readDirectory(u":/services.json"_s);
    if (!directory)
        return directory;
    const auto brought = readOwnServices();
    if (!brought)
        return brought.error();
    if (!brought->endpoint.isEmpty()) {
        directory->endpoint = brought->endpoint;
        directory->entitlementKeys.clear(); // another service signs with other keys
    }
    for (const QString &file : ownServiceFiles(servicesFile)) {
        const auto own = readDirectory(file);
        if (!own)
            return own;
        *directory = directory->overriddenBy(*own);
    }
    return directory;
}

} // namespace creatormetrics

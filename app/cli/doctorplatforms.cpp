// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctorplatforms.h"

#include "app/cli/terminal.h"
#include "connectors/oauth/signinobstacle.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Google calls the secret of an installed app none; all others are one.
bool holdsSecret(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QFile::ReadOnly))
        return false;
    const auto directory = ServiceDirectory::fromJson(file.readAll());
    if (!directory)
        return false;
    const auto keys = directory->platforms.keys();
    return std::ranges::any_of(keys, [&directory](Platform platform) {
        return platform != Platform::YouTube && !directory->platforms.value(platform).installedAppSecret.isEmpty();
    });
}

std::vector<Finding> fileFindings(const QString &servicesFile)
{
    std::vector<Finding> findings;
    for (const QString &file : ownServiceFiles(servicesFile)) {
        if (!holdsSecret(file))
            continue;
        const QString name = QDir::toNativeSeparators(file);
        if (isReadableByOthers(file))
            findings.push_back({u"services_file"_s, Health::Warning,
                                Words::tr("%1 holds the secret of a developer app and others may read it.").arg(name),
                                Words::tr("Let only yourself read it: chmod 600.")});
        else
            findings.push_back(
                {u"services_file"_s, Health::Good, Words::tr("%1 is readable by you alone.").arg(name), {}});
    }
    return findings;
}

Finding platformFinding(Platform platform, const ServiceDirectory &directory)
{
    const QString subject = u"service_"_s + platformKey(platform);
    const auto obstacle = signInObstacle(platform, directory);
    if (!obstacle)
        return {subject, Health::Good, Words::tr("%1 can be connected.").arg(platformName(platform)), {}};
    return {subject, Health::Warning, obstacle->detail + u'.',
            Words::tr("Leave it, or put a client id of your own into services.json.")};
}

} // namespace

std::vector<Finding> serviceFindings(const Invocation &invocation)
{
    const auto directory = loadServiceDirectory(invocation.services.servicesFile);
    if (!directory)
        return {failedFinding(u"services"_s, directory.error())};
    std::vector<Finding> findings;
    for (const Platform platform : allPlatforms)
        findings.push_back(platformFinding(platform, *directory));
    for (Finding &finding : fileFindings(invocation.services.servicesFile))
        findings.push_back(std::move(finding));
    return findings;
}

} // namespace creatormetrics

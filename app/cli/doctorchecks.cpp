// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctorchecks.h"

#include "app/cli/jsonforms.h"
#include "app/cli/workspaceaccess.h"
#include "models/presentation/errortext.h"
#include "models/store/accountrepository.h"
#include "models/store/backup.h"
#include "models/store/migrations.h"
#include "models/store/syncrepository.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 scarceBytes = 200'000'000;
constexpr int earliestYear = 2024; ///< the program is younger than this

Finding failed(const QString &subject, const Error &error)
{
    return {.subject = subject,
            .health = Health::Problem,
            .text = errorTitle(error.kind) + ": "_L1 + error.detail,
            .remedy = errorRemedy(error)};
}

Finding keychainFinding(std::optional<bool> keepsSecrets)
{
    const QString subject = u"keychain"_s;
    if (!keepsSecrets)
        return {subject, Health::Problem, Words::tr("The keychain does not answer."),
                Words::tr("Unlock it, or start the session's keyring service.")};
    if (!*keepsSecrets)
        return {subject, Health::Warning, Words::tr("There is no keychain: sign-ins last only until the program ends."),
                Words::tr("Install and start a keyring (such as gnome-keyring or KWallet).")};
    return {subject, Health::Good, Words::tr("There is a keychain for sign-ins."), {}};
}

Finding servicesFinding(const Invocation &invocation)
{
    const auto directory = loadServiceDirectory(invocation.services.servicesFile);
    if (!directory)
        return failed(u"services"_s, directory.error());
    QStringList names;
    for (const Platform platform : allPlatforms) {
        if (directory->platforms.contains(platform) && !directory->platforms.value(platform).clientId.isEmpty())
            names << platformName(platform);
    }
    if (names.isEmpty())
        return {u"services"_s, Health::Warning, Words::tr("No platform has a client id, so none can be connected."),
                Words::tr("Put your own client id into services.json.")};
    return {u"services"_s, Health::Good, Words::tr("Can be connected: %1.").arg(names.join(u", "_s)), {}};
}

Finding spaceFinding(const Workspace &workspace)
{
    const QStorageInfo storage(QFileInfo::exists(workspace.folder()) ? workspace.folder() : QDir::homePath());
    if (storage.bytesAvailable() < 0)
        return {u"space"_s, Health::Good, Words::tr("The system does not say how much space is free."), {}};
    const QString free = QLocale().formattedDataSize(storage.bytesAvailable());
    if (storage.isReadOnly())
        return {u"space"_s, Health::Problem, Words::tr("The file system of the workspace is read-only."),
                Words::tr("Make it writable.")};
    if (storage.bytesAvailable() < scarceBytes)
        return {u"space"_s, Health::Problem, Words::tr("Only %1 are free.").arg(free),
                Words::tr("Make room before the next sync.")};
    return {u"space"_s, Health::Good, Words::tr("%1 are free.").arg(free), {}};
}

/// The latest moment that the workspace has seen.
Result<QDateTime> latestMoment(Connection &connection)
{
    QDateTime latest;
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    for (const Account &account : *all) {
        const auto runs = recentRuns(connection, account.id, 1);
        if (!runs)
            return runs.error();
        if (!runs->empty() && (!latest.isValid() || runs->front().startedAt > latest))
            latest = runs->front().startedAt;
    }
    return latest;
}

Finding clockFinding(const QDateTime &now, const QDateTime &latest)
{
    const QString remedy = Words::tr("Set the clock of this computer.");
    const QString shown = momentText(now);
    if (now.date().year() < earliestYear)
        return {u"clock"_s, Health::Problem, Words::tr("The clock says %1, which cannot be.").arg(shown), remedy};
    if (latest.isValid() && now < latest)
        return {u"clock"_s, Health::Problem,
                Words::tr("The clock says %1, but the last sync was at %2.").arg(shown, momentText(latest)), remedy};
    return {u"clock"_s, Health::Good, Words::tr("The clock says %1.").arg(shown), {}};
}

Finding databaseFinding(Connection &connection)
{
    const auto problems = integrityProblems(connection);
    if (!problems)
        return failed(u"database"_s, problems.error());
    const auto version = schemaVersion(connection);
    if (!version)
        return failed(u"database"_s, version.error());
    if (!problems->isEmpty())
        return {u"database"_s, Health::Problem, Words::tr("The database is damaged: %1").arg(problems->first()),
                Words::tr("Restore a backup with \"workspace restore FILE\".")};
    return {u"database"_s, Health::Good, Words::tr("The database is sound, schema %1.").arg(*version), {}};
}

Finding accountsFinding(Connection &connection)
{
    const auto all = accounts(connection);
    if (!all)
        return failed(u"accounts"_s, all.error());
    QStringList lost;
    for (const Account &account : *all) {
        if (account.state == AccountState::NeedsReconnect)
            lost << account.profile.title;
    }
    if (!lost.isEmpty())
        return {u"accounts"_s, Health::Warning, Words::tr("The sign-in has ended: %1.").arg(lost.join(u", "_s)),
                Words::tr("Connect the account again.")};
    return {u"accounts"_s, Health::Good, Words::tr("Accounts: %1.").arg(all->size()), {}};
}

} // namespace

std::vector<Finding> examine(const Invocation &invocation, std::optional<bool> keepsSecrets)
{
    const Workspace workspace = invocation.workspace();
    std::vector<Finding> findings{keychainFinding(keepsSecrets), servicesFinding(invocation), spaceFinding(workspace)};
    QDateTime latest;
    if (!workspace.exists()) {
        findings.push_back(
            {u"database"_s, Health::Good, Words::tr("There is no workspace in %1 yet.").arg(workspace.folder()), {}});
    } else if (const auto connection = openToRead(invocation); !connection) {
        findings.push_back(failed(u"database"_s, connection.error()));
    } else {
        findings.push_back(databaseFinding(**connection));
        findings.push_back(accountsFinding(**connection));
        if (const auto seen = latestMoment(**connection))
            latest = *seen;
    }
    findings.push_back(clockFinding(invocation.now(), latest));
    return findings;
}

} // namespace creatormetrics

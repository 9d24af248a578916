// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctorchecks.h"

#include "app/cli/doctorplatforms.h"
#include "app/cli/doctorsync.h"
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

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 scarceBytes = 200'000'000;
constexpr int earliestYear = 2024; ///< the program is younger than this
constexpr qint64 sparePrecision = 2; ///< seconds by which file systems may round

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

Finding networkFinding(const Surroundings &surroundings)
{
    const QString subject = u"network"_s;
    if (!surroundings.knowsNetwork)
        return {
            subject, Health::Good, Words::tr("The system does not say whether there is a network; it is tried."), {}};
    if (!surroundings.online)
        return {subject, Health::Warning, Words::tr("There is no network."),
                Words::tr("Connect to one before the next sync.")};
    if (surroundings.metered)
        return {subject, Health::Good, Words::tr("There is a network that is paid by volume."), {}};
    return {subject, Health::Good, Words::tr("There is a network."), {}};
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
        if (!runs->empty())
            latest =
                std::max(latest, std::max(runs->front().startedAt, runs->front().finishedAt.value_or(QDateTime())));
    }
    return latest;
}

/// When the database was last written, by the file system, which the present clock stamped; nothing where the clock is pinned.
QDateTime lastWritten(const Invocation &invocation)
{
    return invocation.services.now ? QDateTime()
                                   : QFileInfo(invocation.workspace().databaseFile()).lastModified().toUTC();
}

Finding clockFinding(const QDateTime &now, const QDateTime &latest)
{
    const QString remedy = Words::tr("Set the clock of this computer.");
    const QString shown = momentText(now);
    if (now.date().year() < earliestYear)
        return {u"clock"_s, Health::Problem, Words::tr("The clock says %1, which cannot be.").arg(shown), remedy};
    if (latest.isValid() && now.addSecs(sparePrecision) < latest)
        return {u"clock"_s, Health::Problem,
                Words::tr("The clock says %1, which is behind what was already stored at %2.")
                    .arg(shown, momentText(latest)),
                remedy};
    return {u"clock"_s, Health::Good, Words::tr("The clock says %1.").arg(shown), {}};
}

Finding databaseFinding(Connection &connection)
{
    const auto problems = integrityProblems(connection);
    if (!problems)
        return failedFinding(u"database"_s, problems.error());
    const auto version = schemaVersion(connection);
    if (!version)
        return failedFinding(u"database"_s, version.error());
    if (!problems->isEmpty())
        return {u"database"_s, Health::Problem, Words::tr("The database is damaged: %1").arg(problems->first()),
                Words::tr("Restore a backup with \"workspace restore FILE\".")};
    return {u"database"_s, Health::Good, Words::tr("The database is sound, schema %1.").arg(*version), {}};
}

void append(std::vector<Finding> &findings, const std::vector<Finding> &more)
{
    findings.insert(findings.end(), more.begin(), more.end());
}

/// What the workspace itself tells; gives the latest moment in it.
QDateTime examineWorkspace(const Invocation &invocation, std::vector<Finding> &findings)
{
    const auto connection = openToRead(invocation);
    if (!connection) {
        findings.push_back(failedFinding(u"database"_s, connection.error()));
        return {};
    }
    findings.push_back(databaseFinding(**connection));
    const auto directory = loadServiceDirectory(invocation.services.servicesFile); // its trouble has been told
    append(findings, syncFindings(**connection, directory ? *directory : ServiceDirectory(), invocation.now()));
    const auto latest = latestMoment(**connection);
    return std::max(latest ? *latest : QDateTime(), lastWritten(invocation));
}

} // namespace

Finding failedFinding(const QString &subject, const Error &error)
{
    return {.subject = subject,
            .health = Health::Problem,
            .text = errorTitle(error.kind) + ": "_L1 + error.detail,
            .remedy = errorRemedy(error)};
}

std::vector<Finding> examine(const Invocation &invocation, const Surroundings &surroundings)
{
    const Workspace workspace = invocation.workspace();
    std::vector<Finding> findings{keychainFinding(surroundings.keepsSecrets), networkFinding(surroundings)};
    append(findings, serviceFindings(invocation));
    findings.push_back(spaceFinding(workspace));
    QDateTime latest;
    if (workspace.exists())
        latest = examineWorkspace(invocation, findings);
    else
        findings.push_back(
            {u"database"_s, Health::Good, Words::tr("There is no workspace in %1 yet.").arg(workspace.folder()), {}});
    findings.push_back(clockFinding(invocation.now(), latest));
    return findings;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/importer.h"

#include "connectors/exports/exportimporter.h"
#include "models/store/accountrepository.h"
#include "models/store/provenance.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// The account that stands for files of a platform nobody has connected.
AccountProfile importedProfile(Platform platform)
{
    return {.platformAccountId = u"imported"_s,
            .title = QCoreApplication::translate("Importer", "Imported %1 history").arg(platformName(platform))};
}

struct ImportTarget {
    Account account;
    bool created = false;
};

Result<ImportTarget> namedTarget(Connection &connection, AccountId id, Platform platform)
{
    const auto account = accountById(connection, id);
    if (!account)
        return account.error();
    if (account->platform != platform) {
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"the file is of %1, account %2 is of %3"_s.arg(platformName(platform)).arg(id.value()).arg(
                         platformName(account->platform))};
    }
    return ImportTarget{.account = *account};
}

Result<ImportTarget> guessedTarget(Connection &connection, Platform platform, const QDateTime &now)
{
    auto all = accounts(connection);
    if (!all)
        return all.error();
    std::erase_if(*all, [platform](const Account &account) { return account.platform != platform; });
    if (all->size() > 1) {
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"there are %1 %2 accounts; name the one that the file belongs to"_s.arg(all->size()).arg(
                         platformName(platform))};
    }
    if (all->size() == 1)
        return ImportTarget{.account = all->front()};
    auto made = upsertAccount(connection, platform, importedProfile(platform), AccountState::ImportedOnly, now);
    if (!made)
        return made.error();
    return ImportTarget{.account = *made, .created = true};
}

ImportOutcome describe(const ImportedFile &file, const ImportTarget &target)
{
    ImportOutcome outcome{.fileName = file.fileName,
                          .kind = file.kind,
                          .account = target.account,
                          .createdAccount = target.created,
                          .range = file.range,
                          .days = static_cast<qint64>(file.days.size()),
                          .warnings = file.warnings};
    for (const Metric metric : file.metrics)
        outcome.metrics.append(metricInfo(metric).key);
    for (const IgnoredColumn &column : file.ignoredColumns)
        outcome.ignoredColumns.append(u"%1: %2"_s.arg(column.header, column.reason));
    return outcome;
}

Result<ImportOutcome> store(Connection &connection, const ImportedFile &file, const QByteArray &content, ImportOutcome outcome,
                            const QDateTime &now)
{
    const auto fetch = insertFetch(connection, {.account = outcome.account.id,
                                                .kind = FetchKind::Import,
                                                .stream = file.kind,
                                                .source = file.fileName,
                                                .fetchedAt = now,
                                                .body = content});
    if (!fetch)
        return fetch.error();
    const auto counts = upsertDays(connection, outcome.account.id, file.days, *fetch, now, Precedence::FillGaps);
    if (!counts)
        return counts.error();
    outcome.counts = *counts;
    const auto id = insertImport(connection, {.account = outcome.account.id,
                                              .fetch = *fetch,
                                              .kind = file.kind,
                                              .fileName = file.fileName,
                                              .fileSha256 = QString::fromLatin1(file.sha256),
                                              .importedAt = now,
                                              .range = file.range,
                                              .figures = counts->figures});
    if (!id)
        return id.error();
    outcome.id = *id;
    return outcome;
}

Result<ImportOutcome> importInside(Connection &connection, const ImportedFile &file, const QByteArray &content,
                                   std::optional<AccountId> account, const QDateTime &now)
{
    const auto target = account ? namedTarget(connection, *account, file.platform) : guessedTarget(connection, file.platform, now);
    if (!target)
        return target.error();
    ImportOutcome outcome = describe(file, *target);
    const auto repeated = findImport(connection, target->account.id, QString::fromLatin1(file.sha256));
    if (!repeated)
        return repeated.error();
    if (*repeated) {
        outcome.alreadyImported = true;
        return outcome;
    }
    return store(connection, file, content, std::move(outcome), now);
}

} // namespace

Result<ImportOutcome> importExport(Connection &connection, const QByteArray &content, const QString &fileName,
                                   std::optional<AccountId> account, bool dryRun, const QDateTime &now)
{
    const auto file = readExport(content, QFileInfo(fileName).fileName());
    if (!file)
        return file.error();
    // A dry run does everything and takes it back, so that what it foretells is what will happen.
    if (dryRun) {
        if (auto marked = connection.run(u"SAVEPOINT dry_run"); !marked)
            return marked.error();
    }
    auto outcome = importInside(connection, *file, content, account, now);
    if (dryRun) {
        if (auto undone = connection.runScript("ROLLBACK TO dry_run; RELEASE dry_run"); !undone)
            return undone.error();
        if (outcome)
            outcome->id = std::nullopt;
    }
    return outcome;
}

} // namespace creatormetrics

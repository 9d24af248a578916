// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopactions.h"

#include "app/services/importer.h"
#include "app/services/lanes.h"
#include "app/services/mentionscoringjob.h"
#include "app/services/reportexport.h"
#include "models/core/whenfinished.h"
#include "models/store/backup.h"
#include "models/store/reportarchive.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 largestImport = 256LL * 1024 * 1024;

Result<QByteArray> contentOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.kind = ErrorKind::Storage, .detail = u"%1: %2"_s.arg(name, file.errorString())};
    if (file.size() > largestImport)
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1: larger than 256 MiB"_s.arg(name)};
    return file.readAll();
}

QStringList metricLabels(const QStringList &keys)
{
    QStringList labels;
    for (const QString &key : keys) {
        const auto metric = metricFromKey(key);
        labels << (metric ? metricLabel(*metric) : key);
    }
    return labels;
}

ImportSummary summaryOf(const ImportOutcome &outcome)
{
    return {.fileName = outcome.fileName,
            .accountTitle = outcome.account.profile.title,
            .platform = outcome.account.platform,
            .createsAccount = outcome.createdAccount,
            .range = outcome.range,
            .days = outcome.days,
            .figures = outcome.counts.figures,
            .kept = outcome.counts.kept,
            .metrics = metricLabels(outcome.metrics),
            .ignoredColumns = outcome.ignoredColumns,
            .warnings = outcome.warnings,
            .alreadyImported = outcome.alreadyImported};
}

} // namespace

PlatformCaps DesktopActions::budgetCaps() const
{
    PlatformCaps caps;
    const auto &platforms = m_services.directory().platforms;
    for (auto service = platforms.cbegin(); service != platforms.cend(); ++service)
        caps.insert(service.key(), budgetCapsFor(service.key(), service->limits));
    return caps;
}

QFuture<Result<ImportSummary>> DesktopActions::importFile(const QString &file, ImportMode mode)
{
    const bool dryRun = mode == ImportMode::Preview;
    const StoreTopics topics = dryRun ? StoreTopics() : StoreTopic::Figures | StoreTopic::Accounts;
    const auto imported = m_services.store().write(
        topics, [file, dryRun, now = m_services.clock().now()](Connection &connection) -> Result<ImportSummary> {
            const auto content = contentOf(file);
            if (!content)
                return content.error();
            const auto outcome =
                importExport(connection, *content, QFileInfo(file).fileName(), std::nullopt, dryRun, now);
            if (!outcome)
                return outcome.error();
            return summaryOf(*outcome);
        });
    MentionScoringJob &scoring = m_services.mentionScoring();
    if (!dryRun)
        whenFinished(imported, &scoring, [&scoring](const Result<ImportSummary> &) { scoring.start(); });
    return imported;
}

QFuture<Result<ComposedReport>> DesktopActions::composeReport(const ReportSettings &settings)
{
    return m_services.store().read([settings, name = m_workspaceName, now = m_services.clock().now(),
                                    language = m_languages.textsFor(settings.locale)](Connection &connection) {
        const ReportLanguages::Scope speaking(language);
        return composeReportDocument(connection, settings, name, now);
    });
}

QFuture<Result<ReportRecord>> DesktopActions::keepReport(const ReportRecord &record, const QByteArray &bytes)
{
    ReportRecord made = record;
    made.createdAt = m_services.clock().now();
    return creatormetrics::keepReport(m_services.store(), made, bytes);
}

QFuture<Outcome> DesktopActions::removeReport(ReportId id)
{
    return creatormetrics::removeReport(m_services.store(), id);
}

QFuture<Outcome> DesktopActions::saveFile(const QString &file, const QByteArray &bytes, bool overwrite)
{
    return QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(), [file, bytes, overwrite](bool) {
        return writeFileAtomically(file, bytes, overwrite);
    });
}

QFuture<Outcome> DesktopActions::backUp(const QString &file)
{
    return m_services.store().read([file](Connection &connection) { return backupDatabase(connection, file); });
}

QFuture<Outcome> DesktopActions::disconnectAccount(const Account &account, bool erase)
{
    return m_services.disconnectAccount(account, erase);
}

QFuture<Outcome> DesktopActions::archiveAccount(const Account &account, bool archived)
{
    return m_services.archiveAccount(account.id, archived);
}

} // namespace creatormetrics

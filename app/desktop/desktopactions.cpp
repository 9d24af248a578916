// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopactions.h"

#include "app/services/importer.h"
#include "app/services/lanes.h"
#include "app/services/mentionscoringjob.h"
#include "app/services/reportdelivery.h"
#include "app/services/reportexport.h"
#include "models/account/entitlements.h"
#include "models/core/whenfinished.h"
#include "models/reports/brandrepository.h"
#include "models/reports/reportsummary.h"
#include "models/store/backup.h"
#include "models/store/reportarchive.h"
#include "models/store/thumbnails.h"
#include "ui/reportpainter/reportpainter.h"

#include <QDir>
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

MadePdf paintedPdf(const ReportDocument &document, ReportPaper paper, const std::stop_token &stop)
{
    const ReportLanguages::Scope speaking(document.locale);
    const PageSize size = paper == ReportPaper::Letter ? PageSize::Letter : PageSize::A4;
    MadePdf made{.bytes = paintReport(document, size, {.painted = {}, .stop = stop})};
    made.pages = paintedPages(made.bytes);
    return made;
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

DesktopActions::DesktopActions(Services &services, const QString &workspaceName)
    : m_services(services)
    , m_workspaceName(workspaceName)
    , m_schedules(services.store(), services.clock(),
                  {.plan = [this] { return plan(); },
                   .compose = [this](const ReportSettings &settings) { return composeScheduled(settings); },
                   .paint = paintedPdf,
                   .deliver =
                       [&services](const ReportDelivery &delivery, const DeliveredReport &report, std::stop_token stop) {
                           return services.reportDeliverer().deliver(delivery, report, stop);
                       }})
{
    m_languages.install();
}

QFuture<Result<ComposedReport>> DesktopActions::composeScheduled(const ReportSettings &settings)
{
    auto read = readReportFigures(settings);
    return read.then(QThreadPool::globalInstance(),
                     [settings, name = m_workspaceName](
                         const Result<SharedReportFigures> &figures) -> Result<ComposedReport> {
                         if (!figures)
                             return figures.error();
                         const ReportLanguages::Scope speaking(settings.locale);
                         return creatormetrics::composeReport(**figures, settings, name);
                     });
}

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

QFuture<Result<SharedReportFigures>> DesktopActions::readReportFigures(const ReportSettings &settings)
{
    return m_services.store().read(
        [settings, now = m_services.clock().now(), plan = plan(),
         workspace = m_services.store().workspace()](Connection &connection) -> Result<SharedReportFigures> {
            const auto picture = [&workspace](ContentId post) { return storedThumbnail(workspace, post); };
            auto figures = creatormetrics::readReportFigures(connection, settings, now, picture);
            if (!figures)
                return figures.error();
            figures->brand = allowedBrand(figures->brand, plan);
            return std::make_shared<const ReportFigures>(*std::move(figures));
        });
}

QFuture<Result<ComposedReport>> DesktopActions::composeReport(const SharedReportFigures &figures,
                                                              const ReportSettings &settings)
{
    return QtFuture::makeReadyFuture(true).then(
        QThreadPool::globalInstance(), [figures, settings, name = m_workspaceName](bool) -> Result<ComposedReport> {
            const ReportLanguages::Scope speaking(settings.locale);
            return creatormetrics::composeReport(*figures, settings, name);
        });
}

QFuture<Result<QString>> DesktopActions::draftSummary(const SharedReportFigures &figures, const ReportSettings &settings)
{
    return QtFuture::makeReadyFuture(true).then(
        QThreadPool::globalInstance(),
        [figures, settings](bool) -> Result<QString> {
            const ReportLanguages::Scope speaking(settings.locale);
            return draftedSummary(*figures, settings);
        });
}

QFuture<MadePdf> DesktopActions::paintReport(const ReportDocument &document, ReportPaper paper,
                                             const std::stop_token &stop)
{
    return QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(), [document, paper, stop](bool) {
        return paintedPdf(document, paper, stop);
    });
}

Plan DesktopActions::plan() const
{
    return m_services.entitlements().inForce().plan;
}

QFuture<Outcome> DesktopActions::saveFiles(const QString &folder, const std::vector<NamedFile> &files)
{
    return QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(), [folder, files](bool) -> Outcome {
        if (!QDir().mkpath(folder))
            return Error{.kind = ErrorKind::Storage, .detail = u"cannot make the folder %1"_s.arg(folder)};
        for (const NamedFile &file : files) {
            if (auto written = writeFileAtomically(QDir(folder).filePath(file.name), file.bytes, true); !written)
                return written;
        }
        return Done{};
    });
}

QFuture<Outcome> DesktopActions::deliverReport(const ReportDelivery &delivery, const DeliveredReport &report)
{
    return m_services.reportDeliverer().deliver(delivery, report);
}

QFuture<Result<std::optional<MailAccount>>> DesktopActions::mailAccount()
{
    return QtFuture::makeReadyFuture(Result<std::optional<MailAccount>>(m_services.reportDeliverer().mailAccount()));
}

QFuture<Outcome> DesktopActions::saveMailAccount(const MailAccount &account, const QString &password)
{
    return m_services.reportDeliverer().keepMailAccount(account, password.toUtf8());
}

QFuture<Outcome> DesktopActions::testMailAccount(const MailAccount &account, const QString &password)
{
    return m_services.reportDeliverer().testMailAccount(account, password.toUtf8());
}

void DesktopActions::runSchedule(ReportScheduleId id)
{
    m_schedules.runNow(id);
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

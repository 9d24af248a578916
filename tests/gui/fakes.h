// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/connectservice.h"
#include "models/presentation/workspaceactions.h"
#include "ui/reportpainter/reportpainter.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <functional>

namespace creatormetrics {

/// A sign-in that does what the test says.
class FakeConnect : public ConnectService
{
public:
    [[nodiscard]] std::vector<Platform> platforms() const override { return known; }
    [[nodiscard]] std::optional<Error> obstacle(Platform platform) const override
    {
        if (std::ranges::find(known, platform) != known.end())
            return std::nullopt;
        return Error{.kind = ErrorKind::Unsupported,
                     .detail = QStringLiteral("services.json has no client_id for %1").arg(platformName(platform))};
    }
    [[nodiscard]] bool keepsSignIn() const override { return keeps; }
    void begin(Platform platform) override { begun.push_back(platform); }
    void cancel() override { ++cancels; }

    std::vector<Platform> known{Platform::YouTube};
    std::vector<Platform> begun;
    int cancels = 0;
    bool keeps = true;
};

/// Actions whose answers the test gives, when it wants.
class FakeActions : public WorkspaceActions
{
public:
    [[nodiscard]] QFuture<Result<ImportSummary>> importFile(const QString &file, ImportMode mode) override
    {
        imported << file;
        modes.push_back(mode);
        return answer(importAnswer);
    }
    [[nodiscard]] QFuture<Result<SharedReportFigures>> readReportFigures(const ReportSettings &settings) override
    {
        readFor.push_back(settings);
        if (!holds)
            return answer(Result<SharedReportFigures>(figures));
        m_held = QPromise<Result<SharedReportFigures>>();
        m_held.start();
        return m_held.future();
    }
    [[nodiscard]] QFuture<Result<ComposedReport>> composeReport(const SharedReportFigures &,
                                                                const ReportSettings &settings) override
    {
        composed.push_back(settings);
        return answer(compose ? compose(settings) : reportAnswer);
    }
    [[nodiscard]] QFuture<Result<QString>> draftSummary(const SharedReportFigures &, const ReportSettings &) override
    {
        return answer(Result<QString>(draft));
    }
    [[nodiscard]] QFuture<MadePdf> paintReport(const ReportDocument &document, ReportPaper paper,
                                               const std::stop_token &stop = {}) override
    {
        const PageSize size = paper == ReportPaper::Letter ? PageSize::Letter : PageSize::A4;
        return QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(), [document, size, stop](bool) {
            MadePdf made{.bytes = creatormetrics::paintReport(document, size, {.painted = {}, .stop = stop})};
            made.pages = paintedPages(made.bytes);
            return made;
        });
    }
    [[nodiscard]] Plan plan() const override { return boughtPlan; }
    [[nodiscard]] QFuture<Outcome> saveFiles(const QString &folder, const std::vector<NamedFile> &files) override
    {
        savedFolder = folder;
        savedFiles = files;
        return answer(saveAnswer);
    }
    [[nodiscard]] QFuture<Outcome> deliverReport(const ReportDelivery &delivery, const DeliveredReport &report) override
    {
        deliveries.push_back(delivery);
        delivered.push_back(report);
        return answer(deliveryAnswer);
    }
    [[nodiscard]] QFuture<Result<ReportRecord>> keepReport(const ReportRecord &record, const QByteArray &bytes) override
    {
        keptRecords.push_back(record);
        keptBytes = bytes;
        return keep ? keep(record, bytes) : answer(Result<ReportRecord>(Error{.kind = ErrorKind::Internal}));
    }
    [[nodiscard]] QFuture<Outcome> removeReport(ReportId id) override
    {
        removedReports.push_back(id);
        return remove ? remove(id) : answer(Outcome(Done{}));
    }
    [[nodiscard]] QFuture<Outcome> saveFile(const QString &file, const QByteArray &bytes, bool) override
    {
        savedFile = file;
        savedBytes = bytes;
        return answer(saveAnswer);
    }
    [[nodiscard]] QFuture<Result<std::optional<MailAccount>>> mailAccount() override
    {
        return answer(Result<std::optional<MailAccount>>(mail));
    }
    [[nodiscard]] QFuture<Outcome> saveMailAccount(const MailAccount &account, const QString &password) override
    {
        mail = account;
        mailPassword = password;
        return answer(Outcome(Done{}));
    }
    [[nodiscard]] QFuture<Outcome> testMailAccount(const MailAccount &, const QString &) override
    {
        return answer(mailAnswer);
    }
    void runSchedule(ReportScheduleId id) override { runSchedules.push_back(id); }
    void stopScheduledReport() override { ++stoppedReports; }
    [[nodiscard]] QFuture<Outcome> backUp(const QString &) override { return answer(Outcome(Done{})); }
    [[nodiscard]] QFuture<Outcome> disconnectAccount(const Account &account, bool erase) override
    {
        disconnected.push_back({account.id, erase});
        return answer(Outcome(Done{}));
    }
    [[nodiscard]] QFuture<Outcome> archiveAccount(const Account &account, bool put) override
    {
        archived.push_back({account.id, put});
        return answer(Outcome(Done{}));
    }

    QStringList imported;
    std::vector<ImportMode> modes;
    std::vector<ReportSettings> readFor;
    std::vector<ReportSettings> composed;
    std::function<Result<ComposedReport>(const ReportSettings &)> compose; ///< instead of `reportAnswer`
    QString draft = QStringLiteral("Views grew.");
    QString savedFolder;
    std::vector<NamedFile> savedFiles;
    Plan boughtPlan = Plan::Pro;
    std::vector<ReportDelivery> deliveries;
    std::vector<DeliveredReport> delivered;
    Outcome deliveryAnswer = Done{};
    std::optional<MailAccount> mail;
    QString mailPassword;
    Outcome mailAnswer = Done{};
    std::vector<ReportScheduleId> runSchedules;
    int stoppedReports = 0;
    std::vector<ReportRecord> keptRecords;
    QByteArray keptBytes;
    std::vector<ReportId> removedReports;
    bool holds = false; ///< reading figures does not end before `release`
    void release()
    {
        m_held.addResult(Result<SharedReportFigures>(figures));
        m_held.finish();
    }
    /// What keeps and removes reports, where the test has an archive.
    std::function<QFuture<Result<ReportRecord>>(const ReportRecord &, const QByteArray &)> keep;
    std::function<QFuture<Outcome>(ReportId)> remove;
    std::vector<std::pair<AccountId, bool>> disconnected;
    std::vector<std::pair<AccountId, bool>> archived;
    QString savedFile;
    QByteArray savedBytes;
    Result<ImportSummary> importAnswer = Error{.kind = ErrorKind::Internal};
    SharedReportFigures figures = emptyFigures();
    Result<ComposedReport> reportAnswer = Error{.kind = ErrorKind::Internal};
    Outcome saveAnswer = Done{};

private:
    static SharedReportFigures emptyFigures()
    {
        const AnalyticsQuery query{.range = *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31))};
        return std::make_shared<const ReportFigures>(ReportFigures{
            .query = query, .overview = {.query = query}, .growth = {.query = query}, .mentions = {.query = query}});
    }

    QPromise<Result<SharedReportFigures>> m_held;

    template <typename T>
    static QFuture<T> answer(const T &value)
    {
        return QtFuture::makeReadyFuture(value);
    }
};

} // namespace creatormetrics

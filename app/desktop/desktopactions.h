// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/reportlanguages.h"
#include "app/services/reportscheduler.h"
#include "app/services/services.h"
#include "models/presentation/dataanswer.h"
#include "models/presentation/workspaceactions.h"

namespace creatormetrics {

/// The window's port, played by the services: everything runs on the store's threads or the pool.
class DesktopActions final : public WorkspaceActions
{
public:
    DesktopActions(Services &services, const QString &workspaceName);

    /// What the user allows to be spent at each platform.
    [[nodiscard]] PlatformCaps budgetCaps() const;

    /// Makes reports of their own accord from now on.
    void startSchedules() { m_schedules.start(); }

    [[nodiscard]] QFuture<Result<ImportSummary>> importFile(const QString &file, ImportMode mode) override;
    [[nodiscard]] QFuture<Result<SharedReportFigures>> readReportFigures(const ReportSettings &settings) override;
    [[nodiscard]] QFuture<Result<ComposedReport>> composeReport(const SharedReportFigures &figures,
                                                                const ReportSettings &settings) override;
    [[nodiscard]] QFuture<Result<QString>> draftSummary(const SharedReportFigures &figures,
                                                        const ReportSettings &settings) override;
    [[nodiscard]] QFuture<MadePdf> paintReport(const ReportDocument &document, ReportPaper paper,
                                               const std::stop_token &stop = {}) override;
    [[nodiscard]] Plan plan() const override;
    [[nodiscard]] QFuture<Outcome> saveFiles(const QString &folder, const std::vector<NamedFile> &files) override;
    [[nodiscard]] QFuture<Outcome> deliverReport(const ReportDelivery &delivery, const DeliveredReport &report) override;
    [[nodiscard]] QFuture<Result<ReportRecord>> keepReport(const ReportRecord &record,
                                                           const QByteArray &bytes) override;
    [[nodiscard]] QFuture<Outcome> removeReport(ReportId id) override;
    [[nodiscard]] QFuture<Outcome> saveFile(const QString &file, const QByteArray &bytes, bool overwrite) override;
    [[nodiscard]] QFuture<Result<std::optional<MailAccount>>> mailAccount() override;
    [[nodiscard]] QFuture<Outcome> saveMailAccount(const MailAccount &account, const QString &password) override;
    [[nodiscard]] QFuture<Outcome> testMailAccount(const MailAccount &account, const QString &password) override;
    void runSchedule(ReportScheduleId id) override;
    void stopScheduledReport() override { m_schedules.cancel(); }
    [[nodiscard]] QFuture<Outcome> backUp(const QString &file) override;
    [[nodiscard]] QFuture<Outcome> disconnectAccount(const Account &account, bool erase) override;
    [[nodiscard]] QFuture<Outcome> archiveAccount(const Account &account, bool archived) override;

private:
    [[nodiscard]] QFuture<Result<ComposedReport>> composeScheduled(const ReportSettings &settings);

    Services &m_services;
    QString m_workspaceName;
    ReportLanguages m_languages;
    ReportScheduler m_schedules; ///< last, so that it goes first
};

} // namespace creatormetrics

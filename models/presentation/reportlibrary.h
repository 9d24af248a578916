// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/reports/brandrepository.h"
#include "models/reports/reportchanges.h"
#include "models/reports/schedulerepository.h"
#include "models/reports/templaterepository.h"
#include "models/store/labelrepository.h"
#include "models/store/store.h"

#include <QFuture>

namespace creatormetrics {

/// What a workspace keeps to make reports with: templates, schedules, the brand and the labels of posts. Everything runs on the
/// store's threads; give the futures to `whenFinished`. `store` and `clock` outlive it.
class ReportLibrary
{
public:
    ReportLibrary(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    [[nodiscard]] QFuture<Result<std::vector<ReportTemplate>>> templates() const;
    [[nodiscard]] QFuture<Outcome> saveTemplate(const ReportTemplate &given) const;
    [[nodiscard]] QFuture<Outcome> renameTemplate(const QString &name, const QString &newName) const;
    [[nodiscard]] QFuture<Outcome> removeTemplate(const QString &name) const;
    /// Reads a file that somebody has sent and saves what it holds; its name.
    [[nodiscard]] QFuture<Result<QString>> importTemplate(const QString &file) const;

    [[nodiscard]] QFuture<Result<std::optional<ReportBrand>>> brand() const;
    /// Nothing removes it.
    [[nodiscard]] QFuture<Outcome> setBrand(const std::optional<ReportBrand> &brand) const;

    [[nodiscard]] QFuture<Result<std::vector<ReportSchedule>>> schedules() const;
    [[nodiscard]] QFuture<Outcome> saveSchedule(const ReportSchedule &schedule) const;
    [[nodiscard]] QFuture<Outcome> removeSchedule(ReportScheduleId id) const;

    [[nodiscard]] QFuture<Result<QStringList>> labels() const;

    /// What a kept report says.
    [[nodiscard]] QFuture<Result<ReportDocument>> document(ReportId id) const;

    [[nodiscard]] QDateTime now() const { return m_clock.now(); }
    [[nodiscard]] Store &store() const { return m_store; }

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace creatormetrics

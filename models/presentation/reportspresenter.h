// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/viewstate.h"
#include "models/reports/reportschedule.h"
#include "models/store/reportarchive.h"

#include <QObject>

namespace creatormetrics {

/// A record of the archive and whether its file is where it was put.
struct KeptReport {
    ReportRecord record;
    bool present = false;

    friend bool operator==(const KeptReport &, const KeptReport &) = default;
};

/// Asks for the archive while somebody looks, reads the files of reports, and takes overtaken answers for nothing. GUI
/// thread; the store's thread asks, a thread of the pool reads.
class ReportsPresenter : public QObject
{
    Q_OBJECT
public:
    explicit ReportsPresenter(Store &store, QObject *parent = nullptr);

    /// Coming to the screen asks anew: files may be gone without the database knowing.
    void setWatched(bool watched);
    void refresh();
    /// Newest first.
    [[nodiscard]] const ViewState<std::vector<KeptReport>> &state() const { return m_state; }
    /// As of the newest answer.
    [[nodiscard]] const std::vector<ReportSchedule> &schedules() const { return m_schedules; }
    [[nodiscard]] double queryMilliseconds() const { return m_queryMilliseconds; }

    /// Answered by `fileRead`, unless another file is asked for before.
    void readFile(const ReportRecord &record);
    [[nodiscard]] QString pathOf(const ReportRecord &record) const;
    [[nodiscard]] const Workspace &workspace() const { return m_store.workspace(); }

Q_SIGNALS:
    void stateChanged();
    void fileRead(creatormetrics::ReportId id, const creatormetrics::Result<creatormetrics::ReportFile> &file);

private:
    struct Answer {
        std::vector<KeptReport> reports = {};
        std::vector<ReportSchedule> schedules = {};
        bool hasAccounts = false;
        double milliseconds = 0;
    };
    static Result<Answer> answer(Connection &connection, const Workspace &workspace);

    void ask();
    void take(quint64 generation, const Result<Answer> &result);

    Store &m_store;
    ViewState<std::vector<KeptReport>> m_state;
    std::vector<ReportSchedule> m_schedules;
    quint64 m_generation = 0;
    quint64 m_fileGeneration = 0;
    double m_queryMilliseconds = 0;
    bool m_watched = false;
};

} // namespace creatormetrics

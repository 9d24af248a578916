// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/connectservice.h"
#include "models/presentation/workspaceactions.h"

#include <QPromise>

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
    [[nodiscard]] QFuture<Result<ComposedReport>> composeReport(const ReportSettings &settings) override
    {
        composed.push_back(settings);
        if (!holds)
            return answer(reportAnswer);
        m_held = QPromise<Result<ComposedReport>>();
        m_held.start();
        return m_held.future();
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
    std::vector<ReportSettings> composed;
    std::vector<ReportRecord> keptRecords;
    QByteArray keptBytes;
    std::vector<ReportId> removedReports;
    bool holds = false; ///< composing does not end before `release`
    void release()
    {
        m_held.addResult(reportAnswer);
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
    Result<ComposedReport> reportAnswer = Error{.kind = ErrorKind::Internal};
    Outcome saveAnswer = Done{};

private:
    QPromise<Result<ComposedReport>> m_held;

    template <typename T>
    static QFuture<T> answer(const T &value)
    {
        return QtFuture::makeReadyFuture(value);
    }
};

} // namespace creatormetrics

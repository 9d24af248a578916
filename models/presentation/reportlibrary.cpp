// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/reportlibrary.h"

#include "models/reports/keptreport.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Result<ReportTemplate> readTemplate(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.kind = ErrorKind::Storage, .detail = u"%1: %2"_s.arg(name, file.errorString())};
    return templateFromFile(file.read(largestTemplateFile + 1)); // one more than may be is refused
}

} // namespace

QFuture<Result<std::vector<ReportTemplate>>> ReportLibrary::templates() const
{
    return m_store.read([](Connection &connection) { return storedTemplates(connection); });
}

QFuture<Outcome> ReportLibrary::saveTemplate(const ReportTemplate &given) const
{
    return m_store.write(StoreTopic::Reports, [given, now = now()](Connection &connection) {
        return creatormetrics::saveTemplate(connection, given, now);
    });
}

QFuture<Outcome> ReportLibrary::renameTemplate(const QString &name, const QString &newName) const
{
    return m_store.write(StoreTopic::Reports, [name, newName](Connection &connection) {
        return creatormetrics::renameTemplate(connection, name, newName);
    });
}

QFuture<Outcome> ReportLibrary::removeTemplate(const QString &name) const
{
    return m_store.write(StoreTopic::Reports,
                         [name](Connection &connection) { return creatormetrics::removeTemplate(connection, name); });
}

QFuture<Result<QString>> ReportLibrary::importTemplate(const QString &file) const
{
    return m_store.write(StoreTopic::Reports, [file, now = now()](Connection &connection) -> Result<QString> {
        const auto given = readTemplate(file);
        if (!given)
            return given.error();
        if (auto saved = creatormetrics::saveTemplate(connection, *given, now); !saved)
            return saved.error();
        return given->name;
    });
}

QFuture<Result<std::optional<ReportBrand>>> ReportLibrary::brand() const
{
    return m_store.read([](Connection &connection) { return storedBrand(connection); });
}

QFuture<Outcome> ReportLibrary::setBrand(const std::optional<ReportBrand> &brand) const
{
    return m_store.write(StoreTopic::Reports, [brand](Connection &connection) {
        return brand ? saveBrand(connection, *brand) : removeBrand(connection);
    });
}

QFuture<Result<std::vector<ReportSchedule>>> ReportLibrary::schedules() const
{
    return m_store.read([](Connection &connection) { return storedSchedules(connection); });
}

QFuture<Outcome> ReportLibrary::saveSchedule(const ReportSchedule &schedule) const
{
    return m_store.write(StoreTopic::Reports, [schedule, now = now()](Connection &connection) -> Outcome {
        const auto saved = creatormetrics::saveSchedule(connection, schedule, now);
        return saved ? Outcome(Done{}) : Outcome(saved.error());
    });
}

QFuture<Outcome> ReportLibrary::removeSchedule(ReportScheduleId id) const
{
    return m_store.write(StoreTopic::Reports,
                         [id](Connection &connection) { return creatormetrics::removeSchedule(connection, id); });
}

QFuture<Result<QStringList>> ReportLibrary::labels() const
{
    return m_store.read([](Connection &connection) -> Result<QStringList> {
        const auto known = knownLabels(connection);
        if (!known)
            return known.error();
        QStringList labels;
        for (const KnownLabel &label : *known)
            labels << label.label;
        return labels;
    });
}

QFuture<Result<ReportDocument>> ReportLibrary::document(ReportId id) const
{
    return m_store.read([id](Connection &connection) { return keptDocument(connection, id); });
}

} // namespace creatormetrics

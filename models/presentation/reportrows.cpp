// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/reportrows.h"

#include "models/domain/figureformat.h"
#include "models/presentation/datetext.h"
#include "models/presentation/errortext.h"
#include "models/reports/reportsettings.h"
#include "models/reports/reportwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct ReportRowWords {
    Q_DECLARE_TR_FUNCTIONS(ReportRows)
};

QString sizeText(qint64 bytes, const QLocale &locale)
{
    return locale.formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat);
}

ValueCell stateCell(const KeptReport &report)
{
    if (report.record.status == ReportStatus::Failed) {
        const auto kind = errorKindFromKey(report.record.errorKind).value_or(ErrorKind::Internal);
        return {.text = ReportRowWords::tr("Failed"),
                .sortValue = 2,
                .tone = FreshnessTone::Problem,
                .icon = u"warning"_s,
                .toolTip = errorText({.kind = kind})};
    }
    if (report.record.status == ReportStatus::Pending)
        return {.text = ReportRowWords::tr("Waiting"), .sortValue = 3, .icon = u"pause"_s};
    if (report.record.status == ReportStatus::Generating)
        return {.text = ReportRowWords::tr("Being made…"), .sortValue = 4, .icon = u"sync"_s};
    if (!report.present)
        return {.text = ReportRowWords::tr("File missing"),
                .sortValue = 1,
                .tone = FreshnessTone::Stale,
                .icon = u"warning"_s,
                .toolTip = ReportRowWords::tr("The file is no longer in the folder of the reports.")};
    return {.text = ReportRowWords::tr("Kept"), .sortValue = 0, .tone = FreshnessTone::Good, .icon = u"check"_s};
}

ValueCell numberCell(qint64 number, const QString &text)
{
    return {.text = number > 0 ? text : FigureFormat::unknown(), .sortValue = number > 0 ? QVariant(number) : QVariant()};
}

ValueRow rowOf(const KeptReport &report, const ReportRowFrame &frame)
{
    const ReportRecord &record = report.record;
    const QString kind = reportKindText(record);
    const QString period = reportPeriodText(record, frame);
    return {.id = record.id.value(),
            .cells = {{.text = kind, .sortValue = kind, .toolTip = record.title},
                      {.text = period, .sortValue = record.range.last()},
                      {.text = momentText(record.createdAt, frame.now, frame.locale),
                       .sortValue = record.createdAt,
                       .toolTip = agoText(record.createdAt, frame.now)},
                      numberCell(record.pages, frame.locale.toString(record.pages)),
                      numberCell(record.bytes, sizeText(record.bytes, frame.locale)),
                      stateCell(report),
                      {.text = u"⋯"_s, .spoken = ReportRowWords::tr("Actions for %1, %2").arg(kind, period)}}};
}

} // namespace

std::vector<ValueColumn> reportColumns()
{
    return {{.title = ReportRowWords::tr("Report")},
            {.title = ReportRowWords::tr("Period")},
            {.title = ReportRowWords::tr("Made")},
            {.title = ReportRowWords::tr("Pages"), .numeric = true},
            {.title = ReportRowWords::tr("Size"), .numeric = true},
            {.title = ReportRowWords::tr("Status")},
            {.title = {}}};
}

std::vector<ValueRow> reportRows(const std::vector<KeptReport> &reports, const ReportRowFrame &frame)
{
    std::vector<ValueRow> rows;
    rows.reserve(reports.size());
    for (const KeptReport &report : reports)
        rows.push_back(rowOf(report, frame));
    return rows;
}

QString reportKindText(const ReportRecord &record)
{
    const auto kind = reportKindFromKey(record.kind);
    return kind ? reportKindLabel(*kind) : record.kind;
}

QString reportPeriodText(const ReportRecord &record, const ReportRowFrame &frame)
{
    if (isCalendarMonth(record.range))
        return ReportWords(frame.locale).period(record.range);
    return rangeText(record.range, frame.locale, frame.now.date());
}

QString reportFacts(const KeptReport &report, const ReportRowFrame &frame)
{
    const ReportRecord &record = report.record;
    QStringList facts{ReportRowWords::tr("made %1").arg(momentText(record.createdAt, frame.now, frame.locale))};
    if (record.pages > 0)
        facts << ReportRowWords::tr("%n page(s)", nullptr, record.pages);
    if (record.bytes > 0)
        facts << sizeText(record.bytes, frame.locale);
    return facts.join(u" · "_s);
}

QString archiveSummary(const std::vector<KeptReport> &reports, const ReportRowFrame &frame)
{
    if (reports.empty())
        return {};
    qint64 bytes = 0;
    for (const KeptReport &report : reports)
        bytes += report.record.bytes;
    const auto missing = std::ranges::count_if(reports, [](const KeptReport &report) {
        return report.record.status == ReportStatus::Completed && !report.present;
    });
    QStringList parts{ReportRowWords::tr("%n report(s)", nullptr, static_cast<int>(reports.size())),
                      sizeText(bytes, frame.locale),
                      ReportRowWords::tr("the newest made %1").arg(agoText(reports.front().record.createdAt, frame.now))};
    if (missing > 0)
        parts << ReportRowWords::tr("%n file(s) missing", nullptr, static_cast<int>(missing));
    return parts.join(u" · "_s);
}

} // namespace creatormetrics

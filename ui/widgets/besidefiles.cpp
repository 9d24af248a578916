// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/besidefiles.h"

#include "models/reports/composedreport.h"
#include "ui/reportpainter/chartfile.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using ChartWriter = Result<QByteArray> (*)(const ChartSpec &, const ChartFileStyle &);

Outcome addPictures(std::vector<NamedFile> &files, const ReportDocument &document, const QString &suffix, ChartWriter write)
{
    const std::vector<ChartSpec> charts = reportCharts(document);
    const QStringList names = reportChartFileNames(document, suffix);
    for (std::size_t index = 0; index < charts.size(); ++index) {
        const auto bytes = write(charts[index], {.locale = document.locale});
        if (!bytes)
            return bytes.error();
        files.push_back({.name = names[static_cast<qsizetype>(index)], .bytes = *bytes});
    }
    return Done{};
}

Result<std::vector<NamedFile>> filesOf(const ReportDocument &document)
{
    std::vector<NamedFile> files = reportCsvFiles(document);
    const auto workbook = reportWorkbook(document);
    if (workbook)
        files.push_back(*workbook);
    else if (workbook.error().kind != ErrorKind::NotFound)
        return workbook.error();
    if (auto added = addPictures(files, document, u"png"_s, chartPng); !added)
        return added.error();
    if (auto added = addPictures(files, document, u"svg"_s, chartSvg); !added)
        return added.error();
    return files;
}

} // namespace

QFuture<Result<std::vector<NamedFile>>> besideReport(const std::shared_ptr<const ComposedReport> &composed)
{
    return QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(),
                                                [composed](bool) { return filesOf(composed->document); });
}

QString besideFolderOf(const QString &reportFile)
{
    const QFileInfo info(reportFile);
    return info.dir().filePath(info.completeBaseName() + u"-files"_s);
}

} // namespace creatormetrics

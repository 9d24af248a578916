// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportbeside.h"

#include "app/cli/reportoptions.h"
#include "app/services/reportexport.h"
#include "ui/reportpainter/chartfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr std::array kindNames{std::pair{"csv"_L1, BesideKind::Csv}, std::pair{"xlsx"_L1, BesideKind::Xlsx},
                               std::pair{"png"_L1, BesideKind::Png}, std::pair{"svg"_L1, BesideKind::Svg}};

Error cancelled()
{
    return {.kind = ErrorKind::Cancelled};
}

using ChartWriter = Result<QByteArray> (*)(const ChartSpec &, const ChartFileStyle &);

Outcome addCharts(std::vector<NamedFile> &files, const ReportDocument &document, const QString &suffix, ChartWriter write,
                  const std::stop_token &stop)
{
    const std::vector<ChartSpec> charts = reportCharts(document);
    const QStringList names = reportChartFileNames(document, suffix);
    for (std::size_t i = 0; i < charts.size(); ++i) {
        if (stop.stop_requested())
            return cancelled();
        const auto bytes = write(charts[i], {.locale = document.locale});
        if (!bytes)
            return bytes.error();
        files.push_back({.name = names[static_cast<qsizetype>(i)], .bytes = *bytes});
    }
    return Done{};
}

Outcome addTables(std::vector<NamedFile> &files, const ReportDocument &document, const std::set<BesideKind> &kinds)
{
    if (kinds.contains(BesideKind::Csv)) {
        for (NamedFile &file : reportCsvFiles(document))
            files.push_back(std::move(file));
    }
    if (!kinds.contains(BesideKind::Xlsx))
        return Done{};
    auto workbook = reportWorkbook(document);
    if (!workbook && workbook.error().kind != ErrorKind::NotFound)
        return workbook.error();
    if (workbook)
        files.push_back(*std::move(workbook));
    return Done{};
}

Error cannotMake(const QString &path)
{
    return {.kind = ErrorKind::Storage, .detail = u"cannot make the folder %1"_s.arg(path)};
}

} // namespace

Result<std::set<BesideKind>> besideKindsFrom(const QString &list)
{
    std::set<BesideKind> kinds;
    for (const QString &word : list.split(u',')) {
        const auto named = std::ranges::find_if(kindNames, [&word](const auto &kind) { return word.trimmed() == kind.first; });
        if (named == kindNames.end())
            return badOption(u"--with"_s, word, Words::tr("csv, xlsx, png, svg, comma separated"));
        kinds.insert(named->second);
    }
    return kinds;
}

Result<std::vector<NamedFile>> besideFiles(const ReportDocument &document, const std::set<BesideKind> &kinds,
                                           const std::stop_token &stop)
{
    std::vector<NamedFile> files;
    if (auto added = addTables(files, document, kinds); !added)
        return added.error();
    if (kinds.contains(BesideKind::Png)) {
        if (auto added = addCharts(files, document, u"png"_s, chartPng, stop); !added)
            return added.error();
    }
    if (kinds.contains(BesideKind::Svg)) {
        if (auto added = addCharts(files, document, u"svg"_s, chartSvg, stop); !added)
            return added.error();
    }
    return stop.stop_requested() ? Result<std::vector<NamedFile>>(cancelled()) : files;
}

QString besideFolder(const QString &reportFile)
{
    const QFileInfo info(reportFile);
    return info.dir().filePath(info.completeBaseName() + u"-files"_s);
}

Result<std::unique_ptr<StagedFiles>> StagedFiles::write(const QString &folder, const std::vector<NamedFile> &files)
{
    const QString stage = folder + u'.' + QUuid::createUuid().toString(QUuid::Id128);
    if (!QDir().mkdir(stage))
        return cannotMake(folder);
    std::unique_ptr<StagedFiles> staged(new StagedFiles(folder, stage));
    for (const NamedFile &file : files) {
        if (auto written = writeFileAtomically(QDir(stage).filePath(file.name), file.bytes, false); !written)
            return written.error();
        staged->m_names << file.name;
    }
    return staged;
}

StagedFiles::~StagedFiles()
{
    if (!m_stage.isEmpty())
        QDir(m_stage).removeRecursively();
}

Outcome StagedFiles::settle()
{
    if (!QFileInfo::exists(m_folder)) {
        if (!QDir().rename(m_stage, m_folder))
            return cannotMake(m_folder);
        m_stage.clear();
        return Done{};
    }
    for (const QString &name : m_names) {
        QFile file(QDir(m_stage).filePath(name));
        if (!file.open(QFile::ReadOnly))
            return Error{.kind = ErrorKind::Storage, .detail = file.errorString()};
        if (auto written = writeFileAtomically(QDir(m_folder).filePath(name), file.readAll(), true); !written)
            return written;
    }
    return Done{};
}

QStringList StagedFiles::paths() const
{
    QStringList paths;
    for (const QString &name : m_names)
        paths << QDir(m_folder).filePath(name);
    return paths;
}

} // namespace creatormetrics

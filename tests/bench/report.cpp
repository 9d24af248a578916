// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchsample.h"
#include "tests/bench/benchsystem.h"
#include "tests/bench/reportcost.h"
#include "tests/bench/reporthtml.h"
#include "tests/ui/reportsamples.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/fonts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

/// "12 pages": commentary, charts, cards and tables; "60 posts" and "2,000 posts": a table, the first with pictures.
ReportDocument benchReport(const QString &kind)
{
    ReportDocument document = sampleReport(english, 12);
    if (kind == "pages"_L1) {
        const std::vector<ReportBlock> section(document.blocks.begin() + 1, document.blocks.end());
        for (int i = 0; i < 4; ++i)
            document.blocks.insert(document.blocks.end(), section.begin(), section.end());
        return document;
    }
    const int rows = kind == "pictures"_L1 ? 60 : 2000;
    document.pictures = postPictures(kind == "pictures"_L1 ? rows : 0);
    document.blocks = {HeadingBlock{.text = u"Posts"_s}, postTable(rows, kind == "pictures"_L1)};
    return document;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

void print(const char *what, const std::optional<ProgramCost> &cost, const std::optional<ProgramCost> &ours = {})
{
    if (!cost)
        std::printf("  %-34s could not be measured\n", what);
    else if (ours && ours->cpu > 0)
        std::printf("  %-34s %6.3f s CPU  %6.1f MiB  %5.1f times ours\n", what, cost->cpu, cost->peak,
                    cost->cpu / ours->cpu);
    else
        std::printf("  %-34s %6.3f s CPU  %6.1f MiB\n", what, cost->cpu, cost->peak);
    std::fflush(stdout);
}

void printPeer(const QString &program, const QStringList &options, const ProgramCost &ours)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        std::printf("  %s is not installed\n", qPrintable(program));
    else
        print(qPrintable(program), costOfProgram(QStringList{path} + options, 1), ours);
}

void measureKind(const QString &kind, const char *name, const QTemporaryDir &folder)
{
    const QString pdf = folder.filePath(kind + u".pdf"_s);
    const QString html = folder.filePath(kind + u".html"_s);
    const auto ours = costOfProgram({QCoreApplication::applicationFilePath(), u"--paint"_s, kind, pdf});
    QFile file(pdf);
    const int pages = file.open(QFile::ReadOnly) ? paintedPages(file.readAll()) : 0;
    std::printf("%s, %d pages:\n", name, pages);
    print("painted here", ours);
    if (!ours || !write(html, reportHtml(benchReport(kind))))
        return;
    const QString theirs = folder.filePath(u"peer.pdf"_s);
    printPeer(u"chromium"_s,
              {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
               u"--user-data-dir="_s + folder.filePath(u"profile"_s), u"--no-pdf-header-footer"_s,
               u"--print-to-pdf="_s + theirs, html},
              *ours);
    printPeer(u"weasyprint"_s, {html, theirs}, *ours);
}

/// The whole program, from the figures of a workspace to a file.
void measureCommand(const QTemporaryDir &folder)
{
    const Workspace workspace(folder.filePath(u"workspace"_s));
    SampleOptions options{
        .seed = 7, .accounts = 4, .years = 2, .items = 4000, .mentions = 400, .lastDay = benchLastDay()};
    if (auto made = makeBenchSample(workspace, options); !made) {
        std::printf("no sample: %s\n", qPrintable(made.error().detail));
        return;
    }
    const QString pdf = folder.filePath(u"cli.pdf"_s);
    const QStringList command{QStringLiteral(CREATORMETRICS_BIN_DIR) + u"/creatormetrics-cli"_s,
                              u"--workspace"_s,
                              workspace.folder(),
                              u"report"_s,
                              u"export"_s,
                              u"--force"_s,
                              u"--output"_s,
                              pdf,
                              u"--start"_s,
                              u"2025-11-01"_s,
                              u"--end"_s,
                              u"2026-10-31"_s};
    const auto cost = costOfProgram(command);
    const auto posts = costOfProgram(command + QStringList{u"--sections"_s, u"posts"_s});
    std::puts("creatormetrics-cli, a year of four accounts:");
    print("monthly report (aim 0.3 s)", cost);
    print("its posts alone (aim 3 s, 200 MiB)", posts);
}

/// Again and again, as while a comment is being written.
void measureEditing()
{
    ReportDocument document = benchReport(u"pages"_s);
    (void)paintReport(document);
    constexpr int rounds = 20;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i) {
        document.blocks[2] = ParagraphBlock{.text = QString(i, u'a'), .lead = true};
        (void)paintReport(document);
    }
    std::printf("painted again after a letter: %.1f ms\n", static_cast<double>(timer.nsecsElapsed()) / 1e6 / rounds);
}

int paintOne(const QString &kind, const QString &path)
{
    return write(path, paintReport(benchReport(kind))) ? 0 : 1;
}

int measureAll()
{
    const QTemporaryDir folder;
    if (const auto load = loadAverage())
        std::printf("load %.1f\n", *load);
    measureCommand(folder);
    measureKind(u"pages"_s, "commentary, charts, tables", folder);
    measureKind(u"pictures"_s, "60 posts with pictures", folder);
    measureKind(u"posts"_s, "2,000 posts", folder);
    measureEditing();
    return 0;
}

} // namespace

} // namespace creatormetrics

int main(int argc, char *argv[])
{
    using namespace creatormetrics;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() > 1 && arguments[0] == "--measure"_L1)
        return measureProgram(arguments.mid(1));
    registerTabularFaces();
    return arguments.size() == 3 && arguments[0] == "--paint"_L1 ? paintOne(arguments[1], arguments[2]) : measureAll();
}

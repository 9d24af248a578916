// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast answers are written, page by page as they come, with their provenance and everything that is kept beside the rows, against
// `sqlite3 .import` of the very same rows into bare tables.
#include "tests/bench/benchclock.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/benchsystem.h"
#include "tests/bench/ingestwriter.h"
#include "tests/bench/shellimport.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int rounds = 3;
constexpr std::size_t manyPages = 20;
constexpr int nameWidth = 26;
constexpr int width = 13;

struct IngestCase {
    QString name;
    IngestKind kind;
    std::size_t pageSize;
    QStringList tables; ///< what the rows end up in, for the peer
};

/// Times in milliseconds over the same rows.
struct IngestFigures {
    std::size_t rows = 0;
    double write = 0;
    double again = 0;
    double revised = 0;
    double single = 0; ///< first write with each page in a transaction of its own
    std::optional<double> shell;
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

std::vector<IngestCase> ingestCases()
{
    const QStringList content{u"content_items"_s, u"content_snapshots"_s};
    return {{u"days, 365 a page"_s, IngestKind::Days, 365, {u"daily_metrics"_s}},
            {u"posts, 50 a page"_s, IngestKind::Items, 50, content},
            {u"posts, 1000 a page"_s, IngestKind::Items, 1000, content},
            {u"mentions, 100 a page"_s, IngestKind::Mentions, 100, {u"brand_mentions"_s}}};
}

Result<double> singlePages(const IngestAccounts &accounts, const std::vector<IngestPage> &pages, qsizetype answerBytes)
{
    const QTemporaryDir folder;
    const auto writer = IngestWriter::open(folder.filePath(u"Workspace"_s), accounts);
    if (!writer)
        return writer.error();
    return (*writer)->write(pages, 1, answerBytes, benchNow());
}

Result<IngestFigures> measureCase(const IngestCase &chosen, const IngestAccounts &accounts, qsizetype answerBytes)
{
    const QTemporaryDir folder;
    const auto pages = ingestPages(accounts, chosen.kind, chosen.pageSize);
    const auto revised = revisedPages(pages);
    const auto writer = IngestWriter::open(folder.filePath(u"Workspace"_s), accounts);
    if (!writer)
        return writer.error();
    const auto write = (*writer)->write(pages, manyPages, answerBytes, benchNow());
    if (!write)
        return write.error();
    const auto shell = shellImport((*writer)->connection(), chosen.tables, folder.path());
    if (!shell)
        return shell.error();
    const auto again = (*writer)->write(pages, manyPages, answerBytes, benchNow().addSecs(3600));
    if (!again)
        return again.error();
    const auto changed = (*writer)->write(revised, manyPages, answerBytes, benchNow().addSecs(7200));
    if (!changed)
        return changed.error();
    const auto single = singlePages(accounts, pages, answerBytes);
    if (!single)
        return single.error();
    return IngestFigures{.rows = rowCount(pages),
                         .write = *write,
                         .again = *again,
                         .revised = *changed,
                         .single = *single,
                         .shell = *shell};
}

/// Each time by itself the median of several rounds.
Result<IngestFigures> measureRounds(const IngestCase &chosen, const IngestAccounts &accounts, qsizetype answerBytes)
{
    std::vector<IngestFigures> all;
    for (int round = 0; round < rounds; ++round) {
        auto figures = measureCase(chosen, accounts, answerBytes);
        if (!figures)
            return figures;
        all.push_back(*std::move(figures));
    }
    IngestFigures typical = all.front();
    const auto medianOf = [&all](auto field) {
        std::vector<double> times;
        for (const IngestFigures &figures : all)
            times.push_back(field(figures));
        return benchTimesOf(std::move(times)).p50;
    };
    typical.write = medianOf([](const IngestFigures &figures) { return figures.write; });
    typical.again = medianOf([](const IngestFigures &figures) { return figures.again; });
    typical.revised = medianOf([](const IngestFigures &figures) { return figures.revised; });
    typical.single = medianOf([](const IngestFigures &figures) { return figures.single; });
    if (typical.shell)
        typical.shell = medianOf([](const IngestFigures &figures) { return figures.shell.value_or(0); });
    return typical;
}

QString rate(std::size_t rows, const std::optional<double> &milliseconds)
{
    if (!milliseconds)
        return u"-"_s.rightJustified(width);
    return QString::number(static_cast<double>(rows) / *milliseconds * 1000, 'f', 0).rightJustified(width);
}

QString ratio(const IngestFigures &figures, double ours)
{
    return (figures.shell ? QString::number(*figures.shell / ours, 'f', 2) : u"-"_s).rightJustified(width);
}

void printHeading()
{
    QString line = u"rows a second"_s.leftJustified(nameWidth);
    for (const auto *column : {"rows", "20 pages", "1 page", ".import", "ratio 20", "ratio 1", "unchanged", "revised"})
        line += QString::fromLatin1(column).rightJustified(width);
    out() << line << "\n";
}

void printLine(const QString &name, const IngestFigures &figures)
{
    out() << name.leftJustified(nameWidth) << QString::number(figures.rows).rightJustified(width)
          << rate(figures.rows, figures.write) << rate(figures.rows, figures.single)
          << rate(figures.rows, figures.shell) << ratio(figures, figures.write) << ratio(figures, figures.single)
          << rate(figures.rows, figures.again) << rate(figures.rows, figures.revised) << "\n"
          << Qt::flush;
}

void add(IngestFigures &sum, const IngestFigures &part)
{
    sum.rows += part.rows;
    sum.write += part.write;
    sum.again += part.again;
    sum.revised += part.revised;
    sum.single += part.single;
    sum.shell = part.shell ? std::optional(sum.shell.value_or(0) + *part.shell) : std::nullopt;
}

int measureAll(const IngestAccounts &accounts, qsizetype answerBytes)
{
    printHeading();
    IngestFigures together;
    for (const IngestCase &chosen : ingestCases()) {
        const auto figures = measureRounds(chosen, accounts, answerBytes);
        if (!figures) {
            out() << chosen.name << ": " << figures.error().detail << "\n";
            return 1;
        }
        printLine(chosen.name, *figures);
        add(together, *figures);
    }
    printLine(u"together"_s, together);
    out() << (together.shell ? u"aim: ratio at least 0.3\n"_s
                             : u".import skipped: the sqlite3 shell is not installed\n"_s);
    if (const auto load = loadAverage())
        out() << "load of the last minute: " << *load << "\n";
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addSampleOptions(parser,
                     {.seed = 7, .accounts = 8, .years = 10, .items = 100'000, .mentions = 100'000, .lastDay = {}});
    parser.addOption({u"answer"_s, u"length of the raw answer that is kept with each page"_s, u"BYTES"_s, u"0"_s});
    parser.addHelpOption();
    parser.process(application);
    const IngestAccounts accounts = makeIngestAccounts(sampleOptionsOf(parser));
    return measureAll(accounts, parser.value(u"answer"_s).toLongLong());
}

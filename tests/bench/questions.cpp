// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long every question takes on ten years of forty accounts with a million posts and a million mentions, against plain SQL over the
// base tables of the same file and against DuckDB over the same rows, each of them answering the whole question.
#include "tests/bench/baretables.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/benchsystem.h"
#include "tests/bench/besttimequestions.h"
#include "tests/bench/changesquestions.h"
#include "tests/bench/comparequestions.h"
#include "tests/bench/contentquestions.h"
#include "tests/bench/demographicsquestions.h"
#include "tests/bench/duckdbload.h"
#include "tests/bench/engagementquestions.h"
#include "tests/bench/mentionquestions.h"
#include "tests/bench/overviewquestions.h"
#include "tests/bench/questionreport.h"
#include "tests/bench/seriesquestions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int patience = 60 * 60'000;
constexpr double mebibyte = 1024.0 * 1024.0;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QString mebibytes(double bytes)
{
    return QString::number(bytes / mebibyte, 'f', 1) + u" MiB"_s;
}

/// Made by a process of its own, so that its memory is not counted as that of the questions.
bool makeSample(const Workspace &workspace, const SampleOptions &options)
{
    QProcess maker;
    maker.setProcessChannelMode(QProcess::ForwardedChannels);
    const double milliseconds = benchMilliseconds([&] {
        maker.start(QCoreApplication::applicationFilePath(),
                    QStringList{u"--make"_s, u"--workspace"_s, workspace.folder()} + sampleArguments(options));
        maker.waitForFinished(patience);
    });
    out() << "sample made in " << milliseconds / 1000 << " s\n" << Qt::flush;
    return maker.exitStatus() == QProcess::NormalExit && maker.exitCode() == 0;
}

void printSizes(const Workspace &workspace, Connection &connection, const QString &folder)
{
    const QString bareFile = QDir(folder).filePath(u"bare.db"_s);
    const auto bare = bareTablesSize(connection, bareFile);
    QFile::remove(bareFile);
    const auto whole = static_cast<double>(QFileInfo(workspace.databaseFile()).size());
    out() << "workspace.db " << mebibytes(whole);
    if (bare) {
        out() << ", bare tables " << mebibytes(static_cast<double>(*bare)) << ", ratio "
              << QString::number(whole / static_cast<double>(*bare), 'f', 2) << " (aim: at most 2)\n"
              << Qt::flush;
    } else {
        out() << ", bare tables: " << bare.error().detail << "\n" << Qt::flush;
    }
}

void printMemory(const QString &whose, qint64 pid)
{
    const auto memory = residentMemory(pid);
    if (!memory)
        return;
    out() << whose << ": " << QString::number(memory->now, 'f', 0) << " MiB resident ("
          << QString::number(memory->own, 'f', 0) << " without mapped files), peak "
          << QString::number(memory->peak, 'f', 0) << " MiB\n"
          << Qt::flush;
}

BenchQuestions questionsNamed(const QString &part)
{
    BenchQuestions all;
    addOverviewQuestions(all);
    addEngagementQuestions(all);
    addContentQuestions(all);
    addCompareQuestions(all);
    addBestTimeQuestions(all);
    addChangesQuestions(all);
    addDemographicsQuestions(all);
    addMentionQuestions(all);
    addSeriesQuestions(all);
    std::erase_if(all, [&](const BenchQuestion &question) { return !question.name.contains(part); });
    return all;
}

bool complain(const QString &whose, const BenchQuestion &question, const Error &error)
{
    out() << whose << ", " << question.name << ": " << error.detail << "\n" << Qt::flush;
    return false;
}

std::vector<QuestionFigures> askOurs(const Workspace &workspace, BenchQuestions &questions)
{
    std::vector<QuestionFigures> all;
    std::erase_if(questions, [&](const BenchQuestion &question) {
        auto measured = measureOurs(workspace, question);
        if (measured)
            all.push_back(*std::move(measured));
        return !measured && !complain(u"ours"_s, question, measured.error());
    });
    return all;
}

void askDuckDb(Connection &connection, const QString &folder, const BenchQuestions &questions,
               std::vector<QuestionFigures> &all)
{
    const QString file = QDir(folder).filePath(u"bench.duckdb"_s);
    QFile::remove(file);
    auto peer = DuckDbPeer::start(file);
    if (!peer) {
        out() << "DuckDB skipped: " << peer.error().detail << "\n" << Qt::flush;
        return;
    }
    if (auto loaded = loadDuckDb(connection, **peer, folder); !loaded) {
        out() << "DuckDB skipped, its rows could not be loaded: " << loaded.error().detail << "\n" << Qt::flush;
        return;
    }
    out() << "bench.duckdb " << mebibytes(static_cast<double>(QFileInfo(file).size())) << "\n" << Qt::flush;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (auto asked = measureDuckDb(**peer, questions[i], all[i]); !asked)
            complain(u"DuckDB"_s, questions[i], asked.error());
    }
    printMemory(u"DuckDB's process after the questions"_s, (*peer)->processId());
}

bool askPeers(const Workspace &workspace, const QString &folder, const BenchQuestions &questions,
              std::vector<QuestionFigures> &all)
{
    auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadOnly);
    if (!connection)
        return false;
    printSizes(workspace, **connection, folder);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (auto asked = measureSql(**connection, questions[i], all[i]); !asked)
            complain(u"SQL"_s, questions[i], asked.error());
    }
    askDuckDb(**connection, folder, questions, all);
    return true;
}

int printSql(const BenchQuestions &questions)
{
    for (const BenchQuestion &question : questions) {
        for (const auto engine : {SqlDialect::Engine::SQLite, SqlDialect::Engine::DuckDB}) {
            const SqlDialect dialect(engine);
            const PeerSql sql = question.sql(dialect);
            out() << "-- " << question.name << (dialect.isDuckDb() ? ", DuckDB\n" : ", SQLite\n");
            out() << sql.statements.join(u";\n"_s) << ";\n-- control\n" << sql.control << ";\n\n";
        }
    }
    return 0;
}

int measure(const Workspace &workspace, const QString &folder, BenchQuestions questions, bool withPeers)
{
    resetPeakMemory();
    auto all = askOurs(workspace, questions);
    printMemory(u"our process after the questions"_s, QCoreApplication::applicationPid());
    if (withPeers && !askPeers(workspace, folder, questions, all))
        return 1;
    out() << questionTable(all);
    if (const auto load = loadAverage())
        out() << "load of the last minute: " << *load << "\n";
    return std::ranges::all_of(all, &QuestionFigures::agrees) ? 0 : 1;
}

void addOptions(QCommandLineParser &parser)
{
    addSampleOptions(
        parser, {.seed = 7, .accounts = 40, .years = 10, .items = 1'000'000, .mentions = 1'000'000, .lastDay = {}});
    parser.addOption({u"workspace"_s, u"workspace that is kept; made when it is not there"_s, u"DIR"_s});
    parser.addOption({u"only"_s, u"ask the questions whose name contains this"_s, u"PART"_s});
    parser.addOption({u"ours"_s, u"ask no peer"_s});
    parser.addOption({u"print-sql"_s, u"only print what the peers are asked"_s});
    parser.addOption({u"make"_s, u"only make the workspace"_s});
    parser.addHelpOption();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const BenchQuestions questions = questionsNamed(parser.value(u"only"_s));
    if (parser.isSet(u"print-sql"_s))
        return printSql(questions);
    const QTemporaryDir folder;
    const Workspace workspace(parser.isSet(u"workspace"_s) ? parser.value(u"workspace"_s)
                                                           : folder.filePath(u"Forty"_s));
    if (parser.isSet(u"make"_s)) {
        const auto made = makeBenchSample(workspace, sampleOptionsOf(parser));
        return made ? 0 : 1;
    }
    if (!workspace.exists() && !makeSample(workspace, sampleOptionsOf(parser))) {
        out() << "the sample could not be made\n";
        return 1;
    }
    return measure(workspace, folder.path(), questions, !parser.isSet(u"ours"_s));
}

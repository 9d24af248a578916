// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/questionrun.h"

#include "models/store/rows.h"
#include "tests/bench/benchsystem.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int warmRepetitions = 41;
constexpr int coldRepetitions = 10;
constexpr double budget = 6'000; // milliseconds that a slow peer may take in all

/// The answer in the state that Store::read would give it: inside a read transaction.
Result<QString> askOnce(Connection &connection, const BenchQuestion &question)
{
    const Transaction snapshot(connection, Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    return question.ask(connection);
}

Result<BenchTimes> coldTimes(const Workspace &workspace, const BenchQuestion &question)
{
    std::vector<double> times;
    for (int i = 0; i < coldRepetitions; ++i) {
        dropFileCache(workspace.databaseFile());
        auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadOnly);
        if (!connection)
            return connection.error();
        times.push_back(benchMilliseconds([&] { (void)askOnce(**connection, question); }));
    }
    return benchTimesOf(std::move(times));
}

Outcome runAll(Connection &connection, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (auto done = connection.run(sql); !done)
            return done;
    }
    return Done{};
}

} // namespace

Result<QuestionFigures> measureOurs(const Workspace &workspace, const BenchQuestion &question)
{
    QuestionFigures figures{.name = question.name};
    {
        auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadOnly);
        if (!connection)
            return connection.error();
        const auto answer = askOnce(**connection, question);
        if (!answer)
            return answer.error();
        figures.control = *answer;
        figures.warm = benchWarm(warmRepetitions, 10 * budget, [&] { (void)askOnce(**connection, question); });
    }
    const auto cold = coldTimes(workspace, question);
    if (!cold)
        return cold.error();
    figures.cold = *cold;
    return figures;
}

Outcome measureSql(Connection &connection, const BenchQuestion &question, QuestionFigures &figures)
{
    const PeerSql sql = question.sql(SqlDialect(SqlDialect::Engine::SQLite));
    if (auto possible = runAll(connection, sql.statements); !possible)
        return possible;
    figures.peersAnswerPart = sql.isPart;
    figures.sql = benchWarm(warmRepetitions, budget, [&] { (void)runAll(connection, sql.statements); });
    if (sql.control.isEmpty())
        return Done{};
    auto control = connection.prepare(sql.control);
    if (!control)
        return control.error();
    const auto value = firstRow<QString>(**control, [](const Statement &row) { return row.text(0); });
    if (!value)
        return value.error();
    figures.agrees = figures.agrees && sameControl(figures.control, value->value_or(QString()));
    return Done{};
}

Outcome measureDuckDb(DuckDbPeer &peer, const BenchQuestion &question, QuestionFigures &figures)
{
    const PeerSql sql = question.sql(SqlDialect(SqlDialect::Engine::DuckDB));
    if (!sql.control.isEmpty()) {
        const auto control = peer.value(sql.control);
        if (!control)
            return control.error();
        figures.agrees = figures.agrees && sameControl(figures.control, *control);
    }
    const auto warm = peer.warm(sql.statements, warmRepetitions, budget);
    if (!warm)
        return warm.error();
    figures.duckDb = *warm;
    const auto cold = peer.cold(sql.statements, coldRepetitions);
    if (!cold)
        return cold.error();
    figures.duckDbCold = *cold;
    return Done{};
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/duckdbpeer.h"

#include "tests/bench/benchsystem.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int threads = 2;
constexpr int startMilliseconds = 10'000;
constexpr int answerMilliseconds = 20 * 60'000;

Error missing(const QString &detail)
{
    return Error{
        .kind = ErrorKind::Unsupported,
        .detail =
            u"%1 (Node.js, and npm install @duckdb/node-api in a folder named by CREATORMETRICS_NODE_PEERS)"_s.arg(
                detail)};
}

QJsonObject request(const QString &operation, const QJsonObject &rest = {})
{
    QJsonObject whole = rest;
    whole.insert("operation"_L1, operation);
    return whole;
}

} // namespace

Result<std::unique_ptr<DuckDbPeer>> DuckDbPeer::start(const QString &file)
{
    std::unique_ptr<DuckDbPeer> peer(new DuckDbPeer(file));
    peer->m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    peer->m_process.start(u"node"_s, {QStringLiteral(CREATORMETRICS_BENCH_DIR) + u"/duckdbpeer.mjs"_s});
    if (!peer->m_process.waitForStarted(startMilliseconds))
        return missing(u"node does not start"_s);
    if (auto opened = peer->open(u"READ_WRITE"_s); !opened)
        return missing(opened.error().detail.section(u'\n', 0, 0));
    return peer;
}

DuckDbPeer::~DuckDbPeer()
{
    m_process.closeWriteChannel(); // ends its loop
    if (!m_process.waitForFinished(startMilliseconds))
        m_process.kill();
    m_process.waitForFinished();
}

Result<QJsonObject> DuckDbPeer::ask(const QJsonObject &request)
{
    m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(answerMilliseconds))
            return Error{.kind = ErrorKind::Internal, .detail = u"DuckDB's process gives no answer"_s};
    }
    const QJsonObject answer = QJsonDocument::fromJson(m_process.readLine()).object();
    if (answer.contains("error"_L1))
        return Error{.kind = ErrorKind::Internal, .detail = answer.value("error"_L1).toString()};
    return answer;
}

Outcome DuckDbPeer::open(const QString &mode)
{
    const auto opened = ask(request(u"open"_s, {{"file"_L1, m_file}, {"mode"_L1, mode}, {"threads"_L1, threads}}));
    return opened ? Outcome(Done{}) : Outcome(opened.error());
}

Outcome DuckDbPeer::close()
{
    const auto closed = ask(request(u"close"_s));
    return closed ? Outcome(Done{}) : Outcome(closed.error());
}

Outcome DuckDbPeer::reopen()
{
    if (auto closed = close(); !closed)
        return closed;
    return open(u"READ_ONLY"_s);
}

Outcome DuckDbPeer::run(const QStringList &statements)
{
    const auto done = ask(request(u"run"_s, {{"statements"_L1, QJsonArray::fromStringList(statements)}}));
    return done ? Outcome(Done{}) : Outcome(done.error());
}

Result<QString> DuckDbPeer::value(const QString &sql)
{
    const auto answer = ask(request(u"value"_s, {{"sql"_L1, sql}}));
    if (!answer)
        return answer.error();
    return answer->value("value"_L1).toString();
}

Result<std::vector<double>> DuckDbPeer::times(const QStringList &statements, int repetitions, bool prepared)
{
    const auto answer = ask(request(u"time"_s, {{"statements"_L1, QJsonArray::fromStringList(statements)},
                                                {"repetitions"_L1, repetitions},
                                                {"prepared"_L1, prepared}}));
    if (!answer)
        return answer.error();
    std::vector<double> all;
    for (const QJsonValue time : answer->value("times"_L1).toArray())
        all.push_back(time.toDouble());
    return all;
}

Result<BenchTimes> DuckDbPeer::warm(const QStringList &statements, int repetitions, double budget)
{
    const auto first = times(statements, 1, true);
    if (!first)
        return first.error();
    const int count = std::clamp(static_cast<int>(budget / std::max(first->front(), 0.01)), 3, repetitions);
    const auto all = times(statements, count, true);
    if (!all)
        return all.error();
    return benchTimesOf(*all);
}

Result<BenchTimes> DuckDbPeer::cold(const QStringList &statements, int repetitions)
{
    std::vector<double> all;
    for (int i = 0; i < repetitions; ++i) {
        if (auto closed = close(); !closed)
            return closed.error();
        dropFileCache(m_file);
        if (auto opened = open(u"READ_ONLY"_s); !opened)
            return opened.error();
        const auto once = times(statements, 1, false);
        if (!once)
            return once.error();
        all.push_back(once->front());
    }
    return benchTimesOf(std::move(all));
}

} // namespace creatormetrics

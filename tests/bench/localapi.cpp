// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the local API takes for each question on ten years of forty accounts with a million posts and a million mentions, over a
// connection that is kept, beside the same question asked in this process.
#include "app/localapi/apiquestions.h"
#include "app/localapi/apireply.h"
#include "app/localapi/apitoken.h"
#include "app/localapi/localapi.h"
#include "tests/bench/benchclock.h"
#include "tests/bench/benchsample.h"
#include "tests/bench/benchsystem.h"
#include "tests/httpserver/rawclient.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int repetitions = 200;
constexpr double budget = 10'000; // milliseconds for a question
constexpr double aim = 16; // milliseconds, p95

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

class KeptClient
{
public:
    KeptClient(quint16 port, const QByteArray &token)
        : m_client(port)
        , m_fields(" HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\nAuthorization: Bearer " + token + "\r\n\r\n")
    {}
    RawAnswer get(const QByteArray &target)
    {
        m_client.send("GET " + target + m_fields);
        return m_client.receive();
    }

private:
    RawClient m_client;
    QByteArray m_fields;
};

/// False when an answer is not what this process says itself, or late.
bool measure(const ApiQuestion &question, KeptClient &client, Connection &connection)
{
    const QByteArray path(question.path.data(), qsizetype(question.path.size()));
    std::string own;
    const auto inProcess = benchWarm(repetitions, budget, [&] {
        const auto answer = question.answer(connection, {}, benchNow());
        own = answer ? apiBytes(*answer) : std::string();
    });
    RawAnswer last;
    const auto served = benchWarm(repetitions, budget, [&] { last = client.get(path); });
    const bool agrees = last.status == 200 && last.body == QByteArray::fromStdString(own);
    out() << qSetFieldWidth(34) << Qt::left << path << qSetFieldWidth(0) << "p50 " << QString::number(served.p50, 'f', 2) << " ms, p95 "
          << QString::number(served.p95, 'f', 2) << " ms; in process p95 " << QString::number(inProcess.p95, 'f', 2) << " ms, ratio "
          << QString::number(served.p95 / inProcess.p95, 'f', 2) << (agrees ? "" : "  OTHER ANSWER") << (served.p95 <= aim ? "" : "  LATE")
          << "\n"
          << Qt::flush;
    return agrees && served.p95 <= aim;
}

int measureAll(const Workspace &workspace)
{
    const auto store = Store::open(workspace);
    const auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadOnly);
    if (!store || !connection)
        return 1;
    const FixedClock clock(benchNow());
    LocalApi api({.store = **store, .clock = clock, .access = [] { return LocalApiAccess::Read; }});
    const QByteArray token = newApiToken();
    const auto port = api.start(token, {.port = 0, .requestsPerMinute = 1'000'000});
    if (!port)
        return 1;
    bool isGood = true;
    for (const ApiQuestion &question : apiQuestions()) {
        KeptClient client(*port, token); // a connection ends after a thousand requests
        isGood = measure(question, client, **connection) && isGood;
    }
    if (const auto load = loadAverage())
        out() << "aim: p95 of " << aim << " ms; load of the last minute: " << *load << "\n";
    return isGood ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addSampleOptions(parser, {.seed = 7, .accounts = 40, .years = 10, .items = 1'000'000, .mentions = 1'000'000, .lastDay = {}});
    parser.addOption({u"workspace"_s, u"workspace that is kept; made when it is not there"_s, u"DIR"_s});
    parser.addHelpOption();
    parser.process(application);
    const QTemporaryDir folder;
    const Workspace workspace(parser.isSet(u"workspace"_s) ? parser.value(u"workspace"_s) : folder.filePath(u"Forty"_s));
    if (!workspace.exists() && !makeBenchSample(workspace, sampleOptionsOf(parser)))
        return 1;
    return measureAll(workspace);
}

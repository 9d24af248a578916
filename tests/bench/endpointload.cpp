// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many authenticated reads the endpoint answers, on the machine that also makes them (wrk), beside a Node server that answers
// a constant text, in the same run. The plan's limit holds: the requests are spread over pro users, each of whom may ask 1,000
// times, and what is refused is counted apart. And how soon Stripe's events are acknowledged, by themselves and beside such reads.
#include "app/endpoint/accounts/devices.h"
#include "app/endpoint/accounts/sessions.h"
#include "app/endpoint/accounts/users.h"
#include "app/endpoint/base/random.h"
#include "app/endpoint/endpointconfig.h"
#include "app/endpoint/plans/subscription.h"
#include "app/endpoint/store/sqlitedatabase.h"
#include "tests/bench/webhookload.h"
#include "tests/endpoint/blackbox/endpointprogram.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTextStream>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr int users = 600;
constexpr int seconds = 5;

QStringList tokensOfNewUsers(const QString &folder)
{
    const auto config = developmentConfig(folder.toStdString(), 1);
    const Keyring keyring(config.masterKeys, 1);
    const Sessions sessions(keyring);
    SqliteDatabase database(std::get<std::filesystem::path>(config.database));
    const Milliseconds now = QDateTime::currentMSecsSinceEpoch();
    QStringList tokens;
    database.write([&](SqlConnection &connection) {
        for (int i = 0; i < users; ++i) {
            const auto user = *createUser(connection, {"user" + std::to_string(i) + "@example.com", "none", {}, {}}, now);
            const auto device = rememberDevice(connection, user, {"install", "Desk", "linux", "1"}, now);
            Subscription subscription;
            subscription.userId = user;
            subscription.plan = Plan::Pro;
            subscription.status = "active";
            subscription.periodEnd = now + 30 * oneDay;
            storeSubscription(connection, subscription, now);
            const auto access = sessions.begin(connection, user, device.id, now).access;
            tokens.append(QString::fromStdString(std::string(access.reveal())));
        }
    });
    return tokens;
}

void writeScript(const QString &path, const QStringList &tokens)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write("local tokens={'" + tokens.join(u"','"_s).toLatin1() + "'}\nlocal at=0\n"
               "request=function() at=at%#tokens+1 return wrk.format('GET',nil,{Authorization='Bearer '..tokens[at]}) end\n");
}

double milliseconds(const QString &text)
{
    const double number = QString(text).remove(QRegularExpression(u"[a-z]+$"_s)).toDouble();
    return text.endsWith("us"_L1) ? number / 1000 : text.endsWith("ms"_L1) ? number : number * 1000;
}

struct LoadResult {
    double perSecond = 0;
    double p99 = 0; // milliseconds
    QString others; // answers that were no 2xx
};

void startWrk(QProcess &wrk, const QString &url, int connections, const QString &script = {})
{
    QStringList arguments{u"-t1"_s, u"-c%1"_s.arg(connections), u"-d%1s"_s.arg(seconds), u"--latency"_s};
    if (!script.isEmpty())
        arguments << u"-s"_s << script;
    wrk.start(u"wrk"_s, arguments << url);
}

LoadResult load(const QString &url, int connections, const QString &script = {})
{
    QProcess wrk;
    startWrk(wrk, url, connections, script);
    wrk.waitForFinished(60'000);
    const QString output = QString::fromUtf8(wrk.readAllStandardOutput());
    static const QRegularExpression rate(u"Requests/sec:\\s+([0-9.]+)"_s);
    static const QRegularExpression tail(u"99%\\s+(\\S+)"_s);
    static const QRegularExpression failed(u"Non-2xx[^:]*: (\\d+)"_s);
    return {rate.match(output).captured(1).toDouble(), milliseconds(tail.match(output).captured(1)), failed.match(output).captured(1)};
}

double residentMebibytes(qint64 process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    static const QRegularExpression resident(u"VmRSS:\\s+(\\d+)"_s);
    return file.open(QFile::ReadOnly) ? resident.match(QString::fromUtf8(file.readAll())).captured(1).toDouble() / 1024 : 0;
}

/// 1,000 clients that have asked once and stay.
double residentWithIdle(const EndpointProgram &program)
{
    std::vector<std::unique_ptr<ApiClient>> clients;
    for (int i = 0; i < 1'000; ++i) {
        clients.push_back(std::make_unique<ApiClient>(program.port()));
        if (clients.back()->get("/healthz").status != 200)
            qFatal("client %d was not answered", i);
    }
    return residentMebibytes(program.processId());
}

void printWebhooks(QTextStream &out, const EndpointProgram &program, const QByteArray &mark, const QString &when)
{
    const auto times = webhookLoad(program.port(), mark);
    out << "200 events of Stripe from 8 clients, " << when << ": acknowledged within " << times.p50 << " ms (p50), " << times.p99
        << " ms (p99), " << times.most << " ms (all); refused "
        << (times.refused == 0 ? u"none"_s : QString::number(times.refused)) << "; aim: p99 within 1000 ms" << Qt::endl;
}

class NodePeer
{
public:
    NodePeer()
    {
        m_process.start(u"node"_s, {u"-e"_s, u"const s=require('http').createServer((q,r)=>{r.setHeader('Content-Type','application/json');r.end('{\"status\":\"ok\"}')});s.listen(0,'127.0.0.1',()=>console.log(s.address().port))"_s});
        m_process.waitForReadyRead(10'000);
        m_port = m_process.readAllStandardOutput().trimmed();
    }
    ~NodePeer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/"_s.arg(QString::fromLatin1(m_port)); }

private:
    QProcess m_process;
    QByteArray m_port;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QStandardPaths::findExecutable(u"wrk"_s).isEmpty() || QStandardPaths::findExecutable(u"node"_s).isEmpty())
        qFatal("wrk and node are needed");
    setUpCryptography();
    EndpointProgram program;
    if (!program.start())
        qFatal("%s", program.errors().constData());
    const QString script = program.folder() + u"/tokens.lua"_s;
    writeScript(script, tokensOfNewUsers(program.folder()));
    const QString base = u"http://127.0.0.1:%1"_s.arg(program.port());
    const NodePeer peer;
    QTextStream out(stdout);
    for (const int connections : {8, 64}) {
        const auto reads = load(base + u"/api/v1/user/profile"_s, connections, script);
        const auto health = load(base + u"/healthz"_s, connections);
        const auto node = load(peer.url(), connections);
        out << connections << " connections: authenticated reads " << qRound(reads.perSecond) << "/s, p99 " << reads.p99 << " ms (refused "
            << (reads.others.isEmpty() ? u"none"_s : reads.others) << "); health " << qRound(health.perSecond) << "/s, p99 " << health.p99
            << " ms; Node answering a constant " << qRound(node.perSecond) << "/s, p99 " << node.p99 << " ms; ratio "
            << QString::number(reads.perSecond / node.perSecond, 'f', 2) << Qt::endl;
    }
    printWebhooks(out, program, "alone", u"nothing else"_s);
    QProcess readers;
    startWrk(readers, base + u"/api/v1/user/profile"_s, 64, script);
    readers.waitForStarted();
    printWebhooks(out, program, "beside", u"beside 64 connections that read without a pause"_s);
    readers.waitForFinished(60'000);
    out << "resident: " << qRound(residentMebibytes(program.processId())) << " MiB, with 1,000 idle connections "
        << qRound(residentWithIdle(program)) << " MiB" << Qt::endl;
    return program.stop();
}

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/random.h"
#include "app/endpoint/outgoing/breaker.h"
#include "app/endpoint/outgoing/curlclient.h"
#include "app/endpoint/outgoing/mailbytes.h"
#include "app/endpoint/outgoing/mailsenders.h"
#include "app/httpserver/server.h"
#include "tests/endpoint/setclock.h"
#include "tests/endpoint/testdatabase.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <atomic>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds now = 1'780'000'000'000;

/// Another service, on loopback.
class OtherService
{
public:
    OtherService() : m_server(ServerOptions{}, [this](Request request, const Responder &responder) { answer(request, responder); })
    {
        if (m_server.start())
            qFatal("no port is free");
    }
    [[nodiscard]] std::string origin() const { return "http://127.0.0.1:" + std::to_string(m_server.port()); }
    std::atomic<int> asked{0};
    std::string lastBody;
    std::string lastToken;

private:
    void answer(const Request &request, const Responder &responder)
    {
        ++asked;
        lastBody = request.body;
        lastToken = request.headers.value("Authorization").value_or("");
        if (request.path == "/large")
            return responder.send(Reply::text(200, std::string(70'000, 'x')));
        if (request.path == "/elsewhere")
            return responder.send(Reply::redirect(origin() + "/good"));
        if (request.path == "/slow")
            return responder.sendAfter(std::chrono::milliseconds(5'000), Reply::text(200, "late"));
        responder.send(Reply::text(request.path == "/failing" ? 500 : 200, "answer"));
    }
    Server m_server;
};

QByteArray parsedByPython(const std::string &mail)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import sys,email,email.policy,json; m=email.message_from_bytes(sys.stdin.buffer.read(),policy=email.policy.default); print(json.dumps({'to':m['To'],'subject':m['Subject'],'text':m.get_content(),'headers':len(m.keys()),'defects':len(m.defects)}))"_s});
    python.write(QByteArray::fromStdString(mail));
    python.closeWriteChannel();
    python.waitForFinished();
    return python.readAllStandardOutput();
}

} // namespace

class TestOutgoing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpCryptography(); }

    // EP-37
    void onlyNamedOriginsAreAsked()
    {
        OtherService service;
        SetClock clock;
        CurlClient client({{service.origin()}, {}}, clock);
        const auto faultOf = [&](const std::string &url) {
            const auto result = client.send({.url = url});
            const auto *fault = std::get_if<OutgoingFault>(&result);
            return fault == nullptr ? std::string_view("answered") : faultName(*fault);
        };
        QCOMPARE(faultOf(service.origin() + "/good"), std::string_view("answered"));
        for (const auto &url : {std::string("http://127.0.0.1:1/"), "http://evil@" + service.origin().substr(7) + "/", std::string("file:///etc/passwd"),
                                service.origin() + "0/", std::string("https://example.com/"), std::string()})
            QCOMPARE(faultOf(url), std::string_view("not_allowed"));
        QCOMPARE(service.asked.load(), 1);
    }

    // EP-37
    void answersHaveBounds()
    {
        OtherService service;
        SetClock clock;
        CurlClient client({{service.origin()}, {}, std::chrono::milliseconds(1'000), std::chrono::milliseconds(300)}, clock);
        const auto large = client.send({.url = service.origin() + "/large"});
        QCOMPARE(std::get<OutgoingFault>(large), OutgoingFault::TooLarge);
        const auto slow = client.send({.url = service.origin() + "/slow"});
        QCOMPARE(std::get<OutgoingFault>(slow), OutgoingFault::TimedOut);
        const auto redirected = client.send({.url = service.origin() + "/elsewhere"});
        QCOMPARE(std::get<OutgoingAnswer>(redirected).status, 302); // told, not followed
        QCOMPARE(service.asked.load(), 3);
    }

    void tokensAndBodiesArrive()
    {
        OtherService service;
        SetClock clock;
        CurlClient client({{service.origin()}, {}}, clock);
        OutgoingRequest request;
        request.method = "POST";
        request.url = service.origin() + "/good";
        request.headers = {{"Authorization", Secret(std::string("Bearer x"))}};
        request.body = Secret(formOf({{"a b", "ü&="}}));
        QVERIFY(std::get<OutgoingAnswer>(client.send(request)).body.reveal() == "answer");
        QCOMPARE(service.lastBody, std::string("a%20b=%C3%BC%26%3D"));
        QCOMPARE(service.lastToken, std::string("Bearer x"));
    }

    // EP-37: five failures, half a minute of rest, then one that tries.
    void aFailingServiceIsLeftAlone()
    {
        OtherService service;
        SetClock clock;
        CurlClient client({{service.origin()}, {}}, clock);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(std::get<OutgoingAnswer>(client.send({.url = service.origin() + "/failing"})).status, 500);
        QCOMPARE(std::get<OutgoingFault>(client.send({.url = service.origin() + "/good"})), OutgoingFault::Paused);
        QCOMPARE(service.asked.load(), 5);
        clock.at += 30 * oneSecond;
        QCOMPARE(std::get<OutgoingAnswer>(client.send({.url = service.origin() + "/good"})).status, 200);
        QCOMPARE(std::get<OutgoingAnswer>(client.send({.url = service.origin() + "/good"})).status, 200);
    }

    void whileOneTriesTheOthersWait()
    {
        Breaker breaker;
        for (int i = 0; i < 5; ++i)
            breaker.note(false, now);
        QVERIFY(!breaker.admits(now + 29'999));
        QVERIFY(breaker.admits(now + 30'000));
        QVERIFY(!breaker.admits(now + 30'000));
        breaker.note(false, now + 30'000);
        QVERIFY(!breaker.admits(now + 59'999));
        QVERIFY(breaker.admits(now + 60'000));
        breaker.note(true, now + 60'000);
        QVERIFY(breaker.admits(now + 60'000));
        QVERIFY(breaker.admits(now + 60'000));
    }

    // Another implementation reads back what was written.
    void mailsAreReadByOthersAsTheyWereMeant()
    {
        const Mail mail{"maria@example.com", "Grüße an alle, die 漢字 lesen und lange Betreffzeilen mögen – hier ist eine solche", "Zeile eins\n.\nEnde ü 漢\n"};
        const auto bytes = mailBytes(mail, "no-reply@example.com", "id-1", now);
        for (const auto &line : QByteArray::fromStdString(bytes).split('\n'))
            QVERIFY(line.isEmpty() || (line.endsWith('\r') && line.size() <= 79));
        const auto read = QJsonDocument::fromJson(parsedByPython(bytes)).object();
        QCOMPARE(read[u"subject"_s].toString(), QString::fromStdString(mail.subject));
        QCOMPARE(read[u"to"_s].toString(), u"maria@example.com"_s);
        QCOMPARE(read[u"text"_s].toString().replace(u"\r\n"_s, u"\n"_s), QString::fromStdString(mail.text));
        QCOMPARE(read[u"defects"_s].toInt(), 0);
    }

    // Nothing in a mail begins a header field of its own.
    void lineEndsBeginNoHeader()
    {
        const Mail plain{"a@example.com", "subject", "text"};
        const Mail hostile{"a@example.com>\r\nBcc: <evil@example.com", "subject\r\nBcc: evil@example.com\n\nbody", "text"};
        const auto fields = [](const Mail &mail) {
            return QJsonDocument::fromJson(parsedByPython(mailBytes(mail, "b@example.com", "id", now))).object()[u"headers"_s].toInt();
        };
        QCOMPARE(fields(hostile), fields(plain));
    }

    // A real SMTP server takes it.
    void mailsGoOverSmtp()
    {
        const QString peers = qEnvironmentVariable("CREATORMETRICS_NODE_PEERS");
        if (peers.isEmpty() || !QFile::exists(peers + u"/node_modules/smtp-server"_s))
            QSKIP("the npm package smtp-server is not at hand (CREATORMETRICS_NODE_PEERS names the folder)");
        QProcess node;
        node.setWorkingDirectory(peers);
        node.start(u"node"_s, {u"-e"_s, u"const {SMTPServer}=require('smtp-server');let refuse=true;const s=new SMTPServer({authOptional:true,disabledCommands:['STARTTLS'],onRcptTo(a,x,cb){if(refuse){refuse=false;return cb(new Error('later'))}cb()},onData(st,x,cb){let d='';st.on('data',c=>d+=c);st.on('end',()=>{console.log('MAIL '+x.envelope.rcptTo.map(r=>r.address).join()+' '+d.length);cb()})}});s.listen(0,'127.0.0.1',()=>console.log('PORT '+s.server.address().port))"_s});
        QVERIFY(node.waitForReadyRead(20'000));
        const auto port = node.readAllStandardOutput().trimmed().split(' ').value(1);
        SmtpMailSender sender({"smtp://127.0.0.1:" + port.toStdString(), {}, {}, "no-reply@example.com"});
        const Mail mail{"maria@example.com", "Subject", "Text\n.\n..\n"};
        QVERIFY(!sender.send(mail, "id-1", now)); // refused for now: to be tried again
        QVERIFY(sender.send(mail, "id-1", now));
        QVERIFY(node.waitForReadyRead(5'000));
        QVERIFY(node.readAllStandardOutput().startsWith("MAIL maria@example.com "));
        node.kill();
        node.waitForFinished();
        QVERIFY(!sender.send(mail, "id-1", now)); // nobody there
    }

    // Ten tries within about a day, each later than the one before, and nothing is sent twice without need.
    void mailsAreTriedAgainAndGivenUp()
    {
        struct Failing final : MailSender {
            bool send(const Mail &, const std::string &, Milliseconds) override
            {
                ++tries;
                return works;
            }
            int tries = 0;
            bool works = false;
        } sender;
        TestDatabases databases;
        const auto database = databases.sqlite();
        const Keyring keyring({{1, Secret(std::string(32, 'k'))}}, 1);
        database->write([&](SqlConnection &connection) {
            enqueueMail(connection, keyring, {"a@example.com", "s", "t"}, now, "once");
            enqueueMail(connection, keyring, {"a@example.com", "s", "t"}, now, "once");
        });
        Milliseconds moment = now;
        for (int i = 0; i < 2'000; ++i, moment += oneMinute)
            sendDueMails(*database, keyring, sender, moment);
        QCOMPARE(sender.tries, 10);
        const auto state = database->read([&](SqlConnection &connection) { return workQueueState(connection, moment); });
        QCOMPARE(state.dead, std::int64_t(1));
        sender.works = true;
        database->write([&](SqlConnection &connection) { enqueueMail(connection, keyring, {"a@example.com", "s", "t"}, moment); });
        sendDueMails(*database, keyring, sender, moment);
        sendDueMails(*database, keyring, sender, moment + oneHour);
        QCOMPARE(sender.tries, 11);
    }
};

QTEST_GUILESS_MAIN(TestOutgoing)
#include "tst_outgoing.moc"

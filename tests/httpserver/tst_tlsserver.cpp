// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"
#include "tests/httpserver/countingobserver.h"
#include "tests/httpserver/rawclient.h"
#include "tests/httpserver/testcertificate.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace creatormetrics;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ask = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

void answer(const Request &request, const Responder &respond)
{
    if (request.path == "/late")
        respond.sendAfter(300ms, Reply::text(200, "late"));
    else if (request.path == "/echo")
        respond.send(Reply::text(200, request.body));
    else
        respond.send(Reply::text(200, request.isSecure ? "secure" : "plain"));
}

ServerOptions optionsFor(const TestCertificate &certificate)
{
    ServerOptions options;
    options.threads = 2;
    options.grace = 2s;
    options.tls = TlsOptions{certificate.certificateFile().toStdString(), certificate.keyFile().toStdString()};
    return options;
}

std::unique_ptr<QSslSocket> secureSocket(quint16 port, const QList<QByteArray> &protocols = {})
{
    auto socket = std::make_unique<QSslSocket>();
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols(protocols);
    socket->setSslConfiguration(configuration);
    socket->connectToHostEncrypted(u"127.0.0.1"_s, port);
    return socket->waitForEncrypted(5'000) ? std::move(socket) : nullptr;
}

QString nameShownBy(quint16 port)
{
    const auto socket = secureSocket(port);
    return socket ? socket->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0) : u"nobody"_s;
}

// What the openssl client prints when it sends `input`.
QString sessionOf(quint16 port, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, QStringList{u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(port)} + arguments);
    process.write(input);
    if (!process.waitForFinished(10'000))
        process.kill();
    return QString::fromUtf8(process.readAll());
}

bool writeNonsense(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QFile::WriteOnly) && file.write("no certificate at all") > 0;
}

} // namespace

class TestTlsServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesOverTls();
    void speaksCurrentVersionsOnly_data();
    void speaksCurrentVersionsOnly();
    void choosesCiphersItself();
    void refusesToRenegotiate();
    void speaksHttp1Only();
    void endsWithANotice();
    void cutsSlowHandshake();
    void refusesWhatIsNoTls();
    void refusalArrivesAlthoughBytesAreUnread();
    void reloadsItsCertificate();
    void keepsTheCertificateWhenTheNewOneIsBad_data();
    void keepsTheCertificateWhenTheNewOneIsBad();
    void startsOnlyWithACertificate();
    void tellsWhenTheCertificateEnds();
    void stopFinishesRunningRequests();
};

void TestTlsServer::initTestCase()
{
    if (!TestCertificate::isPossible())
        QSKIP("needs the openssl program");
    if (!QSslSocket::supportsSsl())
        QSKIP("needs TLS in Qt");
}

void TestTlsServer::servesOverTls() // EP-23
{
    const TestCertificate certificate(u"one"_s);
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    auto socket = secureSocket(server.port());
    QVERIFY(socket);
    RawClient client(std::move(socket));
    for (int i = 0; i < 3; ++i) {
        client.send(ask);
        QCOMPARE(client.receive().body, "secure");
    }
    const QByteArray body(60'000, 'x');
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n" + body + ask);
    QCOMPARE(client.receive().body, body);
    QCOMPARE(client.receive().body, "secure");
}

void TestTlsServer::speaksCurrentVersionsOnly_data() // EP-23
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isSpoken");
    QTest::newRow("1.3") << u"-tls1_3"_s << true;
    QTest::newRow("1.2") << u"-tls1_2"_s << true;
    QTest::newRow("1.1") << u"-tls1_1"_s << false;
    QTest::newRow("1.0") << u"-tls1"_s << false;
}

void TestTlsServer::speaksCurrentVersionsOnly()
{
    QFETCH(const QString, version);
    const TestCertificate certificate(u"one"_s);
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    const QByteArray last = "GET / HTTP/1.0\r\n\r\n";
    const auto session = sessionOf(server.port(), {version, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s, u"-ign_eof"_s}, last);
    QTEST(session.contains(u"HTTP/1.1 200 OK"_s), "isSpoken");
    QCOMPARE(secureSocket(server.port())->sessionProtocol(), QSsl::TlsV1_3); // where the client has the choice
}

void TestTlsServer::choosesCiphersItself() // EP-23
{
    const TestCertificate certificate(u"one"_s);
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    const QByteArray last = "GET / HTTP/1.0\r\n\r\n";
    const auto weak =
        sessionOf(server.port(), {u"-tls1_2"_s, u"-cipher"_s, u"ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0"_s}, last);
    QVERIFY(!weak.contains(u"HTTP/1.1 200 OK"_s));
    const QString order = u"ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES256-GCM-SHA384"_s;
    const auto session = sessionOf(server.port(), {u"-tls1_2"_s, u"-cipher"_s, order, u"-ign_eof"_s}, last);
    QVERIFY2(session.contains(u"Cipher is ECDHE-ECDSA-AES256-GCM-SHA384"_s), qPrintable(session));
    QVERIFY(session.contains(u"Compression: NONE"_s));
}

void TestTlsServer::refusesToRenegotiate() // EP-23
{
    const TestCertificate certificate(u"one"_s);
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    const auto session = sessionOf(server.port(), {u"-tls1_2"_s}, "R\n");
    QVERIFY2(session.contains(u"RENEGOTIATING"_s), qPrintable(session));
    QVERIFY2(session.contains(u"no renegotiation"_s), qPrintable(session));
}

void TestTlsServer::speaksHttp1Only()
{
    const TestCertificate certificate(u"one"_s);
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    const auto both = secureSocket(server.port(), {"h2", "http/1.1"});
    QVERIFY(both);
    QCOMPARE(both->sslConfiguration().nextNegotiatedProtocol(), "http/1.1");
    const auto session = sessionOf(server.port(), {u"-alpn"_s, u"h2"_s}, {});
    QVERIFY2(session.contains(u"no application protocol"_s), qPrintable(session));
}

void TestTlsServer::endsWithANotice()
{
    const TestCertificate certificate(u"one"_s);
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    const auto session = sessionOf(server.port(), {u"-ign_eof"_s}, "GET / HTTP/1.0\r\n\r\n");
    QVERIFY2(session.contains(u"secure"_s), qPrintable(session));
    QVERIFY2(!session.contains(u"unexpected eof"_s), qPrintable(session)); // an end that anybody could have made
}

void TestTlsServer::cutsSlowHandshake() // EP-18
{
    const TestCertificate certificate(u"one"_s);
    auto options = optionsFor(certificate);
    const auto observer = std::make_shared<CountingObserver>();
    options.observer = observer;
    options.limits.handshakeTimeout = 200ms;
    Server server(options, answer);
    QVERIFY(!server.start());
    RawClient silent(server.port());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(silent.waitForClose());
    QVERIFY2(timer.elapsed() >= 150 && timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(observer->count(Rejection::HandshakeTimeout), 1);
    QCOMPARE(observer->rejections(), 1);
}

void TestTlsServer::refusesWhatIsNoTls() // EP-23
{
    const TestCertificate certificate(u"one"_s);
    auto options = optionsFor(certificate);
    const auto observer = std::make_shared<CountingObserver>();
    options.observer = observer;
    Server server(options, answer);
    QVERIFY(!server.start());
    RawClient plain(server.port());
    plain.send(ask);
    QCOMPARE(plain.receive().status, 0);
    QTRY_COMPARE(observer->count(Rejection::Handshake), 1);
    QTRY_COMPARE(observer->open(), std::size_t(0));
}

void TestTlsServer::refusalArrivesAlthoughBytesAreUnread()
{
    const TestCertificate certificate(u"one"_s);
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    auto socket = secureSocket(server.port());
    QVERIFY(socket);
    RawClient client(std::move(socket));
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n" + QByteArray(200'000, 'x'));
    QCOMPARE(client.receive().status, 413);
    QVERIFY(client.waitForClose());
}

void TestTlsServer::reloadsItsCertificate() // EP-23
{
    TestCertificate certificate(u"one"_s);
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    auto socket = secureSocket(server.port());
    QVERIFY(socket);
    RawClient early(std::move(socket));
    QCOMPARE(nameShownBy(server.port()), u"one"_s);
    QVERIFY(certificate.renew(u"two"_s));
    QCOMPARE(nameShownBy(server.port()), u"one"_s); // nobody has asked for it yet
    QVERIFY(!server.reloadCertificate());
    QCOMPARE(nameShownBy(server.port()), u"two"_s);
    early.send(ask);
    QCOMPARE(early.receive().body, "secure");
}

void TestTlsServer::keepsTheCertificateWhenTheNewOneIsBad_data() // EP-23
{
    QTest::addColumn<QString>("fault");
    for (const auto *fault : {"certificate", "key", "mismatch", "expired", "missing"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestTlsServer::keepsTheCertificateWhenTheNewOneIsBad()
{
    QFETCH(const QString, fault);
    TestCertificate certificate(u"one"_s);
    const TestCertificate other(u"two"_s);
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    if (fault == u"certificate"_s || fault == u"key"_s)
        QVERIFY(writeNonsense(fault == u"key"_s ? certificate.keyFile() : certificate.certificateFile()));
    else if (fault == u"mismatch"_s)
        QVERIFY(QFile::remove(certificate.keyFile()) && QFile::copy(other.keyFile(), certificate.keyFile()));
    else if (fault == u"expired"_s)
        QVERIFY(certificate.renew(u"two"_s, -1));
    else
        QVERIFY(QFile::remove(certificate.certificateFile()));
    const auto error = server.reloadCertificate();
    QVERIFY(error);
    QVERIFY(!error.message().empty());
    QCOMPARE(nameShownBy(server.port()), u"one"_s);
}

void TestTlsServer::startsOnlyWithACertificate() // EP-38
{
    TestCertificate certificate(u"one"_s);
    QVERIFY(certificate.renew(u"one"_s, -1));
    Server expired(optionsFor(certificate), answer);
    QCOMPARE(expired.start().message(), std::string("The certificate has expired."));
    ServerOptions options;
    options.tls = TlsOptions{"/nowhere/chain.pem", "/nowhere/key.pem"};
    Server missing(options, answer);
    QVERIFY(missing.start());
    Server plain(ServerOptions(), answer);
    QVERIFY(plain.reloadCertificate());
    QVERIFY(!plain.certificateExpiry());
}

void TestTlsServer::tellsWhenTheCertificateEnds()
{
    const TestCertificate certificate(u"one"_s); // for two days
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    const auto left = server.certificateExpiry().value() - std::chrono::system_clock::now();
    QVERIFY(left > std::chrono::hours(47) && left <= std::chrono::hours(48));
}

void TestTlsServer::stopFinishesRunningRequests() // EP-24
{
    const TestCertificate certificate(u"one"_s);
    Server server(optionsFor(certificate), answer);
    QVERIFY(!server.start());
    auto idle = secureSocket(server.port());
    auto running = secureSocket(server.port());
    QVERIFY(idle && running);
    RawClient idleClient(std::move(idle));
    idleClient.send(ask);
    QCOMPARE(idleClient.receive().status, 200);
    RawClient client(std::move(running));
    client.send("GET /late HTTP/1.1\r\nHost: a\r\n\r\n");
    server.stop();
    QVERIFY(idleClient.waitForClose());
    const auto answer = client.receive();
    QCOMPARE(answer.body, "late");
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(client.waitForClose());
}

QTEST_GUILESS_MAIN(TestTlsServer)
#include "tst_tlsserver.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mail/mailserver.h"
#include "tests/support/logcapture.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(7);
    generator.generate(bytes.begin(), bytes.end());
    return bytes;
}

MailMessage goodMessage(const QByteArray &attachment = "%PDF-1.7")
{
    return {.fromName = u"Anna Ågren"_s,
            .fromAddress = u"anna@example.test"_s,
            .recipients = {u"ben@example.test"_s, u"carla@bücher.test"_s},
            .subject = u"10月のレポート · تقرير أكتوبر · 🎬📈 with a tail that is long enough to need several words"_s,
            .text = u"こんにちは。\nمرحبا بالعالم\n.dot\n\n🎬 = done "_s,
            .attachments = {{.fileName = u"レポート “October” 2026.pdf"_s, .bytes = attachment}},
            .date = QDateTime({2026, 11, 3}, {9, 12}, Qt::OffsetFromUTC, 3600),
            .id = "0123456789abcdef"};
}

void compareAttachment(const QJsonObject &mail, const QString &name, const QByteArray &bytes)
{
    const QJsonArray attachments = mail["attachments"_L1].toArray();
    QCOMPARE(attachments.size(), 1);
    const QJsonObject attachment = attachments[0].toObject();
    QCOMPARE(attachment["name"_L1].toString(), name);
    QCOMPARE(attachment["type"_L1].toString(), u"application/pdf"_s);
    QCOMPARE(attachment["size"_L1].toInteger(), bytes.size());
    QCOMPARE(attachment["sha256"_L1].toString().toLatin1(),
             QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// In any form that a password takes on its way.
bool holdsPassword(const QString &text)
{
    const QByteArray &password = MailServer::password;
    return text.contains(QString::fromUtf8(password)) || text.contains(QString::fromLatin1(password.toBase64())) ||
           text.contains(QString::fromLatin1((QByteArray("\0anna\0", 6) + password).toBase64()));
}

} // namespace

/// Against a real server on 127.0.0.1, whose answers Python reads.
class TestSmtpSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mailArrivesAsWritten_data();
    void mailArrivesAsWritten();
    void largeAttachmentArrives();
    void signsInWithoutSending();
    void wrongPasswordIsNeverRepeated();
    void troubles_data();
    void troubles();
    void certificateOfAnotherHostIsRefused();
    void unknownAuthorityIsRefused();
    void noEncryptionIsRefused();
    void nobodyListens();
    void silenceEnds_data();
    void silenceEnds();
    void stopIsHeard();

private:
    LogCapture m_log;
};

void TestSmtpSender::initTestCase()
{
    for (const char *variable : {"all_proxy", "ALL_PROXY", "smtp_proxy"})
        qunsetenv(variable);
    if (const QString obstacle = MailServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
}

void TestSmtpSender::mailArrivesAsWritten_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("tls") << u"tls"_s;
    QTest::newRow("starttls") << u"starttls"_s;
}

void TestSmtpSender::mailArrivesAsWritten()
{
    QFETCH(const QString, mode);
    MailServer server(mode);
    QVERIFY(server.runs());
    const QByteArray pdf = randomBytes(3001);
    const MailMessage message = goodMessage(pdf);
    const Outcome sent = SmtpSender(server.options()).send(server.account(), MailServer::password, message, {});
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    const QJsonObject mail = server.mail();
    const QJsonArray recipients{u"ben@example.test"_s, u"carla@xn--bcher-kva.test"_s};
    QCOMPARE(mail["signed_in"_L1].toBool(), true);
    QCOMPARE(mail["sender"_L1].toString(), message.fromAddress);
    QCOMPARE(mail["recipients"_L1].toArray(), recipients);
    QCOMPARE(mail["to"_L1].toArray(), recipients);
    QCOMPARE(mail["from"_L1].toString(), u"Anna Ågren <anna@example.test>"_s);
    QCOMPARE(mail["subject"_L1].toString(), message.subject);
    QCOMPARE(mail["text"_L1].toString(), message.text);
    QCOMPARE(mail["date"_L1].toString(), u"2026-11-03T09:12:00+01:00"_s);
    QCOMPARE(mail["id"_L1].toString(), u"<0123456789abcdef@example.test>"_s);
    QCOMPARE(mail["greeting"_L1].toString(), u"[127.0.0.1]"_s);
    QCOMPARE(mail["defects"_L1].toArray(), QJsonArray());
    QVERIFY(mail["ascii"_L1].toBool());
    QVERIFY(mail["longest_line"_L1].toInt() <= 78);
    compareAttachment(mail, message.attachments[0].fileName, pdf);
}

void TestSmtpSender::largeAttachmentArrives()
{
    MailServer server(u"tls"_s);
    QVERIFY(server.runs());
    const QByteArray pdf = randomBytes(20 << 20);
    const Outcome sent =
        SmtpSender(server.options()).send(server.account(), MailServer::password, goodMessage(pdf), {});
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    compareAttachment(server.mail(), goodMessage().attachments[0].fileName, pdf);
}

void TestSmtpSender::signsInWithoutSending()
{
    MailServer server(u"starttls"_s);
    QVERIFY(server.runs());
    const SmtpSender sender(server.options());
    QVERIFY(sender.signIn(server.account(), MailServer::password, {}));
    QCOMPARE(sender.signIn(server.account(), "wrong", {}).error().kind, ErrorKind::SignedOut);
    QCOMPARE(sender.signIn(server.account(), {}, {}).error().kind, ErrorKind::SignedOut);
    QVERIFY(server.mail().isEmpty());
    MailServer open(u"tls,noauth"_s);
    QVERIFY(open.runs());
    QCOMPARE(SmtpSender(open.options()).signIn(open.account(), MailServer::password, {}).error().kind,
             ErrorKind::Unsupported);
    MailAccount anonymous = open.account();
    anonymous.user.clear();
    QVERIFY(SmtpSender(open.options()).signIn(anonymous, {}, {}));
}

void TestSmtpSender::wrongPasswordIsNeverRepeated()
{
    MailServer server(u"tls,echo"_s);
    QVERIFY(server.runs());
    MailAccount account = server.account();
    account.user = u"bert"_s;
    const Outcome sent = SmtpSender(server.options()).send(account, MailServer::password, goodMessage(), {});
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::SignedOut);
    QVERIFY2(!holdsPassword(sent.error().detail), qPrintable(sent.error().detail));
    QVERIFY2(!sent.error().detail.contains("s3cret"_L1), qPrintable(sent.error().detail));
    QVERIFY(!holdsPassword(m_log.text()));
    QFile arguments(u"/proc/self/cmdline"_s);
    if (arguments.open(QFile::ReadOnly))
        QVERIFY(!holdsPassword(QString::fromUtf8(arguments.readAll())));
}

void TestSmtpSender::troubles_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("recipient") << u"tls,refuse=carla@xn--bcher-kva.test"_s << ErrorKind::BadInput << u"carla@xn--bcher-kva.test"_s;
    QTest::newRow("greylisted") << u"tls,grey"_s << ErrorKind::RateLimited << u"greylisted"_s;
    QTest::newRow("disk of the server") << u"tls,full"_s << ErrorKind::RateLimited << u"disk full"_s;
    QTest::newRow("spam") << u"tls,spam"_s << ErrorKind::Forbidden << u"spam"_s;
    QTest::newRow("too large") << u"tls,small"_s << ErrorKind::BadInput << u"too large"_s;
    QTest::newRow("cut") << u"tls,cut"_s << ErrorKind::BadResponse << u"may have been sent"_s;
}

void TestSmtpSender::troubles()
{
    QFETCH(const QString, mode);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, words);
    MailServer server(mode);
    QVERIFY(server.runs());
    const MailMessage message = goodMessage(randomBytes(1 << 20));
    const Outcome sent = SmtpSender(server.options()).send(server.account(), MailServer::password, message, {});
    QVERIFY(!sent);
    QVERIFY2(sent.error().detail.contains(words), qPrintable(sent.error().detail));
    QCOMPARE(sent.error().kind, kind);
    QVERIFY(!holdsPassword(sent.error().detail));
    QVERIFY(server.mail().isEmpty());
}

void TestSmtpSender::certificateOfAnotherHostIsRefused()
{
    for (const QString &mode : {u"tls"_s, u"starttls"_s}) {
        MailServer server(mode, true);
        QVERIFY(server.runs());
        const Outcome sent = SmtpSender(server.options()).send(server.account(), MailServer::password, goodMessage(), {});
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::BadResponse);
        QVERIFY2(sent.error().detail.contains("not who it says"_L1), qPrintable(sent.error().detail));
        QVERIFY(server.mail().isEmpty());
    }
}

void TestSmtpSender::unknownAuthorityIsRefused()
{
    MailServer server(u"tls"_s);
    QVERIFY(server.runs());
    SmtpOptions options = server.options();
    options.authorityFile.clear();
    const Outcome sent = SmtpSender(options).send(server.account(), MailServer::password, goodMessage(), {});
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::BadResponse);
    QVERIFY2(sent.error().detail.contains("not who it says"_L1), qPrintable(sent.error().detail));
}

void TestSmtpSender::noEncryptionIsRefused()
{
    MailServer server(u"plain,noauth"_s);
    QVERIFY(server.runs());
    const Outcome sent = SmtpSender(server.options()).send(server.account(), MailServer::password, goodMessage(), {});
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Unsupported);
    QVERIFY(server.mail().isEmpty());
    SmtpOptions open = server.options();
    open.allowUnencrypted = true;
    QVERIFY(SmtpSender(open).send(server.account(), MailServer::password, goodMessage(), {}));
    MailAccount byName = server.account();
    byName.host = u"localhost"_s;
    QCOMPARE(SmtpSender(open).send(byName, MailServer::password, goodMessage(), {}).error().kind,
             ErrorKind::Unsupported);
}

void TestSmtpSender::nobodyListens()
{
    MailAccount account;
    {
        MailServer server(u"mute"_s);
        QVERIFY(server.runs());
        account = server.account();
    }
    QCOMPARE(SmtpSender().signIn(account, "x", {}).error().kind, ErrorKind::Offline);
    account.host = u"nobody.invalid"_s;
    QCOMPARE(SmtpSender().signIn(account, "x", {}).error().kind, ErrorKind::Offline);
}

void TestSmtpSender::silenceEnds_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("never greets") << u"mute"_s;
    QTest::newRow("never answers the text") << u"tls,stall"_s;
}

void TestSmtpSender::silenceEnds()
{
    QFETCH(const QString, mode);
    MailServer server(mode);
    QVERIFY(server.runs());
    SmtpOptions options = server.options();
    options.silence = 2s;
    if (mode == "mute"_L1)
        options.connectTimeout = 500ms;
    const Outcome sent = SmtpSender(options).send(server.account(), MailServer::password, goodMessage(), {});
    QVERIFY(!sent);
    QVERIFY2(sent.error().kind == ErrorKind::Timeout, qPrintable(sent.error().detail));
}

void TestSmtpSender::stopIsHeard()
{
    MailServer server(u"tls,stall"_s);
    QVERIFY(server.runs());
    std::stop_source source;
    std::optional<Outcome> sent;
    std::jthread worker([&] {
        sent = SmtpSender(server.options()).send(server.account(), MailServer::password, goodMessage(), source.get_token());
    });
    QTRY_VERIFY_WITH_TIMEOUT(server.stalls(), 20'000);
    source.request_stop();
    QElapsedTimer timer;
    timer.start();
    worker.join();
    QCOMPARE(sent->error().kind, ErrorKind::Cancelled);
    QVERIFY2(timer.elapsed() < 5'000, "the server's silence of 20 s was waited for");
    source = std::stop_source();
    source.request_stop();
    QCOMPARE(SmtpSender(server.options()).signIn(server.account(), MailServer::password, source.get_token()).error().kind,
             ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSmtpSender)
#include "tst_smtpsender.moc"

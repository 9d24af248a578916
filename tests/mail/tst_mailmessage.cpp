// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mail/mailmessage.h"
#include "connectors/mail/smtperror.h"
#include "models/reports/mailaccount.h"
#include "models/reports/mailaddress.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

MailMessage plainMessage()
{
    return {.fromName = u"Anna"_s,
            .fromAddress = u"anna@example.test"_s,
            .recipients = {u"ben@example.test"_s},
            .subject = u"October"_s,
            .text = u"Hello,\n.a line with a dot\nblank at the end \nBye"_s,
            .date = QDateTime({2026, 11, 3}, {9, 12}, Qt::OffsetFromUTC, 3600),
            .id = "abc123"};
}

SmtpDialogue dialogueAfter(const QByteArray &command, const QByteArray &answer)
{
    SmtpDialogue dialogue;
    dialogue.received("220 mail.example.test");
    dialogue.sent(command);
    dialogue.received(answer);
    return dialogue;
}

} // namespace

/// What needs no server; `tst_smtpsender` lets Python read whole messages.
class TestMailMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainMessageIsWrittenOut();
    void linesAreShortAndPlain();
    void draftNeedsNoAddresses();
    void lineBreaksAreRefused_data();
    void lineBreaksAreRefused();
    void addresses_data();
    void addresses();
    void hosts();
    void accountIsChecked();
    void refusalsHaveKinds_data();
    void refusalsHaveKinds();
    void answersToASignInAreForgotten();
};

void TestMailMessage::plainMessageIsWrittenOut()
{
    // By hand from RFC 5322, 2045 and 2046.
    const QByteArray expected = "From: \"Anna\"\r\n <anna@example.test>\r\n"
                                "To: ben@example.test\r\n"
                                "Subject: October\r\n"
                                "Date: Tue, 03 Nov 2026 09:12:00 +0100\r\n"
                                "Message-ID: <abc123@example.test>\r\n"
                                "MIME-Version: 1.0\r\n"
                                "Content-Type: text/plain; charset=UTF-8\r\n"
                                "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                                "Hello,\r\n=2Ea line with a dot\r\nblank at the end=20\r\nBye\r\n";
    const auto bytes = mailBytes(plainMessage());
    QVERIFY(bytes);
    QCOMPARE(*bytes, expected);
}

void TestMailMessage::linesAreShortAndPlain()
{
    MailMessage message = plainMessage();
    message.fromName = QString(u"アンナ"_s).repeated(30);
    message.subject = QString(u"🎬 تقرير "_s).repeated(40);
    message.text = QString(u"x=ü "_s).repeated(300);
    message.attachments = {{.fileName = QString(u"レポート "_s).repeated(20) + ".pdf"_L1, .bytes = QByteArray(1000, '\xff')}};
    for (int i = 0; i < 40; ++i)
        message.recipients.append(u"somebody.with.a.long.name.%1@example.test"_s.arg(i));
    const auto bytes = mailBytes(message);
    QVERIFY(bytes);
    const QByteArrayList lines = QByteArray(*bytes).replace("\r\n", "\n").split('\n');
    QVERIFY(lines.size() > 60);
    for (const QByteArray &line : lines) {
        QVERIFY2(line.size() <= 78, line.constData());
        QVERIFY2(!line.contains('\r'), line.constData());
        QVERIFY2(std::ranges::all_of(line, [](char byte) { return byte >= 0; }), line.constData());
    }
}

void TestMailMessage::draftNeedsNoAddresses()
{
    MailMessage message = plainMessage();
    message.fromAddress.clear();
    message.recipients.clear();
    QCOMPARE(mailBytes(message).error().kind, ErrorKind::BadInput);
    message.draft = true;
    const auto bytes = mailBytes(message);
    QVERIFY(bytes);
    QVERIFY(bytes->contains("\r\nX-Unsent: 1\r\n"));
    QVERIFY(!bytes->contains("From:") && !bytes->contains("To:"));
}

void TestMailMessage::lineBreaksAreRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("text");
    const QStringList breaks{u"a\r\nBcc: eve@example.test"_s, u"a\nb"_s, u"a\rb"_s, u"a"_s + QChar(0) + u'b',
                             u"a"_s + QChar(0x2028) + u'b'};
    for (const QString &member : {u"subject"_s, u"sender's name"_s, u"file name"_s, u"address"_s}) {
        for (qsizetype i = 0; i < breaks.size(); ++i)
            QTest::addRow("%s %d", qPrintable(member), int(i)) << member << breaks[i];
    }
}

void TestMailMessage::lineBreaksAreRefused()
{
    QFETCH(const QString, member);
    QFETCH(const QString, text);
    MailMessage message = plainMessage();
    if (member == "subject"_L1)
        message.subject = text;
    else if (member == "sender's name"_L1)
        message.fromName = text;
    else if (member == "file name"_L1)
        message.attachments = {{.fileName = text}};
    else
        message.recipients.append(u"ben@example.test"_s + text);
    const auto bytes = mailBytes(message);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().kind, ErrorKind::BadInput);
    QVERIFY2(bytes.error().detail.contains(member), qPrintable(bytes.error().detail));
}

void TestMailMessage::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("wire"); // empty: refused
    QTest::newRow("plain") << u"a.b+c@Example.ORG"_s << u"a.b+c@example.org"_s;
    QTest::newRow("international domain") << u"anna@bücher.example"_s << u"anna@xn--bcher-kva.example"_s;
    QTest::newRow("no sign") << u"example.org"_s << QString();
    QTest::newRow("nothing before") << u"@example.org"_s << QString();
    QTest::newRow("no domain") << u"anna@"_s << QString();
    QTest::newRow("no dot") << u"anna@gmail"_s << QString();
    QTest::newRow("two dots") << u"an..na@example.org"_s << QString();
    QTest::newRow("blank") << u"an na@example.org"_s << QString();
    QTest::newRow("list") << u"a@example.org,b@example.org"_s << QString();
    QTest::newRow("angles") << u"<a@example.org>"_s << QString();
    QTest::newRow("two signs") << u"a@b@example.org"_s << QString();
    QTest::newRow("option") << u"--attach@example.org"_s << QString();
    QTest::newRow("foreign local part") << u"ännä@example.org"_s << QString();
    QTest::newRow("line end") << u"anna@example.org\n"_s << QString();
    QTest::newRow("long local part") << QString(65, u'a') + "@example.org"_L1 << QString();
    QTest::newRow("dash at a label's end") << u"anna@example-.org"_s << QString();
}

void TestMailMessage::addresses()
{
    QFETCH(const QString, address);
    QFETCH(const QString, wire);
    const auto result = wireAddress(address);
    QCOMPARE(result.ok(), !wire.isEmpty());
    if (result)
        QCOMPARE(*result, wire);
    else
        QCOMPARE(result.error().kind, ErrorKind::BadInput);
}

void TestMailMessage::hosts()
{
    QCOMPARE(*wireHost(u"SMTP.Example.org"_s), u"smtp.example.org"_s);
    QCOMPARE(*wireHost(u"127.0.0.1"_s), u"127.0.0.1"_s);
    QCOMPARE(*wireHost(u"::1"_s), u"[::1]"_s);
    for (const QString &bad : {u""_s, u"a b"_s, u"host/path"_s, u"user@host"_s, u"host:25"_s, u"host\r\n"_s})
        QVERIFY2(!wireHost(bad), qPrintable(bad));
}

void TestMailMessage::accountIsChecked()
{
    const MailAccount good{.host = u"smtp.example.org"_s, .user = u"anna"_s, .fromAddress = u"anna@example.org"_s};
    QVERIFY(checkMailAccount(good));
    QCOMPARE(mailSecretKey(good), u"smtp:anna@smtp.example.org"_s);
    const auto refused = [&good](auto change) {
        MailAccount account = good;
        change(account);
        const Outcome checked = checkMailAccount(account);
        return checked ? QString() : checked.error().detail;
    };
    QVERIFY(refused([](MailAccount &account) { account.host = u"smtp example"_s; }).contains("host"_L1));
    QVERIFY(refused([](MailAccount &account) { account.port = 0; }).contains("port"_L1));
    QVERIFY(refused([](MailAccount &account) { account.user = u"a\nb"_s; }).contains("user"_L1));
    QVERIFY(refused([](MailAccount &account) { account.fromName = u"a\rb"_s; }).contains("name"_L1));
    QVERIFY(refused([](MailAccount &account) { account.fromAddress = u"anna"_s; }).contains("address"_L1));
    for (const auto security : {MailAccount::Security::Tls, MailAccount::Security::StartTls})
        QCOMPARE(mailSecurityFromKey(mailSecurityKey(security)), security);
}

void TestMailMessage::refusalsHaveKinds_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    const QByteArray to = "RCPT TO:<ben@example.test>\r\n";
    QTest::newRow("password") << QByteArray("AUTH PLAIN\r\n") << QByteArray("535 5.7.8 no") << ErrorKind::SignedOut << u"password"_s;
    QTest::newRow("sign-in later") << QByteArray("AUTH PLAIN\r\n") << QByteArray("454 4.7.0 busy") << ErrorKind::RateLimited << u"later"_s;
    QTest::newRow("sign-in wanted") << QByteArray("MAIL FROM:<a@b.c>\r\n") << QByteArray("530 5.7.0 sign in") << ErrorKind::SignedOut << u"user"_s;
    QTest::newRow("recipient") << to << QByteArray("550 5.1.1 unknown") << ErrorKind::BadInput << u"ben@example.test"_s;
    QTest::newRow("full mailbox") << to << QByteArray("552 5.2.2 full") << ErrorKind::BadInput << u"ben@example.test"_s;
    QTest::newRow("greylisted") << to << QByteArray("450 4.2.0 greylisted") << ErrorKind::RateLimited << u"greylisted"_s;
    QTest::newRow("sender") << QByteArray("MAIL FROM:<a@b.c>\r\n") << QByteArray("553 not yours") << ErrorKind::BadInput << u"sender"_s;
    QTest::newRow("too large") << QByteArray("MAIL FROM:<a@b.c> SIZE=9\r\n") << QByteArray("552 too much") << ErrorKind::BadInput << u"too large"_s;
    QTest::newRow("too large after") << QByteArray("DATA\r\n") << QByteArray("550 5.3.4 big") << ErrorKind::BadInput << u"too large"_s;
    QTest::newRow("spam") << QByteArray("DATA\r\n") << QByteArray("554 5.7.1 spam\x1b[2J") << ErrorKind::Forbidden << u"spam [2J"_s;
}

void TestMailMessage::refusalsHaveKinds()
{
    QFETCH(const QByteArray, command);
    QFETCH(const QByteArray, answer);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, words);
    const Error error = smtpRefusal(dialogueAfter(command, answer));
    QCOMPARE(error.kind, kind);
    QVERIFY2(error.detail.contains(words), qPrintable(error.detail));
    QCOMPARE(error.retryAfter.has_value(), kind == ErrorKind::RateLimited);
}

void TestMailMessage::answersToASignInAreForgotten()
{
    SmtpDialogue dialogue = dialogueAfter("AUTH LOGIN\r\n", "334 UGFzc3dvcmQ6");
    dialogue.sent("czNjcmV0\r\n");
    dialogue.received("535 s3cret is wrong");
    QCOMPARE(dialogue.stage(), SmtpDialogue::Stage::SignIn);
    QCOMPARE(dialogue.code(), 535);
    QVERIFY(dialogue.answer().isEmpty());
    QVERIFY(!dialogue.signedIn());
    dialogue.sent("QUIT\r\n");
    dialogue.received("221 bye");
    QCOMPARE(dialogue.code(), 535);
    dialogue = dialogueAfter("AUTH LOGIN\r\n", "334 UGFzc3dvcmQ6");
    dialogue.received("235 welcome");
    QVERIFY(dialogue.signedIn());
}

QTEST_GUILESS_MAIN(TestMailMessage)
#include "tst_mailmessage.moc"

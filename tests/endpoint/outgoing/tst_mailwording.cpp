// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/mails.h"

#include <QRegularExpression>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr MailWordings wordings = {{"Hello", "one %1, two %2, %3 and 100 %"}, {"Hallo", "eins %1, zwei %2"}};

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

} // namespace

class TestMailWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLanguageIsTheApplications_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("subject");
        QTest::newRow("German") << u"de"_s << u"Hallo"_s;
        QTest::newRow("of Austria") << u"de-AT"_s << u"Hallo"_s;
        QTest::newRow("as systems write it") << u"DE_ch"_s << u"Hallo"_s;
        QTest::newRow("English") << u"en"_s << u"Hello"_s;
        QTest::newRow("Slavey") << u"den"_s << u"Hello"_s;
        QTest::newRow("one that has no words here") << u"pt-BR"_s << u"Hello"_s;
        QTest::newRow("nothing") << QString() << u"Hello"_s;
        QTest::newRow("a letter") << u"d"_s << u"Hello"_s;
    }
    void theLanguageIsTheApplications()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, subject);
        const auto told = locale.isNull() ? std::nullopt : std::optional(locale.toStdString());
        QCOMPARE(text(mailTo({"a@example.com", told}, wordings).subject), subject);
    }

    // What comes from outside is put in and not read again.
    void placesAreFilledOnce()
    {
        const auto mail = mailTo({"a@example.com", std::nullopt}, wordings, {"%2", "50 %"});
        QCOMPARE(text(mail.text), u"one %2, two 50 %, %3 and 100 %\n\nCreatorMetrics\n"_s);
        QCOMPARE(text(mail.to), u"a@example.com"_s);
    }

    void everyMailIsWholeInBothLanguages_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }
    void everyMailIsWholeInBothLanguages()
    {
        QFETCH(const QString, locale);
        const Addressee to{"maria@example.com", locale.toStdString()};
        const Secret token(std::string("the-token"));
        const std::string url = "https://api.example";
        QStringList subjects;
        for (const Mail &mail : {verificationMail(to, url, token), unfinishedRegistrationMail(to, url, token), resetMail(to, url, token), manyFailuresMail(to, url, token)}) {
            subjects << text(mail.subject);
            QVERIFY2(text(mail.text).contains(QRegularExpression(u"https://api\\.example/account/(verify|reset)#the-token\\n"_s)), mail.text.c_str());
            QVERIFY2(text(mail.text).contains(u" 30 "_s), mail.text.c_str());
        }
        const auto device = newDeviceMail(to, "Maria's laptop", "linux");
        QVERIFY(text(device.text).contains(u"    Maria's laptop (linux)\n"_s));
        for (const Mail &mail : {device, alreadyRegisteredMail(to), passwordChangedMail(to), accountErasedMail(to)}) {
            subjects << text(mail.subject);
            QVERIFY2(!text(mail.text).contains(u'%') && text(mail.text).endsWith(u"\n\nCreatorMetrics\n"_s), mail.text.c_str());
        }
        QCOMPARE(subjects.removeDuplicates(), 0);
        QCOMPARE(subjects.filter(u"Passwort"_s).isEmpty(), locale == u"en"_s);
    }
};

QTEST_GUILESS_MAIN(TestMailWording)
#include "tst_mailwording.moc"

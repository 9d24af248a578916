// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/redact.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretIsTakenOut_data();
    void secretIsTakenOut();
    void harmlessTextStays_data();
    void harmlessTextStays();
    void urlLosesSecretsAndUser();
};

void TestRedact::secretIsTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("query", u"GET /t?code=4/0Ab&state=xyz&n=1"_s, u"GET /t?code=***&state=***&n=1"_s);
    row("form", u"grant_type=refresh_token&refresh_token=1//0g&client_secret=s3cret"_s,
        u"grant_type=refresh_token&refresh_token=***&client_secret=***"_s);
    row("verifier", u"code_verifier=dBjftJ"_s, u"code_verifier=***"_s);
    row("case", u"Access_Token=abc"_s, u"Access_Token=***"_s);
    row("plain token", u"token=abc"_s, u"token=***"_s);
    row("api key", u"?key=AIza&part=snippet"_s, u"?key=***&part=snippet"_s);
    row("fragment", u"cb#access_token=abc&x=1"_s, u"cb#access_token=***&x=1"_s);
    row("encoded once more", u"?next=%2Fcb%3Fcode%3D4Ab&x=1"_s, u"?next=%2Fcb%3Fcode%3D***&x=1"_s);
    row("JSON", u"{\"access_token\": \"ya29.a\\\"b\", \"expires_in\":1}"_s,
        u"{\"access_token\": \"***\", \"expires_in\":1}"_s);
    row("bearer", u"Authorization: Bearer ya29.abcdefgh, next"_s, u"Authorization: Bearer ***, next"_s);
    row("basic", u"Authorization: basic dXNlcjpwYXNz"_s, u"Authorization: basic ***"_s);
}

void TestRedact::secretIsTakenOut()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(redacted(text), expected);
}

void TestRedact::harmlessTextStays_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"pageToken=EAAaBlBU", "keyword=x&monkey=y", "statecode", "Token has been expired or revoked.",
          "\"code\": 403", "a bearer of bad news", "HTTP status 503"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestRedact::harmlessTextStays()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

void TestRedact::urlLosesSecretsAndUser()
{
    const QUrl url(u"https://user:pass@example.org/v1/items?access_token=abc%20def&page=2#state=1"_s);
    QCOMPARE(redacted(url), u"https://example.org/v1/items?access_token=***&page=2#state=***"_s);
}

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"

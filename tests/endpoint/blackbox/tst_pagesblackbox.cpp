// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/endpointprogram.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocumentFragment>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArrayList paths = {"/account/verify", "/account/reset", "/account/paid", "/account/unpaid", "/account/back"};

QString between(const QString &text, const QString &first, const QString &last)
{
    const auto from = text.indexOf(first);
    const auto to = text.indexOf(last, from + first.size());
    return from < 0 || to < 0 ? QString() : text.mid(from + first.size(), to - from - first.size());
}

QString policySource(const QString &source)
{
    return u"'sha256-"_s + QString::fromLatin1(QCryptographicHash::hash(source.toUtf8(), QCryptographicHash::Sha256).toBase64()) + u'\'';
}

} // namespace

/// What the endpoint shows in a browser, as the browser gets it.
class TestPagesBlackBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_program = std::make_unique<EndpointProgram>();
        QVERIFY2(m_program->start(), m_program->errors());
    }

    void everyPageIsInTheBrowsersLanguage_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QString>("tag");
        for (const auto &path : paths) {
            QTest::newRow(path + " English") << path << QByteArray("en-GB,en;q=0.8") << u"en"_s;
            QTest::newRow(path + " German") << path << QByteArray("de-AT,en;q=0.8") << u"de"_s;
        }
        QTest::newRow("a sign-in nobody began") << QByteArray("/api/v1/oauth/instagram/callback?state=x&code=y") << QByteArray("de") << u"de"_s;
    }
    void everyPageIsInTheBrowsersLanguage()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, wanted);
        QFETCH(const QString, tag);
        const auto answer = m_program->client().send("GET", path, {}, {{"Accept-Language", wanted}});
        QCOMPARE(answer.status, path.startsWith("/account/") ? 200 : 400);
        const auto html = QString::fromUtf8(answer.body);
        QVERIFY2(html.contains(u"<html lang=\"%1\">"_s.arg(tag)), answer.body);
        const auto title = between(html, u"<h1>"_s, u"</h1>"_s);
        QVERIFY(!title.isEmpty() && between(html, u"<title>"_s, u"</title>"_s).startsWith(title));
        QCOMPARE(answer.header("cache-control"), QByteArray("no-store"));
    }

    // A browser applies one style and runs one script, those of the page; nothing that somebody might bring into it.
    void theGuardNamesWhatThePageHas_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const auto &path : paths)
            QTest::newRow(path) << path;
    }
    void theGuardNamesWhatThePageHas()
    {
        QFETCH(const QByteArray, path);
        const auto answer = m_program->client().get(path);
        const auto html = QString::fromUtf8(answer.body);
        const auto policy = QString::fromUtf8(answer.header("content-security-policy"));
        QVERIFY2(policy.startsWith(u"default-src 'none'; style-src %1;"_s.arg(policySource(between(html, u"<style>"_s, u"</style>"_s)))), qPrintable(policy));
        const auto script = between(html, u"<script>"_s, u"</script>"_s);
        QCOMPARE(policy.contains(u"script-src"_s), !script.isEmpty());
        QVERIFY(script.isEmpty() || policy.contains(u"script-src %1;"_s.arg(policySource(script))));
        QVERIFY(policy.contains(u"frame-ancestors 'none'"_s) && policy.contains(u"form-action 'none'"_s));
        static const QRegularExpression besides(u"\\s(style|on[a-z]+|src|href)="_s);
        QVERIFY(!html.contains(besides) && html.count(u"<script"_s) <= 1 && html.count(u"<style"_s) == 1);
    }

    // The script does what its words in the page say: they name the route, which takes the mail's token once.
    void whatThePageSendsIsTaken_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("English") << QByteArray("en");
        QTest::newRow("German") << QByteArray("de");
    }
    void whatThePageSendsIsTaken()
    {
        QFETCH(const QByteArray, language);
        const auto email = QString::fromLatin1(language) + u"@example.com"_s;
        const QJsonObject registration{{u"email"_s, email}, {u"password"_s, u"the kettle sings at dawn"_s}, {u"locale"_s, QString::fromLatin1(language)}};
        QCOMPARE(m_program->client().post("/api/v1/auth/register", registration).status, 202);
        const auto mail = m_program->mail(email, {});
        QCOMPARE(mail.contains(u"binnen 30 Minuten"_s), language == "de");
        static const QRegularExpression link(u"http\\S+(/account/\\w+)#(\\S+)"_s);
        const auto parts = link.match(mail);
        QVERIFY2(parts.hasMatch(), qPrintable(mail));
        const auto page = m_program->client().send("GET", parts.captured(1).toLatin1(), {}, {{"Accept-Language", language}});
        const auto attribute = between(QString::fromUtf8(page.body), u"data-page=\""_s, u"\""_s);
        const auto words = QJsonDocument::fromJson(QTextDocumentFragment::fromHtml(attribute).toPlainText().toUtf8()).object();
        for (const auto *name : {"cut", "wait", "done", "used", "failed", "away"})
            QVERIFY2(!words[QLatin1StringView(name)].toString().isEmpty(), name);
        const auto route = "/api/v1/auth/" + words[u"route"_s].toString().toLatin1();
        QCOMPARE(m_program->client().post(route, {{u"token"_s, parts.captured(2)}}).status, 204);
        QCOMPARE(m_program->client().post(route, {{u"token"_s, parts.captured(2)}}).text("code"), u"token_invalid"_s);
    }

private:
    std::unique_ptr<EndpointProgram> m_program;
};

QTEST_MAIN(TestPagesBlackBox)
#include "tst_pagesblackbox.moc"

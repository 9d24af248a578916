// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/syncfixture.h"
#include "tests/endpoint/blackbox/endpointprogram.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QString email = QStringLiteral("maria@example.com");
const QByteArray password = "the kettle sings at dawn";
constexpr qint64 day = 86'400;

} // namespace

/// An account at the hosted service from nothing to its end, by the program, the real endpoint and a real keyring.
class TestCliUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutAnAccountThereIsTheFreePlan();
    void whatIsTypedWronglyIsNamed_data();
    void whatIsTypedWronglyIsNamed();
    void registersConfirmsAndSignsIn();
    void secretsAreNowhereButInTheKeyring();
    void devicesAndNames();
    void aPlanIsBought();
    void thePlanHoldsForThirtyDaysOffline_data();
    void thePlanHoldsForThirtyDaysOffline();
    void theServiceIsBack();
    void anOldPlanCannotBePutBack();
    void aLostPasswordIsReplaced();
    void whatIsKeptIsExported();
    void theAccountIsDeleted();

private:
    [[nodiscard]] QString written(const QString &name, const QByteArray &content) const;
    [[nodiscard]] CliResult withPassword(const QStringList &arguments, const QByteArray &secret = password) const;
    [[nodiscard]] QJsonObject plan() const { return m_cli.run({u"plan"_s, u"show"_s, u"--json"_s}).json(); }
    void pay();
    void setClock(qint64 later);
    [[nodiscard]] QString linkIn(const QString &subject) const;

    std::unique_ptr<EndpointProgram> m_endpoint;
    CliRunner m_cli;
};

void TestCliUser::initTestCase()
{
    REQUIRE_KEYRING();
    m_endpoint = std::make_unique<EndpointProgram>();
    QVERIFY2(m_endpoint->start(), m_endpoint->errors());
    m_cli.setServicesFile(written(u"services.json"_s, "{\"endpoint\":\"http://127.0.0.1:" + QByteArray::number(m_endpoint->port()) + "\"}"));
    m_cli.setNow({});
}

QString TestCliUser::written(const QString &name, const QByteArray &content) const
{
    const QString path = m_cli.folder() + u'/' + name;
    QFile file(path);
    if (file.open(QFile::WriteOnly))
        file.write(content);
    return path;
}

CliResult TestCliUser::withPassword(const QStringList &arguments, const QByteArray &secret) const
{
    return m_cli.run(arguments + QStringList{u"--password-file"_s, written(u"password"_s, secret + '\n'), u"--json"_s});
}

void TestCliUser::setClock(qint64 later)
{
    m_cli.setNow(QDateTime::currentDateTimeUtc().addSecs(later).toString(Qt::ISODate));
}

QString TestCliUser::linkIn(const QString &subject) const
{
    static const QRegularExpression link(u"http\\S+#\\S+"_s);
    return link.match(m_endpoint->mail(email, subject)).captured();
}

void TestCliUser::withoutAnAccountThereIsTheFreePlan()
{
    const auto shown = m_cli.run({u"user"_s, u"show"_s, u"--json"_s});
    QCOMPARE(shown.code, 4);
    QCOMPARE(shown.json()[u"error"_s][u"kind"_s].toString(), u"signed_out"_s);
    QCOMPARE(plan()[u"plan"_s].toString(), u"starter"_s);
    QCOMPARE(plan()[u"basis"_s].toString(), u"no_account"_s);
    QCOMPARE(m_cli.run({u"plan"_s, u"upgrade"_s, u"pro"_s}).code, 4);
    QCOMPARE(m_cli.run({u"plan"_s, u"upgrade"_s, u"platinum"_s}).code, 2);
    QCOMPARE(m_cli.run({u"plan"_s, u"upgrade"_s, u"pro"_s, u"--interval"_s, u"week"_s}).code, 2);
}

void TestCliUser::whatIsTypedWronglyIsNamed_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("no address") << u"maria"_s << password << QByteArray("mail");
    QTest::newRow("a short password") << email << QByteArray("short") << QByteArray("password");
    QTest::newRow("one that everybody has") << email << QByteArray("password1234") << QByteArray("password");
}

void TestCliUser::whatIsTypedWronglyIsNamed()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, names);
    const auto refused = withPassword({u"user"_s, u"register"_s, address}, secret);
    QVERIFY2(refused.code != 0, refused.said());
    QVERIFY2(refused.err.contains(names), refused.said());
    QVERIFY(!refused.said().contains(secret + '\n'));
}

void TestCliUser::registersConfirmsAndSignsIn()
{
    QVERIFY(withPassword({u"user"_s, u"register"_s, email}).code == 0);
    const auto early = withPassword({u"user"_s, u"sign-in"_s, email});
    QVERIFY2(early.code != 0 && early.err.contains("confirmed"), early.said());
    const auto confirmed = m_cli.run({u"user"_s, u"verify"_s, u"--token-file"_s, written(u"link"_s, linkIn(u"Confirm"_s).toUtf8())});
    QVERIFY2(confirmed.code == 0, confirmed.said());
    QCOMPARE(withPassword({u"user"_s, u"sign-in"_s, email}, "another password here").code, 1);
    const auto signedIn = withPassword({u"user"_s, u"sign-in"_s, email});
    QVERIFY2(signedIn.code == 0, signedIn.said());
    QCOMPARE(signedIn.json()[u"user"_s][u"email"_s].toString(), email);
    QCOMPARE(plan()[u"basis"_s].toString(), u"entitled"_s);
    QCOMPARE(plan()[u"plan"_s].toString(), u"starter"_s);
}

// The folder of the program's settings has a profile and a statement of plan, and nothing that opens anything.
void TestCliUser::secretsAreNowhereButInTheKeyring()
{
    QDirIterator files(m_cli.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().endsWith(u"/password"_s) || file.fileName().endsWith(u"/link"_s) || !file.open(QFile::ReadOnly))
            continue;
        const auto content = file.readAll();
        for (const char *secret : {"cmr_", "cma_", "kettle"})
            QVERIFY2(!content.contains(secret), qPrintable(file.fileName()));
        ++read;
    }
    QVERIFY(read >= 3);
}

void TestCliUser::devicesAndNames()
{
    const auto devices = m_cli.run({u"user"_s, u"devices"_s, u"--json"_s}).json()[u"devices"_s].toArray();
    QCOMPARE(devices.size(), 1);
    QCOMPARE(devices[0][u"current"_s].toBool(), true);
    const auto renamed = m_cli.run({u"user"_s, u"rename"_s, u"María"_s, u"--json"_s});
    QVERIFY2(renamed.code == 0, renamed.said());
    QCOMPARE(m_cli.run({u"user"_s, u"show"_s, u"--json"_s}).json()[u"user"_s][u"name"_s].toString(), u"María"_s);
}

void TestCliUser::pay()
{
    const auto asked = m_cli.run({u"plan"_s, u"upgrade"_s, u"pro"_s, u"--interval"_s, u"year"_s, u"--print-url"_s});
    QVERIFY2(asked.code == 0, asked.said());
    const QUrl page = QUrl::fromEncoded(asked.out.trimmed());
    QCOMPARE(plan()[u"plan"_s].toString(), u"starter"_s); // the page alone changes nothing
    auto browser = m_endpoint->client();
    QCOMPARE(browser.send("POST", page.path().toLatin1(), "action=pay", {{"Content-Type", "application/x-www-form-urlencoded"}}).status, 303);
    QTRY_COMPARE_WITH_TIMEOUT(plan()[u"plan"_s].toString(), u"pro"_s, 20'000);
}

void TestCliUser::aPlanIsBought()
{
    pay();
    QCOMPARE(plan()[u"live_accounts"_s].toInt(), 50);
    QCOMPARE(plan()[u"subscription"_s][u"status"_s].toString(), u"trialing"_s);
    QCOMPARE(m_cli.run({u"plan"_s, u"cancel"_s, u"--at-once"_s}).code, 0);
    QCOMPARE(plan()[u"plan"_s].toString(), u"starter"_s);
    pay(); // it was tried once
    QCOMPARE(plan()[u"subscription"_s][u"status"_s].toString(), u"active"_s);
    QVERIFY(m_cli.run({u"plan"_s, u"portal"_s, u"--print-url"_s}).out.startsWith("http://127.0.0.1:"));
}

void TestCliUser::thePlanHoldsForThirtyDaysOffline_data()
{
    QTest::addColumn<qint64>("later");
    QTest::addColumn<QString>("applies");
    QTest::addColumn<QString>("basis");
    QTest::newRow("an hour") << qint64(3'600) << u"pro"_s << u"entitled"_s;
    QTest::newRow("29 days") << 29 * day << u"pro"_s << u"entitled"_s;
    QTest::newRow("28 days, the clock a day back") << 28 * day + 3'600 << u"pro"_s << u"entitled"_s;
    QTest::newRow("26 days, the clock three days back") << 26 * day << u"starter"_s << u"clock_wrong"_s;
    QTest::newRow("31 days") << 31 * day << u"starter"_s << u"ended"_s;
    QTest::newRow("29 days again") << 29 * day + 3'600 << u"starter"_s << u"clock_wrong"_s;
}

void TestCliUser::thePlanHoldsForThirtyDaysOffline()
{
    QFETCH(qint64, later);
    QFETCH(QString, applies);
    QFETCH(QString, basis);
    m_endpoint->kill();
    setClock(later);
    const auto shown = m_cli.run({u"plan"_s, u"show"_s, u"--json"_s});
    QVERIFY2(shown.code == 0, shown.said());
    QCOMPARE(shown.json()[u"plan"_s].toString(), applies);
    QCOMPARE(shown.json()[u"basis"_s].toString(), basis);
    QVERIFY(shown.json()[u"subscription"_s].isNull());
}

void TestCliUser::theServiceIsBack()
{
    m_cli.setNow({});
    QVERIFY2(m_endpoint->start(), m_endpoint->errors());
    QCOMPARE(plan()[u"plan"_s].toString(), u"pro"_s); // the clock is set right again, and the service has said so
    QCOMPARE(plan()[u"basis"_s].toString(), u"entitled"_s);
}

// The file of a time when more was paid for, put where it was.
void TestCliUser::anOldPlanCannotBePutBack()
{
    QStringList found;
    QDirIterator files(m_cli.folder() + u"/config"_s, {u"plan.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found << files.next();
    QCOMPARE(found.size(), 1);
    const QString kept = m_cli.folder() + u"/kept.json"_s;
    QVERIFY(QFile::copy(found.first(), kept));
    const auto cancelled = m_cli.run({u"plan"_s, u"cancel"_s, u"--at-once"_s, u"--json"_s});
    QVERIFY2(cancelled.code == 0, cancelled.said());
    QTRY_COMPARE_WITH_TIMEOUT(plan()[u"plan"_s].toString(), u"starter"_s, 20'000);
    m_endpoint->kill();
    QVERIFY(QFile::remove(found.first()) && QFile::copy(kept, found.first()));
    QCOMPARE(plan()[u"plan"_s].toString(), u"starter"_s);
    QVERIFY2(m_endpoint->start(), m_endpoint->errors());
}

void TestCliUser::aLostPasswordIsReplaced()
{
    QCOMPARE(m_cli.run({u"user"_s, u"forgot"_s, email}).code, 0);
    const auto link = linkIn(u"password"_s);
    QVERIFY(!link.isEmpty());
    const auto reset = withPassword({u"user"_s, u"reset"_s, u"--token-file"_s, written(u"link"_s, link.toUtf8())}, "another kettle sings at noon");
    QVERIFY2(reset.code == 0, reset.said());
    QCOMPARE(m_cli.run({u"user"_s, u"show"_s}).code, 4); // every session has ended
    QCOMPARE(withPassword({u"user"_s, u"sign-in"_s, email}, password).code, 1);
    QCOMPARE(withPassword({u"user"_s, u"sign-in"_s, email}, "another kettle sings at noon").code, 0);
}

void TestCliUser::whatIsKeptIsExported()
{
    const auto exported = m_cli.run({u"user"_s, u"export"_s});
    QVERIFY2(exported.code == 0, exported.said());
    const auto json = QJsonDocument::fromJson(exported.out).object();
    QCOMPARE(json[u"profile"_s][0][u"email"_s].toString(), email);
    QVERIFY(!json[u"audit"_s].toArray().isEmpty());
}

void TestCliUser::theAccountIsDeleted()
{
    QVERIFY(withPassword({u"user"_s, u"delete"_s}, "not the password at all").code != 0);
    QCOMPARE(withPassword({u"user"_s, u"delete"_s}, "another kettle sings at noon").code, 0);
    QCOMPARE(m_cli.run({u"user"_s, u"show"_s}).code, 4);
    QCOMPARE(plan()[u"basis"_s].toString(), u"no_account"_s);
    QCOMPARE(withPassword({u"user"_s, u"sign-in"_s, email}, "another kettle sings at noon").code, 1);
}

QTEST_GUILESS_MAIN(TestCliUser)
#include "tst_cliuser.moc"

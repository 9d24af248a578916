// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"
#include "tests/cli/pdftools.h"

#include "models/store/connection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// What is kept about reports: templates, schedules, the brand, and reports that can be painted and told again.
class TestCliReportKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void templatesGoFromWorkspaceToWorkspace();
    void templatesAreReplacedOnlyWhenAsked();
    void brandChangesPagesAndIsTakenBack();
    void brandTakesOnlyPictures();
    void keptReportIsPaintedAgainToTheByte();
    void restatingTellsWhatChanged();
    void dueReportsAreMadeOnce();
    void pausedSchedulesRest();
    void badSchedulesAreRefused_data();
    void badSchedulesAreRefused();
    void mailAccountIsKeptWithoutItsPassword();
    void unknownWordsNameTheKnownOnes();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_cli->folder() + u'/' + name; }
    [[nodiscard]] QJsonArray list(const QStringList &command, const QString &member) const
    {
        return m_cli->run(command + QStringList{u"--json"_s}).json()[member].toArray();
    }

    std::unique_ptr<CliRunner> m_cli;
};

void TestCliReportKeeping::init()
{
    m_cli = std::make_unique<CliRunner>();
    m_cli->namePlan(u"pro"_s);
    QCOMPARE(m_cli->run({u"workspace"_s, u"sample"_s, u"--accounts"_s, u"2"_s, u"--items"_s, u"60"_s, u"--years"_s, u"1"_s}).code, 0);
}

void TestCliReportKeeping::templatesGoFromWorkspaceToWorkspace()
{
    const CliResult saved = m_cli->run({u"report"_s, u"templates"_s, u"save"_s, u"Für Kunden"_s, u"--type"_s, u"custom"_s,
                                        u"--sections"_s, u"growth,notes"_s, u"--locale"_s, u"de"_s, u"--accounts"_s, u"1"_s});
    QVERIFY2(saved.code == 0, saved.said());
    QCOMPARE(list({u"report"_s, u"templates"_s}, u"templates"_s).at(0)["name"_L1].toString(), u"Für Kunden"_s);
    QCOMPARE(m_cli->run({u"report"_s, u"templates"_s, u"export"_s, u"Für Kunden"_s, file(u"t.json"_s)}).code, 0);
    QVERIFY2(!PdfTools::bytes(file(u"t.json"_s)).contains("accounts"), "accounts of the sender are nobody's business");

    CliRunner other;
    other.namePlan(u"pro"_s);
    QCOMPARE(other.run({u"workspace"_s, u"sample"_s, u"--accounts"_s, u"1"_s, u"--items"_s, u"20"_s, u"--years"_s, u"1"_s}).code, 0);
    QCOMPARE(other.run({u"report"_s, u"templates"_s, u"import"_s, file(u"t.json"_s)}).code, 0);
    const CliResult made = other.run({u"report"_s, u"export"_s, u"--template"_s, u"Für Kunden"_s, u"--json"_s});
    QVERIFY2(made.code == 0, made.said());
    QVERIFY2(made.json()["report"_L1].toString().contains(u"custom-"_s), made.said());
    // By its file, too, without taking it in.
    CliRunner third;
    third.namePlan(u"pro"_s);
    QCOMPARE(third.run({u"workspace"_s, u"create"_s}).code, 0);
    QCOMPARE(third.run({u"report"_s, u"export"_s, u"--template"_s, file(u"t.json"_s), u"--output"_s, file(u"third.pdf"_s)}).code, 0);
    QCOMPARE(other.run({u"report"_s, u"templates"_s, u"remove"_s, u"Für Kunden"_s}).code, 0);
    QCOMPARE(other.run({u"report"_s, u"templates"_s, u"show"_s, u"Für Kunden"_s}).code, 1);
}

void TestCliReportKeeping::templatesAreReplacedOnlyWhenAsked()
{
    const QStringList save{u"report"_s, u"templates"_s, u"save"_s, u"Mine"_s};
    QCOMPARE(m_cli->run(save).code, 0);
    const QStringList write{u"report"_s, u"templates"_s, u"export"_s, u"Mine"_s, file(u"mine.json"_s)};
    QCOMPARE(m_cli->run(write).code, 0);
    QCOMPARE(m_cli->run(write).code, 1);
    QCOMPARE(m_cli->run(write + QStringList{u"--force"_s}).code, 0);
    const QStringList read{u"report"_s, u"templates"_s, u"import"_s, file(u"mine.json"_s)};
    const CliResult refused = m_cli->run(read);
    QVERIFY2(refused.code == 1 && refused.err.contains("--force"), refused.said());
    QCOMPARE(m_cli->run(read + QStringList{u"--force"_s}).code, 0);
    QCOMPARE(list({u"report"_s, u"templates"_s, u"list"_s}, u"templates"_s).size(), 1);
}

void TestCliReportKeeping::brandChangesPagesAndIsTakenBack()
{
    QImage logo(120, 40, QImage::Format_RGB32);
    logo.fill(Qt::red);
    QVERIFY(logo.save(file(u"logo.png"_s)));
    const auto exported = [this](const QString &name, const QStringList &options = {}) {
        const CliResult made = m_cli->run(QStringList{u"report"_s, u"export"_s, u"--output"_s, file(name)} + options);
        return made.code == 0 ? PdfTools::bytes(file(name)) : QByteArray();
    };
    const QByteArray plain = exported(u"plain.pdf"_s);
    QVERIFY(!plain.isEmpty());
    const CliResult set = m_cli->run({u"report"_s, u"brand"_s, u"set"_s, u"--logo"_s, file(u"logo.png"_s), u"--accent"_s, u"#ffee00"_s,
                                      u"--footer"_s, u"Agentur Nord 北"_s, u"--cover"_s, u"Vertraulich"_s, u"--json"_s});
    QVERIFY2(set.code == 0, set.said());
    QVERIFY2(set.err.contains("hard to read"), set.said());
    QCOMPARE(set.json()["brand"_L1]["logo_bytes"_L1].toInteger(), QFileInfo(file(u"logo.png"_s)).size());
    QVERIFY(exported(u"brand.pdf"_s) != plain);
    if (PdfTools::present())
        QVERIFY(PdfTools::text(file(u"brand.pdf"_s)).contains(u"Agentur Nord 北"_s));
    QVERIFY2(exported(u"without.pdf"_s, {u"--no-brand"_s}) == plain, "without it, as before");
    // What is not named stays.
    QCOMPARE(m_cli->run({u"report"_s, u"brand"_s, u"set"_s, u"--footer"_s, QString()}).code, 0);
    const QJsonObject brand = m_cli->run({u"report"_s, u"brand"_s, u"show"_s, u"--json"_s}).json()["brand"_L1].toObject();
    QCOMPARE(brand["accent"_L1].toString(), u"#FFEE00"_s);
    QVERIFY(brand["footer"_L1].toString().isEmpty() && brand["logo_bytes"_L1].toInteger() > 0);
    QCOMPARE(m_cli->run({u"report"_s, u"brand"_s, u"remove"_s}).code, 0);
    QVERIFY(exported(u"again.pdf"_s) == plain);
}

void TestCliReportKeeping::brandTakesOnlyPictures()
{
    const auto refused = [this](const QByteArray &bytes) {
        QFile logo(file(u"bad.png"_s));
        if (!logo.open(QFile::WriteOnly) || logo.write(bytes) != bytes.size())
            return false;
        logo.close();
        const CliResult result = m_cli->run({u"report"_s, u"brand"_s, u"set"_s, u"--logo"_s, logo.fileName()});
        return result.code == 2 && result.err.contains("--logo") && result.err.contains("PNG, JPEG or SVG");
    };
    QVERIFY(refused("%PDF-1.7"));
    QVERIFY(refused("\x89PNG\r\n\x1A\n" + QByteArray(40, 'x')));
    QVERIFY(refused({}));
    QCOMPARE(m_cli->run({u"report"_s, u"brand"_s, u"set"_s, u"--logo"_s, file(u"none.png"_s)}).code, 2);
    QCOMPARE(m_cli->run({u"report"_s, u"brand"_s, u"set"_s, u"--accent"_s, u"blue"_s}).code, 2);
    QVERIFY(m_cli->run({u"report"_s, u"brand"_s, u"show"_s, u"--json"_s}).json()["brand"_L1].isNull());
}

void TestCliReportKeeping::keptReportIsPaintedAgainToTheByte()
{
    const CliResult made = m_cli->run({u"report"_s, u"export"_s, u"--locale"_s, u"de"_s, u"--page"_s, u"letter"_s, u"--json"_s});
    QVERIFY2(made.code == 0, made.said());
    const QByteArray bytes = PdfTools::bytes(made.json()["report"_L1].toString());
    const QJsonObject row = list({u"reports"_s}, u"reports"_s).at(0).toObject();
    QCOMPARE(row["status"_L1].toString(), u"completed"_s);
    // Also when the file is lost and the figures are others.
    QVERIFY(QFile::remove(made.json()["report"_L1].toString()));
    auto connection = Connection::open(m_cli->databaseFile(), Connection::Mode::ReadWrite);
    QVERIFY(connection.ok());
    QVERIFY((*connection)->run(u"UPDATE daily_metrics SET views = views + 1000 WHERE views IS NOT NULL").ok());
    connection->reset();
    const QString id = QString::number(row["id"_L1].toInteger());
    m_cli->setNow(u"2026-12-01T00:00:00Z"_s);
    const CliResult again = m_cli->run({u"report"_s, u"render"_s, id, u"--output"_s, file(u"again.pdf"_s), u"--json"_s});
    QVERIFY2(again.code == 0, again.said());
    QVERIFY(again.json()["identical"_L1].toBool());
    QVERIFY(PdfTools::bytes(file(u"again.pdf"_s)) == bytes);
    QCOMPARE(again.json()["sha256"_L1].toString().toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(m_cli->run({u"report"_s, u"render"_s, u"4711"_s}).code, 1);
    QCOMPARE(m_cli->run({u"report"_s, u"render"_s, u"first"_s}).code, 2);
}

void TestCliReportKeeping::restatingTellsWhatChanged()
{
    QCOMPARE(m_cli->run({u"report"_s, u"export"_s}).code, 0);
    const QString id = QString::number(list({u"reports"_s}, u"reports"_s).at(0)["id"_L1].toInteger());
    const CliResult same = m_cli->run({u"report"_s, u"restate"_s, id, u"--json"_s});
    QVERIFY2(same.code == 0, same.said());
    QVERIFY2(same.json()["changes"_L1].toArray().isEmpty() && same.json()["same_data"_L1].toBool(), same.said());

    auto connection = Connection::open(m_cli->databaseFile(), Connection::Mode::ReadWrite);
    QVERIFY(connection.ok());
    QVERIFY((*connection)->run(u"UPDATE daily_metrics SET views = views + 1000000 WHERE views IS NOT NULL").ok());
    connection->reset();
    QCOMPARE(m_cli->run({u"workspace"_s, u"check"_s, u"--repair"_s}).code, 0);
    const CliResult changed = m_cli->run({u"report"_s, u"restate"_s, id, u"--json"_s, u"--output"_s, file(u"now.pdf"_s)});
    QVERIFY2(changed.code == 0, changed.said());
    QVERIFY(!changed.json()["same_data"_L1].toBool());
    const QJsonArray changes = changed.json()["changes"_L1].toArray();
    const bool views = std::ranges::any_of(changes, [](const QJsonValue &change) {
        return change["row"_L1].toString().contains("Views"_L1) && change["before"_L1] != change["after"_L1]
            && !change["before"_L1].toString().isEmpty();
    });
    QVERIFY2(views, changed.said());
    QVERIFY(PdfTools::bytes(file(u"now.pdf"_s)).startsWith("%PDF-"));
    const CliResult text = m_cli->run({u"report"_s, u"restate"_s, id});
    QVERIFY2(text.out.contains("Key figures") && text.out.contains("Views"), text.said());
    // What was kept stays what it was.
    QVERIFY(m_cli->run({u"report"_s, u"render"_s, id, u"--json"_s}).json()["identical"_L1].toBool());
}

void TestCliReportKeeping::dueReportsAreMadeOnce()
{
    QVERIFY(QDir().mkdir(file(u"clients"_s)));
    m_cli->setNow(u"2026-11-01T12:00:00Z"_s);
    const CliResult added = m_cli->run({u"report"_s, u"schedule"_s, u"add"_s, u"Kunde Nord"_s, u"--type"_s, u"weekly"_s, u"--day"_s, u"tue"_s,
                                        u"--time"_s, u"07:30"_s, u"--zone"_s, u"Europe/Berlin"_s, u"--folder"_s, file(u"clients"_s),
                                        u"--json"_s});
    QVERIFY2(added.code == 0, added.said());
    QCOMPARE(added.json()["next_due"_L1].toString(), u"2026-11-03T06:30:00Z"_s);
    const QStringList runDue{u"report"_s, u"schedule"_s, u"run-due"_s, u"--json"_s};
    const CliResult early = m_cli->run(runDue);
    QVERIFY2(early.code == 0 && early.json()["runs"_L1].toArray().isEmpty(), early.said());

    // Nobody was there on 3 and 10 November: the later one is made, and said to be late.
    m_cli->setNow(u"2026-11-12T12:00:00Z"_s);
    const CliResult late = m_cli->run(runDue);
    QVERIFY2(late.code == 0, late.said());
    const QJsonObject run = late.json()["runs"_L1].toArray().at(0).toObject();
    QCOMPARE(run["start_date"_L1].toString(), u"2026-11-02"_s);
    QCOMPARE(run["end_date"_L1].toString(), u"2026-11-08"_s);
    QCOMPARE(run["missed"_L1].toInt(), 1);
    QVERIFY(run["made_up"_L1].toBool());
    const QStringList delivered = QDir(file(u"clients"_s)).entryList({u"*.pdf"_s});
    QCOMPARE(delivered.size(), 1);
    QVERIFY(PdfTools::bytes(file(u"clients/"_s + delivered.first())) == PdfTools::bytes(run["report"_L1].toString()));
    QCOMPARE(list({u"reports"_s}, u"reports"_s).size(), 1);
    QVERIFY(m_cli->run(runDue).json()["runs"_L1].toArray().isEmpty());
    QCOMPARE(list({u"reports"_s}, u"reports"_s).size(), 1);
}

void TestCliReportKeeping::pausedSchedulesRest()
{
    m_cli->setNow(u"2026-11-01T12:00:00Z"_s);
    const CliResult added = m_cli->run({u"report"_s, u"schedule"_s, u"add"_s, u"Monat"_s, u"--day"_s, u"5"_s, u"--json"_s});
    QVERIFY2(added.code == 0, added.said());
    const QString id = QString::number(added.json()["id"_L1].toInteger());
    QCOMPARE(m_cli->run({u"report"_s, u"schedule"_s, u"pause"_s, id}).code, 0);
    m_cli->setNow(u"2026-11-12T12:00:00Z"_s);
    QVERIFY(m_cli->run({u"report"_s, u"schedule"_s, u"run-due"_s, u"--json"_s}).json()["runs"_L1].toArray().isEmpty());
    QVERIFY(m_cli->run({u"report"_s, u"schedule"_s}).out.contains("paused"));
    QCOMPARE(m_cli->run({u"report"_s, u"schedule"_s, u"resume"_s, id}).code, 0);
    QCOMPARE(list({u"report"_s, u"schedule"_s}, u"schedules"_s).at(0)["next_due"_L1].toString(), u"2026-12-05T08:00:00Z"_s);
    QCOMPARE(m_cli->run({u"report"_s, u"schedule"_s, u"remove"_s, id}).code, 0);
    QCOMPARE(m_cli->run({u"report"_s, u"schedule"_s, u"remove"_s, id}).code, 1);
}

void TestCliReportKeeping::badSchedulesAreRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("takes");
    QTest::newRow("cadence") << QStringList{u"--cadence"_s, u"daily"_s} << QByteArray("weekly or monthly");
    QTest::newRow("month day") << QStringList{u"--day"_s, u"31"_s} << QByteArray("from 1 to 28");
    QTest::newRow("weekday") << QStringList{u"--day"_s, u"1"_s, u"--cadence"_s, u"weekly"_s} << QByteArray("mon, tue");
    QTest::newRow("time") << QStringList{u"--time"_s, u"25:00"_s} << QByteArray("08:00");
    QTest::newRow("zone") << QStringList{u"--zone"_s, u"Nowhere"_s} << QByteArray("Europe/Berlin");
    QTest::newRow("address") << QStringList{u"--mail"_s, u"nobody"_s} << QByteArray("recipients");
    QTest::newRow("subject") << QStringList{u"--mail"_s, u"a@example.org"_s, u"--subject"_s, u"Hi\nBcc: b@example.org"_s} << QByteArray("subject");
    QTest::newRow("ways") << QStringList{u"--mail"_s, u"a@example.org"_s, u"--folder"_s, u"."_s} << QByteArray("one of them");
}

void TestCliReportKeeping::badSchedulesAreRefused()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, takes);
    const CliResult refused = m_cli->run(QStringList{u"report"_s, u"schedule"_s, u"add"_s, u"Bad"_s} + options);
    QVERIFY2(refused.code == 2 && refused.err.contains(options.first().toUtf8()) && refused.err.contains(takes), refused.said());
    QVERIFY(list({u"report"_s, u"schedule"_s}, u"schedules"_s).isEmpty());
}

void TestCliReportKeeping::mailAccountIsKeptWithoutItsPassword()
{
    QVERIFY(m_cli->run({u"report"_s, u"mail"_s, u"show"_s, u"--json"_s}).json()["mail"_L1].isNull());
    const CliResult bad = m_cli->run({u"report"_s, u"mail"_s, u"set"_s, u"--host"_s, u"mail.example.org"_s, u"--security"_s, u"none"_s});
    QVERIFY2(bad.code == 2 && bad.err.contains("tls or starttls"), bad.said());
    QCOMPARE(m_cli->run({u"report"_s, u"mail"_s, u"test"_s}).code, 1);
    const CliResult set = m_cli->run({u"report"_s, u"mail"_s, u"set"_s, u"--host"_s, u"mail.example.org"_s, u"--security"_s, u"starttls"_s,
                                      u"--user"_s, u"me"_s, u"--from"_s, u"me@example.org"_s, u"--name"_s, u"Studio 北"_s, u"--json"_s});
    QVERIFY2(set.code == 0, set.said());
    QCOMPARE(set.json()["mail"_L1]["port"_L1].toInt(), 587);
    QCOMPARE(m_cli->run({u"report"_s, u"mail"_s, u"set"_s, u"--port"_s, u"2525"_s}).code, 0);
    const QJsonObject kept = m_cli->run({u"report"_s, u"mail"_s, u"show"_s, u"--json"_s}).json()["mail"_L1].toObject();
    QCOMPARE(kept["port"_L1].toInt(), 2525);
    QCOMPARE(kept["name"_L1].toString(), u"Studio 北"_s);
    if (!hasTestKeyring()) {
        m_cli->setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
        const auto process = m_cli->start({u"report"_s, u"mail"_s, u"set"_s, u"--password-file"_s, u"-"_s});
        process->write("hunter2-zebra\n");
        process->closeWriteChannel();
        const CliResult lost = CliRunner::finish(*process);
        QVERIFY2(lost.code == 0 && lost.err.contains("no keychain"), lost.said());
        QVERIFY2(!lost.said().contains("zebra"), "the password is nobody's business");
    }
    QVERIFY(m_cli->run({u"report"_s, u"mail"_s, u"forget"_s}).code == 0);
    QVERIFY(m_cli->run({u"report"_s, u"mail"_s, u"show"_s, u"--json"_s}).json()["mail"_L1].isNull());
}

void TestCliReportKeeping::unknownWordsNameTheKnownOnes()
{
    const CliResult schedule = m_cli->run({u"report"_s, u"schedule"_s, u"daily"_s});
    QVERIFY2(schedule.code == 2 && schedule.err.contains("run-due"), schedule.said());
    const CliResult templates = m_cli->run({u"report"_s, u"templates"_s, u"keep"_s});
    QVERIFY2(templates.code == 2 && templates.err.contains("import"), templates.said());
    const CliResult brand = m_cli->run({u"report"_s, u"brand"_s, u"paint"_s});
    QVERIFY2(brand.code == 2 && brand.err.contains("show, set, remove"), brand.said());
}

QTEST_GUILESS_MAIN(TestCliReportKeeping)
#include "tst_clireportkeeping.moc"

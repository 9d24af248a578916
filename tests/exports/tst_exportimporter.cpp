// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/exports/exportimporter.h"
#include "connectors/exports/studiocolumns.h"
#include "tests/support/sharedfiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestExportImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void totalsBecomeDays();
    void everyColumnIsReadInItsUnit();
    void languagesAreUnderstood_data();
    void languagesAreUnderstood();
    void semicolonsMakeTheCommaADecimalPoint();
    void headerIsFoldedBeforeItIsCompared_data();
    void headerIsFoldedBeforeItIsCompared();
    void netSubscribersAreLeftOutAndSaidSo();
    void secondColumnOfAFigureIsLeftOut();
    void unknownFiguresLeaveTheDayOut();
    void totalRowIsSkipped_data();
    void totalRowIsSkipped();
    void repeatedRowIsAWarning();
    void fileIsRefused_data();
    void fileIsRefused();
    void damagedFileIsSurvived();
    void realTotalsAreReadCompletely();
};

QString dayText(const DailyMetrics &day)
{
    QStringList parts{day.day.toString(Qt::ISODate)};
    for (const Metric metric : measuredMetrics()) {
        if (const auto value = day.values[metric])
            parts.append(u"%1=%2"_s.arg(metricInfo(metric).key).arg(*value));
    }
    return parts.join(u' ');
}

QString daysText(const ImportedFile &file)
{
    QStringList days;
    for (const DailyMetrics &day : file.days)
        days.append(dayText(day));
    return days.join(u'\n');
}

Result<ImportedFile> read(const QByteArray &content)
{
    return readExport(content, u"/home/someone/Totals.csv"_s);
}

void TestExportImporter::totalsBecomeDays()
{
    const QByteArray content = "Date,Views\n2026-01-03,7\n2026-01-01,\"1,005\"\n";
    const auto file = read(content);
    QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.error().detail));
    QCOMPARE(file->kind, u"youtube_studio_totals"_s);
    QCOMPARE(file->platform, Platform::YouTube);
    QCOMPARE(file->fileName, u"Totals.csv"_s);
    QCOMPARE(file->sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    QCOMPARE(file->range, *DateRange::make(QDate(2026, 1, 1), QDate(2026, 1, 3)));
    QCOMPARE(file->rows, 2);
    QCOMPARE(file->metrics, std::vector{Metric::Views});
    QVERIFY(file->ignoredColumns.empty());
    QVERIFY(file->warnings.isEmpty());
    QCOMPARE(daysText(*file), u"2026-01-01 views=1005\n2026-01-03 views=7"_s);
}

void TestExportImporter::everyColumnIsReadInItsUnit()
{
    const auto file = read("Date,Watch time (hours),Views,Average view duration,Likes,Dislikes,Comments added,Shares,"
                           "Thumbnail impressions,Engaged views,Subscribers gained,Subscribers lost\n"
                           "\"Sep 20, 2026\",12.5,900,0:03:25,-2,4,31,6,15000,700,9,1\n");
    QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.error().detail));
    QCOMPARE(
        daysText(*file),
        u"2026-09-20 views=900 engaged_views=700 likes=-2 comments=31 shares=6 impressions=15000 followers_gained=9 "
        "followers_lost=1 watch_minutes=750 average_view_seconds=205"_s);
    QCOMPARE(file->ignoredColumns.size(), std::size_t(1));
    QCOMPARE(file->ignoredColumns[0], (IgnoredColumn{u"Dislikes"_s, u"Dislikes are not kept."_s}));
}

void TestExportImporter::languagesAreUnderstood_data()
{
    QTest::addColumn<QString>("content");
    const QString row = u"2026-01-01,800,10.5,0:01:30,4\n"_s;
    QTest::newRow("English") << u"Date,Views,Watch time (hours),Average view duration,Subscribers\n"_s + row;
    QTest::newRow("German")
        << u"Datum,Aufrufe,Wiedergabezeit (Stunden),Durchschnittliche Wiedergabedauer,Abonnenten\n"_s + row;
    QTest::newRow("German, semicolons") << u"Datum;Aufrufe;Wiedergabezeit (Stunden);Durchschnittliche Wiedergabedauer;"
                                           "Abonnenten\r\n2026-01-01;800;10,5;0:01:30;4\r\n"_s;
    QTest::newRow("Spanish") << u"Fecha,Visualizaciones,Tiempo de visualización (horas),Duración media de las "
                                "visualizaciones,Suscriptores\n"_s
                                    + row;
    QTest::newRow("French") << u"Date,Vues,Durée de visionnage (heures),Durée moyenne d’une vue,Abonnés\n"_s + row;
    QTest::newRow("Japanese") << u"日付,視聴回数,総再生時間（単位: 時間）,平均視聴時間,チャンネル登録者\n"_s + row;
}

void TestExportImporter::languagesAreUnderstood()
{
    QFETCH(QString, content);
    const auto file = read(content.toUtf8());
    QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.error().detail));
    QCOMPARE(daysText(*file), u"2026-01-01 views=800 watch_minutes=630 average_view_seconds=90"_s);
    QCOMPARE(file->ignoredColumns.size(), std::size_t(1));
    QVERIFY(file->ignoredColumns[0].reason.startsWith("This is the net change"_L1));
}

void TestExportImporter::semicolonsMakeTheCommaADecimalPoint()
{
    const auto german = read("Datum;Wiedergabezeit (Stunden)\n2026-01-01;1,234\n");
    QVERIFY(german.ok());
    QCOMPARE(daysText(*german), u"2026-01-01 watch_minutes=74"_s);
    const auto english = read("Date,Watch time (hours)\n2026-01-01,\"1,234\"\n");
    QVERIFY(english.ok());
    QCOMPARE(daysText(*english), u"2026-01-01 watch_minutes=74040"_s);
}

void TestExportImporter::headerIsFoldedBeforeItIsCompared_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<Metric>("metric");
    QTest::newRow("case") << u"VIEWS"_s << Metric::Views;
    QTest::newRow("blanks") << u"  Watch\u00a0time  (hours) "_s << Metric::WatchMinutes;
    QTest::newRow("decomposed accents") << u"Tiempo de visualizacio\u0301n (horas)"_s << Metric::WatchMinutes;
    QTest::newRow("German quotes") << u"„Mag ich“-Bewertungen"_s << Metric::Likes;
    QTest::newRow("plain brackets in Japanese") << u"総再生時間 (単位: 時間)"_s << Metric::WatchMinutes;
    QTest::newRow("old name of impressions") << u"Impressions"_s << Metric::Impressions;
}

void TestExportImporter::headerIsFoldedBeforeItIsCompared()
{
    QFETCH(QString, header);
    QFETCH(Metric, metric);
    const StudioColumn column = studioColumn(header);
    QCOMPARE(column.role, StudioColumn::Role::Figure);
    QCOMPARE(*column.metric, metric);
}

void TestExportImporter::netSubscribersAreLeftOutAndSaidSo()
{
    const auto file = read("Date,Views,Subscribers,Zebra count\n2026-01-01,5,3,9\n");
    QVERIFY(file.ok());
    QCOMPARE(daysText(*file), u"2026-01-01 views=5"_s);
    QCOMPARE(file->ignoredColumns.size(), std::size_t(2));
    QCOMPARE(file->ignoredColumns[0].header, u"Subscribers"_s);
    QVERIFY(file->ignoredColumns[0].reason.contains("net change"_L1));
    QCOMPARE(file->ignoredColumns[1], (IgnoredColumn{u"Zebra count"_s, u"This column is not known."_s}));
}

void TestExportImporter::secondColumnOfAFigureIsLeftOut()
{
    const auto file = read("Date,Thumbnail impressions,Impressions\n2026-01-01,5,6\n");
    QVERIFY(file.ok());
    QCOMPARE(daysText(*file), u"2026-01-01 impressions=5"_s);
    QCOMPARE(file->metrics, std::vector{Metric::Impressions});
    QCOMPARE(file->ignoredColumns[0], (IgnoredColumn{u"Impressions"_s, u"An earlier column gives this figure."_s}));
}

void TestExportImporter::unknownFiguresLeaveTheDayOut()
{
    const auto file = read("Date,Views,Likes\n2026-01-01,0,--\n2026-01-02,undefined,\n2026-01-03,N/A,0\n");
    QVERIFY(file.ok());
    QCOMPARE(file->rows, 3);
    QCOMPARE(daysText(*file), u"2026-01-01 views=0\n2026-01-03 likes=0"_s);
}

void TestExportImporter::totalRowIsSkipped_data()
{
    QTest::addColumn<QString>("label");
    for (const QString &label : {u"Total"_s, u"Gesamt"_s, u"合計"_s})
        QTest::newRow(qPrintable(label)) << label;
}

void TestExportImporter::totalRowIsSkipped()
{
    QFETCH(QString, label);
    const auto file = read(u"Date,Views\n%1,12\n2026-01-01,5\n2026-01-02,7\n\n"_s.arg(label).toUtf8());
    QVERIFY(file.ok());
    QCOMPARE(file->rows, 2);
    QCOMPARE(daysText(*file), u"2026-01-01 views=5\n2026-01-02 views=7"_s);
}

void TestExportImporter::repeatedRowIsAWarning()
{
    const auto file = read("Date,Views\n2026-01-01,5\n2026-01-02,6\n2026-01-01,5\n");
    QVERIFY(file.ok());
    QCOMPARE(file->rows, 2);
    QCOMPARE(file->warnings, QStringList{u"Line 4 repeats 2026-01-01 from line 2 and was left out."_s});
}

void TestExportImporter::fileIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &content, const QString &part) {
        QTest::newRow(name) << content << part;
    };
    row("empty", "", u"no header row belongs to no known export"_s);
    row("something else", "Name,Age\nA,3\n", u"the header \"Name, Age\" belongs to no known export; accepted are"_s);
    row("by video", "Content,Video title,Views\nabc,A,3\n", u"the header \"Content, Video title, Views\""_s);
    row("by day and video", "Date,Content,Views\n2026-01-01,abc,3\n", u"belongs to no known export"_s);
    row("date and nothing known", "Date,Zebras\n2026-01-01,3\n", u"belongs to no known export"_s);
    row("date alone", "Date\n2026-01-01\n", u"belongs to no known export"_s);
    row("net subscribers alone", "Date,Subscribers\n2026-01-01,3\n",
        u"no column brings a figure in; \"Subscribers\": This is the net"_s);
    row("no days", "Date,Views\nTotal,5\n", u"there is a header but no row with a day"_s);
    row("impossible date", "Date,Views\n2026-01-01,1\n2026-02-30,2\n",
        u"line 3: \"2026-02-30\" is not accepted; a day since"_s);
    row("negative views", "Date,Views\n2026-01-01,-4\n",
        u"line 2: Views: \"-4\" is not accepted; a whole number from 0 up is"_s);
    row("bad duration", "Date,Average view duration\n2026-01-01,3m\n",
        u"line 2: Average view duration: \"3m\" is not accepted; a duration as h:mm:ss is"_s);
    row("short row", "Date,Views\n2026-01-01\n", u"line 2: 1 fields where the header has 2"_s);
    row("long row", "Date,Views\n2026-01-01,1,2\n", u"line 2: 3 fields where the header has 2"_s);
    row("contradiction", "Date,Views\n2026-01-01,5\n\n2026-01-01,6\n",
        u"line 4: 2026-01-01 stands in line 2 with other figures"_s);
    row("open quote", "Date,Views\n2026-01-01,\"5\n", u"line 2: a quoted field begins here"_s);
    row("archive", "PK\x03\x04", u"unpack it"_s);
}

void TestExportImporter::fileIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    const auto file = read(content);
    QVERIFY(!file.ok());
    QCOMPARE(file.error().kind, ErrorKind::BadInput);
    QVERIFY2(file.error().detail.startsWith("Totals.csv: "_L1), qPrintable(file.error().detail));
    QVERIFY2(file.error().detail.contains(part), qPrintable(file.error().detail));
}

void TestExportImporter::damagedFileIsSurvived()
{
    const QByteArray whole = "Date,Views,Watch time (hours)\nTotal,12,3.5\n2026-01-01,5,\"1,000.5\"\n2026-01-02,7,2\n";
    QVERIFY(read(whole).ok());
    int refused = 0;
    for (qsizetype position = 0; position < whole.size(); ++position) {
        for (const char replacement : {'\0', '"', ',', '\n', '-', '\xff', '9'}) {
            QByteArray damaged = whole;
            damaged[position] = replacement;
            const auto file = read(damaged);
            refused += file.ok() ? 0 : 1;
            QVERIFY(file.ok() || file.error().kind == ErrorKind::BadInput);
        }
        const auto cut = read(whole.first(position));
        QVERIFY(cut.ok() || cut.error().kind == ErrorKind::BadInput);
    }
    QVERIFY(refused > whole.size());
}

void TestExportImporter::realTotalsAreReadCompletely()
{
    const auto path = sharedPath(u"recorded/studio-csv/Totals.csv"_s);
    if (!path)
        QSKIP("the recorded export is not beside the source folder");
    QFile file(*path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    qint64 sum = 0;
    qint64 rows = 0;
    for (const QByteArray &line : content.split('\n')) {
        const QByteArray views = line.mid(line.indexOf(',') + 1);
        sum += line.startsWith("20") ? views.trimmed().toLongLong() : 0;
        rows += line.startsWith("20") ? 1 : 0;
    }
    const auto imported = readExport(content, *path);
    QVERIFY(imported.ok());
    QCOMPARE(imported->rows, rows);
    QCOMPARE(imported->rows, 365);
    QCOMPARE(imported->range, *DateRange::make(QDate(2020, 12, 31), QDate(2021, 12, 30)));
    qint64 importedSum = 0;
    for (const DailyMetrics &day : imported->days)
        importedSum += day.values[Metric::Views].value_or(0);
    QCOMPARE(importedSum, sum);
    QCOMPARE(importedSum, 15'503'810);
    const auto best = std::ranges::find(imported->days, QDate(2021, 8, 25), &DailyMetrics::day);
    QCOMPARE(dayText(*best), u"2021-08-25 views=77106"_s);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestExportImporter)
#include "tst_exportimporter.moc"

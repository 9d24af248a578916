// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reportsamples.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/fonts.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

const QStringList &titles = titlesInManyScripts();

ReportDocument sampleDocument(const QLocale &locale, int rows = 12)
{
    ReportDocument document = sampleReport(locale, rows);
    document.brand.mark = false;
    return document;
}

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

} // namespace

class ReportPainterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isASoundPdf_data();
    void isASoundPdf();
    void tellsTitleAuthorAndDate();
    void embedsEveryFont();
    void keepsTextSelectable();
    void hasBookmarks();
    void hasLinks();
    void repeatsTheHeaderOfALongTable();
    void numbersPagesAfterTheCover();
    void keepsAHeadingWithItsTable();
    void givesTheSameBytesEveryTime();
    void givesTheSameBytesOnAnotherThread();
    void givesTheSameBytesInAnotherProcess();
    void givesTheSameBytesBesideAnother();
    void tellsItsProgress();
    void stopsMidway();
    void keepsLongTitlesWhole();
    void keepsWideTablesOnThePage();
    void isQuick();
    void paintsAnEmptyDocument();
    void choosesThePaperOfTheCountry();

private:
    [[nodiscard]] QString run(const QString &tool, const QStringList &arguments);
    [[nodiscard]] QString save(const QByteArray &pdf);
    [[nodiscard]] QString textOf(const QByteArray &pdf, const QStringList &options = {});

    QTemporaryDir m_folder;
    int m_files = 0;
    int m_exitCode = 0;
};

#define NEED_TOOL(name) \
    if (QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty()) \
    QSKIP("This check needs " name)

void ReportPainterTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    registerTabularFaces();
}

QString ReportPainterTest::run(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished(20000))
        return {};
    m_exitCode = process.exitCode();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

QString ReportPainterTest::save(const QByteArray &pdf)
{
    const QString path = m_folder.filePath(u"%1.pdf"_s.arg(++m_files));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() ? path : QString();
}

QString ReportPainterTest::textOf(const QByteArray &pdf, const QStringList &options)
{
    return run(u"pdftotext"_s, options + QStringList{u"-layout"_s, save(pdf), u"-"_s});
}

void ReportPainterTest::isASoundPdf_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<PageSize>("size");
    QTest::newRow("A4") << english << PageSize::A4;
    QTest::newRow("Letter") << english << PageSize::Letter;
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << PageSize::A4;
    QTest::newRow("Arabic") << QLocale(QLocale::Arabic, QLocale::Egypt) << PageSize::A4;
    QTest::newRow("Japanese") << QLocale(QLocale::Japanese, QLocale::Japan) << PageSize::A4;
}

void ReportPainterTest::isASoundPdf()
{
    NEED_TOOL("qpdf");
    QFETCH(QLocale, locale);
    QFETCH(PageSize, size);
    const QString path = save(paintReport(sampleDocument(locale, 40), size));
    const QString answer = run(u"qpdf"_s, {u"--check"_s, path});
    QVERIFY2(m_exitCode == 0, qPrintable(answer));
    QVERIFY2(answer.contains(u"No syntax or stream encoding errors"_s), qPrintable(answer));
    const QString info = run(u"pdfinfo"_s, {path});
    QVERIFY2(info.contains(size == PageSize::A4 ? u"(A4)"_s : u"(letter)"_s), qPrintable(info));
}

void ReportPainterTest::tellsTitleAuthorAndDate()
{
    NEED_TOOL("pdfinfo");
    const QByteArray pdf = paintReport(sampleDocument(english));
    const QString info = run(u"pdfinfo"_s, {u"-isodates"_s, save(pdf)});
    QVERIFY2(info.contains(u"Ada Films · Monthly report · October 2026"_s), qPrintable(info));
    QVERIFY(info.contains(QRegularExpression(u"Author: +Ada Films"_s)));
    QVERIFY(info.contains(QRegularExpression(u"CreationDate: +2026-11-03T08:12:00Z"_s)));
    QVERIFY(info.contains(QRegularExpression(u"ModDate: +2026-11-03T08:12:00Z"_s)));
    QVERIFY(info.contains(QRegularExpression(u"Metadata Stream: +yes"_s)));
    QVERIFY(pdf.contains("/Lang <FEFF0065006E"));
    QVERIFY(pdf.contains("<xmp:CreateDate>2026-11-03T08:12:00Z</xmp:CreateDate>"));
}

void ReportPainterTest::embedsEveryFont()
{
    NEED_TOOL("pdffonts");
    const QStringList lines =
        run(u"pdffonts"_s, {save(paintReport(sampleDocument(english)))}).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 3);
    for (const QString &line : lines.mid(2)) {
        const QStringList words = line.simplified().split(u' ');
        // name, type (two words), encoding, emb, sub, uni, object id (two words)
        QVERIFY2(words.size() >= 9 && words[words.size() - 5] == u"yes"_s && words[words.size() - 4] == u"yes"_s
                     && words[words.size() - 3] == u"yes"_s,
                 qPrintable(line));
    }
}

void ReportPainterTest::keepsTextSelectable()
{
    NEED_TOOL("pdftotext");
    const QString text = textOf(paintReport(sampleDocument(english)));
    for (const QString &wanted : {u"Views grew 14.2 % to 3.42 million."_s, u"(+1.9 %)"_s, u"−0.3 pp"_s, u"1,000,003"_s,
                                  u"+3.5 %"_s, u"09:12 CET"_s, u"Next month"_s, u"80 k"_s, u"24 Oct"_s})
        QVERIFY2(text.contains(wanted), qPrintable(wanted + u'\n' + text));
    for (const QString &title : titles) {
        // pdftotext marks the direction of writing; coloured emoji are pictures.
        QString plain = text;
        plain.remove(QChar(0x202b)).remove(QChar(0x202c)).remove(u' ');
        QVERIFY2(plain.contains(QString(title).remove(u' ').remove(u"🎉🥳"_s)), qPrintable(title + u'\n' + text));
    }
}

void ReportPainterTest::hasBookmarks()
{
    NEED_TOOL("qpdf");
    const QString json =
        run(u"qpdf"_s, {u"--json"_s, u"--json-key=outlines"_s, save(paintReport(sampleDocument(english)))});
    const QJsonArray outlines = QJsonDocument::fromJson(json.toUtf8()).object()[u"outlines"_s].toArray();
    QCOMPARE(outlines.size(), 2);
    QCOMPARE(outlines[0][u"title"_s].toString(), u"Monthly report"_s);
    QCOMPARE(outlines[0][u"destpageposfrom1"_s].toInt(), 1);
    QCOMPARE(outlines[1][u"title"_s].toString(), u"Summary"_s);
    QCOMPARE(outlines[1][u"destpageposfrom1"_s].toInt(), 2);
    QCOMPARE(outlines[1][u"kids"_s][0][u"title"_s].toString(), u"Top content"_s);
}

void ReportPainterTest::hasLinks()
{
    const QByteArray pdf = paintReport(sampleDocument(english, 3));
    QCOMPARE(pdf.count("/Subtype /Link"), 4);
    QVERIFY(pdf.contains("/URI (https://example.org/watch?v=2)"));
    QVERIFY(pdf.contains("/URI (https://example.org/learned)"));
    ReportDocument hostile{.blocks = {postTable(1)}};
    std::get<TableBlock>(hostile.blocks[0]).rows[0][0].link = u"https://example.org/watch?v=2&t=(1)"_s;
    QVERIFY(paintReport(hostile).contains("/URI (https://example.org/watch?v=2&t=%281%29)"));
}

void ReportPainterTest::repeatsTheHeaderOfALongTable()
{
    NEED_TOOL("pdftotext");
    const QByteArray pdf = paintReport(sampleDocument(english, 90));
    const QStringList pages = textOf(pdf).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 4);
    int rows = 0;
    for (const QString &page : pages) {
        static const QRegularExpression row(u"1,000,0\\d\\d"_s);
        static const QRegularExpression header(u"Title +Views +Change"_s);
        const auto found = page.count(row);
        rows += static_cast<int>(found);
        QCOMPARE(page.count(header), found > 0 ? 1 : 0);
        QCOMPARE(page.count(u"Top content, continued"_s), found > 0 && !page.contains(u"lifetime figures"_s) ? 1 : 0);
    }
    QCOMPARE(rows, 90);
}

void ReportPainterTest::numbersPagesAfterTheCover()
{
    NEED_TOOL("pdftotext");
    const QStringList pages = textOf(paintReport(sampleDocument(english, 90))).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(!pages[0].contains(u" / "_s));
    for (qsizetype i = 1; i < pages.size(); ++i) {
        QString plain = pages[i];
        plain.remove(u' ');
        QVERIFY2(plain.contains(u"CET%1/%2"_s.arg(i + 1).arg(pages.size())), qPrintable(pages[i]));
    }
}

void ReportPainterTest::keepsAHeadingWithItsTable()
{
    NEED_TOOL("pdftotext");
    // Fill the page line by line, so that at some point the heading would be the last thing on it.
    for (int lines = 0; lines < 60; ++lines) {
        ReportDocument document = sampleDocument(english);
        document.blocks = {ParagraphBlock{.text = u"first"_s}};
        for (int i = 0; i < lines; ++i)
            document.blocks.emplace_back(BulletsBlock{{u"filler"_s}});
        document.blocks.emplace_back(HeadingBlock{.text = u"Lonely"_s, .level = 2});
        document.blocks.emplace_back(postTable(2));
        for (const QString &page : textOf(paintReport(document)).split(u'\f', Qt::SkipEmptyParts))
            QCOMPARE(page.contains(u"Lonely"_s), page.contains(u"1,000,001"_s));
    }
}

void ReportPainterTest::givesTheSameBytesEveryTime()
{
    const QByteArray first = paintReport(sampleDocument(english));
    QCOMPARE(paintReport(sampleDocument(english)), first);
    ReportDocument other = sampleDocument(english);
    other.createdAt = other.createdAt.addSecs(1);
    QVERIFY(paintReport(other) != first);
    QVERIFY(!first.contains(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd"_s).toLatin1()));
}

void ReportPainterTest::givesTheSameBytesOnAnotherThread()
{
    QByteArray there;
    const std::unique_ptr<QThread> thread(QThread::create([&there] { there = paintReport(sampleDocument(english)); }));
    thread->start();
    QVERIFY(thread->wait(20000));
    QCOMPARE(there, paintReport(sampleDocument(english)));
}

void ReportPainterTest::givesTheSameBytesInAnotherProcess()
{
    const QByteArray here = paintReport(sampleDocument(english));
    const QList<QStringList> environments{{u"QT_HASH_SEED=0"_s},
                                          {u"TZ=Pacific/Kiritimati"_s, u"LC_ALL=de_DE.UTF-8"_s},
                                          {u"TZ=America/New_York"_s, u"LC_ALL=C"_s, u"LANG=ar_EG.UTF-8"_s},
                                          {u"TZ=UTC"_s, u"LC_ALL=ja_JP.UTF-8"_s, u"LANG=ja_JP.UTF-8"_s}};
    for (const QStringList &changes : environments) {
        const QString path = m_folder.filePath(u"%1.pdf"_s.arg(++m_files));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &change : changes)
            environment.insert(change.section(u'=', 0, 0), change.section(u'=', 1));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {u"--paint"_s, path});
        QVERIFY(process.waitForFinished(20000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == here, qPrintable(changes.join(u' ')));
    }
}

void ReportPainterTest::givesTheSameBytesBesideAnother()
{
    const ReportDocument first = sampleDocument(english);
    const ReportDocument second = sampleDocument(QLocale(QLocale::Arabic, QLocale::Egypt), 40);
    const QByteArray firstAlone = paintReport(first);
    const QByteArray secondAlone = paintReport(second, PageSize::Letter);
    QByteArray there;
    const std::unique_ptr<QThread> thread(QThread::create([&] { there = paintReport(second, PageSize::Letter); }));
    thread->start();
    const QByteArray here = paintReport(first);
    QVERIFY(thread->wait(20000));
    QVERIFY(here == firstAlone);
    QVERIFY(there == secondAlone);
}

void ReportPainterTest::tellsItsProgress()
{
    std::vector<std::pair<int, int>> told;
    const QByteArray pdf = paintReport(sampleDocument(english, 40), PageSize::A4,
                                       {.painted = [&told](int done, int pages) { told.emplace_back(done, pages); }});
    const int pages = paintedPages(pdf);
    QVERIFY(pages > 3);
    QCOMPARE(told.size(), static_cast<std::size_t>(pages) + 1);
    for (int i = 0; i <= pages; ++i)
        QCOMPARE(told[static_cast<std::size_t>(i)], std::pair(i, pages));
}

void ReportPainterTest::stopsMidway()
{
    std::stop_source source;
    int last = -1;
    const auto stopAfterTwo = [&](int done, int) {
        last = done;
        if (done == 2)
            source.request_stop();
    };
    QVERIFY(
        paintReport(sampleDocument(english, 400), PageSize::A4, {.painted = stopAfterTwo, .stop = source.get_token()})
            .isEmpty());
    QCOMPARE(last, 2);
    QVERIFY(paintReport(sampleDocument(english), PageSize::A4, {.stop = source.get_token()}).isEmpty());
}

void ReportPainterTest::keepsLongTitlesWhole()
{
    NEED_TOOL("pdftotext");
    QString title;
    for (int i = 0; i < 60; ++i)
        title += u"word%1 "_s.arg(i);
    ReportDocument document{.locale = english, .blocks = {postTable(1)}};
    std::get<TableBlock>(document.blocks[0]).rows[0][0].text = title.trimmed();
    const QString text = run(u"pdftotext"_s, {save(paintReport(document)), u"-"_s});
    for (int i = 0; i < 60; ++i)
        QVERIFY2(text.contains(u"word%1"_s.arg(i)), qPrintable(text));
}

void ReportPainterTest::keepsWideTablesOnThePage()
{
    NEED_TOOL("pdftotext");
    TableBlock table{.columns = {{.title = u"Name of the account"_s, .share = 3}}};
    table.rows = {{{.text = u"A channel with a long name"_s}}};
    for (int i = 1; i <= 11; ++i) {
        table.columns.push_back({.title = u"Long heading %1"_s.arg(i), .numeric = true});
        table.rows[0].push_back({.text = u"%1,234,567"_s.arg(i + 10), .strong = true});
    }
    // Boxes of words: <word xMin="…" yMin="…" xMax="…" yMax="…">…</word>
    const QString boxes =
        run(u"pdftotext"_s, {u"-bbox"_s, save(paintReport({.locale = english, .blocks = {table}})), u"-"_s});
    static const QRegularExpression word(u"xMin=\"([0-9.]+)\" yMin=\"[0-9.]+\" xMax=\"([0-9.]+)\""_s);
    int words = 0;
    for (auto found = word.globalMatch(boxes); found.hasNext(); ++words) {
        const QRegularExpressionMatch box = found.next();
        QVERIFY2(box.captured(1).toDouble() > 41 && box.captured(2).toDouble() < 595.5 - 41,
                 qPrintable(box.captured()));
    }
    QVERIFY(words > 30);
}

void ReportPainterTest::isQuick()
{
    const ReportDocument document = sampleDocument(english, 260);
    (void)paintReport(document);
    QElapsedTimer timer;
    timer.start();
    const QByteArray pdf = paintReport(document);
    const qint64 elapsed = timer.elapsed();
    QVERIFY(pdf.count("/Type /Page\n") >= 9);
    QVERIFY2(elapsed < 1500, qPrintable(u"%1 ms"_s.arg(elapsed)));
}

void ReportPainterTest::paintsAnEmptyDocument()
{
    NEED_TOOL("qpdf");
    (void)run(u"qpdf"_s, {u"--check"_s, save(paintReport({.locale = english}))});
    QCOMPARE(m_exitCode, 0);
}

void ReportPainterTest::choosesThePaperOfTheCountry()
{
    QCOMPARE(usualPageSize(QLocale(QLocale::English, QLocale::UnitedStates)), PageSize::Letter);
    QCOMPARE(usualPageSize(QLocale(QLocale::German, QLocale::Germany)), PageSize::A4);
}

/// With "--paint FILE" paints the sample and nothing else, for the comparison between processes.
int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--paint"_s) {
        registerTabularFaces();
        QFile file(arguments[2]);
        return file.open(QIODevice::WriteOnly) && file.write(paintReport(sampleDocument(english))) > 0 ? 0 : 1;
    }
    ReportPainterTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_reportpainter.moc"

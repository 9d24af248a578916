// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"
#include "tests/cli/pdftools.h"

#include "models/store/connection.h"

#include <QJsonArray>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Every kind of report on every paper and in every language, of an empty, a small, an ordinary and a large workspace: whole
/// files that other people's tools have nothing against.
class TestCliReportKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyReportIsWhole_data();
    void everyReportIsWhole();
    void everyTitleOfTwoThousandPostsStandsThere();
    void textsFollowTheLanguage();
    void sameBytesWhereverAndWheneverItIsMade();

private:
    [[nodiscard]] CliResult exported(CliRunner &runner, const QStringList &options, const QString &file) const
    {
        return runner.run(QStringList{u"report"_s, u"export"_s, u"--output"_s, file, u"--force"_s} + options);
    }
    [[nodiscard]] CliRunner &runner(const QString &workspace);

    CliRunner m_empty;
    CliRunner m_tiny;
    CliRunner m_normal;
    CliRunner m_large;
};

namespace {

constexpr int largePosts = 2000;

QStringList titleForms()
{
    return {u"毎日の動画レッスン 第%1回"_s, u"وصفة اليوم رقم %1"_s, u"Launch day 🚀🎬 no. %1"_s, u"Größe & Gewicht <b>%1</b>"_s};
}

QString titleOf(qint64 id)
{
    return titleForms().at(id % titleForms().size()).arg(id);
}

/// All posts get titles in other scripts, each a different one.
Outcome giveTitles(const QString &database)
{
    auto connection = Connection::open(database, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    Transaction transaction(**connection);
    if (!transaction.begun())
        return transaction.begun();
    for (qint64 id = 1; id <= 2 * largePosts; ++id) {
        if (auto named = (*connection)->run(u"UPDATE content_items SET title = ? WHERE id = ?", titleOf(id), id); !named)
            return named;
    }
    return transaction.commit();
}

Result<std::vector<qint64>> postsSince(const QString &database, QDate first, QDate last)
{
    auto connection = Connection::open(database, Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    auto statement = (*connection)->prepare(u"SELECT id FROM content_items WHERE published_at BETWEEN ? AND ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(first.startOfDay(Qt::UTC).toMSecsSinceEpoch(), last.endOfDay(Qt::UTC).toMSecsSinceEpoch());
    std::vector<qint64> ids;
    for (auto row = (*statement)->step(); row && *row; row = (*statement)->step())
        ids.push_back((*statement)->integer(0));
    return ids;
}

} // namespace

CliRunner &TestCliReportKinds::runner(const QString &workspace)
{
    if (workspace == "empty"_L1)
        return m_empty;
    if (workspace == "tiny"_L1)
        return m_tiny;
    return workspace == "large"_L1 ? m_large : m_normal;
}

void TestCliReportKinds::initTestCase()
{
    if (!PdfTools::present())
        QSKIP("qpdf and Poppler's tools are not installed");
    for (const CliRunner *runner : {&m_empty, &m_tiny, &m_normal, &m_large})
        runner->namePlan(u"pro"_s);
    QCOMPARE(m_empty.run({u"workspace"_s, u"create"_s}).code, 0);
    QCOMPARE(m_tiny.run({u"workspace"_s, u"sample"_s, u"--accounts"_s, u"1"_s, u"--items"_s, u"12"_s, u"--years"_s, u"1"_s}).code, 0);
    QCOMPARE(m_normal.run({u"workspace"_s, u"sample"_s, u"--items"_s, u"400"_s, u"--years"_s, u"2"_s}).code, 0);
    QCOMPARE(m_large.run({u"workspace"_s, u"sample"_s, u"--items"_s, QString::number(largePosts), u"--years"_s, u"1"_s}).code, 0);
    const Outcome named = giveTitles(m_large.databaseFile());
    QVERIFY2(named.ok(), qPrintable(named ? QString() : named.error().detail));
}

void TestCliReportKinds::everyReportIsWhole_data()
{
    QTest::addColumn<QString>("workspace");
    QTest::addColumn<QStringList>("options");
    const QStringList days{u"--start"_s, u"2026-10-01"_s, u"--end"_s, u"2026-11-12"_s};
    const std::vector<std::pair<QString, QStringList>> kinds{
        {u"weekly"_s, {}},
        {u"monthly"_s, {}},
        {u"campaign"_s, days + QStringList{u"--campaign-name"_s, u"Herbst 秋 🍂"_s, u"--cost"_s, u"1200.50"_s, u"--currency"_s, u"EUR"_s}},
        {u"custom"_s, days + QStringList{u"--sections"_s, u"cover,summary,posts,content,notes"_s}}};
    for (const QString &workspace : {u"empty"_s, u"tiny"_s, u"normal"_s, u"large"_s}) {
        for (const auto &[kind, options] : kinds) {
            for (const QString &paper : {u"a4"_s, u"letter"_s}) {
                for (const QString &locale : {u"en"_s, u"de"_s}) {
                    const QString name = u"%1 %2 %3 %4"_s.arg(workspace, kind, paper, locale);
                    QTest::newRow(name.toUtf8().constData())
                        << workspace << (options + QStringList{u"--type"_s, kind, u"--page"_s, paper, u"--locale"_s, locale});
                }
            }
        }
    }
}

void TestCliReportKinds::everyReportIsWhole()
{
    QFETCH(QString, workspace);
    QFETCH(QStringList, options);
    const QString file = m_normal.folder() + u"/whole.pdf"_s;
    const CliResult made = exported(runner(workspace), options, file);
    QVERIFY2(made.code == 0 && made.err.isEmpty(), made.said());
    QVERIFY2(PdfTools::structureProblem(file).isEmpty(), PdfTools::structureProblem(file));
    QVERIFY2(PdfTools::fontProblem(file).isEmpty(), PdfTools::fontProblem(file));
    const int pages = PdfTools::pages(file);
    QVERIFY2(pages >= 1, "pages");
    QCOMPARE(exported(runner(workspace), options + QStringList{u"--json"_s}, file).json()["pages"_L1].toInt(), pages);
    if (options.contains(u"weekly"_s) && workspace != "empty"_L1)
        QCOMPARE(pages, 2);
    const QString text = PdfTools::text(file);
    QVERIFY2(text.contains(options.contains(u"de"_s) ? u"verglichen mit"_s : u"compared with"_s), qPrintable(text.left(2000)));
    QVERIFY2(!text.contains(QChar(0xfffd)), "a character that nobody could write");
}

void TestCliReportKinds::everyTitleOfTwoThousandPostsStandsThere()
{
    const QDate first(2025, 11, 20);
    const QDate last(2026, 11, 10);
    const QString file = m_large.folder() + u"/posts.pdf"_s;
    const CliResult made = exported(m_large,
                                    {u"--type"_s, u"custom"_s, u"--start"_s, first.toString(Qt::ISODate), u"--end"_s,
                                     last.toString(Qt::ISODate), u"--sections"_s, u"posts"_s, u"--with"_s, u"csv"_s},
                                    file);
    QVERIFY2(made.code == 0, made.said());
    const auto posts = postsSince(m_large.databaseFile(), first.addDays(1), last.addDays(-1));
    QVERIFY(posts.ok());
    QVERIFY2(posts->size() > largePosts / 2, "the sample's posts lie in these days");
    QString text = PdfTools::text(file);
    const QString table = QString::fromUtf8(PdfTools::bytes(m_large.folder() + u"/posts-files/01-all-posts.csv"_s));
    text.remove(u' ');
    for (const qint64 id : *posts) {
        // Lines break where the column ends, so blanks say nothing; what stands right to left is looked for in the file beside.
        const QString title = titleOf(id);
        // Emoji are pictures on paper, so their neighbours are looked for.
        for (const QString &part : title.split(u"🚀🎬"_s)) {
            const bool there = text.contains(part.normalized(QString::NormalizationForm_KC).remove(u' '));
            QVERIFY2(there || title.isRightToLeft(), qPrintable(title));
        }
        QVERIFY2(table.contains(title), qPrintable(title));
    }
}

void TestCliReportKinds::textsFollowTheLanguage()
{
    const QString file = m_normal.folder() + u"/language.pdf"_s;
    for (const auto &[locale, word] : {std::pair{u"en"_s, u"Key figures"_s}, std::pair{u"de_AT"_s, u"Kennzahlen"_s},
                                       std::pair{u"fr"_s, u"Key figures"_s}}) {
        QVERIFY2(exported(m_normal, {u"--locale"_s, locale}, file).code == 0, qPrintable(locale));
        const QString text = PdfTools::text(file);
        QVERIFY2(text.contains(word), qPrintable(locale + u": "_s + text.left(3000)));
        QVERIFY2(!text.contains(u"(s)"_s), "a plural that nobody chose");
    }
    // Numbers go by the country.
    QVERIFY(exported(m_normal, {u"--locale"_s, u"de"_s}, file).code == 0);
    QVERIFY(PdfTools::text(file).contains(QRegularExpression(u"\\d,\\d\\s?%"_s)));
}

void TestCliReportKinds::sameBytesWhereverAndWheneverItIsMade()
{
    const QStringList days{u"--start"_s, u"2026-10-01"_s, u"--end"_s, u"2026-10-31"_s};
    QByteArray expected;
    const auto same = [&](const QString &what) {
        const QString file = m_normal.folder() + u"/same.pdf"_s;
        const CliResult made = exported(m_normal, days, file);
        QVERIFY2(made.code == 0, made.said());
        const QByteArray bytes = PdfTools::bytes(file);
        if (expected.isEmpty())
            expected = bytes;
        QVERIFY2(!bytes.isEmpty() && bytes == expected, qPrintable(what));
    };
    same(u"first"_s);
    same(u"again"_s);
    m_normal.setNow(u"2026-11-21T23:59:59Z"_s);
    same(u"a day later"_s);
    for (const auto &[name, value] : {std::pair{u"TZ"_s, u"America/Los_Angeles"_s}, std::pair{u"LC_ALL"_s, u"de_DE.UTF-8"_s},
                                      std::pair{u"LANG"_s, u"ja_JP.UTF-8"_s}, std::pair{u"LC_ALL"_s, u"C"_s},
                                      std::pair{u"LANGUAGE"_s, u"ar"_s}}) {
        m_normal.setVariable(name, value);
        same(name + u'=' + value);
    }
}

QTEST_GUILESS_MAIN(TestCliReportKinds)
#include "tst_clireportkinds.moc"

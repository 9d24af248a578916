// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Reads a report's text back and holds every figure in it to what `query --json` answers to the same questions.
class TestReportFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keyFiguresAreThoseOfTheOverview();
    void everyLargeNumberIsAnAnswer();
    void everyPercentageIsAnAnswer();

private:
    [[nodiscard]] QJsonObject ask(const QString &kind, const QStringList &more = {}) const;
    void take(const QJsonValue &value);
    void takeNumber(double value);
    void takePart(double part, double whole);
    void takeGain(const QJsonObject &changes);

    CliRunner m_cli;
    QString m_text; ///< of the report, special spaces made plain
    QSet<QString> m_numbers; ///< as they are written, without sign
    QSet<QString> m_percentages;
};

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QStringList month{u"--start"_s, u"2026-10-01"_s, u"--end"_s, u"2026-10-31"_s};

QString plain(QString text)
{
    for (const char16_t space : {u'\u202f', u'\u00a0', u'\u2009'})
        text.replace(QChar(space), u' ');
    return text.replace(QChar(u'\u2212'), u'-');
}

QString textOf(const QString &pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s});
    if (!process.waitForFinished())
        return {};
    return plain(QString::fromUtf8(process.readAllStandardOutput()));
}

QStringList matchesOf(const QString &pattern, const QString &text)
{
    QStringList found;
    for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

} // namespace

void TestReportFigures::initTestCase()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not installed");
    QCOMPARE(m_cli.run({u"workspace"_s, u"sample"_s, u"--items"_s, u"300"_s, u"--years"_s, u"1"_s}).code, 0);
    const QString file = m_cli.folder() + u"/month.pdf"_s;
    const CliResult made = m_cli.run(QStringList{u"report"_s, u"export"_s, u"--locale"_s, u"en_GB"_s, u"--output"_s, file} + month);
    QVERIFY2(made.code == 0, made.said());
    m_text = textOf(file);
    QVERIFY(m_text.contains(u"Key figures"_s));
    for (const QString &kind : {u"overview"_s, u"growth"_s, u"engagement"_s, u"compare"_s, u"demographics"_s, u"mentions"_s, u"sentiment"_s, u"timeline"_s})
        take(ask(kind));
    for (const QString &platform : {u"youtube"_s, u"instagram"_s, u"twitter"_s, u"tiktok"_s}) {
        take(ask(u"overview"_s, {u"--platforms"_s, platform}));
        take(ask(u"engagement"_s, {u"--platforms"_s, platform}));
    }
    take(ask(u"mentions"_s, {u"--limit"_s, u"1000"_s})); // followers of authors
    take(ask(u"content"_s));
    take(ask(u"content"_s, {u"--metric"_s, u"engagement_rate"_s, u"--sort"_s, u"asc"_s}));
    const QJsonObject changes = ask(u"changes"_s, {u"--metric"_s, u"views"_s, u"--limit"_s, u"5"_s});
    take(changes);
    takeGain(changes);
}

QJsonObject TestReportFigures::ask(const QString &kind, const QStringList &more) const
{
    return m_cli.run(QStringList{u"query"_s, kind, u"--json"_s} + month + more).json();
}

void TestReportFigures::take(const QJsonValue &value)
{
    if (value.isDouble())
        takeNumber(value.toDouble());
    for (const QJsonValue &part : value.toArray())
        take(part);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &part : object)
        take(part);
    // What the report divides itself: shares of the judged mentions.
    const double judged = object["positive"_L1].toDouble() + object["neutral"_L1].toDouble() + object["negative"_L1].toDouble();
    for (const QLatin1StringView key : {"positive"_L1, "neutral"_L1, "negative"_L1}) {
        if (judged > 0 && object[key].isDouble())
            takePart(object[key].toDouble(), judged);
    }
}

void TestReportFigures::takeNumber(double value)
{
    m_numbers.insert(english.toString(std::llround(std::abs(value))));
    m_numbers.insert(english.toString(std::llround(std::abs(value) / 60))); // watch time in hours
    takePart(std::abs(value), 1);
}

void TestReportFigures::takePart(double part, double whole)
{
    for (const int decimals : {0, 1, 2})
        m_percentages.insert(english.toString(100 * part / whole, 'f', decimals));
}

/// The share of a gain that a post brought, and the change without it.
void TestReportFigures::takeGain(const QJsonObject &changes)
{
    double value = 0;
    double previous = 0;
    QList<double> posts;
    for (const QJsonValue &account : changes["accounts"_L1].toArray()) {
        for (const QJsonValue &change : account["changes"_L1].toArray()) {
            value += change["value"_L1].toDouble();
            previous += change["previous"_L1].toDouble();
            for (const QJsonValue &contributor : change["contributors"_L1].toArray())
                posts << contributor["amount"_L1].toDouble();
        }
    }
    for (const double post : posts) {
        takePart(post, value - previous);
        takePart(std::abs(value - previous - post), previous);
    }
    QVERIFY(!posts.isEmpty());
}

void TestReportFigures::keyFiguresAreThoseOfTheOverview()
{
    const QJsonArray cards = ask(u"overview"_s)["cards"_L1].toArray();
    QVERIFY(cards.size() >= 5);
    const QString table = m_text.mid(m_text.indexOf("Key figures"_L1));
    for (const QJsonValue &card : cards) {
        if (card["metric"_L1] == "engagement_rate"_L1 || card["value"_L1].isNull())
            continue;
        const QString value = english.toString(std::llround(card["value"_L1].toDouble()));
        const QString before = english.toString(std::llround(card["previous"_L1].toDouble()));
        const QRegularExpression row(u" %1 +%2 "_s.arg(value, before));
        QVERIFY2(row.match(table).hasMatch(), qPrintable(card["metric"_L1].toString() + u": "_s + row.pattern()));
    }
}

void TestReportFigures::everyLargeNumberIsAnAnswer()
{
    // A line that begins with a number has the label of an axis there.
    const QString text = QString(m_text).remove(QRegularExpression(uR"(^ *\d{1,3}(,\d{3})+)"_s, QRegularExpression::MultilineOption));
    const QStringList numbers = matchesOf(uR"((?<![\d,.])\d{1,3}(,\d{3})+(?![\d,.]*\d))"_s, text);
    QVERIFY2(numbers.size() > 200, qPrintable(QString::number(numbers.size())));
    for (const QString &number : numbers)
        QVERIFY2(m_numbers.contains(number),
                 qPrintable(number + u" in: "_s + text.mid(text.indexOf(number) - 80, 160)));
}

void TestReportFigures::everyPercentageIsAnAnswer()
{
    qsizetype seen = 0;
    for (const QString &line : m_text.split(u'\n')) {
        // A line that begins with one has the label of an axis there.
        const QString rest = QString(line.trimmed()).remove(QRegularExpression(uR"(^\d+(\.\d+)? %)"_s));
        for (const QString &token : matchesOf(uR"(\d[\d,]*(\.\d+)? (%|pp)(?!\w))"_s, rest)) {
            ++seen;
            QVERIFY2(m_percentages.contains(token.section(u' ', 0, 0)), qPrintable(token + u" in: "_s + line));
        }
    }
    QVERIFY2(seen > 80, qPrintable(QString::number(seen)));
}

QTEST_GUILESS_MAIN(TestReportFigures)
#include "tst_reportfigures.moc"

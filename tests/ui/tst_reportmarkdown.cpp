// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/markdowntext.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/fonts.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace creatormetrics;
using Kind = MarkdownPart::Kind;

namespace {

QString allText(const std::vector<MarkdownPart> &parts)
{
    QString text;
    for (const MarkdownPart &part : parts)
        text += part.text + u'\n';
    return text;
}

const MarkdownSpan *spanAt(const MarkdownPart &part, const QString &text)
{
    const auto found = std::ranges::find_if(
        part.spans, [&](const MarkdownSpan &span) { return part.text.mid(span.start, span.length) == text; });
    return found == part.spans.end() ? nullptr : &*found;
}

} // namespace

class ReportMarkdownTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { registerTabularFaces(); }
    void readsHeadingsAndParagraphs();
    void readsEmphasis();
    void readsNestedLists();
    void readsQuotesCodeAndRules();
    void readsTables();
    void keepsOnlySafeLinks();
    void loadsNothing();
    void leavesOutWhatTurnsOrHides();
    void paintsTenThousandWords();
    void staysQuick_data();
    void staysQuick();
};

void ReportMarkdownTest::readsHeadingsAndParagraphs()
{
    const auto parts = markdownParts(u"# One\n\n### Three\n\nfirst\nline\n\nsecond"_s);
    QCOMPARE(parts.size(), 4U);
    QCOMPARE(parts[0].kind, Kind::Heading);
    QCOMPARE(parts[0].level, 1);
    QCOMPARE(parts[1].level, 3);
    QCOMPARE(parts[2].kind, Kind::Paragraph);
    QCOMPARE(parts[2].text, u"first line"_s);
    QCOMPARE(parts[3].text, u"second"_s);
    QVERIFY(markdownParts({}).empty());
}

void ReportMarkdownTest::readsEmphasis()
{
    const auto parts = markdownParts(u"plain **strong** and *slanted*, ~~struck~~ with `code`"_s);
    QCOMPARE(parts.size(), 1U);
    QCOMPARE(parts[0].text, u"plain strong and slanted, struck with code"_s);
    QVERIFY(spanAt(parts[0], u"strong"_s)->strong);
    QVERIFY(spanAt(parts[0], u"slanted"_s)->emphasis);
    QVERIFY(spanAt(parts[0], u"struck"_s)->struck);
    QVERIFY(spanAt(parts[0], u"code"_s)->code);
    QCOMPARE(parts[0].spans.size(), 4U);
}

void ReportMarkdownTest::readsNestedLists()
{
    const auto parts = markdownParts(u"1. one\n2. two\n   - below\n\ntext\n\n- [x] done\n- [ ] open"_s);
    QCOMPARE(parts.size(), 6U);
    QCOMPARE(parts[0].marker, u"1."_s);
    QCOMPARE(parts[1].marker, u"2."_s);
    QCOMPARE(parts[2].marker, u"•"_s);
    QCOMPARE(parts[2].level, parts[1].level + 1);
    QCOMPARE(parts[3].kind, Kind::Paragraph);
    QCOMPARE(parts[4].marker, u"☑"_s);
    QCOMPARE(parts[5].marker, u"☐"_s);
}

void ReportMarkdownTest::readsQuotesCodeAndRules()
{
    const auto parts = markdownParts(u"> outer\n> > inner\n\n---\n\n```\n*not* slanted\n```"_s);
    QCOMPARE(parts[0].quotes, 1);
    QCOMPARE(parts[1].quotes, 2);
    QVERIFY(std::ranges::any_of(parts, [](const MarkdownPart &part) { return part.kind == Kind::Rule; }));
    QCOMPARE(parts.back().kind, Kind::Code);
    QCOMPARE(parts.back().text, u"*not* slanted"_s);
}

void ReportMarkdownTest::readsTables()
{
    const auto parts = markdownParts(u"| Step | Who |\n|---|---|\n| Edit | Ada |\n"_s);
    QCOMPARE(parts.size(), 1U);
    QCOMPARE(parts[0].kind, Kind::Table);
    QCOMPARE(parts[0].rows, (std::vector<QStringList>{{u"Step"_s, u"Who"_s}, {u"Edit"_s, u"Ada"_s}}));
}

void ReportMarkdownTest::keepsOnlySafeLinks()
{
    const auto parts = markdownParts(u"[a](https://example.org/x) [b](mailto:a@example.org) [c](javascript:alert) "
                                     "[d](file:///etc/passwd) [e](data:text/html,x)"_s);
    QCOMPARE(parts.size(), 1U);
    QCOMPARE(parts[0].text, u"a b c d e"_s);
    QCOMPARE(parts[0].spans.size(), 2U);
    QCOMPARE(parts[0].spans[0].link, u"https://example.org/x"_s);
    QCOMPARE(parts[0].spans[1].link, u"mailto:a@example.org"_s);
}

void ReportMarkdownTest::loadsNothing()
{
    const auto parts = markdownParts(u"![the studio](/etc/hostname) <img src=\"/etc/hostname\"> <script>x</script>"_s);
    const QString text = allText(parts);
    QVERIFY2(text.contains(u"the studio"_s), qPrintable(text));
    QVERIFY2(text.contains(u"<img src="_s), qPrintable(text));
    QVERIFY2(text.contains(u"<script>"_s), qPrintable(text));
}

void ReportMarkdownTest::leavesOutWhatTurnsOrHides()
{
    QString text = u"safe\u202Egnp.exe\u2066 and "_s;
    text += QChar(0);
    text += u"nul\u0007\u200F"_s;
    QCOMPARE(allText(markdownParts(text)).trimmed(), u"safegnp.exe and nul\u200F"_s.trimmed());
}

void ReportMarkdownTest::paintsTenThousandWords()
{
    QString text;
    for (int i = 0; i < 10000; ++i)
        text += u"word%1"_s.arg(i) + (i % 90 == 89 ? u"\n\n"_s : u" "_s);
    qsizetype words = 0;
    for (const MarkdownPart &part : markdownParts(text))
        words += part.text.split(u' ', Qt::SkipEmptyParts).size();
    QCOMPARE(words, 10000);
    const QByteArray pdf = paintReport({.blocks = {MarkdownBlock{.text = text}}});
    QVERIFY(paintedPages(pdf) >= 12);
}

void ReportMarkdownTest::staysQuick_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << QString(1'000'000, u'a');
    QTest::newRow("quotes") << QString(200'000, u'>');
    QTest::newRow("lists") << u"1. "_s.repeated(60'000);
    QTest::newRow("brackets") << QString(200'000, u'[');
    QTest::newRow("stars") << u"*a "_s.repeated(60'000);
    QTest::newRow("ticks") << u"`a ``"_s.repeated(40'000);
    QTest::newRow("links") << u"[a](http://b) "_s.repeated(10'000);
    QTest::newRow("entities") << u"&amp;"_s.repeated(40'000);
    QTest::newRow("marks") << u"a"_s + QString(100'000, QChar(0x301));
    QTest::newRow("surrogates") << QString(50'000, QChar(0xd83c));
    QTest::newRow("nul") << QString(100'000, QChar(0));
    QTest::newRow("directions") << u"\u202e\u2067"_s.repeated(50'000);
    QTest::newRow("table") << u"|"_s.repeated(2'000) + u"\n"_s + u"|-"_s.repeated(2'000) + u"|\n"_s;
}

void ReportMarkdownTest::staysQuick()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const QByteArray pdf = paintReport({.blocks = {MarkdownBlock{.text = text}}});
    QVERIFY(paintedPages(pdf) >= 1);
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

QTEST_MAIN(ReportMarkdownTest)
#include "tst_reportmarkdown.moc"

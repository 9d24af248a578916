// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportchanges.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// What two makings of a report tell differently.
class TestReportChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalDocumentsChangeNothing();
    void aCellIsNamedByItsPlace();
    void ranksDoNotNameRows();
    void rowsComeAndGoAsAWhole();
    void rowsOfOneNameAreToldApart();
    void cardsChartsAndRemarksAreCompared();
    void sentencesAreNot();
};

namespace {

using Kind = ReportChange::Kind;

TableBlock table(const std::vector<std::vector<QString>> &rows)
{
    TableBlock block{.columns = {{.title = u"#"_s, .numeric = true}, {.title = u"Post"_s}, {.title = u"Views"_s, .numeric = true}}};
    for (const std::vector<QString> &texts : rows) {
        std::vector<TableCell> row;
        for (const QString &text : texts)
            row.push_back({.text = text});
        block.rows.push_back(row);
    }
    return block;
}

ReportDocument document(const std::vector<ReportBlock> &blocks)
{
    ReportDocument made{.blocks = {HeadingBlock{.text = u"Content"_s}}};
    made.blocks.insert(made.blocks.end(), blocks.begin(), blocks.end());
    return made;
}

} // namespace

void TestReportChanges::equalDocumentsChangeNothing()
{
    const ReportDocument same = document({table({{u"1"_s, u"Cats"_s, u"5"_s}}), CalloutBlock{.title = u"t"_s, .text = u"x"_s}});
    QVERIFY(reportChanges(same, same).empty());
}

void TestReportChanges::aCellIsNamedByItsPlace()
{
    const auto changes =
        reportChanges(document({table({{u"1"_s, u"Cats"_s, u"1,000"_s}, {u"2"_s, u"Dogs"_s, u"900"_s}})}),
                      document({table({{u"1"_s, u"Cats"_s, u"1,200"_s}, {u"2"_s, u"Dogs"_s, u"900"_s}})}));
    QCOMPARE(changes, (std::vector<ReportChange>{{.kind = Kind::Figure,
                                                  .section = u"Content"_s,
                                                  .row = u"Cats"_s,
                                                  .column = u"Views"_s,
                                                  .before = u"1,000"_s,
                                                  .after = u"1,200"_s}}));
}

void TestReportChanges::ranksDoNotNameRows()
{
    const auto changes =
        reportChanges(document({table({{u"1"_s, u"Cats"_s, u"9"_s}, {u"2"_s, u"Dogs"_s, u"8"_s}})}),
                      document({table({{u"1"_s, u"Dogs"_s, u"8"_s}, {u"2"_s, u"Cats"_s, u"9"_s}})}));
    QCOMPARE(changes.size(), std::size_t(2)); // only the ranks
    for (const ReportChange &change : changes)
        QCOMPARE(change.column, u"#"_s);
}

void TestReportChanges::rowsComeAndGoAsAWhole()
{
    const auto changes = reportChanges(document({table({{u"1"_s, u"Cats"_s, u"9"_s}})}),
                                       document({table({{u"1"_s, u"Dogs"_s, u"8"_s}})}));
    QCOMPARE(changes, (std::vector<ReportChange>{{.kind = Kind::Came, .section = u"Content"_s, .row = u"Dogs"_s},
                                                 {.kind = Kind::Went, .section = u"Content"_s, .row = u"Cats"_s}}));
}

void TestReportChanges::rowsOfOneNameAreToldApart()
{
    const auto changes =
        reportChanges(document({table({{u"1"_s, u"Live"_s, u"9"_s}, {u"2"_s, u"Live"_s, u"8"_s}})}),
                      document({table({{u"1"_s, u"Live"_s, u"9"_s}, {u"2"_s, u"Live"_s, u"7"_s}})}));
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].before, u"8"_s);
    QCOMPARE(changes[0].after, u"7"_s);
}

void TestReportChanges::cardsChartsAndRemarksAreCompared()
{
    ChartSpec chart{.title = u"Growth"_s, .range = DateRange::day(QDate(2026, 1, 1))};
    const FiguresBlock before{.figures = {{.label = u"Views"_s, .value = u"5"_s, .remark = {.text = u"+1 %"_s}}}};
    const FiguresBlock after{.figures = {{.label = u"Views"_s, .value = u"6"_s, .remark = {.text = u"+2 %"_s}}}};
    const auto changes = reportChanges(document({before, ChartBlock{.chart = chart}}),
                                       document({after, CalloutBlock{.title = u"Gap"_s, .text = u"2 days"_s}}));
    QCOMPARE(changes.size(), std::size_t(4));
    QCOMPARE(changes[0].before + changes[0].after, u"56"_s);
    QCOMPARE(changes[1].before + changes[1].after, u"+1 %+2 %"_s);
    QCOMPARE(changes[2], (ReportChange{.kind = Kind::Came, .section = u"Content"_s, .row = u"Gap"_s}));
    QCOMPARE(changes[3], (ReportChange{.kind = Kind::Went, .section = u"Content"_s, .row = u"Growth"_s}));
}

void TestReportChanges::sentencesAreNot()
{
    QVERIFY(reportChanges(document({ParagraphBlock{.text = u"5 views"_s}, BulletsBlock{.items = {u"a"_s}}}),
                          document({ParagraphBlock{.text = u"6 views"_s}}))
                .empty());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestReportChanges)
#include "tst_reportchanges.moc"

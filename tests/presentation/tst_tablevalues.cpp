// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/accountrows.h"
#include "models/presentation/contentlistmodel.h"
#include "models/presentation/datetext.h"
#include "models/presentation/figuresortmodel.h"
#include "models/presentation/filenotes.h"
#include "models/presentation/platformgrowthmodel.h"
#include "models/presentation/tablestate.h"
#include "models/presentation/tablevalues.h"
#include "models/presentation/topcontentmodel.h"
#include "models/presentation/valuetablemodel.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QLocale locale(QLocale::German, QLocale::Germany);
const FigureFormat format(locale);
const QDate reference(2026, 11, 20);

std::optional<double> number(const DataCell &cell)
{
    const auto *value = std::get_if<double>(&cell);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<qint64> whole(const DataCell &cell)
{
    const auto value = number(cell);
    return value ? std::optional(std::llround(*value)) : std::nullopt;
}

QString text(const DataCell &cell)
{
    const auto *value = std::get_if<QString>(&cell);
    return value ? *value : FigureFormat::unknown();
}

QString day(const DataCell &cell)
{
    const auto *value = std::get_if<QDate>(&cell);
    return value ? dayText(*value, locale, reference) : FigureFormat::unknown();
}

QString exact(const DataCell &cell) { return format.exact(whole(cell)); }
QString rate(const DataCell &cell) { return format.percent(number(cell), 1); }
QString signedCount(const DataCell &cell) { return whole(cell) ? format.signedCount(*whole(cell)) : FigureFormat::unknown(); }
QString signedRate(const DataCell &cell) { return number(cell) ? format.signedPercent(*number(cell)) : FigureFormat::unknown(); }

QString versus(const DataCell &cell)
{
    const auto value = number(cell);
    return value ? format.signedCount(std::llround(*value * 100)) + QChar(0x202f) + locale.percent() : FigureFormat::unknown();
}

using Formatter = QString (*)(const DataCell &);

/// What the screen shows is what the file holds, formatted by the screen's formatter.
void compareToScreen(const QAbstractItemModel &model, const std::vector<Formatter> &formatters)
{
    QList<int> columns(model.columnCount());
    std::iota(columns.begin(), columns.end(), 0);
    QList<int> rows(model.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    const DataTable table = tableOf(model, columns, rows);
    QCOMPARE(static_cast<int>(table.rows.size()), model.rowCount());
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const auto position = static_cast<std::size_t>(column);
            QCOMPARE(formatters[position](table.rows[static_cast<std::size_t>(row)][position]),
                     model.index(row, column).data().toString());
        }
    }
}

ContentItem item(const QString &title, std::optional<qint64> views)
{
    ContentItem made;
    made.platformContentId = title;
    made.title = title;
    made.type = ContentType::Short;
    // 03:00 UTC on the 15th is the evening of the 14th in YouTube's zone.
    made.publishedAt = QDateTime(QDate(2026, 11, 15), QTime(3, 0), QTimeZone::utc());
    made.figures.set(Metric::Views, views);
    return made;
}

} // namespace

class TestTableValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topContentEqualsTheScreen()
    {
        TopContentModel model(locale);
        RankedItem known{.item = item(u"A film"_s, 1'412'803)};
        known.engagementRate = 0.0791;
        known.versusTypical = -0.31;
        RankedItem unknown{.item = item(u"=SUM(A1)"_s, std::nullopt)};
        unknown.item.publishedAt = {};
        model.setItems({known, unknown}, reference);
        compareToScreen(model, {text, text, text, day, exact, rate, versus});
    }

    void growthEqualsTheScreen()
    {
        PlatformGrowthModel model(locale);
        model.setPlatforms({{.platform = Platform::YouTube, .followersAtEnd = 49'900, .net = -33, .gained = 1'687, .rate = -0.019},
                            {.platform = Platform::X, .followersAtEnd = 7, .net = 12, .lost = 0, .weeklyRate = 0.5}});
        compareToScreen(model, {text, exact, signedCount, exact, exact, signedRate, signedRate, text});
    }

    void contentListEqualsTheScreen()
    {
        ContentListModel model(locale);
        ContentEntry known{.id = ContentId(1), .account = AccountId(1), .item = item(u"A film"_s, 900)};
        known.item.figures.set(Metric::Likes, 12'345);
        known.engagementRate = 0.0123;
        known.equalAge = EqualAge{.age = 7, .views = 194, .posts = 20, .typical = TypicalBand{50, 100, 150}};
        const ContentEntry bare{.id = ContentId(2), .account = AccountId(1), .item = item({}, std::nullopt)};
        ContentAnswer answer{.query = {.range = DateRange::endingAt(reference, 28)}, .matches = 2, .entries = {known, bare}};
        model.setAnswer(answer);
        compareToScreen(model, {text, text, text, day, exact, exact, exact, exact, rate, versus});
    }

    void orderAndColumnsAreTheScreens()
    {
        TopContentModel model(locale);
        model.setItems({{.item = item(u"few"_s, 1)}, {.item = item(u"many"_s, 7)}}, reference);
        FigureSortModel sorted;
        sorted.setSourceModel(&model);
        sorted.sort(TopContentModel::ViewsColumn, Qt::DescendingOrder);
        const DataTable table = tableOf(sorted, {TopContentModel::ViewsColumn, TopContentModel::TitleColumn}, {0, 1});
        QCOMPARE(table.columns[0], (DataColumn{u"Views"_s, DataKind::Count}));
        QCOMPARE(table.columns[1], (DataColumn{u"Title"_s, DataKind::Text}));
        QVERIFY(table.rows == (std::vector<DataRow>{{7.0, u"many"_s}, {1.0, u"few"_s}}));
    }

    void textsSortedByTheirPlaceAreStillTexts()
    {
        ValueTableModel model({{.title = u"Age"_s}, {.title = u"Share"_s, .numeric = true, .kind = DataKind::Share},
                               {.title = u"Took"_s, .kind = DataKind::Seconds}, {.title = u"Plain"_s, .numeric = true}});
        model.setRows({{.id = 1,
                        .cells = {{.text = u"\u206618–24\u2069"_s, .secondary = u"women"_s, .sortValue = 0},
                                  {.text = u"1.2 %"_s, .sortValue = 0.0123},
                                  {.text = u"1 min"_s, .sortValue = 60'000, .exact = 60.0},
                                  {.text = u"7"_s, .sortValue = 7}}},
                       {.id = 2,
                        .cells = {{.text = FigureFormat::unknown(), .sortValue = 1}, {.text = u"—"_s}, {.text = u"—"_s}, {.text = u"—"_s}}}});
        const DataTable table = tableOf(model, {0, 1, 2, 3}, {0, 1});
        QVERIFY(table.rows[0] == (DataRow{u"18–24 women"_s, 0.0123, 60.0, 7.0}));
        QVERIFY(table.rows[1] == (DataRow{{}, {}, {}, {}}));
        QCOMPARE(table.columns[2].title, u"Took (seconds)"_s);
        QCOMPARE(table.columns[3].kind, DataKind::Number);
    }

    void columnsWithoutAHeadingAreNoData()
    {
        const ValueTableModel model(accountColumns());
        QVERIFY(isFileColumn(model, AccountColumn::Name));
        QVERIFY(!isFileColumn(model, AccountColumn::Menu));
    }

    void arrangementSurvivesTheRoundTrip()
    {
        const TableState state{.order = {2, 0, 1}, .shown = {{1, false}, {2, true}}, .widths = {{0, 200}}, .sort = TableState::Sort{1, Qt::AscendingOrder}};
        QCOMPARE(tableStateFromJson(toJson(state, 3), 3), state);
        QCOMPARE(tableStateFromJson(toJson({}, 3), 3), TableState());
    }

    void arrangementOfOtherColumnsIsForgotten()
    {
        const TableState state{.order = {2, 0, 1}, .shown = {{1, false}}, .widths = {{0, 200}}, .sort = TableState::Sort{1}};
        QCOMPARE(tableStateFromJson(toJson(state, 3), 4), TableState());
        const TableState broken{.order = {2, 2, 1}, .shown = {{0, false}, {1, false}, {2, false}}, .widths = {{0, 9'999}, {1, 3}, {7, 100}}, .sort = TableState::Sort{5}};
        QCOMPARE(tableStateFromJson(toJson(broken, 3), 3), TableState());
        QCOMPARE(tableStateFromJson({{u"columns"_s, 3}, {u"widths"_s, u"wide"_s}, {u"order"_s, 7}, {u"sort"_s, u"x"_s}}, 3), TableState());
    }

    void notesSayWhatAReaderMustKnow()
    {
        Account ada{.id = AccountId(1), .platform = Platform::YouTube};
        ada.profile.title = u"Ada Films"_s;
        ada.zone = "America/Los_Angeles";
        Account bea{.id = AccountId(2), .platform = Platform::X};
        bea.profile.title = u"Bea"_s;
        FileSubject subject{.workspaceName = u"Mine"_s,
                            .query = AnalyticsQuery{.range = DateRange::endingAt(reference, 28), .accounts = {AccountId(1)}},
                            .accounts = {ada, bea},
                            .now = QDateTime(QDate(2026, 11, 21), QTime(8, 20), QTimeZone::utc())};
        const QString notes = fileNotes(subject).join(u'\n');
        for (const QString &said : {u"Mine"_s, u"2026-10-24 to 2026-11-20"_s, u"2026-09-26 to 2026-10-23"_s, u"Ada Films (YouTube)"_s,
                                    u"America/Los_Angeles"_s, u"2026-11-21T08:20:00"_s})
            QVERIFY2(notes.contains(said), qPrintable(said + u'\n' + notes));
        QVERIFY(!notes.contains(u"Bea"_s));
        QCOMPARE(filePeriod(subject), u"2026-10-24 - 2026-11-20"_s);
        subject.query.reset();
        QVERIFY(!fileNotes(subject).join(u'\n').contains(u"2026-10-24"_s));
    }
};

QTEST_GUILESS_MAIN(TestTableValues)
#include "tst_tablevalues.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contentlistmodel.h"
#include "models/presentation/contenttext.h"
#include "models/reports/reportdocument.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const DateRange range = DateRange::endingAt(QDate(2026, 11, 20), 28);

ContentEntry post(qint64 number)
{
    ContentEntry entry{.id = ContentId(number + 1), .account = AccountId(1)};
    entry.item.platformContentId = u"p%1"_s.arg(number);
    entry.item.title = u"Post %1"_s.arg(number);
    entry.item.publishedAt = QDateTime(QDate(2026, 11, 10), QTime(12, 0), QTimeZone::utc());
    entry.item.figures.set(Metric::Views, 1'000'000 - number);
    return entry;
}

std::vector<ContentEntry> posts(qint64 first, qint64 count)
{
    std::vector<ContentEntry> some;
    for (qint64 number = first; number < first + count; ++number)
        some.push_back(post(number));
    return some;
}

ContentAnswer answerOf(qint64 matches)
{
    return {.query = {.range = range},
            .matches = matches,
            .entries = posts(0, std::min<qint64>(matches, ContentListModel::pageSize))};
}

QString titleAt(const ContentListModel &model, int row)
{
    return model.index(row, ContentListModel::TitleColumn).data().toString();
}

} // namespace

class TestContentList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRowsAreThereAtOnce()
    {
        ContentListModel model(english);
        const QAbstractItemModelTester tester(&model);
        const QSignalSpy wanted(&model, &ContentListModel::pageWanted);
        model.setAnswer(answerOf(250));
        QCOMPARE(model.rowCount(), 250);
        QCOMPARE(titleAt(model, 0), u"Post 0"_s);
        QCOMPARE(titleAt(model, 99), u"Post 99"_s);
        QCOMPARE(model.index(99, ContentListModel::ViewsColumn).data().toString(), u"999,901"_s);
        QCOMPARE(model.index(99, ContentListModel::TitleColumn).data(IdRole).toLongLong(), 100);
        QCOMPARE(wanted.count(), 0);
    }

    void rowsAreFetchedWhenSomebodyLooks()
    {
        ContentListModel model(english);
        model.setAnswer(answerOf(1'000'000));
        QSignalSpy wanted(&model, &ContentListModel::pageWanted);
        QCOMPARE(titleAt(model, 777'777), u"…"_s);
        QCOMPARE(titleAt(model, 777'701), u"…"_s);
        QCOMPARE(wanted.count(), 1); // once for the page, however many rows of it are painted
        QCOMPARE(wanted.front().front().toInt(), 777'700);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.addPage(777'700, posts(777'700, 100));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.front().front().toModelIndex().row(), 777'700);
        QCOMPARE(titleAt(model, 777'777), u"Post 777777"_s);
        QCOMPARE(wanted.count(), 1);
    }

    void pagesLookedAtLongestAgoAreLetGo()
    {
        ContentListModel model(english);
        model.setAnswer(answerOf(1'000'000));
        for (int page = 1; page <= static_cast<int>(ContentListModel::keptPages); ++page) {
            QCOMPARE(titleAt(model, 0), u"Post 0"_s); // looked at all the time
            model.addPage(page * 100, posts(page * 100, 100));
        }
        QSignalSpy wanted(&model, &ContentListModel::pageWanted);
        QCOMPARE(titleAt(model, 0), u"Post 0"_s);
        QCOMPARE(titleAt(model, 100), u"…"_s);
        QCOMPARE(wanted.count(), 1);
    }

    void pageOfAnEarlierAnswerThatIsTooFarDownIsNothing()
    {
        ContentListModel model(english);
        model.setAnswer(answerOf(1'000));
        model.setAnswer(answerOf(10));
        model.addPage(900, posts(900, 100));
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.entry(9)->id, ContentId(10));
    }

    void headOrdersOnlyByFigures()
    {
        ContentListModel model(english);
        QList<std::pair<Metric, SortOrder>> wanted;
        connect(&model, &ContentListModel::orderWanted, this, [&wanted](Metric metric, SortOrder order) { wanted << std::pair(metric, order); });
        model.sort(ContentListModel::TitleColumn, Qt::AscendingOrder);
        model.sort(ContentListModel::RateColumn, Qt::DescendingOrder);
        model.sort(ContentListModel::LikesColumn, Qt::AscendingOrder);
        QCOMPARE(wanted.size(), 2);
        QVERIFY(wanted[0] == std::pair(Metric::EngagementRate, SortOrder::Descending));
        QVERIFY(wanted[1] == std::pair(Metric::Likes, SortOrder::Ascending));
    }

    void comparisonAtEqualAgeIsToldInTheTable()
    {
        ContentAnswer answer = answerOf(3);
        answer.entries[0].equalAge = EqualAge{.age = 7, .views = 194, .posts = 20, .percentile = 95, .typical = TypicalBand{50, 100, 150}};
        answer.entries[1].equalAge = EqualAge{.age = 7, .views = 60, .posts = 3};
        ContentListModel model(english);
        model.setAnswer(answer);
        const auto cell = [&model](int row) { return model.index(row, ContentListModel::VersusTypicalColumn); };
        QCOMPARE(cell(0).data().toString(), u"+94\u202f%"_s);
        QCOMPARE(cell(0).data(ToneRole).toInt(), static_cast<int>(Tone::Up));
        QCOMPARE(cell(1).data().toString(), FigureFormat::unknown());
        QCOMPARE(cell(2).data().toString(), FigureFormat::unknown());
    }

    void percentileSaysWhatItIsOf()
    {
        const FigureFormat format(english);
        EqualAge age{.age = 7, .views = 194, .posts = 20, .percentile = 95, .typical = TypicalBand{50, 100, 150}};
        const QString said = equalAgeText(age, format);
        QVERIFY2(said.contains(u"95"_s) && said.contains(u"20"_s) && said.contains(u"7"_s), qPrintable(said));
        age.percentile.reset();
        QVERIFY(equalAgeText(age, format).contains(u"not enough"_s));
        QVERIFY(!equalAgeText(std::nullopt, format).isEmpty());
    }

    void countSaysWhenItIsNotExact()
    {
        const FigureFormat format(english);
        ContentAnswer answer = answerOf(1'204);
        QCOMPARE(matchesText(answer, format), u"1,204 posts"_s);
        answer.counted = false;
        QCOMPARE(matchesText(answer, format), u"more than 1,204 posts"_s);
        QCOMPARE(matchesText(answerOf(1), format), u"1 post"_s);
    }
};

QTEST_GUILESS_MAIN(TestContentList)
#include "tst_contentlist.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/figuresortmodel.h"
#include "models/presentation/platformgrowthmodel.h"
#include "models/presentation/topcontentmodel.h"
#include "models/presentation/valuetablemodel.h"
#include "models/reports/reportdocument.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

RankedItem item(const char *title, std::optional<qint64> views, std::optional<double> versusTypical)
{
    RankedItem row;
    row.item.platformContentId = QString::fromLatin1(title);
    row.item.title = QString::fromLatin1(title);
    row.item.type = ContentType::Video;
    // 03:00 UTC on the 15th is the evening of the 14th in YouTube's zone.
    row.item.publishedAt = QDateTime(QDate(2026, 11, 15), QTime(3, 0), QTimeZone::utc());
    row.item.figures.set(Metric::Views, views);
    row.engagementRate = 0.079;
    row.versusTypical = versusTypical;
    return row;
}

QString shown(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString().replace(QChar(0x202f), u' ').replace(QChar(0x2212), u'-');
}

} // namespace

class TestTableModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepTheRulesOfModels()
    {
        TopContentModel posts(english);
        QAbstractItemModelTester postsTester(&posts, QAbstractItemModelTester::FailureReportingMode::QtTest);
        posts.setItems({item("one", 1, 0.1), item("two", std::nullopt, std::nullopt)}, QDate(2026, 11, 20));
        QCOMPARE(posts.rowCount(), 2);
        posts.setItems({}, QDate(2026, 11, 20));
        PlatformGrowthModel platforms(english);
        QAbstractItemModelTester platformsTester(&platforms, QAbstractItemModelTester::FailureReportingMode::QtTest);
        platforms.setPlatforms({{.platform = Platform::X}});
        QCOMPARE(platforms.rowCount(), 1);
    }

    void aPostIsShownInWordsAndKnownInValues()
    {
        TopContentModel model(english);
        model.setItems({item("I edited a film", 412'803, 2.12)}, QDate(2026, 11, 20));
        QCOMPARE(shown(model, 0, TopContentModel::TitleColumn), u"I edited a film"_s);
        QCOMPARE(shown(model, 0, TopContentModel::PublishedColumn), u"14 Nov"_s);
        QCOMPARE(shown(model, 0, TopContentModel::ViewsColumn), u"412,803"_s);
        QCOMPARE(shown(model, 0, TopContentModel::RateColumn), u"7.9 %"_s);
        QCOMPARE(shown(model, 0, TopContentModel::VersusTypicalColumn), u"+212 %"_s);
        const QModelIndex versus = model.index(0, TopContentModel::VersusTypicalColumn);
        QCOMPARE(versus.data(ToneRole).toInt(), static_cast<int>(Tone::Up));
        QCOMPARE(versus.data(SortRole).toDouble(), 2.12);
    }

    void unknownIsADashAndComesLastWhicheverWayIsSorted()
    {
        TopContentModel model(english);
        model.setItems({item("none", std::nullopt, std::nullopt), item("few", 0, -0.5), item("many", 7, 0.5)},
                       QDate(2026, 11, 20));
        QCOMPARE(shown(model, 0, TopContentModel::ViewsColumn), u"—"_s);
        QCOMPARE(shown(model, 1, TopContentModel::ViewsColumn), u"0"_s);
        FigureSortModel sorted;
        sorted.setSourceModel(&model);
        sorted.sort(TopContentModel::ViewsColumn, Qt::DescendingOrder);
        QCOMPARE(sorted.index(0, 0).data().toString(), u"many"_s);
        QCOMPARE(sorted.index(2, 0).data().toString(), u"none"_s);
        sorted.sort(TopContentModel::ViewsColumn, Qt::AscendingOrder);
        QCOMPARE(sorted.index(0, 0).data().toString(), u"few"_s);
        QCOMPARE(sorted.index(2, 0).data().toString(), u"none"_s);
    }

    void everyColumnHasAHeading()
    {
        const TopContentModel posts(english);
        const PlatformGrowthModel platforms(english);
        for (const QAbstractItemModel *model :
             {static_cast<const QAbstractItemModel *>(&posts), static_cast<const QAbstractItemModel *>(&platforms)}) {
            for (int column = 0; column < model->columnCount(); ++column)
                QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
        }
    }

    void growthOfAPlatformNamesItsSource()
    {
        PlatformGrowthModel model(english);
        model.setPlatforms({{.platform = Platform::YouTube,
                             .followersAtEnd = 49'900,
                             .net = -33,
                             .gained = 1'687,
                             .rate = -0.019,
                             .source = GrowthSource::GainedLost}});
        QCOMPARE(shown(model, 0, PlatformGrowthModel::NetColumn), u"-33"_s);
        QCOMPARE(shown(model, 0, PlatformGrowthModel::LostColumn), u"—"_s);
        QCOMPARE(shown(model, 0, PlatformGrowthModel::RateColumn), u"-1.9 %"_s);
        QCOMPARE(shown(model, 0, PlatformGrowthModel::SourceColumn), u"gained and lost"_s);
        QCOMPARE(model.index(0, PlatformGrowthModel::NetColumn).data(ToneRole).toInt(), static_cast<int>(Tone::Down));
    }

    void valuesOfTheSameRowsChangeInPlace()
    {
        ValueTableModel model({{.title = u"Name"_s}, {.title = u"Rows"_s, .numeric = true}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto row = [](qint64 id, const QString &name, int rows) {
            return ValueRow{.id = id,
                            .cells = {{.text = name, .secondary = u"@handle"_s, .mark = Platform::X},
                                      {.text = QString::number(rows), .sortValue = rows}}};
        };
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setRows({row(1, u"Ada"_s, 4), row(2, u"Bea"_s, 5)});
        model.setRows({row(1, u"Ada"_s, 4), row(2, u"Bea"_s, 5)});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(changed.count(), 0);
        model.setRows({row(1, u"Ada"_s, 9), row(2, u"Bea"_s, 5)});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(shown(model, 0, 1), u"9"_s);
        model.setRows({row(2, u"Bea"_s, 5)});
        QCOMPARE(reset.count(), 2);
        QCOMPARE(model.index(0, 0).data(IdRole).toLongLong(), 2);
        QCOMPARE(model.index(0, 0).data(MarkRole).toInt(), static_cast<int>(Platform::X));
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Bea @handle"_s);
        QVERIFY(!model.index(0, 1).data(MarkRole).isValid());
    }
};

QTEST_GUILESS_MAIN(TestTableModels)
#include "tst_tablemodels.moc"

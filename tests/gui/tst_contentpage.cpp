// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contentlistmodel.h"
#include "tests/gui/windowfixture.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/contentpane.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/page.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestContentPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>(WindowFixture::Content::Sample);
        QTRY_VERIFY(m_fixture->isReady());
        BarState bar;
        bar.preset = RangePreset::AllTime;
        m_fixture->settings->setBar(bar);
        m_fixture->settings->setPage(u"content"_s);
        m_fixture->makeWindow();
        QTRY_VERIFY(answer());
    }

    void listHoldsWhatTheQuestionAnswers()
    {
        QCOMPARE(table()->model()->rowCount(), static_cast<int>(answer()->matches));
        QVERIFY(answer()->matches > 20);
        for (int row = 0; row < 20; ++row) {
            QCOMPARE(cell(row, ContentListModel::ViewsColumn).data().toString(),
                     FigureFormat(table()->locale()).exact(answer()->entries[static_cast<std::size_t>(row)].item.figures[Metric::Views]));
        }
    }

    void headAsksForAnotherOrder()
    {
        table()->sortByColumn(ContentListModel::LikesColumn, Qt::AscendingOrder);
        QTRY_COMPARE(answer()->metric, Metric::Likes);
        QCOMPARE(answer()->query.sort, SortOrder::Ascending);
        QCOMPARE(cell(0, ContentListModel::LikesColumn).data().toString(),
                 FigureFormat(table()->locale()).exact(answer()->entries.front().item.figures[Metric::Likes]));
    }

    void wordsNarrowTheListAndCanBeTakenBack()
    {
        const qint64 all = answer()->matches;
        const QString word = displayTitle(answer()->entries.front().item).section(u' ', 0, 0);
        auto *search = m_fixture->child<QLineEdit>("contentSearch");
        QTest::keyClicks(search, word);
        QTRY_COMPARE(answer()->query.search, word);
        QVERIFY(answer()->matches >= 1);
        QVERIFY(answer()->matches < all);
        search->setText(u"zzzzqqqq"_s);
        QTRY_COMPARE(answer()->matches, qint64(0));
        QVERIFY(!table()->isVisible());
        QVERIFY(search->isVisible());
        search->clear();
        QTRY_COMPARE(answer()->matches, all);
        QVERIFY(table()->isVisible());
    }

    /// As a search does that was waiting for more letters.
    void whatAPageAsksLateLeavesTheNextPageAlone()
    {
        m_fixture->window->showPage(u"overview"_s);
        Q_EMIT m_fixture->child<Page>("contentPage")->asksChanged();
        QCOMPARE(m_fixture->window->presenter().asked().question, PageQuestion::Overview);
    }

    void typesNarrowTheList()
    {
        const ContentType type = answer()->entries.front().item.type;
        auto *pill = m_fixture->child<QToolButton>("contentTypes");
        Q_EMIT pill->menu()->aboutToShow();
        for (QAction *action : pill->menu()->actions()) {
            if (action->text() == contentTypeLabel(type))
                action->trigger();
        }
        QTRY_COMPARE(answer()->query.types, std::vector<ContentType>{type});
        for (const ContentEntry &entry : answer()->entries)
            QCOMPARE(entry.item.type, type);
    }

    void chosenPostStandsBesideTheList()
    {
        auto *pane = m_fixture->child<ContentPane>("contentPane");
        const auto title = [this](int row) { return displayTitle(answer()->entries[static_cast<std::size_t>(row)].item); };
        QTRY_COMPARE(pane->accessibleName(), title(0));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QTRY_COMPARE(pane->accessibleName(), title(1));
        QCOMPARE(m_fixture->child<ChartPane>("ageChart")->chart().axis, ChartAxis::Ages);
    }

    void barChangesKeepWhatIsChosenOnThePage()
    {
        table()->sortByColumn(ContentListModel::RateColumn, Qt::DescendingOrder);
        QTRY_COMPARE(answer()->metric, Metric::EngagementRate);
        m_fixture->window->findChild<FilterBar *>()->toggleComparison();
        QTRY_COMPARE(answer()->query.comparison, Comparison::None);
        QCOMPARE(answer()->metric, Metric::EngagementRate);
    }

    void otherPagesAskTheirOwnQuestion()
    {
        m_fixture->window->showPage(u"overview"_s);
        QTRY_VERIFY(m_fixture->window->presenter().state().value()
                    && std::holds_alternative<OverviewAnswer>(*m_fixture->window->presenter().state().value()));
        m_fixture->window->showPage(u"content"_s);
        QTRY_VERIFY(answer());
        QVERIFY(table()->isVisible());
    }

private:
    [[nodiscard]] FigureTable *table() const { return m_fixture->child<FigureTable>("contentTable"); }
    [[nodiscard]] QModelIndex cell(int row, int column) const { return table()->model()->index(row, column); }
    [[nodiscard]] const ContentAnswer *answer() const
    {
        const PageAnswer *told = m_fixture->window->presenter().state().value();
        return told ? std::get_if<ContentAnswer>(told) : nullptr;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestContentPage)
#include "tst_contentpage.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/kpicard.h"

#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestEngagementPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<WindowFixture>(WindowFixture::Content::Sample);
        QTRY_VERIFY(m_fixture->isReady());
        m_fixture->window->showPage(u"engagement"_s);
        QTRY_VERIFY(answer());
    }

    void tableTellsWhatTheQuestionAnswers()
    {
        const auto *table = m_fixture->child<FigureTable>("platformEngagement");
        QCOMPARE(table->model()->rowCount(), static_cast<int>(answer()->platforms.size()) + 1);
        for (std::size_t row = 0; row < answer()->platforms.size(); ++row) {
            QCOMPARE(table->model()->index(static_cast<int>(row), 1).data().toString(),
                     FigureFormat(table->locale()).exact(answer()->platforms[row].figures.front().value));
        }
    }

    void cardChoosesTheTrend()
    {
        auto *trend = m_fixture->child<ChartPane>("engagementTrend");
        QCOMPARE(trend->chart().metric, Metric::EngagementRate);
        QTest::mouseClick(m_fixture->child<KpiCard>("engagement_likes"), Qt::LeftButton);
        QCOMPARE(trend->chart().metric, Metric::Likes);
    }

    void countingByPostsAsksAnew()
    {
        auto *pill = m_fixture->child<QToolButton>("countingPill");
        Q_EMIT pill->menu()->aboutToShow();
        pill->menu()->actions().back()->trigger();
        QTRY_COMPARE(answer()->query.counting, Counting::Published);
        QVERIFY(answer()->total.posts.has_value());
        Q_EMIT pill->menu()->aboutToShow();
        pill->menu()->actions().front()->trigger();
        QTRY_COMPARE(answer()->query.counting, Counting::Activity);
    }

private:
    [[nodiscard]] const Engagement *answer() const
    {
        const PageAnswer *told = m_fixture->window->presenter().state().value();
        return told ? std::get_if<Engagement>(told) : nullptr;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestEngagementPage)
#include "tst_engagementpage.moc"

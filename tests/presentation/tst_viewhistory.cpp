// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/viewhistory.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestViewHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToGoBackToAtFirst()
    {
        ViewHistory history;
        QVERIFY(!history.canGoBack());
        history.visit({.page = u"overview"_s, .bar = {}});
        QVERIFY(!history.canGoBack());
        QVERIFY(!history.canGoForward());
    }

    void backAndForwardWalkTheSamePlaces()
    {
        ViewHistory history;
        BarState year;
        year.preset = RangePreset::Last12Months;
        history.visit({.page = u"overview"_s, .bar = {}});
        history.visit({.page = u"growth"_s, .bar = {}});
        history.visit({.page = u"growth"_s, .bar = year});
        QCOMPARE(history.goBack(), (ViewPlace{u"growth"_s, {}}));
        QCOMPARE(history.goBack(), (ViewPlace{u"overview"_s, {}}));
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.goForward(), (ViewPlace{u"growth"_s, {}}));
        QCOMPARE(history.goForward(), (ViewPlace{u"growth"_s, year}));
        QVERIFY(!history.canGoForward());
    }

    /// Going somewhere tells the window to show a place, which visits it.
    void visitingThePlaceWhereOneIsChangesNothing()
    {
        ViewHistory history;
        history.visit({.page = u"overview"_s, .bar = {}});
        history.visit({.page = u"growth"_s, .bar = {}});
        history.visit(history.goBack());
        QVERIFY(history.canGoForward());
    }

    void aNewPlaceCutsOffWhatLayAhead()
    {
        ViewHistory history;
        history.visit({.page = u"overview"_s, .bar = {}});
        history.visit({.page = u"growth"_s, .bar = {}});
        history.goBack();
        history.visit({.page = u"content"_s, .bar = {}});
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.goBack().page, u"overview"_s);
    }

    void theOldestPlacesAreForgotten()
    {
        ViewHistory history;
        for (int place = 0; place < 1000; ++place)
            history.visit({.page = QString::number(place), .bar = {}});
        int steps = 0;
        while (history.canGoBack()) {
            history.goBack();
            ++steps;
        }
        QCOMPARE(steps, 99);
    }
};

QTEST_GUILESS_MAIN(TestViewHistory)
#include "tst_viewhistory.moc"

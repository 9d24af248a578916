// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/leadtext.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const FigureFormat format(QLocale(QLocale::English, QLocale::UnitedStates));
const AnalyticsQuery asked{.range = DateRange::endingAt(QDate(2026, 11, 20), 28)};

QString plain(QString text)
{
    return text.replace(QChar(0x202f), u' ').replace(QChar(0x2212), u'-');
}

Overview figures()
{
    Overview told{.query = asked};
    told.cards = {{.metric = Metric::Followers, .value = 2000.0, .delta = {.kind = Delta::Kind::New}},
                  {.metric = Metric::Views,
                   .value = 1000.0,
                   .delta = {.kind = Delta::Kind::Change, .amount = 0.25},
                   .parts = {{Platform::YouTube, 300.0}, {Platform::TikTok, 700.0}}}};
    return told;
}

} // namespace

class TestLeadText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overviewTellsViewsTheirLeaderAndFollowers()
    {
        QCOMPARE(plain(overviewLead(figures(), format)),
                 u"1,000 views (+25.0 %) · 70 % of them on TikTok · 2,000 followers (new)"_s);
    }

    void whatIsUnknownIsNotSaid()
    {
        Overview told = figures();
        told.cards[1].value.reset();
        QCOMPARE(plain(overviewLead(told, format)), u"2,000 followers (new)"_s);
        told.cards.clear();
        QVERIFY(overviewLead(told, format).isEmpty());
    }

    void noPlatformLeadsWhenNoneStandsOut()
    {
        Overview told = figures();
        told.cards[1].parts = {{Platform::YouTube, 350.0}, {Platform::TikTok, 330.0}, {Platform::X, 320.0}};
        QVERIFY(!overviewLead(told, format).contains(u"of them"_s));
    }

    void growthNamesWhoGrewFastest()
    {
        Growth told{.query = asked, .net = 120, .previousNet = -30};
        told.platforms = {{.platform = Platform::YouTube, .rate = 0.02}, {.platform = Platform::X, .rate = 0.05}};
        QCOMPARE(plain(growthLead(told, format)), u"+120 followers · -30 in the compared days · X grew fastest, by +5.0 %"_s);
        told.platforms.pop_back();
        QVERIFY(!growthLead(told, format).contains(u"fastest"_s));
    }

    void engagementSpeaksOfTheChosenDenominator()
    {
        Engagement told{.query = asked, .denominator = Denominator::Reach};
        told.total.rates = {{.by = Denominator::Views, .value = 0.5},
                            {.by = Denominator::Reach, .value = 0.08, .delta = {.kind = Delta::Kind::Change, .amount = -0.003}}};
        QVERIFY2(plain(engagementLead(told, format)).startsWith(u"8.00 % by reach (-0.3 pp)"_s),
                 qPrintable(engagementLead(told, format)));
        told.total.rates[1].value.reset();
        QVERIFY(engagementLead(told, format).isEmpty());
    }

    void contentNamesTheLeaderOnlyWhenTheListBeginsWithIt()
    {
        ContentAnswer told{.query = asked, .matches = 2};
        ContentEntry entry{.value = 900.0};
        entry.item.title = u"A  long   walk"_s;
        told.entries = {entry};
        QVERIFY2(contentLead(told, format).contains(u"leads with 900"_s), qPrintable(contentLead(told, format)));
        told.query.sort = SortOrder::Ascending;
        QVERIFY(!contentLead(told, format).contains(u"leads"_s));
    }

    void compareNamesOneLeaderForEachFigure()
    {
        CompareAnswer told{.query = asked};
        told.columns = {{.platform = Platform::YouTube}, {.platform = Platform::X}};
        CompareRow followers{.metric = Metric::Followers};
        followers.cells = {{.value = 10.0}, {.value = 30.0}};
        told.rows = {followers};
        QCOMPARE(compareLead(told), u"In front: Followers: X"_s);
        told.rows[0].cells[0].value.reset();
        QVERIFY(compareLead(told).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLeadText)
#include "tst_leadtext.moc"

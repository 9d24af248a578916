// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/clock.h"
#include "models/presentation/cardtext.h"
#include "models/presentation/definitiontext.h"
#include "models/presentation/explaingrowth.h"
#include "models/presentation/explainpresenter.h"
#include "models/presentation/explainrowsmodel.h"
#include "models/presentation/explaintext.h"
#include "models/presentation/tableroles.h"
#include "models/store/contentrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const FigureFormat format(english);
const QDate day(2026, 11, 18);
const QDateTime now = scratchMoment("2026-11-21T08:00:00Z");

QString plain(QString text)
{
    return text.replace(QChar(0x202f), u' ').replace(QChar(0x2212), u'-');
}

DailyMetrics told(QDate at, qint64 views, qint64 likes, qint64 comments, std::optional<qint64> shares = {})
{
    DailyMetrics metrics{.day = at, .values = {}};
    metrics.values.set(Metric::Views, views);
    metrics.values.set(Metric::Likes, likes);
    metrics.values.set(Metric::Comments, comments);
    metrics.values.set(Metric::Shares, shares);
    return metrics;
}

AnalyticsQuery twoDays()
{
    return {.range = DateRange::endingAt(day, 2)};
}

QString valueOf(const ExplainText &text, const QString &label)
{
    for (const ExplainLine &line : text.lines) {
        if (line.label == label)
            return plain(line.value);
    }
    return u"no line"_s;
}

class Filled
{
public:
    Filled()
    {
        const auto connection = scratch.connection();
        account = addAccount(*connection);
        const FetchId first = must(insertFetch(*connection, {.account = account.id,
                                                             .stream = u"daily"_s,
                                                             .source = request,
                                                             .fetchedAt = scratchMoment("2026-11-19T08:00:00Z"),
                                                             .status = 200,
                                                             .body = "{\"rows\":[[1,2]]}"}));
        must(upsertDays(*connection, account.id, {told(day.addDays(-1), 1000, 60, 20, 5), told(day, 1000, 20, 10)}, first, now));
        const FetchId second = must(insertFetch(*connection, {.account = account.id,
                                                              .kind = FetchKind::Import,
                                                              .stream = u"daily"_s,
                                                              .source = u"Table data.csv"_s,
                                                              .fetchedAt = scratchMoment("2026-11-20T08:00:00Z")}));
        must(upsertDays(*connection, account.id, {told(day, 1200, 20, 10)}, second, now));
        store = must(Store::open(scratch.workspace()));
    }

    FigureParts parts(Metric metric) const
    {
        const auto connection = scratch.connection();
        return must(figureParts(*connection, metric, twoDays(), now));
    }

    const QString request = u"GET https://api.example/v2/reports?ids=channel%3D%3DMINE&access_token=abc"_s;
    ScratchWorkspace scratch;
    Account account;
    std::unique_ptr<Store> store;
    FixedClock clock{now};
};

} // namespace

class TestExplainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureHasItsDefinition()
    {
        std::set<QString> meanings;
        for (const MetricInfo &info : metricCatalogue()) {
            const Definition definition = definitionOf(info.metric, Denominator::Reach);
            QVERIFY2(!definition.meaning.isEmpty() && !definition.rule.isEmpty(), info.key.data());
            QCOMPARE(definition.origin.startsWith("Derived"_L1), info.derived);
            QVERIFY(!info.derived || !definition.formula.isEmpty());
            meanings.insert(definition.meaning);
        }
        QCOMPARE(meanings.size(), metricCount);
        QCOMPARE(definitionOf(Metric::EngagementRate, Denominator::Followers).formula, u"engagements ÷ followers"_s);
        QCOMPARE(definedLabel(Metric::EngagementRate, Denominator::Reach), u"Engagement rate by reach"_s);
    }

    void derivedFigureIsWorkedOut()
    {
        const Filled filled;
        const ExplainText engagements = explainText(filled.parts(Metric::Engagements), format);
        QCOMPARE(plain(engagements.figure), u"115"_s);
        QCOMPARE(valueOf(engagements, u"Likes"_s), u"80"_s);
        QCOMPARE(valueOf(engagements, u"+ Comments"_s), u"30"_s);
        QCOMPARE(valueOf(engagements, u"+ Shares"_s), u"5"_s);
        QCOMPARE(valueOf(engagements, u"+ Saves"_s), u"—"_s);
        QCOMPARE(valueOf(engagements, u"= Engagements"_s), u"115"_s);
        const ExplainText rate = explainText(filled.parts(Metric::EngagementRate), format);
        QCOMPARE(rate.title, u"Engagement rate by views"_s);
        QCOMPARE(valueOf(rate, u"÷ Views"_s), u"2,200"_s);
        QCOMPARE(plain(rate.figure), u"5.23 %"_s); // 115 / 2200
        QVERIFY(plainText(rate).contains(rate.formula));
    }

    void notesSayHowMuchIsKnown()
    {
        const Filled filled;
        const ExplainText views = explainText(filled.parts(Metric::Views), format);
        QVERIFY(views.notes.contains(u"Every day is known."_s));
        QVERIFY(views.notes.contains(u"Compared with 15 Nov – 16 Nov 2026: no earlier data."_s));
        const auto connection = filled.scratch.connection();
        AnalyticsQuery query{.range = DateRange::endingAt(day.addDays(1), 4), .comparison = Comparison::None};
        const ExplainText late = explainText(must(figureParts(*connection, Metric::Views, query, now)), format);
        QVERIFY2(late.notes.contains(u"Known on 2 of 3 days. The last day is not complete yet."_s), qPrintable(late.notes.join(u'|')));
        const ExplainText saves = explainText(filled.parts(Metric::Saves), format);
        QCOMPARE(saves.figure, u"—"_s);
        QVERIFY(saves.notes.contains(u"Nothing is known from YouTube."_s));
    }

    void requestShowsItsParametersAndNoSecret()
    {
        const FetchReference fetch{.source = Filled().request};
        const QString text = requestText(fetch);
        QVERIFY(text.contains("ids = channel==MINE"_L1));
        QVERIFY(text.startsWith("GET https://api.example/v2/reports\n"_L1));
        QVERIFY(!text.contains("abc"_L1));
        QCOMPARE(requestText({.kind = FetchKind::Import, .source = u"a?token=b.csv"_s}), u"a?token=b.csv"_s);
    }

    void answersAreMadeReadable()
    {
        QCOMPARE(answerText("{\"a\":[1]}"), u"{\n    \"a\": [\n        1\n    ]\n}\n"_s);
        QCOMPARE(answerText("Date,Views\n"), u"Date,Views\n"_s);
        QVERIFY(answerText(QByteArray(2'000'000, 'x')).size() < 500'000);
    }

    void rowsAreListedWithWhatTheyWere()
    {
        const Filled filled;
        const auto connection = filled.scratch.connection();
        const FigureParts parts = filled.parts(Metric::Views);
        ExplainRowsModel model(english);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(must(sourceRows(*connection, parts.accounts.front(), Metric::Views, Denominator::Views, twoDays().range)), now);
        QCOMPARE(model.rowCount(), 2);
        const auto cell = [&model](int row, int column) { return plain(model.index(row, column).data().toString()); };
        QCOMPARE(cell(0, 0), u"18 Nov"_s);
        QCOMPARE(cell(0, 3), u"1,200"_s);
        QCOMPARE(model.index(0, 2).data(SecondaryTextRole).toString(), u"was 1,000"_s);
        QCOMPARE(cell(0, 1), u"File · Table data.csv"_s);
        QCOMPARE(cell(1, 1), u"API call"_s);
        QCOMPARE(cell(1, 2), u"19 Nov, 08:00"_s);
        QCOMPARE(revisionTexts(*model.row(0), now, format), QStringList{u"08:00: 1,000 → 1,200"_s});
        model.setRows({}, now);
        QCOMPARE(model.rowCount(), 0);
    }

    void presenterTellsTheNewestQuestionOnly()
    {
        Filled filled;
        ExplainPresenter presenter(*filled.store, filled.clock);
        QSignalSpy changed(&presenter, &ExplainPresenter::stateChanged);
        presenter.explain({.metric = Metric::Likes, .query = twoDays()});
        presenter.explain({.metric = Metric::Views, .query = twoDays()});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(std::get<FigureParts>(*presenter.state().value()).card.value, 2200.0);
        presenter.explain({.metric = Metric::Likes, .query = twoDays()});
        presenter.forget();
        QVERIFY(!changed.wait(300));
    }

    void presenterReadsAnswersAsLongAsTheyAreKept()
    {
        Filled filled;
        ExplainPresenter presenter(*filled.store, filled.clock);
        std::vector<KeptAnswer> answers;
        connect(&presenter, &ExplainPresenter::answerRead, this, [&answers](const KeptAnswer &kept) { answers.push_back(kept); });
        presenter.askAnswer(FetchId(1));
        QTRY_COMPARE(answers.size(), std::size_t(1));
        QVERIFY(answers.front().text.contains("\"rows\""_L1));
        must(dropBodiesBefore(*filled.scratch.connection(), now));
        presenter.askAnswer(FetchId(1));
        QTRY_COMPARE(answers.size(), std::size_t(2));
        QVERIFY(answers.back().text.isEmpty());
        QVERIFY(fetchText(answers.back().fetch, now, english).contains("no longer kept"_L1));
        QSignalSpy failed(&presenter, &ExplainPresenter::failed);
        presenter.askAnswer(FetchId(99));
        QTRY_COMPARE(failed.count(), 1);
    }

    void growthCardsTellTheirParts()
    {
        Growth growth{.query = twoDays(),
                      .platforms = {{.platform = Platform::YouTube, .followersAtEnd = 1000, .followersAtStart = 990, .net = 12,
                                     .gained = 15, .lost = 3, .source = GrowthSource::GainedLost},
                                    {.platform = Platform::X, .followersAtEnd = 540, .followersAtStart = 500, .net = 40,
                                     .source = GrowthSource::Totals}},
                      .net = 52};
        auto cards = growthCards(growth, format);
        for (GrowthCard &card : cards)
            explainGrowthCard(growth, format, card);
        const CardText &net = cards.front().text;
        QCOMPARE(net.lines.front(), (ExplainLine{u"YouTube: 15 gained − 3 lost"_s, u"+12"_s}));
        QCOMPARE(net.lines[1], (ExplainLine{u"X: 540 − 500"_s, u"+40"_s}));
        QCOMPARE(net.lines.back().value, net.exact);
        QCOMPARE(net.sources, (std::vector{Metric::NetFollowers, Metric::Followers}));
        QCOMPARE(cards[1].metric, Metric::FollowersGained);
        QCOMPARE(cards[1].text.lines.back().value, cards[1].text.exact);
        QCOMPARE(cards[3].text.lines.back().value, cards[3].text.value);
    }

    void cardOfPublishedPostsExplainsItself()
    {
        AnalyticsQuery query = twoDays();
        Card card{.metric = Metric::Likes, .value = 30, .parts = {{Platform::YouTube, 10.0}, {Platform::X, 20.0}}};
        QVERIFY(!cardText(card, query, format).explainsItself());
        QCOMPARE(cardText(card, query, format).sources, std::vector{Metric::Likes});
        query.counting = Counting::Published;
        const CardText text = cardText(card, query, format);
        QVERIFY(text.explainsItself());
        QVERIFY(text.sources.empty()); // no stored day stands behind it
        QCOMPARE(text.lines.back().value, text.exact);
        QCOMPARE(text.days, u"17 Nov – 18 Nov 2026"_s);
    }
};

QTEST_GUILESS_MAIN(TestExplainText)
#include "tst_explaintext.moc"

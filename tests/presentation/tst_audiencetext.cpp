// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/audiencetext.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const FigureFormat format(english);
const DateRange window = DateRange::endingAt(QDate(2026, 11, 20), 28);

AudienceBreakdown breakdown(AudienceDimension dimension, std::vector<AudienceShare> slices)
{
    AudienceBreakdown made{.dimension = dimension, .window = window};
    made.shares.slices = std::move(slices);
    return made;
}

Demographics answer()
{
    Demographics told{.query = {.range = window}};
    AccountAudience silent{.account = AccountId(1), .platform = Platform::YouTube, .title = u"Quiet"_s};
    silent.dimensions = {{.dimension = AudienceDimension::Country, .gap = AudienceGap::NeverSynced}};
    AccountAudience films{.account = AccountId(2), .platform = Platform::YouTube, .title = u"Films"_s};
    films.dimensions = {breakdown(AudienceDimension::AgeGender, {{.key = u"25-34"_s, .secondKey = u"female"_s, .share = 0.4, .earlier = 0.38, .change = 0.02},
                                                                 {.key = u"65-"_s, .secondKey = u"male"_s, .share = 0.1}}),
                        breakdown(AudienceDimension::Age, {{.key = u"25-34"_s, .share = 0.7}}),
                        breakdown(AudienceDimension::Country, {{.key = u"DE"_s, .share = 0.5}, {.key = u"ZZ"_s, .share = 0.25}})};
    films.dimensions.back().shares.tailSlices = 3;
    films.dimensions.back().shares.tailShare = 0.25;
    AccountAudience other{.account = AccountId(3), .platform = Platform::Instagram, .title = u"Pictures"_s};
    other.dimensions = {breakdown(AudienceDimension::Age, {{.key = u"18-24"_s, .share = 1.0}}),
                        {.dimension = AudienceDimension::AgeGender, .gap = AudienceGap::NotTold}};
    told.accounts = {silent, films, other};
    return told;
}

std::vector<AudienceCard> cardsOf(qint64 account)
{
    return audienceCards(answer(), {.account = AccountId(account)}, format);
}

} // namespace

class TestAudienceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thoseOfWhomSomethingIsToldComeFirst()
    {
        const auto sources = audienceSources(answer());
        QCOMPARE(sources.size(), std::size_t(3));
        QCOMPARE(sources[0].title, u"Films"_s);
        QCOMPARE(sources[1].title, u"Pictures"_s);
        QCOMPARE(sources[2].title, u"Quiet"_s);
    }

    void accountsTogetherComeBeforeTheirAccounts()
    {
        Demographics told = answer();
        AudienceBlend blend{.platform = Platform::Instagram, .dimension = AudienceDimension::City, .accounts = {AccountId(3), AccountId(4)}, .days = window};
        blend.shares.slices = {{.key = u"Köln"_s, .share = 1.0}};
        told.blends = {blend};
        const auto sources = audienceSources(told);
        QCOMPARE(sources[1].account, std::nullopt);
        QCOMPARE(sources[1].platform, Platform::Instagram);
        const auto cards = audienceCards(told, sources[1], format);
        QCOMPARE(cards.size(), std::size_t(1));
        QCOMPARE(cards[0].rows[0].cells[0].text, u"Köln"_s);
        QVERIFY(cards[0].note.contains(u"2 account"_s));
    }

    void crossedAgesAndGendersLeaveOutWhatTheySay()
    {
        const auto cards = cardsOf(2);
        QCOMPARE(cards.size(), std::size_t(2));
        const auto &ages = cards[0].rows;
        QCOMPARE(cards[0].columns.size(), std::size_t(3));
        QCOMPARE(cards[0].columns[1].title, u"women"_s);
        QCOMPARE(cards[0].columns[2].title, u"men"_s);
        QCOMPARE(ages.size(), std::size_t(2));
        QCOMPARE(ages[0].cells[0].text, u"25–34"_s);
        QCOMPARE(ages[1].cells[0].text, u"65+"_s);
        QCOMPARE(ages[0].cells[1].text, u"40.0\u202f%"_s);
        QCOMPARE(ages[0].cells[1].part, std::optional(1.0));
        QVERIFY(ages[0].cells[1].toolTip.startsWith(u"+2.0\u202fpp"_s));
        QCOMPARE(ages[0].cells[2].text, FigureFormat::unknown());
        QCOMPARE(ages[1].cells[2].part, std::optional(0.25));
    }

    void theLargestGroupsAreAddedUpOverTheOtherDivision()
    {
        Demographics told = answer();
        told.accounts[1].dimensions[0].shares.slices = {{.key = u"18-24"_s, .secondKey = u"female"_s, .share = 0.25},
                                                        {.key = u"18-24"_s, .secondKey = u"male"_s, .share = 0.25},
                                                        {.key = u"25-34"_s, .secondKey = u"female"_s, .share = 0.4},
                                                        {.key = u"65-"_s, .secondKey = u"male"_s, .share = 0.1}};
        const auto facts = audienceFacts(told, {.account = AccountId(2)}, format);
        QCOMPARE(facts.size(), std::size_t(3));
        QCOMPARE(facts[0].who, u"18–24"_s);
        QCOMPARE(facts[0].share, u"50.0\u202f%"_s);
        QCOMPARE(facts[1].who, u"women"_s);
        QCOMPARE(facts[1].share, u"65.0\u202f%"_s);
        QCOMPARE(facts[2].who, u"Germany"_s);
        QVERIFY(audienceFacts(told, {.account = AccountId(1)}, format).empty());
    }

    void agesAloneStandInForCrossedOnes()
    {
        const auto cards = cardsOf(3);
        QCOMPARE(cards.size(), std::size_t(1));
        QCOMPARE(cards[0].rows[0].cells[0].text, u"18–24"_s);
    }

    void tailIsOneRow()
    {
        const auto rows = cardsOf(2)[1].rows;
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].cells[0].text, u"Germany"_s);
        QCOMPARE(rows[1].cells[0].text, u"unknown"_s);
        QVERIFY(rows[2].cells[0].text.contains(u"3"_s));
        QCOMPARE(rows[2].cells[1].text, u"25.0\u202f%"_s);
    }

    void whatIsMissingSaysWhy()
    {
        const auto cards = cardsOf(1);
        QCOMPARE(cards.size(), std::size_t(1));
        QCOMPARE(cards[0].missing, audienceGapText(AudienceGap::NeverSynced, Platform::YouTube));
        QVERIFY(cards[0].rows.empty());
    }
};

QTEST_GUILESS_MAIN(TestAudienceText)
#include "tst_audiencetext.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/cardtext.h"
#include "models/presentation/datetext.h"
#include "models/presentation/errortext.h"
#include "models/presentation/freshnesstext.h"
#include "models/presentation/growthtext.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

/// Narrow spaces are part of how figures look, not of what they say.
QString plain(QString text)
{
    return text.replace(QChar(0x202f), u' ').replace(QChar(0x2212), u'-');
}

AnalyticsQuery november()
{
    return {.range = *DateRange::make(QDate(2026, 10, 24), QDate(2026, 11, 20))};
}

Card card(Metric metric, std::optional<double> value, std::optional<double> previous, double change)
{
    Card made;
    made.metric = metric;
    made.value = value;
    made.previous = previous;
    made.delta = {.kind = previous ? Delta::Kind::Change : Delta::Kind::NoEarlierData, .amount = change};
    return made;
}

CardText textOf(const Card &given)
{
    return cardText(given, november(), FigureFormat(english));
}

Freshness fresh(Platform platform, QDate until, AccountState state = AccountState::Connected)
{
    Freshness entry;
    entry.account.platform = platform;
    entry.account.state = state;
    entry.lastSyncedAt = QDateTime(QDate(2026, 11, 21), QTime(8, 14), QTimeZone::utc());
    entry.completeUntil = until;
    return entry;
}

FreshnessFrame frame()
{
    return {.now = QDateTime(QDate(2026, 11, 21), QTime(9, 0), QTimeZone::utc()),
            .locale = english,
            .nextSync = std::nullopt};
}

/// A moment is not broken over two lines.
QStringList linesOf(const std::vector<FreshnessLine> &lines)
{
    QStringList texts;
    for (const FreshnessLine &line : lines)
        texts << QString(line.text).replace(QChar(QChar::Nbsp), u' ');
    return texts;
}

} // namespace

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorSaysWhatHappenedAndWhatToDo()
    {
        QStringList texts;
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
            const Error error{.kind = static_cast<ErrorKind>(kind), .detail = u"secret detail"_s};
            QVERIFY2(!errorTitle(error.kind).isEmpty(), qPrintable(errorKey(error.kind)));
            QVERIFY(errorText(error).endsWith(u'.'));
            QVERIFY(!errorText(error).contains(error.detail));
            QVERIFY(error.kind == ErrorKind::Cancelled || errorRemedy(error).endsWith(u'.'));
            texts << errorText(error);
        }
        QCOMPARE(texts.removeDuplicates(), 0);
    }

    void aStorageProblemSaysWhichOneItIs_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<StorageCause>("cause");
        QTest::newRow("corrupt") << u"select: database disk image is malformed (SQLite code 11)"_s << StorageCause::Damaged;
        QTest::newRow("corrupt index") << u"read: malformed (SQLite code 779)"_s << StorageCause::Damaged;
        QTest::newRow("not a database") << u"open: file is not a database (SQLite code 26)"_s << StorageCause::Damaged;
        QTest::newRow("busy") << u"begin: database is locked (SQLite code 5)"_s << StorageCause::InUse;
        QTest::newRow("full") << u"insert: database or disk is full (SQLite code 13)"_s << StorageCause::Full;
        QTest::newRow("read only") << u"insert: attempt to write (SQLite code 8)"_s << StorageCause::ReadOnly;
        QTest::newRow("other") << u"insert: disk I/O error (SQLite code 10)"_s << StorageCause::Unknown;
        QTest::newRow("no database") << u"cannot make the folder"_s << StorageCause::Unknown;
    }

    void aStorageProblemSaysWhichOneItIs()
    {
        QFETCH(QString, detail);
        QFETCH(StorageCause, cause);
        const Error error{.kind = ErrorKind::Storage, .detail = detail};
        QCOMPARE(storageCause(error), cause);
        QCOMPARE(storageCause({.kind = ErrorKind::BadInput, .detail = detail}), StorageCause::Unknown);
        QCOMPARE(errorTitle(error) == errorTitle(ErrorKind::Storage), cause == StorageCause::Unknown);
        QVERIFY(errorText(error).endsWith(u'.'));
        QVERIFY(errorRemedy(error).endsWith(u'.'));
        QVERIFY(!errorText(error).contains("SQLite"_L1));
    }

    void aRateLimitSaysHowLong()
    {
        const Error limited{.kind = ErrorKind::RateLimited, .detail = {}, .retryAfter = 720s};
        QVERIFY(errorRemedy(limited).contains("in 12 minute"_L1));
        QVERIFY(waitText(1s).contains(u'1'));
        QVERIFY(waitText(89s).contains("89 second"_L1));
        QVERIFY(waitText(91s).contains("2 minute"_L1));
        QVERIFY(waitText(2h).contains("2 hour"_L1));
    }

    void aCountTellsItsChangeInPercent()
    {
        const CardText text = textOf(card(Metric::Views, 3'421'870, 2'996'340, 0.142));
        QCOMPARE(plain(text.value), u"3.42 M"_s);
        QCOMPARE(text.exact, u"3,421,870"_s);
        QCOMPARE(plain(text.change), u"+14.2 %"_s);
        QCOMPARE(plain(text.previous), u"vs 3.00 M"_s);
        QCOMPARE(text.arrow, Arrow::Up);
        QCOMPARE(text.tone, Tone::Up);
        QVERIFY(text.previousExact.contains("2,996,340"_L1));
        QVERIFY(text.previousExact.contains("26 Sept"_L1));
    }

    void aRateTellsItsChangeInPoints()
    {
        const CardText text = textOf(card(Metric::EngagementRate, 0.0707, 0.0737, -0.003));
        QCOMPARE(plain(text.value), u"7.07 %"_s);
        QCOMPARE(plain(text.change), u"-0.3 pp"_s);
        QCOMPARE(text.tone, Tone::Down);
        QVERIFY(text.derived);
    }

    void anOrdinaryChangeIsGreyButKeepsItsArrow()
    {
        Card reach = card(Metric::Reach, 71'320, 73'601, -0.031);
        reach.delta.ordinary = true;
        const CardText text = textOf(reach);
        QCOMPARE(text.arrow, Arrow::Down);
        QCOMPARE(text.tone, Tone::Secondary);
        QCOMPARE(text.label, u"Reach, daily avg"_s);
    }

    void changeThatReadsAsNonePointsNowhere()
    {
        const CardText text = textOf(card(Metric::EngagementRate, 0.0822, 0.0821, 0.0001));
        QCOMPARE(plain(text.change), u"±0.0 pp"_s);
        QCOMPARE(text.arrow, Arrow::None);
        QCOMPARE(text.tone, Tone::Secondary);
        QCOMPARE(textOf(card(Metric::Views, 10'006, 10'000, 0.0006)).arrow, Arrow::Up);
    }

    void postsAreADifferenceAndNeitherGoodNorBad()
    {
        const CardText text = textOf(card(Metric::Posts, 37, 32, 0.156));
        QCOMPARE(plain(text.change), u"+5"_s);
        QCOMPARE(text.tone, Tone::Secondary);
    }

    void unknownIsADashWithItsReason()
    {
        Card reach = card(Metric::Reach, std::nullopt, std::nullopt, 0);
        reach.reason = UnknownReason::NotServed;
        reach.parts = {{.platform = Platform::YouTube, .value = std::nullopt}};
        const CardText text = textOf(reach);
        QCOMPARE(text.value, u"—"_s);
        QCOMPARE(text.previous, u"not given by YouTube"_s);
        QVERIFY(text.change.isEmpty());
        QVERIFY(text.sentence.contains("not given by YouTube"_L1));
    }

    void whatHadNoEarlierFigureIsNewOrSaysSo()
    {
        Card fresh = card(Metric::Views, 12, 0, 0);
        fresh.delta.kind = Delta::Kind::New;
        QCOMPARE(textOf(fresh).change, u"new"_s);
        QCOMPARE(textOf(card(Metric::Views, 12, std::nullopt, 0)).previous, u"no earlier data"_s);
    }

    void theSentenceNamesEverything()
    {
        Card views = card(Metric::Views, 3'421'870, 2'996'340, 0.142);
        views.incomplete = true;
        QCOMPARE(plain(textOf(views).sentence),
                 u"Views: 3,421,870, +14.2 %, vs 3.00 M. The last day is not complete yet."_s);
    }

    void aSumOfGainsIsUnknownWhenAPartIs()
    {
        Growth growth{.query = november()};
        growth.platforms = {{.platform = Platform::YouTube, .gained = 1687, .lost = 754}, {.platform = Platform::X}};
        growth.series = {{.range = DateRange::day(QDate(2026, 11, 20)), .gained = 60}};
        const auto cards = growthCards(growth, FigureFormat(english));
        QCOMPARE(cards[1].key, u"gained"_s);
        QCOMPARE(cards[1].text.value, u"—"_s);
        QVERIFY(cards[1].course.empty());
        growth.platforms.pop_back();
        QCOMPARE(growthCards(growth, FigureFormat(english))[1].text.exact, u"1,687"_s);
    }

    void freshnessTellsTheSyncAndTheSlowestPlatform()
    {
        const std::vector accounts{fresh(Platform::YouTube, QDate(2026, 11, 18)),
                                   fresh(Platform::X, QDate(2026, 11, 20)),
                                   fresh(Platform::TikTok, QDate(2026, 11, 20))};
        FreshnessFrame given = frame();
        given.nextSync = QDateTime(QDate(2026, 11, 21), QTime(14, 10), QTimeZone::utc());
        const auto lines = freshnessLines(accounts, given);
        QCOMPARE(linesOf(lines), (QStringList{u"Synced 08:14 · next 14:10"_s, u"YouTube data until 18 Nov"_s,
                                              u"Others until 20 Nov"_s}));
        QCOMPARE(lines.front().tone, FreshnessTone::Good);
    }

    void oldFiguresAreAmberAndLostSignInsNamed()
    {
        Freshness old = fresh(Platform::YouTube, QDate(2026, 11, 15), AccountState::NeedsReconnect);
        old.stale = true;
        old.lastSyncedAt = QDateTime(QDate(2026, 11, 19), QTime(8, 14), QTimeZone::utc());
        const auto lines = freshnessLines({old}, frame());
        QCOMPARE(linesOf(lines),
                 (QStringList{u"Synced 19 Nov, 08:14"_s, u"YouTube: sign-in expired"_s, u"Data until 15 Nov"_s}));
        QVERIFY(lines.front().text.endsWith(u"19\u00a0Nov,\u00a008:14"_s));
        QCOMPARE(lines.front().tone, FreshnessTone::Stale);
        QCOMPARE(lines[1].tone, FreshnessTone::Problem);
    }

    void offlineAndImportedAreSaid()
    {
        FreshnessFrame offline = frame();
        offline.offline = true;
        QCOMPARE(freshnessLines({fresh(Platform::X, QDate(2026, 11, 20))}, offline).front().text,
                 u"Offline · synced 08:14"_s);
        Freshness imported = fresh(Platform::YouTube, QDate(2026, 11, 20), AccountState::ImportedOnly);
        imported.lastSyncedAt.reset();
        QCOMPARE(freshnessLines({imported}, frame()).front().text, u"From imported files"_s);
        QVERIFY(freshnessLines({}, frame()).empty());
    }

    void daysFollowTheLocale()
    {
        const QDate day(2026, 11, 5);
        QCOMPARE(dayText(day, english, day), u"5 Nov"_s);
        QCOMPARE(dayText(day, QLocale(QLocale::English, QLocale::UnitedStates), day), u"Nov 5"_s);
        QCOMPARE(dayText(day, QLocale(QLocale::German), day), u"5. Nov."_s);
        QVERIFY(dayText(day, english, day.addYears(1)).contains("2026"_L1));
        QCOMPARE(rangeText(*DateRange::make(QDate(2026, 10, 24), QDate(2026, 11, 20)), english, day),
                 u"24 Oct – 20 Nov"_s);
        QCOMPARE(rangeText(DateRange::day(day), english, day), u"5 Nov"_s);
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"

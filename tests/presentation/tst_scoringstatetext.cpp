// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/dictionaryrows.h"
#include "models/presentation/remoteestimate.h"
#include "models/presentation/scoringstatetext.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

using Kind = ScoringState::Remote::Kind;

const QLocale &british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

ScoringState::Remote inState(Kind kind)
{
    return {.kind = kind, .scorer = u"remote 1 judge-2@api.example.com"_s};
}

} // namespace

/// What people read about judging, its money, and words of their own.
class TestScoringStateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(british()); }

    void trouble_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("helps");
        QTest::newRow("no consent") << Kind::NeedsConsent << true;
        QTest::newRow("no key") << Kind::NeedsKey << true;
        QTest::newRow("rests") << Kind::Resting << false;
        QTest::newRow("limit") << Kind::CapReached << true;
        QTest::newRow("failed") << Kind::Failed << true;
        QTest::newRow("at work") << Kind::Running << false;
    }
    /// Whatever is wrong elsewhere, what holds for the mentions is said.
    void trouble()
    {
        QFETCH(const Kind, kind);
        QFETCH(const bool, helps);
        const ScoringStateText text = remoteStateText(inState(kind), british(), QTimeZone::utc());
        QVERIFY(!text.title.isEmpty());
        QVERIFY2(text.meaning.contains(u"keep the judgement of this computer"_s), qPrintable(text.meaning));
        QCOMPARE(!text.remedy.isEmpty(), helps);
    }

    void hostAndMomentAreNamed()
    {
        auto failed = inState(Kind::Failed);
        failed.error = Error{.kind = ErrorKind::Cancelled};
        QCOMPARE(remoteStateText(failed, british(), QTimeZone::utc()).title, u"Stopped"_s);
        failed.error = Error{.kind = ErrorKind::Offline};
        QVERIFY(remoteStateText(failed, british(), QTimeZone::utc()).meaning.contains(u"api.example.com cannot be reached"_s));
        auto resting = inState(Kind::Resting);
        resting.resumesAt = scratchMoment("2026-11-21T12:20:00Z");
        QVERIFY(remoteStateText(resting, british(), QTimeZone("Asia/Kolkata")).title.contains(u"17:50"_s));
        auto spent = inState(Kind::CapReached);
        spent.spent.cost = 1'998'000;
        spent.monthlyCap = 2'000'000;
        QVERIFY(remoteStateText(spent, british(), QTimeZone::utc()).meaning.contains(u"1.9980 of 2.00"_s));
    }

    void money_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<std::optional<qint64>>("sum");
        QTest::addColumn<QLocale>("locale");
        const QLocale german(QLocale::German);
        QTest::newRow("none") << QString() << std::optional<qint64>(0) << british();
        QTest::newRow("a point") << u"0.15"_s << std::optional<qint64>(150'000) << british();
        QTest::newRow("a comma") << u"0,15"_s << std::optional<qint64>(150'000) << german;
        QTest::newRow("a word") << u"two"_s << std::optional<qint64>() << british();
        QTest::newRow("below zero") << u"-1"_s << std::optional<qint64>() << british();
        QTest::newRow("beyond all bounds") << u"1e300"_s << std::optional<qint64>() << british();
    }
    void money()
    {
        QFETCH(const QString, typed);
        QFETCH(const QLocale, locale);
        QTEST(scoringMoney(typed, locale), "sum");
    }

    void moneyHasTwoToFourDecimals()
    {
        QCOMPARE(scoringMoneyText(0, british()), u"0.00"_s);
        QCOMPARE(scoringMoneyText(90'000, british()), u"0.09"_s);
        QCOMPARE(scoringMoneyText(5'900, british()), u"0.0059"_s);
        QCOMPARE(scoringMoneyText(12'345'678, british()), u"12.35"_s);
    }

    void refusalsNameTheirMember()
    {
        RemoteScoring settings{.baseUrl = QUrl(u"http://api.example.com"_s), .model = u"judge"_s};
        QCOMPARE(refusedMember(checkRemoteScoring(settings).error()), u"baseUrl"_s);
        settings.baseUrl = QUrl(u"https://api.example.com"_s);
        settings.requestsPerMinute = 601;
        QCOMPARE(refusedMember(checkRemoteScoring(settings).error()), u"requestsPerMinute"_s);
        QVERIFY(!refusedMemberText(u"requestsPerMinute"_s).isEmpty());
        QCOMPARE(refusedMember({.kind = ErrorKind::Offline, .detail = u"baseUrl: x"_s}), QString());
        QCOMPARE(refusedMember({.kind = ErrorKind::BadInput, .detail = u"else: x"_s}), QString());
    }

    void hostHasItsPort()
    {
        QCOMPARE(remoteHost({.baseUrl = QUrl(u"https://api.example.com/v1"_s)}), u"api.example.com"_s);
        QCOMPARE(remoteHost({.baseUrl = QUrl(u"http://127.0.0.1:11434/v1"_s)}), u"127.0.0.1:11434"_s);
        QCOMPARE(remoteHost({}), QString());
    }

    void valencesAreSpelledOut()
    {
        QCOMPARE(valenceText(4), u"Very positive"_s);
        QCOMPARE(valenceText(-2), u"Negative"_s);
        QCOMPARE(valenceText(0), u"Neutral"_s);
        QCOMPARE(valenceText(-0.3), u"Slightly negative"_s); // speaks, however little
        QCOMPARE(signedValence(2.5, british()), u"+2.5"_s);
        QCOMPARE(signedValence(-4, british()), u"\u22124"_s);
        QCOMPARE(signedValence(0, british()), u"0"_s);
    }

    void estimateCountsWhatWouldBeAsked()
    {
        const RemoteScoring settings{.inputPrice = 1'000'000, .outputPrice = 2'000'000};
        const RemoteEstimate estimate{.mentions = 1'204, .inputTokens = 500'000, .outputTokens = 250'000};
        QCOMPARE(estimate.costAt(settings), 1'000'000.0);
        const QString text = remoteEstimateText(estimate, settings, british());
        QVERIFY2(text.contains(u"1,204"_s) && text.contains(u"1.00"_s), qPrintable(text));
        QVERIFY(remoteEstimateText(estimate, {}, british()).contains(u"without prices"_s));
    }
};

QTEST_GUILESS_MAIN(TestScoringStateText)
#include "tst_scoringstatetext.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account/entitlementstate.h"
#include "tests/account/statementissuer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'800'000'000;
constexpr qint64 hour = 3'600;
constexpr qint64 day = 24 * hour;
const std::string device = "this installation";

} // namespace

/// The plan without a connection.
class TestEntitlementState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAStatementThePlanIsTheFreeOne()
    {
        const auto plan = at({}, start);
        QCOMPARE(plan.plan, Plan::Starter);
        QCOMPARE(plan.basis, PlanBasis::NoAccount);
    }

    void thirtyDaysHoldAndNoLonger_data()
    {
        QTest::addColumn<qint64>("later");
        QTest::addColumn<bool>("holds");
        QTest::newRow("at once") << qint64(0) << true;
        QTest::newRow("29 days") << 29 * day << true;
        QTest::newRow("a second less than 30 days") << 30 * day - 1 << true;
        QTest::newRow("30 days") << 30 * day << false;
        QTest::newRow("31 days") << 31 * day << false;
        QTest::newRow("ten years") << 3'650 * day << false;
    }
    void thirtyDaysHoldAndNoLonger()
    {
        QFETCH(const qint64, later);
        QFETCH(const bool, holds);
        const auto plan = at(with(Plan::Pro, start), start + later);
        QCOMPARE(plan.plan, holds ? Plan::Pro : Plan::Starter);
        QCOMPARE(plan.basis, holds ? PlanBasis::Entitled : PlanBasis::Ended);
        QCOMPARE(plan.stated, std::optional(Plan::Pro));
        QCOMPARE(plan.validUntil.toSecsSinceEpoch(), start + 30 * day);
    }

    void aClockThatIsSetBackGainsNothing()
    {
        auto kept = seenAt(with(Plan::Pro, start), start + 29 * day + 20 * hour);
        QCOMPARE(at(kept, start + 29 * day + 18 * hour).basis, PlanBasis::Entitled); // two hours: a clock that was put right
        QCOMPARE(at(kept, start + 28 * day + 19 * hour).basis, PlanBasis::ClockWrong); // 25 hours
        kept = seenAt(kept, start + 30 * day + hour);
        QCOMPARE(at(kept, start + 29 * day + 23 * hour).basis, PlanBasis::Ended); // it has been later already
        QCOMPARE(seenAt(kept, start).lastSeen, start + 30 * day + hour);
    }

    // The computer's clock is days or hours off, and the service says what time it is.
    void aClockThatIsWrongIsCorrectedByWhatTheServiceSays_data()
    {
        QTest::addColumn<qint64>("off");
        QTest::newRow("two hours slow") << -2 * hour;
        QTest::newRow("two hours fast") << 2 * hour;
        QTest::newRow("three days slow") << -3 * day;
        QTest::newRow("five years fast") << 1'825 * day;
    }
    void aClockThatIsWrongIsCorrectedByWhatTheServiceSays()
    {
        QFETCH(const qint64, off);
        const auto kept = take({}, issuer.issue(Plan::Growth, start), start + off);
        QCOMPARE(at(kept, start + off).basis, PlanBasis::Entitled);
        QCOMPARE(at(kept, start + off + 29 * day).basis, PlanBasis::Entitled);
        QCOMPARE(at(kept, start + off + 31 * day).basis, PlanBasis::Ended);
    }

    void afterAClockRollbackOneConnectionIsEnough()
    {
        const auto kept = with(Plan::Pro, start + 10 * day);
        const auto wrong = start + 5 * day;
        QCOMPARE(at(kept, wrong).basis, PlanBasis::ClockWrong);
        const auto heard = take(kept, issuer.issue(Plan::Pro, start + 11 * day), wrong);
        QCOMPARE(at(heard, wrong).basis, PlanBasis::Entitled);
    }

    void anOldStatementThatIsPutBackIsNotBelieved()
    {
        const auto pro = issuer.issue(Plan::Pro, start);
        auto kept = take({}, pro, start);
        kept = take(kept, issuer.issue(Plan::Starter, start + day), start + day);
        QCOMPARE(at(kept, start + day).plan, Plan::Starter);
        QCOMPARE(fault(kept, pro, start + day), EntitlementFault::Superseded);
        auto tampered = kept; // the file, but not the mark in the keychain
        tampered.text = pro;
        QCOMPARE(at(tampered, start + day).basis, PlanBasis::Refused);
        QCOMPARE(at(tampered, start + day).plan, Plan::Starter);
        auto file = KeptEntitlement{.text = pro, .highestSequence = start * 1'000, .latestIssue = start, .lastSeen = start};
        QCOMPARE(merged(file, kept), merged(kept, file));
        QCOMPARE(at(merged(file, kept), start + day).plan, Plan::Starter);
    }

    // Else a statement would put the clock back to when it was issued, each time that it is played again.
    void theLatestStatementPlayedAgainGainsNoTime()
    {
        const auto pro = issuer.issue(Plan::Pro, start);
        auto kept = take({}, pro, start);
        QCOMPARE(take(kept, pro, start + 20 * day), kept);
        kept = seenAt(take(kept, pro, start + 29 * day), start + 29 * day);
        QCOMPARE(at(take(kept, pro, start + 31 * day), start + 31 * day).basis, PlanBasis::Ended);
        QCOMPARE(at(take(kept, pro, start + 27 * day), start + 27 * day).basis, PlanBasis::ClockWrong);
        QCOMPARE(at(take(signedOut(kept), pro, start + 29 * day), start + 29 * day).basis, PlanBasis::Entitled);
    }

    void whatIsNotOursIsRefused()
    {
        QCOMPARE(fault({}, issuer.issue(Plan::Pro, start, "another installation"), start), EntitlementFault::OtherDevice);
        QCOMPARE(fault({}, "CM1.x.y", start), EntitlementFault::Malformed);
        QCOMPARE(fault({}, QByteArray(5'000, 'x'), start), EntitlementFault::Malformed);
        const StatementIssuer stranger("another key");
        QCOMPARE(fault({}, stranger.issue(Plan::Pro, start), start), EntitlementFault::UnknownKey);
        const StatementIssuer impostor("test");
        QCOMPARE(fault({}, impostor.issue(Plan::Pro, start), start), EntitlementFault::BadSignature);
    }

    void signingOutEndsThePlanButNotTheMemory()
    {
        const auto kept = with(Plan::Pro, start);
        const auto out = signedOut(kept);
        QCOMPARE(at(out, start).basis, PlanBasis::NoAccount);
        QCOMPARE(fault(out, issuer.issue(Plan::Pro, start - day), start), EntitlementFault::Superseded);
        QCOMPARE(at(merged(kept, out), start).basis, PlanBasis::NoAccount); // whichever of the two places was told
        QCOMPARE(at(merged(out, kept), start).basis, PlanBasis::NoAccount);
    }

    void bytesComeBackAsTheyWere()
    {
        const auto kept = seenAt(with(Plan::Pro, start), start + 77);
        QCOMPARE(keptEntitlementIn(toBytes(kept)), std::optional(kept));
        QVERIFY(toBytes(kept).size() < 2'500);
        for (const auto &bytes : {QByteArray(), QByteArray("{}"), QByteArray("[1]"), QByteArray("\xff\xfe"), toBytes(kept).chopped(5),
                                  QByteArray("{\"text\":\"\",\"sequence\":\"x\",\"issued\":0,\"clock_error\":0,\"seen\":0}")})
            QVERIFY2(!keptEntitlementIn(bytes), bytes);
    }

    // Any order of hearing, waiting and clocks that jump: never more than what was last said, never longer than it was said.
    void chanceFindsNoWayToMore()
    {
        std::mt19937 chance(5);
        int entitled = 0;
        for (int run = 0; run < 300; ++run) {
            KeptEntitlement kept;
            qint64 truth = start; // time as it is
            qint64 clock = start; // as the computer shows it
            Plan said = Plan::Starter;
            qint64 saidAt = 0;
            std::vector<QByteArray> old;
            for (int step = 0; step < 30; ++step) {
                const auto pause = static_cast<qint64>(chance() % (3 * day));
                truth += pause;
                clock += pause;
                if (chance() % 6 == 0)
                    clock += static_cast<qint64>(chance() % (4 * day)) - 2 * day;
                if (chance() % 3 == 0) {
                    said = static_cast<Plan>(chance() % 3);
                    saidAt = truth;
                    old.push_back(issuer.issue(said, truth));
                    kept = take(kept, old.back(), clock);
                } else if (!old.empty() && chance() % 3 == 0) {
                    const auto replayed = taken(kept, old[chance() % old.size()], keys, device, clock);
                    if (const auto *again = std::get_if<KeptEntitlement>(&replayed))
                        QCOMPARE(again->highestSequence, kept.highestSequence); // no other but the latest
                }
                kept = seenAt(kept, clock);
                const auto plan = at(kept, clock);
                QVERIFY(plan.plan == Plan::Starter || plan.plan == said);
                if (plan.plan != Plan::Starter) {
                    ++entitled;
                    QVERIFY(saidAt > 0);
                }
            }
        }
        QVERIFY2(entitled > 500, QByteArray::number(entitled));
    }

    void theSharedVectorsComeOutTheSame()
    {
        QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR "/tests/recorded/entitlement/vectors.json"));
        QVERIFY(file.open(QFile::ReadOnly));
        const auto json = QJsonDocument::fromJson(file.readAll()).object();
        std::vector<EntitlementKey> known;
        const auto list = json[u"keys"_s].toArray();
        for (const auto &key : list)
            known.push_back({key[u"id"_s].toString().toStdString(),
                             QByteArray::fromBase64(key[u"public"_s].toString().toLatin1(), QByteArray::Base64UrlEncoding).toStdString()});
        const auto now = json[u"now"_s].toInteger();
        const auto mine = json[u"device"_s].toString().toStdString();
        const auto cases = json[u"cases"_s].toArray();
        QVERIFY(cases.size() > 45);
        for (const auto &one : cases) {
            KeptEntitlement kept;
            kept.text = one[u"text"_s].toString().toLatin1();
            kept.highestSequence = json[u"lowest_sequence"_s].toInteger();
            const auto plan = planInForce(kept, known, mine, now);
            const auto outcome = one[u"outcome"_s].toString();
            const auto name = qPrintable(one[u"name"_s].toString());
            if (outcome == "good"_L1)
                QVERIFY2(plan.basis == PlanBasis::Entitled, name);
            else if (outcome == "expired"_L1)
                QVERIFY2(plan.basis == PlanBasis::Ended, name);
            else if (outcome != "not_yet_valid"_L1 && !kept.text.isEmpty())
                QVERIFY2(plan.basis == PlanBasis::Refused && plan.plan == Plan::Starter, name);
        }
    }

private:
    PlanInForce at(const KeptEntitlement &kept, qint64 now) const { return planInForce(kept, keys, device, now); }
    KeptEntitlement take(const KeptEntitlement &kept, const QByteArray &text, qint64 now) const
    {
        const auto next = taken(kept, text, keys, device, now);
        return std::holds_alternative<KeptEntitlement>(next) ? std::get<KeptEntitlement>(next) : KeptEntitlement{};
    }
    KeptEntitlement with(Plan plan, qint64 now) const { return take({}, issuer.issue(plan, now), now); }
    EntitlementFault fault(const KeptEntitlement &kept, const QByteArray &text, qint64 now) const
    {
        const auto next = taken(kept, text, keys, device, now);
        const auto *found = std::get_if<EntitlementFault>(&next);
        return found == nullptr ? EntitlementFault::NotYetValid : *found; // which `taken` never says
    }

    StatementIssuer issuer;
    std::vector<EntitlementKey> keys{issuer.key()};
};

QTEST_GUILESS_MAIN(TestEntitlementState)
#include "tst_entitlementstate.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/random.h"
#include "app/endpoint/billing/stripeclient.h"
#include "app/endpoint/billing/stripesignature.h"
#include "tests/support/sharedfiles.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds now = 1'700'000'000'000;
const std::string body = R"({"id":"evt_1"})";
const std::string vector = "248a374f50f943a28b0f6ab50faf9a7e7e29b710fa26df9fb1618b9bf8ea9c9a"; // from the contract

std::vector<Secret> secrets(std::initializer_list<const char *> texts)
{
    std::vector<Secret> all;
    for (const char *text : texts)
        all.emplace_back(std::string(text));
    return all;
}

bool isGood(const std::string &header, Milliseconds at = now)
{
    return isSignedByStripe(header, body, secrets({"whsec_test_secret"}), at);
}

/// What the library of Stripe says: "ok", or its error. Empty where it is not at hand.
QString judgedByStripe(const QString &script, const QStringList &arguments)
{
    const QString peers = qEnvironmentVariable("CREATORMETRICS_NODE_PEERS");
    if (peers.isEmpty() || !QFile::exists(peers + u"/node_modules/stripe"_s))
        return {};
    QProcess node;
    node.setWorkingDirectory(peers);
    node.start(u"node"_s, QStringList{u"-e"_s, script} + arguments);
    node.waitForFinished();
    return QString::fromUtf8(node.readAllStandardOutput()).trimmed();
}

} // namespace

/// EP-25
class TestStripeSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpCryptography(); }

    void theVectorOfTheContractIsGood() { QVERIFY(isGood("t=1700000000,v1=" + vector)); }

    void whatIsMadeHereIsWhatStripeMakes()
    {
        QCOMPARE(stripeSignature(body, Secret(std::string("whsec_test_secret")), now), "t=1700000000,v1=" + vector);
    }

    void headersAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("good");
        const auto right = "v1=" + QByteArray::fromStdString(vector);
        const QByteArray wrong = "v1=" + QByteArray(64, '0');
        QTest::newRow("several, one of them right") << "t=1700000000," + wrong + "," + right << true;
        QTest::newRow("another scheme beside it") << "t=1700000000,v0=abc," + right << true;
        QTest::newRow("only wrong ones") << "t=1700000000," + wrong << false;
        QTest::newRow("capitals") << "t=1700000000," + right.toUpper().replace("V1", "v1") << true;
        QTest::newRow("no time") << right << false;
        QTest::newRow("two times") << "t=1700000000,t=1700000000," + right << false;
        QTest::newRow("a time that is none") << "t=17e8," + right << false;
        QTest::newRow("a negative time") << "t=-1700000000," + right << false;
        QTest::newRow("a time of 30 digits") << "t=170000000000000000000000000000," + right << false;
        QTest::newRow("another time than was signed") << "t=1700000001," + right << false;
        QTest::newRow("the time written otherwise") << "t=01700000000," + right << false;
        QTest::newRow("cut") << "t=1700000000," + right.chopped(2) << false;
        QTest::newRow("no hexadecimal digits") << "t=1700000000,v1=" + QByteArray(64, 'x') << false;
        QTest::newRow("only v0") << "t=1700000000,v0=" + right.mid(3) << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("the right one behind sixteen others") << "t=1700000000" + ("," + wrong).repeated(16) + "," + right << false;
        QTest::newRow("far too long") << "t=1700000000," + right + QByteArray(5'000, ',') << false;
        QTest::newRow("zero byte") << QByteArray("t=1700000000,\0", 14) + right << false;
    }
    void headersAreReadStrictly()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const bool, good);
        QCOMPARE(isGood(header.toStdString()), good);
    }

    // Five minutes either way: stricter than Stripe's library, which takes any time to come.
    void timesHaveBoundsBothWays()
    {
        const auto header = "t=1700000000,v1=" + vector;
        for (const Milliseconds off : {-300, 0, 300})
            QVERIFY(isGood(header, now + off * oneSecond));
        for (const Milliseconds off : {-301, 301, -86'400, 86'400})
            QVERIFY(!isGood(header, now + off * oneSecond));
    }

    void twoSecretsCountWhileOneIsRolled()
    {
        const auto header = "t=1700000000,v1=" + vector;
        QVERIFY(isSignedByStripe(header, body, secrets({"whsec_new", "whsec_test_secret"}), now));
        QVERIFY(!isSignedByStripe(header, body, secrets({"whsec_new"}), now));
        QVERIFY(!isSignedByStripe(header, body, secrets({}), now));
    }

    void everyByteOfTheBodyCounts()
    {
        const auto header = "t=1700000000,v1=" + vector;
        for (std::size_t i = 0; i < body.size(); ++i) {
            auto changed = body;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(!isSignedByStripe(header, changed, secrets({"whsec_test_secret"}), now));
        }
        QVERIFY(!isSignedByStripe(header, body + " ", secrets({"whsec_test_secret"}), now));
    }

    // The library of Stripe is the judge, both ways.
    void stripesLibraryAgrees()
    {
        const auto seconds = QDateTime::currentSecsSinceEpoch();
        const auto theirs = judgedByStripe(
            u"const s=require('stripe')('sk_test_x');console.log(s.webhooks.generateTestHeaderString({payload:process.argv[1],secret:'whsec_peer'}))"_s,
            {QString::fromStdString(body)});
        if (theirs.isEmpty())
            QSKIP("the npm package stripe is not at hand (CREATORMETRICS_NODE_PEERS names the folder)");
        QVERIFY(isSignedByStripe(theirs.toStdString(), body, secrets({"whsec_peer"}), seconds * oneSecond));
        const auto ours = stripeSignature(body, Secret(std::string("whsec_peer")), seconds * oneSecond);
        const auto verdict = judgedByStripe(
            u"const s=require('stripe')('sk_test_x');try{console.log(s.webhooks.constructEvent(process.argv[1],process.argv[2],'whsec_peer').id)}catch(e){console.log(e.message)}"_s,
            {QString::fromStdString(body), QString::fromStdString(ours)});
        QCOMPARE(verdict, u"evt_1"_s);
    }

    void theContractsSampleIsUnderstood()
    {
        const auto path = sharedPath(u"contracts/samples/stripe/subscription.json"_s);
        QFile file(path.value_or(QString()));
        if (!path || !file.open(QFile::ReadOnly))
            QSKIP("the shared samples are not at hand");
        const auto json = parsedJson(file.readAll().toStdString());
        QVERIFY(json);
        const auto subscription = stripeSubscriptionIn(*json);
        QVERIFY(subscription);
        QCOMPARE(subscription->id, std::string("sub_SAMPLE"));
        QCOMPARE(subscription->customer, std::string("cus_SAMPLE"));
        QCOMPARE(subscription->price, std::string("price_SAMPLE"));
        QCOMPARE(subscription->periodEnd, std::optional<Milliseconds>(1'766'142'030'000));
        QVERIFY(subscription->isLiving());
    }
};

QTEST_GUILESS_MAIN(TestStripeSignature)
#include "tst_stripesignature.moc"

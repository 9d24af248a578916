// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/random.h"
#include "app/endpoint/keyfiles.h"
#include "models/entitlement/entitlement.h"
#include "models/entitlement/problemcode.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

QJsonObject vectors()
{
    QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR "/tests/recorded/entitlement/vectors.json"));
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

EntitlementKey keyIn(const QJsonValue &json)
{
    return {json[u"id"_s].toString().toStdString(), QByteArray::fromBase64(json[u"public"_s].toString().toLatin1(), QByteArray::Base64UrlEncoding).toStdString()};
}

std::vector<EntitlementKey> keysIn(const QJsonObject &json)
{
    std::vector<EntitlementKey> keys;
    const auto list = json[u"keys"_s].toArray();
    for (const auto &key : list)
        keys.push_back(keyIn(key));
    return keys;
}

QString outcomeOf(const std::string &text, const EntitlementCheck &check)
{
    const auto result = verifiedEntitlement(text, check);
    const auto *fault = std::get_if<EntitlementFault>(&result);
    const auto key = fault == nullptr ? std::string_view("good") : faultKey(*fault);
    return QString::fromLatin1(key.data(), qsizetype(key.size()));
}

} // namespace

class TestEntitlement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpCryptography(); }

    void everyVectorComesOutAsItShould_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("outcome");
        const auto cases = vectors()[u"cases"_s].toArray();
        QVERIFY(cases.size() > 45);
        for (const auto &one : cases)
            QTest::newRow(qPrintable(one[u"name"_s].toString())) << one[u"text"_s].toString() << one[u"outcome"_s].toString();
    }
    void everyVectorComesOutAsItShould()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, outcome);
        const auto json = vectors();
        const auto keys = keysIn(json);
        const EntitlementCheck check{keys, json[u"device"_s].toString().toStdString(), json[u"now"_s].toInteger(), json[u"lowest_sequence"_s].toInteger()};
        QCOMPARE(outcomeOf(text.toStdString(), check), outcome);
    }

    // A signed statement has one text alone: no byte of it can be another.
    void noOtherTextIsTheSameStatement()
    {
        const auto json = vectors();
        const auto keys = keysIn(json);
        const EntitlementCheck check{keys, json[u"device"_s].toString().toStdString(), json[u"now"_s].toInteger(), 0};
        const auto text = json[u"cases"_s][0][u"text"_s].toString().toStdString();
        QCOMPARE(outcomeOf(text, check), u"good"_s);
        for (std::size_t place = 0; place < text.size(); ++place) {
            for (int letter = place % 7 == 0 ? 0 : 128; letter < 256; ++letter) { // every byte of no alphabet everywhere
                auto changed = text;
                changed[place] = char(letter);
                QVERIFY2(changed == text || outcomeOf(changed, check) != u"good"_s, qPrintable(u"%1 at %2"_s.arg(letter).arg(place)));
            }
        }
    }

    void whatIsSaidIsWhatIsRead()
    {
        const auto json = vectors();
        const auto keys = keysIn(json);
        const EntitlementCheck check{keys, json[u"device"_s].toString().toStdString(), json[u"now"_s].toInteger(), 0};
        const auto read = std::get<Entitlement>(verifiedEntitlement(json[u"cases"_s][0][u"text"_s].toString().toStdString(), check));
        const auto claims = json[u"claims"_s].toObject();
        QCOMPARE(QString::fromStdString(read.subject), claims[u"sub"_s].toString());
        QCOMPARE(QString::fromStdString(read.issuer), claims[u"iss"_s].toString());
        QCOMPARE(read.plan, Plan::Pro);
        QCOMPARE(read.liveAccounts, claims[u"limits"_s][u"accounts"_s].toInt());
        QCOMPARE(qint64(read.sequence), claims[u"seq"_s].toInteger());
        QCOMPARE(qint64(read.expiresAt), claims[u"exp"_s].toInteger());
        QCOMPARE(qint64(read.renewAfter), claims[u"soft"_s].toInteger());
    }

    // A key of small order would make signatures good for anything.
    void keysOfSmallOrderSignNothing()
    {
        const auto json = vectors();
        const std::vector<EntitlementKey> keys{keyIn(json[u"small_order_key"_s])};
        const EntitlementCheck check{keys, json[u"device"_s].toString().toStdString(), json[u"now"_s].toInteger(), 0};
        QCOMPARE(outcomeOf(json[u"small_order"_s].toString().toStdString(), check), u"bad_signature"_s);
    }

    void whatIsSignedHereIsGoodHere()
    {
        const auto pair = *signingKeyIn(newSigningKeyLine("ours").reveal());
        const std::vector<EntitlementKey> keys{{pair.id, pair.publicKey}};
        Entitlement said;
        said.keyId = "ours";
        said.issuer = "https://x";
        said.subject = "user \"quoted\" ü";
        said.device = "device";
        said.plan = Plan::Growth;
        said.status = "trialing";
        said.liveAccounts = 12;
        said.requestsPerQuarter = 500;
        said.localApi = "read";
        said.sequence = 3;
        said.issuedAt = 10;
        said.notBefore = 5;
        said.expiresAt = 100;
        said.renewAfter = 50;
        const auto result = verifiedEntitlement(signedEntitlement(said, pair.secretKey.reveal()), {keys, "device", 20, 0});
        QVERIFY(std::holds_alternative<Entitlement>(result));
        QVERIFY(std::get<Entitlement>(result) == said);
    }

    // The table of problems: every key once, and every status one that means an error.
    void problemsAreNamedOnce()
    {
        QSet<QByteArray> keys;
        for (const auto &problem : allProblems()) {
            keys.insert(QByteArray(problem.key.data(), qsizetype(problem.key.size())));
            QVERIFY(problem.status >= 400 && problem.status < 600);
            QVERIFY(!problem.title.empty());
        }
        QCOMPARE(std::size_t(keys.size()), allProblems().size());
    }

    void plansGrantMoreAndMore()
    {
        QCOMPARE(planNamed("growth"), std::optional(Plan::Growth));
        QVERIFY(!planNamed("emperor"));
        QVERIFY(termsOf(Plan::Starter).liveAccounts < termsOf(Plan::Growth).liveAccounts);
        QVERIFY(termsOf(Plan::Growth).requestsPerQuarter < termsOf(Plan::Pro).requestsPerQuarter);
    }
};

QTEST_APPLESS_MAIN(TestEntitlement)
#include "tst_entitlement.moc"

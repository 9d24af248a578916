// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudanswers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

HttpResponse ok(const QByteArray &body)
{
    return {.status = 200, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

const QByteArray tokens = "{\"access_token\":\"cma_a\",\"expires_in\":900,\"refresh_token\":\"cmr_b\","
                          "\"refresh_expires_at\":1800000000,\"token_type\":\"Bearer\",\"entitlement\":\"CM1.a.b\","
                          "\"user\":{\"id\":\"u-1\",\"email\":\"a@b.c\",\"plan\":\"growth\"}}";

/// Every reader, to be fed with what no contract promises.
QList<ErrorKind> kindsOf(const HttpResponse &response)
{
    const auto kind = [](const auto &result) { return result ? ErrorKind::Internal : result.error().kind; };
    return {kind(tokensIn(response, now)), kind(profileIn(response)), kind(devicesIn(response)), kind(subscriptionIn(response)),
            kind(upgradeStepIn(response)), kind(pageIn(response)), kind(usageIn(response)), kind(exportIn(response)),
            kind(entitlementIn(response)), kind(entitlementKeysIn(response)), kind(brokerFlowIn(response)), kind(sealedIn(response)),
            kind(eventsIn(response, 0))};
}

} // namespace

/// Bytes of the hosted endpoint as values, whatever the bytes are.
class TestCloudAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreRead();
    void tokensThatCannotBeKeptAreNone_data();
    void tokensThatCannotBeKeptAreNone();
    void profileIsRead();
    void devicesAreRead();
    void subscriptionIsRead();
    void aPaymentThatFailedIsTold();
    void aSubscriptionThatIsOverIsNone();
    void upgradeLeadsToAPageOrIsDone();
    void onlyPagesAreOpened_data();
    void onlyPagesAreOpened();
    void usageIsRead();
    void keysAreRead();
    void eventsAreRead();
    void entitlementsAreCarried();
    void nothingElseIsBelieved_data();
    void nothingElseIsBelieved();
    void aWelcomeIsNoConsent();
};

void TestCloudAnswers::tokensAreRead()
{
    const auto read = tokensIn(ok(tokens), now);
    QVERIFY(read);
    QCOMPARE(read->tokens.accessToken, "cma_a");
    QCOMPARE(read->tokens.refreshToken, "cmr_b");
    QCOMPARE(read->tokens.obtainedAt, now);
    QCOMPARE(read->tokens.expiresAt, now.addSecs(900));
    QCOMPARE(read->tokens.signInUntil, QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC));
    QCOMPARE(read->userId, u"u-1"_s);
    QCOMPARE(read->email, u"a@b.c"_s);
    QCOMPARE(read->plan, Plan::Growth);
    QCOMPARE(read->entitlement, "CM1.a.b");
}

void TestCloudAnswers::tokensThatCannotBeKeptAreNone_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::newRow("no access") << QByteArray("\"cma_a\"") << QByteArray("null");
    QTest::newRow("a line break") << QByteArray("cmr_b") << QByteArray("cmr_\\n");
    QTest::newRow("too long for a keychain") << QByteArray("cmr_b") << QByteArray(1'001, 'r');
    QTest::newRow("life of nothing") << QByteArray("900") << QByteArray("0");
    QTest::newRow("life of a year") << QByteArray("900") << QByteArray("31536000");
    QTest::newRow("no entitlement") << QByteArray("CM1.") << QByteArray("PM1.");
    QTest::newRow("no user") << QByteArray("\"user\"") << QByteArray("\"loser\"");
    QTest::newRow("an id that is a path") << QByteArray("u-1") << QByteArray("../1");
}

void TestCloudAnswers::tokensThatCannotBeKeptAreNone()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    QByteArray changed = tokens;
    changed.replace(was, is);
    QVERIFY(changed != tokens);
    const auto read = tokensIn(ok(changed), now);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadResponse);
}

void TestCloudAnswers::profileIsRead()
{
    const auto user = profileIn(ok("{\"id\":\"u-1\",\"email\":\"A@b.c\",\"email_verified\":true,\"name\":null,\"locale\":null,"
                                   "\"timezone\":null,\"plan\":\"pro\",\"created_at\":1700000000,\"version\":4,\"later\":[1]}"));
    QVERIFY(user);
    const CloudUser expected{.id = u"u-1"_s,
                             .email = u"A@b.c"_s,
                             .isVerified = true,
                             .name = {},
                             .plan = Plan::Pro,
                             .createdAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC),
                             .version = 4};
    QCOMPARE(*user, expected);
}

void TestCloudAnswers::devicesAreRead()
{
    const auto devices = devicesIn(ok("{\"devices\":[{\"id\":\"d\",\"name\":\"Desk\",\"platform\":\"linux\",\"app_version\":\"1\","
                                      "\"created_at\":1,\"last_seen_at\":2,\"current\":true}]}"));
    QVERIFY(devices);
    QCOMPARE(devices->size(), size_t(1));
    QCOMPARE(devices->front().name, u"Desk"_s);
    QCOMPARE(devices->front().lastSeenAt, QDateTime::fromSecsSinceEpoch(2, Qt::UTC));
    QVERIFY(devices->front().isCurrent);
    const QByteArray many = "{\"devices\":[" + QByteArray("{},").repeated(1'000) + "{}]}";
    QVERIFY(!devicesIn(ok(many)));
}

void TestCloudAnswers::subscriptionIsRead()
{
    const auto read = subscriptionIn(ok("{\"plan\":\"starter\",\"bought\":null,\"status\":\"none\",\"period_end\":null,"
                                        "\"cancel_at_period_end\":false,\"trial_available\":true,\"dunning\":null,\"limits\":{}}"));
    QVERIFY(read);
    QCOMPARE(*read, (Subscription{.plan = Plan::Starter,
                                  .bought = {},
                                  .status = u"none"_s,
                                  .periodEnd = {},
                                  .cancelsAtPeriodEnd = false,
                                  .isTrialAvailable = true,
                                  .dunning = {}}));
}

void TestCloudAnswers::aPaymentThatFailedIsTold()
{
    const auto read = subscriptionIn(ok("{\"plan\":\"starter\",\"bought\":\"pro\",\"status\":\"past_due\",\"period_end\":5,"
                                        "\"cancel_at_period_end\":true,\"trial_available\":false,"
                                        "\"dunning\":{\"state\":\"past_due\",\"grace_until\":null}}"));
    QVERIFY(read && read->dunning);
    QCOMPARE(read->bought, Plan::Pro);
    QCOMPARE(read->dunning->state, u"past_due"_s);
    QVERIFY(!read->dunning->graceUntil.isValid());
    QVERIFY(read->cancelsAtPeriodEnd);
}

// Nothing is paid for any more, whatever it was: it can be bought again and not be cancelled again.
void TestCloudAnswers::aSubscriptionThatIsOverIsNone()
{
    const auto read = subscriptionIn(ok("{\"plan\":\"starter\",\"bought\":\"growth\",\"status\":\"canceled\",\"period_end\":5,"
                                        "\"cancel_at_period_end\":false,\"trial_available\":false,\"dunning\":null}"));
    QVERIFY(read && !read->bought && !read->periodEnd.isValid());
    QCOMPARE(read->status, u"canceled"_s);
}

void TestCloudAnswers::upgradeLeadsToAPageOrIsDone()
{
    const auto page = upgradeStepIn(ok("{\"checkout_url\":\"https://pay.example/x\",\"expires_at\":9,\"trial\":true}"));
    QVERIFY(page && page->isTrial);
    QCOMPARE(page->checkout, QUrl(u"https://pay.example/x"_s));
    QCOMPARE(page->expiresAt, QDateTime::fromSecsSinceEpoch(9, Qt::UTC));
    const auto done = upgradeStepIn(ok("{\"status\":\"active\"}"));
    QVERIFY(done && done->checkout.isEmpty());
    QVERIFY(!upgradeStepIn(ok("{\"status\":\"later\"}")));
}

void TestCloudAnswers::onlyPagesAreOpened_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("isPage");
    QTest::newRow("https") << QByteArray("https://pay.example/a") << true;
    QTest::newRow("a service at home") << QByteArray("http://127.0.0.1:8080/a") << true;
    QTest::newRow("http") << QByteArray("http://pay.example/a") << false;
    QTest::newRow("a file") << QByteArray("file:///etc/passwd") << false;
    QTest::newRow("a program") << QByteArray("vscode://open") << false;
    QTest::newRow("script") << QByteArray("javascript:alert(1)") << false;
    QTest::newRow("nothing") << QByteArray("") << false;
    QTest::newRow("no host") << QByteArray("https:///a") << false;
}

void TestCloudAnswers::onlyPagesAreOpened()
{
    QFETCH(QByteArray, url);
    QFETCH(bool, isPage);
    QCOMPARE(pageIn(ok("{\"url\":\"" + url + "\"}")).ok(), isPage);
    QCOMPARE(upgradeStepIn(ok("{\"checkout_url\":\"" + url + "\"}")).ok(), isPage);
    QCOMPARE(brokerFlowIn(ok("{\"flow_id\":\"f\",\"state\":\"s\",\"authorize_url\":\"" + url + "\"}")).ok(), isPage);
}

void TestCloudAnswers::usageIsRead()
{
    const auto usage = usageIn(ok("{\"plan\":\"growth\",\"limits\":{\"accounts\":3,\"requests\":500},"
                                  "\"days\":{\"2026-11-22\":{\"syncs_ok\":4,\"syncs_failed_youtube\":2}}}"));
    QVERIFY(usage);
    QCOMPARE(usage->requestsPerQuarter, 500);
    const QMap<QString, qint64> counted{{u"syncs_ok"_s, 4}, {u"syncs_failed:youtube"_s, 2}};
    QCOMPARE(usage->days.value(QDate(2026, 11, 22)), counted);
    QVERIFY(!usageIn(ok("{\"limits\":{\"requests\":1},\"days\":{\"yesterday\":{}}}")));
}

void TestCloudAnswers::keysAreRead()
{
    const QByteArray key = QByteArray(32, 'k').toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const auto keys = entitlementKeysIn(ok("{\"keys\":[{\"kid\":\"now\",\"alg\":\"Ed25519\",\"public\":\"" + key + "\",\"not_after\":null}]}"));
    QVERIFY(keys);
    QCOMPARE(keys->front().key.id, std::string("now"));
    QCOMPARE(keys->front().key.publicKey, std::string(32, 'k'));
    QVERIFY(!keys->front().notAfter.isValid());
    QVERIFY(!entitlementKeysIn(ok("{\"keys\":[{\"kid\":\"now\",\"alg\":\"none\",\"public\":\"" + key + "\"}]}")));
    QVERIFY(!entitlementKeysIn(ok("{\"keys\":[{\"kid\":\"now\",\"alg\":\"Ed25519\",\"public\":\"AAAA\"}]}")));
}

void TestCloudAnswers::eventsAreRead()
{
    const QByteArray body = "{\"events\":[{\"seq\":8,\"platform\":\"youtube\",\"topic\":\"UC\",\"kind\":\"video\",\"ref\":\"v\",\"at\":3}],\"cursor\":8}";
    const auto page = eventsIn(ok(body), 7);
    QVERIFY(page);
    QCOMPARE(page->cursor, 8);
    QCOMPARE(page->events.front(), (CloudEvent{u"youtube"_s, u"UC"_s, u"video"_s, u"v"_s, QDateTime::fromSecsSinceEpoch(3, Qt::UTC)}));
    const auto silent = eventsIn(HttpResponse{.status = 204, .headers = {}, .body = {}}, 7);
    QVERIFY(silent && silent->events.empty());
    QCOMPARE(silent->cursor, 7);
    QVERIFY(eventsIn(QJsonDocument::fromJson(body).object()));
    QVERIFY(!eventsIn(QJsonObject{{u"events"_s, 3}}));
}

void TestCloudAnswers::entitlementsAreCarried()
{
    QCOMPARE(carriedEntitlement(ok(tokens)), "CM1.a.b");
    const auto answer = entitlementIn(ok("{\"entitlement\":\"CM1.x.y\",\"refresh_after\":60}"));
    QVERIFY(answer);
    QCOMPARE(answer->renewAfter, QDateTime::fromSecsSinceEpoch(60, Qt::UTC));
    QCOMPARE(carriedEntitlement(ok("{\"plan\":\"pro\"}")), "");
    QCOMPARE(carriedEntitlement(ok("{\"entitlement\":7}")), "");
    HttpResponse refused = ok(tokens);
    refused.status = 401;
    QCOMPARE(carriedEntitlement(refused), "");
}

void TestCloudAnswers::nothingElseIsBelieved_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("cut") << tokens.chopped(1);
    QTest::newRow("a page") << QByteArray("<html>Welcome</html>");
    QTest::newRow("not UTF-8") << QByteArray("{\"id\":\"\xff\xfe\"}");
    QTest::newRow("all members of wrong types")
        << QByteArray("{\"id\":[],\"email\":1,\"devices\":{},\"plan\":3,\"status\":[],\"url\":{},\"limits\":[],\"profile\":null,"
                      "\"entitlement\":{},\"keys\":\"\",\"flow_id\":1.5,\"sealed\":[],\"events\":{},\"cursor\":\"x\"}");
    QTest::newRow("numbers that do not fit") << QByteArray("{\"version\":1e300,\"expires_in\":-1,\"cursor\":1e30,\"events\":[]}");
    QTest::newRow("deep") << QByteArray(20'000, '[');
}

void TestCloudAnswers::nothingElseIsBelieved()
{
    QFETCH(QByteArray, body);
    for (const ErrorKind kind : kindsOf(ok(body)))
        QCOMPARE(kind, ErrorKind::BadResponse);
}

void TestCloudAnswers::aWelcomeIsNoConsent()
{
    QVERIFY(doneIn(HttpResponse{.status = 204, .headers = {}, .body = {}}));
    QVERIFY(doneIn(ok("{\"status\":\"verification_sent\"}")));
    QVERIFY(!doneIn(ok("<html>Welcome</html>")));
}

QTEST_GUILESS_MAIN(TestCloudAnswers)
#include "tst_cloudanswers.moc"

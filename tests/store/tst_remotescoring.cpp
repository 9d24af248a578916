// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/remotescoring.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestRemoteScoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void settingsComeBackAsTheyWereGiven();
    void aPasswordInTheAddressIsNotKept();
    void namesTellModelAndHost_data();
    void namesTellModelAndHost();
    void consentIsForOneHost();
    void whatCannotBeIsNamed_data();
    void whatCannotBeIsNamed();
    void answersAreFoundByTextAndScorer();
    void costsAddUpByMonth();

private:
    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
};

namespace {

RemoteScoring sound()
{
    return {.enabled = true,
            .baseUrl = QUrl(u"https://models.example:8443/v1"_s),
            .model = u"small-3"_s,
            .scope = RemoteScoring::Scope::All,
            .since = QDate(2026, 3, 1),
            .inputPrice = 150'000,
            .outputPrice = 600'000,
            .monthlyCap = 5'000'000,
            .requestsPerMinute = 30,
            .consentHost = u"models.example"_s,
            .consentAt = scratchMoment("2026-11-20T10:00:00Z")};
}

} // namespace

void TestRemoteScoring::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
}

void TestRemoteScoring::settingsComeBackAsTheyWereGiven()
{
    QVERIFY(!must(storedRemoteScoring(*m_connection)));
    must(saveRemoteScoring(*m_connection, sound()));
    QCOMPARE(must(storedRemoteScoring(*m_connection)), std::optional(sound()));
    must(saveRemoteScoring(*m_connection, {})); // replaces all of them
    QCOMPARE(must(storedRemoteScoring(*m_connection)), std::optional(RemoteScoring()));
}

void TestRemoteScoring::aPasswordInTheAddressIsNotKept()
{
    RemoteScoring settings = sound();
    settings.baseUrl = QUrl(u"https://me:hunter2@models.example/v1"_s);
    must(saveRemoteScoring(*m_connection, settings));
    QCOMPARE(scalar(*m_connection, u"SELECT base_url FROM remote_scoring"), u"https://models.example/v1"_s);
}

void TestRemoteScoring::namesTellModelAndHost_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::newRow("no port") << u"https://models.example/v1"_s << u"models.example"_s;
    QTest::newRow("the usual port") << u"https://models.example:443/v1"_s << u"models.example"_s;
    QTest::newRow("another port") << u"https://Models.Example:8443/v1"_s << u"models.example:8443"_s;
    QTest::newRow("this computer") << u"http://127.0.0.1:11434/v1"_s << u"127.0.0.1:11434"_s;
    QTest::newRow("this computer, usual port") << u"http://localhost/v1"_s << u"localhost"_s;
    QTest::newRow("an address in brackets") << u"http://[::1]:8080/v1"_s << u"[::1]:8080"_s;
}

void TestRemoteScoring::namesTellModelAndHost()
{
    QFETCH(QString, url);
    QFETCH(QString, host);
    const RemoteScoring settings{.baseUrl = QUrl(url), .model = u"small@3"_s};
    QCOMPARE(remoteScorer(settings), u"remote 1 small@3@"_s + host);
    QCOMPARE(remoteScoringSecretKey(settings), u"scoring:"_s + host);
    QVERIFY(checkRemoteScoring(settings).ok());
}

void TestRemoteScoring::consentIsForOneHost()
{
    RemoteScoring settings = sound();
    QVERIFY(settings.hasConsent());
    settings.consentHost = u"models.example:8443"_s;
    QVERIFY(settings.hasConsent());
    settings.baseUrl = QUrl(u"https://others.example:8443/v1"_s);
    QVERIFY(!settings.hasConsent());
    QVERIFY(!RemoteScoring().hasConsent());
}

void TestRemoteScoring::whatCannotBeIsNamed_data()
{
    QTest::addColumn<RemoteScoring>("settings");
    QTest::addColumn<QString>("member");
    const auto row = [](const char *name, const char *member, const auto &change) {
        RemoteScoring settings = sound();
        change(settings);
        QTest::newRow(name) << settings << QString::fromLatin1(member);
    };
    const auto address = [&row](const char *name, const QString &url) {
        row(name, "baseUrl", [&url](RemoteScoring &s) { s.baseUrl = QUrl(url); });
    };
    address("no address", {});
    address("no host", u"https:///v1"_s);
    address("in the clear", u"http://models.example/v1"_s);
    address("a file", u"file:///etc/passwd"_s);
    address("a password", u"https://a:b@models.example/v1"_s);
    address("a question", u"https://models.example/v1?key=x"_s);
    row("no model", "model", [](RemoteScoring &s) { s.model.clear(); });
    row("two models", "model", [](RemoteScoring &s) { s.model = u"a b"_s; });
    row("a line break", "model", [](RemoteScoring &s) { s.model = u"a\nb"_s; });
    row("no day", "since", [](RemoteScoring &s) { s.since = QDate(2026, 2, 30); });
    row("they pay", "inputPrice", [](RemoteScoring &s) { s.inputPrice = -1; });
    row("they pay for answers", "outputPrice", [](RemoteScoring &s) { s.outputPrice = -1; });
    row("below nothing", "monthlyCap", [](RemoteScoring &s) { s.monthlyCap = -1; });
    row("never", "requestsPerMinute", [](RemoteScoring &s) { s.requestsPerMinute = 0; });
    row("too often", "requestsPerMinute", [](RemoteScoring &s) { s.requestsPerMinute = 601; });
}

void TestRemoteScoring::whatCannotBeIsNamed()
{
    QFETCH(RemoteScoring, settings);
    QFETCH(QString, member);
    const Outcome checked = checkRemoteScoring(settings);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::BadInput);
    QCOMPARE(checked.error().detail.section(u':', 0, 0), member);
    QVERIFY(checkRemoteScoring(sound()).ok());
}

void TestRemoteScoring::answersAreFoundByTextAndScorer()
{
    const QDateTime now = scratchMoment("2026-11-20T10:00:00Z");
    const RemoteScore praise{.label = SentimentLabel::Positive, .score = 0.75, .reason = u"It praises the glaze."_s};
    must(cacheRemoteScore(*m_connection, "one", u"remote 1 a@h"_s, praise, now));
    QCOMPARE(must(cachedRemoteScore(*m_connection, "one", u"remote 1 a@h"_s)), std::optional(praise));
    QVERIFY(!must(cachedRemoteScore(*m_connection, "one", u"remote 1 b@h"_s)));
    QVERIFY(!must(cachedRemoteScore(*m_connection, "two", u"remote 1 a@h"_s)));
    const RemoteScore blame{.label = SentimentLabel::Negative, .score = -1};
    must(cacheRemoteScore(*m_connection, "one", u"remote 1 a@h"_s, blame, now));
    QCOMPARE(must(cachedRemoteScore(*m_connection, "one", u"remote 1 a@h"_s)), std::optional(blame));
}

void TestRemoteScoring::costsAddUpByMonth()
{
    const QDateTime november = scratchMoment("2026-11-30T23:59:59Z");
    QCOMPARE(must(remoteCostsOfMonth(*m_connection, november)), RemoteCosts());
    must(addRemoteCosts(*m_connection, november, u"remote 1 a@h"_s, {.requests = 1, .texts = 20, .inputTokens = 900, .outputTokens = 80, .cost = 7}));
    must(addRemoteCosts(*m_connection, november, u"remote 1 a@h"_s, {.requests = 1, .texts = 5, .inputTokens = 100, .outputTokens = 20, .cost = 3}));
    must(addRemoteCosts(*m_connection, november, u"remote 1 b@h"_s, {.requests = 2, .cost = 30}));
    must(addRemoteCosts(*m_connection, november.addSecs(1), u"remote 1 a@h"_s, {.requests = 9, .cost = 1'000}));
    QCOMPARE(must(remoteCostsOfMonth(*m_connection, november)),
             (RemoteCosts{.requests = 4, .texts = 25, .inputTokens = 1'000, .outputTokens = 100, .cost = 40}));
    // Already December here, still November in UTC.
    QCOMPARE(must(remoteCostsOfMonth(*m_connection, november.toTimeZone(QTimeZone("Asia/Kolkata")))).cost, 40);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestRemoteScoring)
#include "tst_remotescoring.moc"

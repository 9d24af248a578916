// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/thumbnailjob.h"
#include "app/services/thumbnailpicture.h"
#include "models/store/contentrepository.h"
#include "tests/simulator/pictures.h"
#include "tests/store/scratchworkspace.h"
#include "tests/support/fakehttpserver.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon = scratchMoment("2026-11-20T12:00:00Z");

QByteArray bodyOf(const Reply &reply)
{
    return QByteArray::fromStdString(reply.body);
}

FakeAnswer goodPicture()
{
    return {.body = bodyOf(picture(u"/image/a/high.png"_s)), .headers = {{"Content-Type", "image/png"}}};
}

class FakeConnectivity final : public Connectivity
{
public:
    [[nodiscard]] bool isOnline() const override { return online; }
    [[nodiscard]] bool isMetered() const override { return metered; }
    bool online = true;
    bool metered = false;
};

} // namespace

/// Pictures come from hosts that are not trusted, for as many posts as anybody looks at, and leave nothing half done.
class TestThumbnailJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPictureIsKeptSmall();
    void aPassAsksOnceForEachPost();
    void whatIsNoPictureIsRefused_data();
    void whatIsNoPictureIsRefused();
    void aDrippingAnswerEnds();
    void aMissingPictureIsNotAskedAgainUntilItsAddressChanges();
    void redirectsStayWithTheScheme();
    void otherSchemesAreNotAsked();
    void onlyTheNewestAreFetched();
    void whatIsLookedAtIsFetched();
    void atMostTwoCallsToAHost();
    void offlineIsQuiet();
    void noNetworkNoCalls();
    void pausedNothingHappens();
    void cancelledItEndsAndKeepsWhatWasWritten();
    void notKeepingRemovesThem();
    void picturesOfPostsThatAreGoneGo();
    void oldOnesAreFetchedAnewOrGo();
    void aPostErasedMeanwhileGetsNoPicture();
    void nothingTellsWhoAsks();

private:
    void addPosts(int count, const QString &path = u"/p%1.png"_s);
    void makeJob(const ThumbnailLimits &limits = {});
    [[nodiscard]] ThumbnailReport pass();
    [[nodiscard]] std::vector<ContentId> posts() const;
    [[nodiscard]] const Workspace &workspace() const { return m_scratch->workspace(); }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<FakeConnectivity> m_connectivity;
    std::unique_ptr<ThumbnailJob> m_job;
    std::optional<Account> m_account;
};

void TestThumbnailJob::init()
{
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection);
    m_store = must(Store::open(workspace()));
    m_clock = std::make_unique<FixedClock>(QDateTime::currentDateTimeUtc()); // files are as old as their system says
    m_server = std::make_unique<FakeHttpServer>();
    m_server->setHandler([](const FakeRequest &) { return goodPicture(); });
    m_connectivity = std::make_unique<FakeConnectivity>();
    makeJob();
}

void TestThumbnailJob::cleanup()
{
    m_job.reset();
    m_store.reset();
    m_connection.reset();
}

void TestThumbnailJob::makeJob(const ThumbnailLimits &limits)
{
    m_job.reset();
    m_job = std::make_unique<ThumbnailJob>(*m_store, *m_clock, m_connectivity.get(), limits);
}

/// Newest first by number.
void TestThumbnailJob::addPosts(int count, const QString &path)
{
    std::vector<ContentItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back({.platformContentId = u"v%1"_s.arg(i),
                         .title = u"Post %1"_s.arg(i),
                         .thumbnailUrl = path.startsWith(u'/') ? m_server->url(path.contains(u"%1"_s) ? path.arg(i) : path).toString()
                                                               : path,
                         .publishedAt = noon.addDays(-i)});
    must(upsertItems(*m_connection, *m_account, items, addFetch(*m_connection, m_account->id), noon));
}

std::vector<ContentId> TestThumbnailJob::posts() const
{
    return must(newestPostIds(*m_connection, m_account->id, 1'000'000));
}

ThumbnailReport TestThumbnailJob::pass()
{
    ThumbnailReport told;
    bool ended = false;
    QObject context;
    connect(m_job.get(), &ThumbnailJob::finished, &context, [&](const ThumbnailReport &report) {
        told = report;
        ended = true;
    });
    m_job->start();
    if (!QTest::qWaitFor([&] { return ended; }, 20'000))
        qFatal("the pass does not end");
    return told;
}

void TestThumbnailJob::aPictureIsKeptSmall()
{
    addPosts(1);
    const ThumbnailReport report = pass();
    QCOMPARE(report.fetched, 1);
    const QByteArray jpeg = storedThumbnail(workspace(), posts().front());
    const QImage image = QImage::fromData(jpeg, "jpeg");
    QCOMPARE(image.size(), QSize(320, 180));
    QVERIFY(jpeg.size() < 32 * 1024);
    // The stripes of the original, 30 of 360 pixels each, with 45 cut off above: the same colours row by row.
    const QImage original = QImage::fromData(bodyOf(picture(u"/image/a/high.png"_s)));
    for (const int y : {20, 60, 100, 140}) {
        const QColor here = image.pixelColor(160, y);
        const QColor there = original.pixelColor(240, 45 + y * 3 / 2);
        QVERIFY2(std::abs(here.red() - there.red()) < 24 && std::abs(here.green() - there.green()) < 24
                     && std::abs(here.blue() - there.blue()) < 24,
                 qPrintable(u"%1 at %2, %3 in the original"_s.arg(here.name()).arg(y).arg(there.name())));
    }
}

void TestThumbnailJob::aPassAsksOnceForEachPost()
{
    addPosts(5);
    QCOMPARE(pass().fetched, 5);
    QCOMPARE(m_server->requests().size(), 5UL);
    QCOMPARE(pass().fetched, 0); // they are there
    QCOMPARE(m_server->requests().size(), 5UL);
}

void TestThumbnailJob::whatIsNoPictureIsRefused_data()
{
    const auto spoiled = [](FaultKind kind) { return bodyOf(spoiledPicture({.kind = kind, .status = 200}, u"/image/a/high.png"_s)); };
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a page instead") << QByteArray("text/html") << spoiled(FaultKind::Html);
    QTest::newRow("a page that calls itself a picture") << QByteArray("image/png") << spoiled(FaultKind::Html);
    QTest::newRow("a picture that calls itself a page") << QByteArray("text/html") << goodPicture().body;
    QTest::newRow("ten megabytes") << QByteArray("image/png") << spoiled(FaultKind::Huge);
    QTest::newRow("3.6 gigapixels announced") << QByteArray("image/png") << spoiled(FaultKind::Bomb);
    QTest::newRow("half a picture head") << QByteArray("image/png") << goodPicture().body.first(20);
    QTest::newRow("nothing") << QByteArray("image/png") << QByteArray();
    QTest::newRow("a drawing that could load files") << QByteArray("image/svg+xml") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("a program") << QByteArray("image/jpeg") << QByteArray("\x7f""ELF");
}

void TestThumbnailJob::whatIsNoPictureIsRefused()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    addPosts(2);
    m_server->setHandler([&](const FakeRequest &request) {
        return request.path() == "/p0.png" ? FakeAnswer{.body = body, .headers = {{"Content-Type", type}}} : goodPicture();
    });
    const ThumbnailReport report = pass();
    QCOMPARE(report.fetched, 1);
    QCOMPARE(report.failed, 1);
    QVERIFY(!hasThumbnail(workspace(), posts()[0]));
    QVERIFY(hasThumbnail(workspace(), posts()[1]));
    QCOMPARE(pass().failed, 0); // left alone for now
    QCOMPARE(m_server->requests().size(), 2UL);
}

void TestThumbnailJob::aDrippingAnswerEnds()
{
    ThumbnailLimits limits;
    limits.longestCall = std::chrono::milliseconds(200);
    makeJob(limits);
    addPosts(1);
    FakeAnswer dripping = goodPicture();
    dripping.manner = FakeAnswer::Manner::Dripping;
    dripping.delay = std::chrono::milliseconds(150);
    m_server->setHandler([dripping](const FakeRequest &) { return dripping; });
    QCOMPARE(pass().failed, 1);
}

void TestThumbnailJob::aMissingPictureIsNotAskedAgainUntilItsAddressChanges()
{
    addPosts(1, u"/gone.png?signature=1"_s);
    m_server->setHandler([](const FakeRequest &request) {
        return request.path() == "/gone.png" ? FakeAnswer{.status = 404, .body = "no"} : goodPicture();
    });
    QCOMPARE(pass().failed, 1);
    m_clock = std::make_unique<FixedClock>(m_clock->now().addYears(2));
    makeJob();
    addPosts(1, u"/gone.png?signature=2"_s); // signed anew, the same picture
    QCOMPARE(pass().failed, 0);
    QCOMPARE(m_server->requests().size(), 1UL);
    addPosts(1, u"/back.png"_s);
    QCOMPARE(pass().fetched, 1);
}

void TestThumbnailJob::redirectsStayWithTheScheme()
{
    addPosts(3);
    m_server->setHandler([this](const FakeRequest &request) -> FakeAnswer {
        if (request.path() == "/p0.png")
            return {.status = 302, .headers = {{"Location", "/elsewhere.png"}}};
        if (request.path() == "/p1.png")
            return {.status = 302, .headers = {{"Location", "file:///etc/passwd"}}};
        if (request.path() == "/p2.png")
            return {.status = 302, .headers = {{"Location", m_server->url(u"/p2.png"_s).toEncoded()}}}; // round and round
        return goodPicture();
    });
    const ThumbnailReport report = pass();
    QCOMPARE(report.fetched, 1);
    QCOMPARE(report.failed, 2);
    QVERIFY(hasThumbnail(workspace(), posts()[0]));
    QVERIFY(m_server->requests().size() <= 8);
}

void TestThumbnailJob::otherSchemesAreNotAsked()
{
    for (const QString &address : {u"http://pictures.example/a.png"_s, u"file:///etc/passwd"_s, u"ftp://127.0.0.1/a.png"_s, u"data:image/png;base64,AAAA"_s,
                                   u"no address"_s}) {
        addPosts(1, address);
        QCOMPARE(pass().fetched, 0);
        QVERIFY2(!hasThumbnail(workspace(), posts().front()), qPrintable(address));
    }
    QVERIFY(m_server->requests().empty());
}

void TestThumbnailJob::onlyTheNewestAreFetched()
{
    ThumbnailLimits limits;
    limits.newestOfAccount = 10;
    makeJob(limits);
    addPosts(2'000);
    QCOMPARE(pass().fetched, 10);
    QCOMPARE(m_server->requests().size(), 10UL);
    QVERIFY(hasThumbnail(workspace(), posts()[9]));
    QVERIFY(!hasThumbnail(workspace(), posts()[10]));
}

void TestThumbnailJob::whatIsLookedAtIsFetched()
{
    ThumbnailLimits limits;
    limits.newestOfAccount = 1;
    makeJob(limits);
    addPosts(50);
    QSignalSpy ended(m_job.get(), &ThumbnailJob::finished);
    m_job->want({posts()[30], posts()[40], ContentId(999'999)});
    QVERIFY(ended.wait(10'000));
    QVERIFY(hasThumbnail(workspace(), posts()[30]) && hasThumbnail(workspace(), posts()[40]));
    QCOMPARE(m_server->requests().size(), 2UL);
    std::vector<ContentId> many;
    for (int i = 0; i < 100'000; ++i)
        many.push_back(posts()[static_cast<std::size_t>(i % 5)]); // however fast somebody scrolls
    m_job->want(many);
    QVERIFY(ended.wait(10'000));
    QVERIFY(m_server->requests().size() <= 2 + 300UL);
}

void TestThumbnailJob::atMostTwoCallsToAHost()
{
    addPosts(6);
    qsizetype most = 0;
    m_server->setHandler([&](const FakeRequest &) {
        most = std::max(most, m_server->openConnections());
        FakeAnswer late = goodPicture();
        late.delay = std::chrono::milliseconds(30);
        return late;
    });
    QCOMPARE(pass().fetched, 6);
    QVERIFY2(most <= 2, qPrintable(QString::number(most)));
}

void TestThumbnailJob::offlineIsQuiet()
{
    addPosts(20);
    m_server.reset(); // nobody listens there any more
    const ThumbnailReport report = pass();
    QVERIFY(report.offline);
    QCOMPARE(report.failed, 0);
    QCOMPARE(ThumbnailFailures::load(workspace()).count(), 0);
}

void TestThumbnailJob::noNetworkNoCalls()
{
    addPosts(3);
    m_connectivity->online = false;
    QCOMPARE(pass().fetched, 0);
    m_connectivity->online = true;
    m_connectivity->metered = true;
    QCOMPARE(pass().fetched, 0);
    QVERIFY(m_server->requests().empty());
    m_connectivity->metered = false;
    QCOMPARE(pass().fetched, 3);
}

void TestThumbnailJob::pausedNothingHappens()
{
    addPosts(3);
    m_job->pause(true);
    QCOMPARE(pass().fetched, 0);
    QVERIFY(m_server->requests().empty());
    m_job->pause(false);
    QCOMPARE(pass().fetched, 3);
}

void TestThumbnailJob::cancelledItEndsAndKeepsWhatWasWritten()
{
    addPosts(30);
    int asked = 0;
    m_server->setHandler([&](const FakeRequest &) {
        if (++asked <= 5)
            return goodPicture();
        return FakeAnswer{.manner = FakeAnswer::Manner::Never};
    });
    QSignalSpy ended(m_job.get(), &ThumbnailJob::finished);
    m_job->start();
    QTRY_COMPARE_WITH_TIMEOUT(asked, 7, 10'000); // five came, two hang
    QTRY_COMPARE_WITH_TIMEOUT(keptThumbnails(workspace()).size(), 5UL, 10'000);
    m_job->cancel();
    QVERIFY(ended.wait(10'000));
    QVERIFY(ended.front().front().value<ThumbnailReport>().cancelled);
    QCOMPARE(keptThumbnails(workspace()).size(), 5UL);
    QCOMPARE(ThumbnailFailures::load(workspace()).count(), 0); // to be broken off is no failure
}

void TestThumbnailJob::notKeepingRemovesThem()
{
    addPosts(3);
    QCOMPARE(pass().fetched, 3);
    m_job->setKeeping(false);
    QTRY_VERIFY(keptThumbnails(workspace()).empty());
    QCOMPARE(pass().fetched, 0);
}

void TestThumbnailJob::picturesOfPostsThatAreGoneGo()
{
    addPosts(3);
    QCOMPARE(pass().fetched, 3);
    must(markMissing(*m_connection, m_account->id, {u"v1"_s}, noon));
    const QString stray = workspace().thumbnailsFolder() + "/424242.jpg"_L1;
    QVERIFY(QFile::copy(workspace().thumbnailsFolder() + u"/%1.jpg"_s.arg(posts()[0].value()), stray));
    QCOMPARE(pass().removed, 2);
    QVERIFY(!QFileInfo::exists(stray));
    QVERIFY(!hasThumbnail(workspace(), posts()[1]));
    QVERIFY(hasThumbnail(workspace(), posts()[0]) && hasThumbnail(workspace(), posts()[2]));
}

void TestThumbnailJob::oldOnesAreFetchedAnewOrGo()
{
    addPosts(2);
    QCOMPARE(pass().fetched, 2);
    m_clock = std::make_unique<FixedClock>(m_clock->now().addDays(26));
    makeJob();
    m_server->setHandler([](const FakeRequest &request) {
        return request.path() == "/p0.png" ? goodPicture() : FakeAnswer{.status = 404, .body = "no"};
    });
    QCOMPARE(pass().fetched, 1); // the other one may stand for now
    QVERIFY(hasThumbnail(workspace(), posts()[1]));
    QFile anew(workspace().thumbnailsFolder() + u"/%1.jpg"_s.arg(posts()[0].value())); // written by the system's clock
    QVERIFY(anew.open(QFile::ReadWrite) && anew.setFileTime(m_clock->now(), QFile::FileModificationTime));
    anew.close();
    m_clock = std::make_unique<FixedClock>(m_clock->now().addDays(5));
    makeJob();
    QCOMPARE(pass().removed, 1);
    QVERIFY(!hasThumbnail(workspace(), posts()[1]));
}

void TestThumbnailJob::aPostErasedMeanwhileGetsNoPicture()
{
    addPosts(1);
    const ContentId post = posts().front();
    m_server->setHandler([this](const FakeRequest &) {
        must(eraseAccount(*m_connection, m_account->id));
        return goodPicture();
    });
    QCOMPARE(pass().fetched, 0);
    QVERIFY(!hasThumbnail(workspace(), post));
}

void TestThumbnailJob::nothingTellsWhoAsks()
{
    addPosts(2);
    m_server->setHandler([](const FakeRequest &) {
        FakeAnswer answer = goodPicture();
        answer.headers << HttpHeader("Set-Cookie", "who=me; Path=/");
        return answer;
    });
    QCOMPARE(pass().fetched, 2);
    for (const FakeRequest &request : m_server->requests()) {
        QVERIFY(request.header("Cookie").isEmpty());
        QVERIFY(request.header("Referer").isEmpty());
        QVERIFY(request.header("Authorization").isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestThumbnailJob)
#include "tst_thumbnailjob.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/pagetoken.h"
#include "tests/simulator/simulatorfixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArray uploadsParts = "/youtube/v3/playlistItems?part=contentDetails,snippet&maxResults=50&playlistId=";
const QByteArray comments = "/youtube/v3/commentThreads?part=snippet&order=time&textFormat=plainText"
                            "&allThreadsRelatedToChannelId=%CHANNEL%";
const QByteArray reports = "/v2/reports?ids=channel==MINE&";

QString sharedSamples()
{
    const auto shared =
        qEnvironmentVariable("CREATORMETRICS_SHARED", QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/../shared"_L1);
    return QDir::cleanPath(shared) + "/contracts/samples"_L1;
}

// Keys and types without the values; a list is as its first entry, a row of a table is as all of its cells.
QString structureOf(const QJsonValue &value)
{
    if (value.isObject()) {
        QStringList members;
        const auto object = value.toObject();
        for (const auto &key : object.keys())
            members += key + ':'_L1 + structureOf(object.value(key));
        return '{'_L1 + members.join(','_L1) + '}'_L1;
    }
    if (value.isArray()) {
        QStringList cells;
        const auto array = value.toArray();
        const bool isRow =
            std::any_of(array.begin(), array.end(), [](const QJsonValue &cell) { return cell.isDouble(); });
        for (const auto &cell : isRow ? array : QJsonArray{array.first()})
            cells += structureOf(cell);
        return '['_L1 + cells.join(','_L1) + ']'_L1;
    }
    return value.isString() ? u"text"_s : value.isDouble() ? u"number"_s : u"boolean"_s;
}

const SimulatedVideo &ordinaryVideo(const SimulatedChannel &channel)
{
    return *std::find_if(channel.uploads.begin(), channel.uploads.end(), [](const SimulatedVideo &video) {
        return video.state == VideoState::Public && video.likes && video.comments && !video.isLive;
    });
}

QJsonArray itemsOf(const RawAnswer &answer)
{
    return jsonOf(answer).value("items"_L1).toArray();
}

QJsonArray rowsOf(const RawAnswer &answer)
{
    return jsonOf(answer).value("rows"_L1).toArray();
}

struct Sample {
    QStringList options;
    QByteArray target;
    bool isSignedIn = true;
    QByteArray fault = {};
    bool readsComments = false;
};

QHash<QString, Sample> playedSamples()
{
    const QByteArray channels = "/youtube/v3/channels?part=snippet,statistics,contentDetails,status&mine=true";
    return {
        {u"channels-list-mine"_s, {{}, channels}},
        {u"playlist-items-page"_s, {{}, uploadsParts + "%UPLOADS%"}},
        {u"videos-list"_s,
         {{}, "/youtube/v3/videos?part=snippet,contentDetails,statistics,status,liveStreamingDetails&id=%VIDEO%"}},
        {u"comment-threads-page"_s, {{}, comments + "&maxResults=1", true, {}, true}},
        {u"analytics-day"_s,
         {{},
          reports
              + "startDate=2026-10-01&endDate=2026-10-31&dimensions=day&metrics=views,engagedViews,likes,"
                "comments,shares,subscribersGained,subscribersLost"}},
        {u"analytics-demographics"_s,
         {{},
          reports
              + "startDate=2026-10-01&endDate=2026-10-31&dimensions=ageGroup,gender"
                "&metrics=viewerPercentage"}},
        {u"analytics-empty"_s, {{}, reports + "startDate=2010-01-01&endDate=2010-01-31&dimensions=day&metrics=views"}},
        {u"error-401-expired"_s, {{}, channels, false}},
        {u"error-403-quota"_s, {{u"--quota"_s, u"0"_s}, channels}},
        {u"error-403-scope"_s, {{u"--withhold"_s, u"data"_s}, channels}},
        {u"error-404-playlist"_s, {{}, uploadsParts + "UUnobody"}},
        {u"error-503"_s, {{}, channels, true, R"([{"path":"/youtube","kind":"status","status":503}])"}},
    };
}

} // namespace

class TestSimulatorApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersLikeTheSamples_data();
    void answersLikeTheSamples();
    void tokensLookLikeTheSamples();
    void pagesThroughUploads();
    void hidesPrivateAndDeletedEntries();
    void leavesOutWhatIsDeleted();
    void pagesThroughComments();
    void commentsNeedTheirScope();
    void refusesBadDataCalls_data();
    void refusesBadDataCalls();
    void accountWithoutChannelHasNoItems();
    void daySeriesIsTheTruth();
    void citiesAreLimited();
    void sortsAndPagesRows();
    void reportsRefuseStrangers();
    void smallAudienceHasNoRows();
    void filtersByVideo();
    void listsCommentsNewestFirst();
    void chargesUnitsAndStopsAtTheQuota();
    void controlsReviseAndAdvance();
    void stateAndReset();
    void picturesStayOnTheMachine();
};

void TestSimulatorApi::answersLikeTheSamples_data()
{
    QTest::addColumn<QString>("name");
    const auto files = QDir(sharedSamples() + "/youtube"_L1).entryList({u"*.json"_s}, QDir::Files);
    for (const auto &file : files) {
        if (!file.startsWith("oauth-"_L1))
            QTest::newRow(qPrintable(file)) << file.chopped(5);
    }
    if (files.isEmpty())
        QTest::newRow("no samples") << QString();
}

void TestSimulatorApi::answersLikeTheSamples()
{
    QFETCH(const QString, name);
    if (name.isEmpty())
        QSKIP("The platforms' sample answers are not here.");
    QVERIFY2(playedSamples().contains(name), "a sample without its request");
    const auto sample = playedSamples().value(name);
    const SimulatorFixture simulator(sample.options);
    const auto &channel = simulator.channel();
    QCOMPARE(channel.uploads.front().state, VideoState::Public); // or the first page would begin with a hidden entry
    if (!sample.fault.isEmpty())
        QCOMPARE(simulator.post("/control/faults", sample.fault).status, 200);
    auto target = sample.target;
    target.replace("%CHANNEL%", channel.id.toLatin1())
        .replace("%UPLOADS%", channel.uploadsPlaylist().toLatin1())
        .replace("%VIDEO%", ordinaryVideo(channel).id.toLatin1());
    const auto token = sample.readsComments ? simulator.commentToken() : simulator.accessToken();
    const auto answer = simulator.get(target, sample.isSignedIn ? token : QByteArray());

    QFile expected(sharedSamples() + "/youtube/"_L1 + name + ".json"_L1);
    QFile index(sharedSamples() + "/index.json"_L1);
    QVERIFY(expected.open(QIODevice::ReadOnly) && index.open(QIODevice::ReadOnly));
    const auto entry = QJsonDocument::fromJson(index.readAll()).object().value("youtube/"_L1 + name).toObject();
    QCOMPARE(answer.status, entry.value("status"_L1).toInt());
    QCOMPARE(structureOf(jsonOf(answer)), structureOf(QJsonDocument::fromJson(expected.readAll()).object()));
}

void TestSimulatorApi::tokensLookLikeTheSamples()
{
    QFile token(sharedSamples() + "/youtube/oauth-token.json"_L1);
    QFile revoked(sharedSamples() + "/youtube/oauth-error-revoked.json"_L1);
    if (!token.open(QIODevice::ReadOnly) || !revoked.open(QIODevice::ReadOnly))
        QSKIP("The platforms' sample answers are not here.");
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto tokens = simulator.signIn();
    QCOMPARE(structureOf(tokens), structureOf(QJsonDocument::fromJson(token.readAll()).object()));
    QCOMPARE(simulator.post("/control/revoke").status, 200);
    const auto refused =
        simulator.postForm("/token", simulator.refreshForm(tokens.value("refresh_token"_L1).toString()));
    QCOMPARE(refused.status, 400);
    QCOMPARE(jsonOf(refused), QJsonDocument::fromJson(revoked.readAll()).object());
}

void TestSimulatorApi::pagesThroughUploads()
{
    const SimulatorFixture simulator({u"--videos"_s, u"123"_s});
    const auto token = simulator.accessToken();
    const auto playlist = simulator.channel().uploadsPlaylist().toLatin1();
    QStringList seen;
    QByteArray page;
    for (const int size : {50, 50, 23}) {
        const auto answer = simulator.get(uploadsParts + playlist + page, token);
        QCOMPARE(itemsOf(answer).size(), size);
        QCOMPARE(jsonOf(answer).contains("prevPageToken"_L1), !page.isEmpty());
        QCOMPARE(jsonOf(answer).value("pageInfo"_L1).toObject().value("totalResults"_L1).toInt(), 123);
        for (const auto &item : itemsOf(answer))
            seen += item.toObject().value("contentDetails"_L1).toObject().value("videoId"_L1).toString();
        page = "&pageToken=" + jsonOf(answer).value("nextPageToken"_L1).toString().toLatin1();
    }
    QCOMPARE(page, "&pageToken="); // the last page names no next one
    QStringList expected;
    for (const auto &video : simulator.channel().uploads)
        expected += video.id;
    QCOMPARE(seen, expected);
}

void TestSimulatorApi::hidesPrivateAndDeletedEntries()
{
    const SimulatorFixture simulator({u"--videos"_s, u"150"_s});
    const auto token = simulator.accessToken();
    const auto answer = simulator.get(uploadsParts + simulator.channel().uploadsPlaylist().toLatin1(), token);
    QSet<QString> titles;
    for (const auto &item : itemsOf(answer)) {
        const auto position =
            static_cast<std::size_t>(item.toObject().value("snippet"_L1).toObject().value("position"_L1).toInt());
        const auto state = simulator.channel().uploads[position].state;
        const bool isHidden = state == VideoState::Private || state == VideoState::Deleted;
        const auto details = item.toObject().value("contentDetails"_L1).toObject();
        QCOMPARE(details.contains("videoPublishedAt"_L1), !isHidden);
        if (isHidden)
            titles.insert(item.toObject().value("snippet"_L1).toObject().value("title"_L1).toString());
    }
    QVERIFY(!titles.isEmpty());
    QVERIFY((titles - QSet<QString>{u"Private video"_s, u"Deleted video"_s}).isEmpty());
}

void TestSimulatorApi::leavesOutWhatIsDeleted()
{
    const SimulatorFixture simulator({u"--videos"_s, u"400"_s});
    const auto &uploads = simulator.channel().uploads;
    const auto find = [&](VideoState state) {
        return std::find_if(uploads.begin(), uploads.end(), [&](const auto &video) { return video.state == state; })
            ->id.toLatin1();
    };
    const auto target = "/youtube/v3/videos?part=id,status,statistics&id=" + find(VideoState::Deleted) + ",unknown-id1,"
                        + find(VideoState::Private) + ',' + find(VideoState::Public);
    const auto answer = simulator.get(target, simulator.accessToken());
    QCOMPARE(itemsOf(answer).size(), 2);
    const auto hidden = itemsOf(answer).first().toObject();
    QCOMPARE(hidden.value("status"_L1).toObject().value("privacyStatus"_L1).toString(), u"private"_s);
    QVERIFY(hidden.value("statistics"_L1).toObject().value("viewCount"_L1).isString());
    QVERIFY(!hidden.contains("snippet"_L1)); // a part that was not asked for
}

void TestSimulatorApi::pagesThroughComments()
{
    const SimulatorFixture simulator({u"--videos"_s, u"40"_s, u"--years"_s, u"1"_s});
    const auto token = simulator.commentToken();
    auto target = comments + "&maxResults=100";
    target.replace("%CHANNEL%", simulator.channel().id.toLatin1());
    const auto truth = jsonOf(simulator.get("/control/truth")).value("comments"_L1).toArray();
    QCOMPARE(truth.size(), 300);
    QByteArray page;
    QString before = u"2026-11-21"_s;
    for (qsizetype place = 0; place < 300; place += 100) {
        const auto answer = jsonOf(simulator.get(target + page, token));
        const auto items = answer.value("items"_L1).toArray();
        QCOMPARE(items.size(), 100);
        for (qsizetype i = 0; i < 100; ++i) {
            const auto expected = truth.at(place + i).toObject();
            const auto top = items.at(i)["snippet"_L1]["topLevelComment"_L1];
            QCOMPARE(top["id"_L1], expected.value("id"_L1));
            QCOMPARE(top["snippet"_L1]["textDisplay"_L1], expected.value("text"_L1));
            QVERIFY(top["snippet"_L1]["publishedAt"_L1].toString() < before);
            before = top["snippet"_L1]["publishedAt"_L1].toString();
        }
        page = "&pageToken=" + answer.value("nextPageToken"_L1).toString().toLatin1();
    }
    QCOMPARE(simulator.get(target + "&pageToken=made-up", token).status, 400);
}

void TestSimulatorApi::commentsNeedTheirScope()
{
    const SimulatorFixture simulator({u"--videos"_s, u"40"_s});
    auto target = comments;
    target.replace("%CHANNEL%", simulator.channel().id.toLatin1());
    const auto refused = simulator.get(target, simulator.accessToken());
    QCOMPARE(refused.status, 403);
    QCOMPARE(reasonOf(refused), u"insufficientPermissions"_s);
    const auto stranger =
        simulator.get(QByteArray(comments).replace("%CHANNEL%", "UCnobody"), simulator.commentToken());
    QCOMPARE(stranger.status, 404);
    QCOMPARE(reasonOf(stranger), u"channelNotFound"_s);
}

void TestSimulatorApi::refusesBadDataCalls_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    const QByteArray list = "/youtube/v3/playlistItems?part=id&playlistId=%UPLOADS%";
    QTest::newRow("unknown name") << QByteArray("/youtube/v3/channels?part=id&mine=true&colour=red") << 400
                                  << u"badRequest"_s;
    QTest::newRow("missing part") << QByteArray("/youtube/v3/channels?mine=true") << 400
                                  << u"missingRequiredParameter"_s;
    QTest::newRow("missing filter") << QByteArray("/youtube/v3/channels?part=id") << 400
                                    << u"missingRequiredParameter"_s;
    QTest::newRow("unknown part") << QByteArray("/youtube/v3/channels?part=id,mood&mine=true") << 400
                                  << u"unknownPart"_s;
    QTest::newRow("too large a page") << QByteArray(list + "&maxResults=51") << 400 << u"invalidParameter"_s;
    QTest::newRow("made-up page token") << QByteArray(list + "&pageToken=CAUQAA") << 400 << u"invalidPageToken"_s;
    QTest::newRow("page token of another list")
        << QByteArray(list + "&pageToken=" + pageToken(1, u"UUother"_s, 50).toLatin1()) << 400 << u"invalidPageToken"_s;
    QTest::newRow("other playlist") << QByteArray("/youtube/v3/playlistItems?part=id&playlistId=UUother") << 404
                                    << u"playlistNotFound"_s;
    QTest::newRow("51 ids") << QByteArray("/youtube/v3/videos?part=id&id=" + [] {
        QByteArrayList ids;
        for (int i = 0; i < 51; ++i)
            ids += "id" + QByteArray::number(i);
        return ids.join(',');
    }()) << 400 << u"invalidFilters"_s;
    QTest::newRow("unknown call") << QByteArray("/youtube/v3/nothing?part=id") << 404 << u"notFound"_s;
    QTest::newRow("broken encoding") << QByteArray("/youtube/v3/channels?part=%ZZ") << 400 << u"badRequest"_s;
}

void TestSimulatorApi::refusesBadDataCalls()
{
    QFETCH(QByteArray, target);
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    target.replace("%UPLOADS%", simulator.channel().uploadsPlaylist().toLatin1());
    const auto answer = simulator.get(target, simulator.accessToken());
    QTEST(answer.status, "status");
    QTEST(reasonOf(answer), "reason");
}

void TestSimulatorApi::accountWithoutChannelHasNoItems()
{
    const SimulatorFixture simulator({u"--no-channel"_s});
    const auto answer = simulator.get("/youtube/v3/channels?part=id&mine=true", simulator.accessToken());
    QCOMPARE(answer.status, 200);
    QVERIFY(!jsonOf(answer).contains("items"_L1));
}

void TestSimulatorApi::daySeriesIsTheTruth()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s, u"--years"_s, u"1"_s});
    const QStringList metrics = {u"views"_s, u"likes"_s, u"subscribersLost"_s, u"averageViewDuration"_s};
    const auto answer = simulator.get(
        reports + "startDate=2020-01-01&endDate=2027-01-01&dimensions=day&metrics=" + metrics.join(','_L1).toLatin1(),
        simulator.accessToken());
    const auto truth = jsonOf(simulator.get("/control/truth")).value("days"_L1).toArray();
    QCOMPARE(rowsOf(answer).size(), truth.size());
    for (qsizetype i = 0; i < truth.size(); ++i) {
        QJsonArray expected{truth.at(i).toObject().value("day"_L1)};
        for (const auto &metric : metrics)
            expected.append(truth.at(i).toObject().value(metric));
        QCOMPARE(rowsOf(answer).at(i).toArray(), expected);
    }
}

void TestSimulatorApi::citiesAreLimited()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const auto window =
        reports + "startDate=2026-10-22&endDate=2026-11-18&dimensions=city&metrics=views,estimatedMinutesWatched";
    QCOMPARE(reasonOf(simulator.get(window, token)), u"badRequest"_s);
    QCOMPARE(simulator.get(window + "&sort=-views&maxResults=26", token).status, 400);
    const auto rows = rowsOf(simulator.get(window + "&sort=-views&maxResults=25", token));
    const auto truth =
        jsonOf(simulator.get("/control/truth")).value("demographics"_L1).toObject().value("city"_L1).toArray();
    QCOMPARE(rows.size(), 25);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows.at(i).toArray().at(0), truth.at(i).toObject().value("city"_L1));
        QCOMPARE(rows.at(i).toArray().at(1), truth.at(i).toObject().value("views"_L1));
    }
}

void TestSimulatorApi::sortsAndPagesRows()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const auto window = reports + "startDate=2026-10-01&endDate=2026-10-10&dimensions=day&metrics=views";
    const auto all = rowsOf(simulator.get(window + "&sort=-views", token));
    QCOMPARE(all.size(), 10);
    for (qsizetype i = 1; i < all.size(); ++i)
        QVERIFY(all.at(i - 1).toArray().at(1).toInteger() >= all.at(i).toArray().at(1).toInteger());
    const auto part = rowsOf(simulator.get(window + "&sort=-views&maxResults=3&startIndex=5", token));
    QCOMPARE(part.size(), 3);
    QCOMPARE(part.first(), all.at(4));
    QVERIFY(!jsonOf(simulator.get(window + "&maxResults=3&startIndex=11", token)).contains("rows"_L1));
}

void TestSimulatorApi::reportsRefuseStrangers()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const QByteArray window = "&startDate=2026-10-01&endDate=2026-10-10&metrics=views";
    QCOMPARE(simulator.get("/v2/reports?ids=channel==UCother" + window, token).status, 403);
    QCOMPARE(simulator.get("/v2/reports?ids=channel==" + simulator.channel().id.toLatin1() + window, token).status,
             200);
    QCOMPARE(simulator.get(reports + "startDate=2026-10-10&endDate=2026-10-01&metrics=views", token).status, 400);
}

void TestSimulatorApi::smallAudienceHasNoRows()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s, u"--small"_s});
    const auto token = simulator.accessToken();
    const QByteArray window = reports + "startDate=2026-10-22&endDate=2026-11-18&";
    const auto groups = simulator.get(window + "dimensions=ageGroup,gender&metrics=viewerPercentage", token);
    QCOMPARE(groups.status, 200);
    QVERIFY(!jsonOf(groups).contains("rows"_L1));
    QVERIFY(jsonOf(simulator.get(window + "metrics=views", token)).contains("rows"_L1));
}

void TestSimulatorApi::filtersByVideo()
{
    const SimulatorFixture simulator({u"--videos"_s, u"40"_s});
    const auto token = simulator.accessToken();
    const auto video = simulator.channel().uploads.at(10);
    const auto window =
        reports + "startDate=2020-01-01&endDate=2026-11-18&metrics=views&filters=video==" + video.id.toLatin1();
    const auto rows = rowsOf(simulator.get(window + "&dimensions=day", token));
    QCOMPARE(rows.first().toArray().first().toString(), video.publishedAt.date().toString(Qt::ISODate));
    const auto named = rowsOf(
        simulator.get(window + ',' + simulator.channel().uploads.at(12).id.toLatin1() + "&dimensions=video", token));
    QCOMPARE(named.size(), 2);
}

void TestSimulatorApi::listsCommentsNewestFirst()
{
    const SimulatorFixture simulator({u"--videos"_s, u"60"_s});
    const auto token = simulator.commentToken();
    const QByteArray call = "/youtube/v3/commentThreads?part=snippet&order=time&textFormat=plainText&maxResults=100"
                            "&allThreadsRelatedToChannelId=";
    const QByteArray id = simulator.channel().id.toLatin1();
    QStringList times;
    QByteArray page;
    do {
        const auto body = jsonOf(simulator.get(call + id + page, token));
        for (const auto &thread : body.value("items"_L1).toArray()) {
            const auto top = thread.toObject().value("snippet"_L1).toObject().value("topLevelComment"_L1).toObject();
            times.append(top.value("snippet"_L1).toObject().value("publishedAt"_L1).toString());
        }
        page = "&pageToken=" + body.value("nextPageToken"_L1).toString().toLatin1();
    } while (page != "&pageToken=");
    QVERIFY(times.size() > 100); // more than a page
    QVERIFY(std::ranges::is_sorted(times, std::ranges::greater()));
    QCOMPARE(simulator.get(call + "UCsomebodyElse", token).status, 404);
    QCOMPARE(simulator.get(call + id + "&pageToken=x", token).status, 400);
}

void TestSimulatorApi::chargesUnitsAndStopsAtTheQuota()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s, u"--quota"_s, u"3"_s});
    const auto token = simulator.accessToken();
    const QByteArray good = "/youtube/v3/channels?part=id&mine=true";
    QCOMPARE(simulator.get(good, token).status, 200);
    QCOMPARE(simulator.get("/youtube/v3/channels?part=id", token).status, 400); // costs as well
    QCOMPARE(simulator.get(good, token).status, 200);
    const auto refused = simulator.get(good, token);
    QCOMPARE(refused.status, 403);
    QCOMPARE(reasonOf(refused), u"quotaExceeded"_s);
    const auto report = simulator.get(reports + "startDate=2026-10-01&endDate=2026-10-02&metrics=views", token);
    QCOMPARE(report.status, 200); // counted apart
    const auto units = jsonOf(simulator.get("/control/state")).value("units"_L1).toObject();
    QCOMPARE(units.value("data"_L1).toInt(), 4);
    QCOMPARE(units.value("analytics"_L1).toInt(), 1);
}

void TestSimulatorApi::controlsReviseAndAdvance()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s, u"--years"_s, u"1"_s});
    const auto days = [&] { return jsonOf(simulator.get("/control/truth")).value("days"_L1).toArray(); };
    const auto before = days();
    QCOMPARE(jsonOf(simulator.post("/control/revise")).value("revision"_L1).toInt(), 1);
    const auto revised = days();
    QCOMPARE(revised.size(), before.size());
    QCOMPARE(revised.at(before.size() - 8), before.at(before.size() - 8));
    for (qsizetype i = before.size() - 7; i < before.size(); ++i)
        QVERIFY(revised.at(i) != before.at(i));
    QCOMPARE(jsonOf(simulator.post("/control/advance?days=2")).value("last_complete_day"_L1).toString(),
             u"2026-11-20"_s);
    QCOMPARE(days().size(), before.size() + 2);
    QCOMPARE(days().at(before.size() - 1), revised.last());
    QCOMPARE(simulator.post("/control/advance?days=none").status, 400);
}

void TestSimulatorApi::stateAndReset()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto token = simulator.accessToken();
    const QByteArray target = "/youtube/v3/channels?part=id&mine=true";
    QCOMPARE(simulator.get(target, token).status, 200);
    QCOMPARE(simulator.get(target, token).status, 200);
    const auto state = jsonOf(simulator.get("/control/state"));
    QCOMPARE(state.value("calls"_L1).toObject().value("/youtube/v3/channels"_L1).toInt(), 2);
    const auto last = state.value("requests"_L1).toArray().last().toObject();
    QCOMPARE(last.value("method"_L1).toString(), u"GET"_s);
    QCOMPARE(last.value("path"_L1).toString(), u"/youtube/v3/channels"_s);
    QCOMPARE(last.value("query"_L1).toString(), u"part=id&mine=true"_s);
    QCOMPARE(last.value("status"_L1).toInt(), 200);
    QCOMPARE(last.value("platform"_L1).toString(), u"youtube"_s);
    QCOMPARE(last.value("account"_L1).toString(), simulator.channel().id);
    QVERIFY(last.value("moment"_L1).toString().startsWith("2026-11-21T20:0"_L1));
    const QByteArray faults = R"([{"path":"","kind":"cut"}])";
    QCOMPARE(jsonOf(simulator.post("/control/faults", faults)).value("faults_pending"_L1).toInt(), 1);
    const auto cleared = jsonOf(simulator.post("/control/reset"));
    QCOMPARE(cleared.value("faults_pending"_L1).toInt(), 0);
    QVERIFY(jsonOf(simulator.get("/control/state")).value("requests"_L1).toArray().isEmpty());
    QCOMPARE(simulator.get(target, token).status, 200); // tokens outlive a reset
}

void TestSimulatorApi::picturesStayOnTheMachine()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto answer = simulator.get("/youtube/v3/channels?part=snippet&mine=true", simulator.accessToken());
    QVERIFY(!answer.body.contains("https://"));
    const auto picture = simulator.get("/image/a/default.png");
    QCOMPARE(picture.headers.value("content-type"), "image/png");
    QVERIFY(picture.body.startsWith("\x89PNG"));
    QCOMPARE(simulator.get("/image/a/default.png").body, picture.body);
    QVERIFY(simulator.get("/image/b/default.png").body != picture.body);
    const QByteArray faults = R"([{"path":"/image/a","kind":"status","status":404},{"path":"/image/b","kind":"huge"},{"path":"","kind":"cut"}])";
    QCOMPARE(simulator.post("/control/faults", faults).status, 200);
    QCOMPARE(simulator.get("/image/a/default.png").status, 404);
    QVERIFY(simulator.get("/image/b/default.png").body.size() > 10'000'000);
    QCOMPARE(simulator.get("/image/c/default.png").status, 200); // what spoils every call leaves pictures alone
}

QTEST_GUILESS_MAIN(TestSimulatorApi)
#include "tst_simulatorapi.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tiktokbrowser.h"
#include "tests/tiktok/tiktokcase.h"

#include <QJsonArray>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// The connector against a TikTok on loopback that refuses what the real one refuses.
class TestTikTokSimulated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeListIsReadWithItsFigures();
    void videosAreFoundByTheirIds();
    void withheldStatsLeaveNameAndHandle();
    void refusedTokenIsASignOut();
};

const QStringList small{u"--videos"_s, u"130"_s, u"--years"_s, u"1"_s};

/// Sends what the connector asks for and everything that follows from it; the pages in order.
std::vector<Page> walk(const SimulatorFixture &simulator, const QByteArray &token, const FetchTask &first)
{
    std::vector<Page> pages;
    std::deque<FetchTask> queue{first};
    while (!queue.empty() && pages.size() < 100) {
        const HttpRequest request = tikTok().request(queue.front());
        const QByteArray target = "/tiktok" + request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        const RawAnswer raw = request.method == "GET" ? simulator.get(target, token)
                                                      : simulator.post(target, request.body, token);
        const auto page = tikTok().parse(queue.front(), answer(raw.body, raw.status));
        if (!page.ok())
            qFatal("%s", qPrintable(page.error().detail));
        queue.pop_front();
        queue.insert(queue.end(), page->next.begin(), page->next.end());
        pages.push_back(*page);
    }
    return pages;
}

QStringList shownItems(const std::vector<Page> &pages)
{
    QStringList shownOnes;
    for (const Page &page : pages) {
        for (const ContentItem &item : page.items)
            shownOnes.append(item.platformContentId + u' ' + shown(item.figures[Metric::Views]) + u' '
                             + shown(item.figures[Metric::Shares]));
    }
    return shownOnes;
}

void TestTikTokSimulated::wholeListIsReadWithItsFigures()
{
    const SimulatorFixture simulator(small);
    const TikTokBrowser browser(simulator);
    const QByteArray token = browser.accessToken();
    QStringList expected;
    for (const auto &video : browser.wholeList(token))
        expected.append(video["id"_L1].toString() + u' ' + QString::number(video["view_count"_L1].toInteger()) + u' '
                        + QString::number(video["share_count"_L1].toInteger()));
    const auto pages = walk(simulator, token, taskFor("videos"_L1));
    QVERIFY(pages.size() >= 6);
    QVERIFY(expected.size() > 100);
    QCOMPARE(shownItems(pages), expected);
}

void TestTikTokSimulated::videosAreFoundByTheirIds()
{
    const SimulatorFixture simulator(small);
    const QByteArray token = TikTokBrowser(simulator).accessToken();
    FetchTask task = taskFor("videos"_L1);
    task.depth = FetchDepth::Newest;
    const auto newest = walk(simulator, token, task);
    QCOMPARE(newest.size(), std::size_t(1));
    FetchTask query = taskFor("video_query"_L1);
    query.ids = {newest[0].items[3].platformContentId, u"7"_s, newest[0].items[1].platformContentId};
    const auto found = walk(simulator, token, query);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].items.size(), std::size_t(2));
    QCOMPARE(found[0].missingIds, QStringList{u"7"_s});
}

void TestTikTokSimulated::withheldStatsLeaveNameAndHandle()
{
    const SimulatorFixture simulator(small + QStringList{u"--withhold"_s, u"user.info.stats"_s});
    const auto pages = walk(simulator, TikTokBrowser(simulator).accessToken(), taskFor("user"_L1));
    QCOMPARE(pages.size(), std::size_t(2));
    QVERIFY(!pages[0].profile);
    QVERIFY(pages[1].profile->handle.startsWith(u'@'));
    QVERIFY(pages[1].totalsNow->isEmpty());
    QCOMPARE(pages[1].refused.size(), std::size_t(3));
}

void TestTikTokSimulated::refusedTokenIsASignOut()
{
    const SimulatorFixture simulator(small);
    const RawAnswer raw = simulator.get("/tiktok/v2/user/info/?fields=open_id", "act.nobody");
    const auto page = tikTok().parse(taskFor("user"_L1), answer(raw.body, raw.status));
    QCOMPARE(page.error().kind, ErrorKind::SignedOut);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestTikTokSimulated)
#include "tst_tiktoksimulated.moc"

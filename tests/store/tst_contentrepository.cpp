// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestContentRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itemComesBackAsItWasGiven();
    void unknownFigureKeepsTheStoredOne();
    void sameItemAgainChangesNothing();
    void snapshotIsWhatTheDaySaid();
    void snapshotBelongsToTheReportingDay();
    void publicationDayIsCutInTheReportingZone();
    void unknownDurationKeepsTheKnownOne();
    void emptyTextsReplaceKnownOnes();
    void figuresAloneUpdateWhatIsStored();
    void figuresAloneSayNothingAboutVisibility();
    void figuresOfUnknownIdsArePassedOver();
    void missingItemKeepsItsFigures();
    void unseenItemsOfAWalkHaveGone();
    void newestIsTheLatestPublishedThatIsThere();
    void newestComeFirstWithoutMissingOnes();

private:
    WriteCount upsert(const std::vector<ContentItem> &items, const QDateTime &now);
    WriteCount update(const QString &id, const MetricValues &figures, const QDateTime &now);
    StoredContent only();

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    Account m_account;
    QDateTime m_now = scratchMoment("2026-11-19T20:00:00Z");
};

namespace {

ContentItem video(const QString &id, std::optional<qint64> views, const char *published = "2026-11-02T10:00:00Z")
{
    ContentItem item{.platformContentId = id,
                     .type = ContentType::Short,
                     .visibility = Visibility::Unlisted,
                     .title = u"Title of "_s + id,
                     .description = u"Line\nline"_s,
                     .url = u"https://youtu.be/"_s + id,
                     .thumbnailUrl = u"https://i.example/x.jpg"_s,
                     .publishedAt = scratchMoment(published),
                     .durationSeconds = 61};
    item.figures.set(Metric::Views, views);
    return item;
}

} // namespace

void TestContentRepository::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection);
}

WriteCount TestContentRepository::upsert(const std::vector<ContentItem> &items, const QDateTime &now)
{
    return must(upsertItems(*m_connection, m_account, items, addFetch(*m_connection, m_account.id), now));
}

WriteCount TestContentRepository::update(const QString &id, const MetricValues &figures, const QDateTime &now)
{
    return must(updateFigures(*m_connection, m_account, {{.platformContentId = id, .figures = figures}},
                              addFetch(*m_connection, m_account.id), now));
}

StoredContent TestContentRepository::only()
{
    const auto all = must(contentOf(*m_connection, m_account.id));
    Q_ASSERT(all.size() == 1);
    return all.front();
}

void TestContentRepository::itemComesBackAsItWasGiven()
{
    ContentItem item = video(u"a"_s, 5);
    for (const Metric metric : contentMetrics())
        item.figures.set(metric, 10 + static_cast<int>(metric));
    QCOMPARE(upsert({item}, m_now).changed, 1);
    QCOMPARE(only().item, item);
    QCOMPARE(only().verifiedAt, m_now);
    QCOMPARE(only().account, m_account.id);
    QVERIFY(!only().missingSince);
}

void TestContentRepository::unknownFigureKeepsTheStoredOne()
{
    ContentItem item = video(u"a"_s, 5);
    item.figures.set(Metric::Likes, 3);
    upsert({item}, m_now);
    upsert({video(u"a"_s, 8)}, m_now.addDays(1));
    QCOMPARE(only().item.figures[Metric::Views], std::optional<qint64>(8));
    QCOMPARE(only().item.figures[Metric::Likes], std::optional<qint64>(3));
    QCOMPARE(only().item.figures[Metric::Comments], std::nullopt);
}

void TestContentRepository::sameItemAgainChangesNothing()
{
    upsert({video(u"a"_s, 5)}, m_now);
    const WriteCount again = upsert({video(u"a"_s, 5)}, m_now.addDays(1));
    QCOMPARE(again.rows, 1);
    QCOMPARE(again.changed, 0);
    QCOMPARE(only().verifiedAt, m_now.addDays(1)); // but it was found again
    QCOMPARE(upsert({video(u"a"_s, 6)}, m_now.addDays(1)).changed, 1);
}

void TestContentRepository::snapshotIsWhatTheDaySaid()
{
    ContentItem first = video(u"a"_s, 5);
    first.figures.set(Metric::Likes, 3);
    upsert({first}, m_now);
    upsert({video(u"a"_s, 8)}, m_now.addDays(1)); // likes are hidden now: not seen that day
    ContentItem later = video(u"a"_s, std::nullopt);
    later.figures.set(Metric::Comments, 1);
    upsert({later}, m_now.addDays(1).addSecs(60)); // the same day once more, with another part of the figures
    upsert({video(u"a"_s, std::nullopt)}, m_now.addDays(2)); // nothing said, so no snapshot
    const auto snapshots = must(snapshotsOf(*m_connection, only().id));
    QCOMPARE(snapshots.size(), std::size_t(2));
    QCOMPARE(snapshots[0].day, QDate(2026, 11, 19));
    QCOMPARE(snapshots[0].figures, first.figures);
    MetricValues second;
    second.set(Metric::Views, 8);
    second.set(Metric::Comments, 1);
    QCOMPARE(snapshots[1].day, QDate(2026, 11, 20));
    QCOMPARE(snapshots[1].figures, second);
}

void TestContentRepository::snapshotBelongsToTheReportingDay()
{
    upsert({video(u"a"_s, 5)}, scratchMoment("2026-11-19T07:59:59Z")); // 23:59:59 Pacific the day before
    upsert({video(u"a"_s, 6)}, scratchMoment("2026-11-19T08:00:00Z"));
    const auto snapshots = must(snapshotsOf(*m_connection, only().id));
    QCOMPARE(snapshots.size(), std::size_t(2));
    QCOMPARE(snapshots[0].day, QDate(2026, 11, 18));
    QCOMPARE(snapshots[1].day, QDate(2026, 11, 19));
}

void TestContentRepository::publicationDayIsCutInTheReportingZone()
{
    ContentItem unknown = video(u"c"_s, 1);
    unknown.publishedAt = {};
    upsert({video(u"a"_s, 1, "2026-07-02T06:59:00Z"), video(u"b"_s, 1, "2026-07-02T07:00:00Z"), unknown}, m_now);
    QCOMPARE(scalar(*m_connection, u"SELECT group_concat(platform_content_id || ' ' || "
                                   "ifnull(date(published_day * 86400, 'unixepoch'), 'unknown'), ', ') "
                                   "FROM (SELECT * FROM content_items ORDER BY platform_content_id)"),
             u"a 2026-07-01, b 2026-07-02, c unknown"_s);
}

void TestContentRepository::unknownDurationKeepsTheKnownOne()
{
    upsert({video(u"a"_s, 5)}, m_now);
    ContentItem later = video(u"a"_s, 5);
    later.durationSeconds = std::nullopt;
    QCOMPARE(upsert({later}, m_now.addDays(1)).changed, 0);
    QCOMPARE(only().item.durationSeconds, std::optional<qint64>(61));
    later.durationSeconds = 0; // a platform may say 0
    QCOMPARE(upsert({later}, m_now.addDays(1)).changed, 1);
    QCOMPARE(only().item.durationSeconds, std::optional<qint64>(0));
}

void TestContentRepository::emptyTextsReplaceKnownOnes()
{
    upsert({video(u"a"_s, 5)}, m_now);
    ContentItem bare = video(u"a"_s, 5);
    bare.title.clear();
    bare.description.clear();
    bare.thumbnailUrl.clear();
    QCOMPARE(upsert({bare}, m_now.addDays(1)).changed, 1);
    QCOMPARE(only().item, bare);
}

void TestContentRepository::figuresAloneUpdateWhatIsStored()
{
    upsert({video(u"a"_s, 5)}, m_now);
    MetricValues told;
    told.set(Metric::LinkClicks, 8);
    told.set(Metric::ProfileVisits, 0);
    QCOMPARE(update(u"a"_s, told, m_now).changed, 1);
    ContentItem expected = video(u"a"_s, 5);
    expected.figures.set(Metric::LinkClicks, 8);
    expected.figures.set(Metric::ProfileVisits, 0);
    QCOMPARE(only().item, expected); // everything else is as it was
    const auto today = must(snapshotsOf(*m_connection, only().id));
    QCOMPARE(today.size(), std::size_t(1));
    QCOMPARE(today[0].figures, expected.figures); // both answers of the day together

    const WriteCount again = update(u"a"_s, told, m_now.addDays(1));
    QCOMPARE(again.rows, 1);
    QCOMPARE(again.changed, 0);
    const auto snapshots = must(snapshotsOf(*m_connection, only().id));
    QCOMPARE(snapshots.size(), std::size_t(2)); // looked at, though nothing had changed
    QCOMPARE(snapshots[1].day, QDate(2026, 11, 20));
    QCOMPARE(snapshots[1].figures, told);
}

void TestContentRepository::figuresAloneSayNothingAboutVisibility()
{
    upsert({video(u"a"_s, 5)}, m_now);
    must(markMissing(*m_connection, m_account.id, {u"a"_s}, m_now.addDays(1)));
    MetricValues told;
    told.set(Metric::Views, 9);
    update(u"a"_s, told, m_now.addDays(2));
    QCOMPARE(only().item.figures[Metric::Views], std::optional<qint64>(9));
    QCOMPARE(only().missingSince, std::optional(m_now.addDays(1)));
    QCOMPARE(only().verifiedAt, m_now);
}

void TestContentRepository::figuresOfUnknownIdsArePassedOver()
{
    upsert({video(u"a"_s, 5)}, m_now);
    MetricValues told;
    told.set(Metric::Views, 9);
    const WriteCount counts = update(u"never seen"_s, told, m_now.addDays(1));
    QCOMPARE(counts.rows, 1);
    QCOMPARE(counts.changed, 0);
    QCOMPARE(update(u"a"_s, {}, m_now.addDays(1)).changed, 0);
    QCOMPARE(only().item, video(u"a"_s, 5));
    QCOMPARE(must(snapshotsOf(*m_connection, only().id)).size(), std::size_t(1));
}

void TestContentRepository::unseenItemsOfAWalkHaveGone()
{
    const QDateTime walkStarted = m_now.addDays(2);
    upsert({video(u"seen"_s, 1), video(u"unseen"_s, 1), video(u"long gone"_s, 1)}, m_now);
    must(markMissing(*m_connection, m_account.id, {u"long gone"_s}, m_now.addDays(1)));
    upsert({video(u"seen"_s, 1)}, walkStarted); // on the walk's very first page
    upsert({video(u"new"_s, 1)}, walkStarted.addSecs(60));
    const Account other = addAccount(*m_connection, Platform::YouTube, u"UC2"_s);
    must(upsertItems(*m_connection, other, {video(u"unseen"_s, 1)}, addFetch(*m_connection, other.id), m_now));
    must(markUnseen(*m_connection, m_account.id, walkStarted, walkStarted.addSecs(90)));
    const auto missing = [this](AccountId account) {
        QStringList ids;
        for (const StoredContent &content : must(contentOf(*m_connection, account))) {
            if (content.missingSince)
                ids.append(content.item.platformContentId + content.missingSince->toString(u"@d"_s));
        }
        ids.sort();
        return ids.join(u' ');
    };
    QCOMPARE(missing(m_account.id), u"long gone@20 unseen@21"_s);
    QCOMPARE(missing(other.id), QString());
}

void TestContentRepository::newestIsTheLatestPublishedThatIsThere()
{
    const auto newest = [this] { return must(newestContentId(*m_connection, m_account.id)); };
    QCOMPARE(newest(), std::nullopt);
    ContentItem undated = video(u"undated"_s, 1);
    undated.publishedAt = {};
    upsert({undated}, m_now);
    QCOMPARE(newest(), std::nullopt);
    upsert({video(u"new"_s, 1, "2026-11-18T00:00:00Z"), video(u"newest"_s, 1, "2026-11-18T00:00:01Z"),
            video(u"old"_s, 1, "2026-01-01T00:00:00Z")},
           m_now);
    QCOMPARE(newest(), std::optional(u"newest"_s));
    must(markMissing(*m_connection, m_account.id, {u"newest"_s}, m_now));
    QCOMPARE(newest(), std::optional(u"new"_s));
}

void TestContentRepository::missingItemKeepsItsFigures()
{
    upsert({video(u"a"_s, 5)}, m_now);
    must(markMissing(*m_connection, m_account.id, {u"a"_s, u"never seen"_s}, m_now.addDays(1)));
    must(markMissing(*m_connection, m_account.id, {u"a"_s}, m_now.addDays(2)));
    QCOMPARE(only().missingSince, std::optional(m_now.addDays(1))); // since the first time
    QCOMPARE(only().item.figures[Metric::Views], std::optional<qint64>(5));
    QCOMPARE(upsert({video(u"a"_s, 5)}, m_now.addDays(3)).changed, 1);
    QVERIFY(!only().missingSince);
}

void TestContentRepository::newestComeFirstWithoutMissingOnes()
{
    upsert({video(u"old"_s, 1, "2026-01-01T00:00:00Z"), video(u"new"_s, 1, "2026-11-18T00:00:00Z"),
            video(u"gone"_s, 1, "2026-10-01T00:00:00Z"), video(u"middle"_s, 1, "2026-06-01T00:00:00Z")},
           m_now);
    must(markMissing(*m_connection, m_account.id, {u"gone"_s}, m_now));
    const auto ids = [this](qint64 skip, qint64 count) {
        return must(newestContentIds(*m_connection, m_account.id, skip, count)).join(u' ');
    };
    QCOMPARE(ids(0, 10), u"new middle old"_s);
    QCOMPARE(ids(1, 1), u"middle"_s);
    QCOMPARE(ids(3, 5), QString());
    QCOMPARE(must(contentCount(*m_connection, m_account.id)), 4);
    const AccountId other = addAccount(*m_connection, Platform::YouTube, u"UC2"_s).id;
    QCOMPARE(must(contentCount(*m_connection, other)), 0);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestContentRepository)
#include "tst_contentrepository.moc"

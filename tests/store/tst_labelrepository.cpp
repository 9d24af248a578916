// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentlooks.h"
#include "models/store/contentrepository.h"
#include "models/store/labelrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestLabelRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void labelsAreTrimmedAndRefused_data();
    void labelsAreTrimmedAndRefused();
    void caseIsOneLabelInEveryScript_data();
    void caseIsOneLabelInEveryScript();
    void labelsGoOnAndOff();
    void noPostHasMoreThanTwenty();
    void unknownPostIsNotFound();
    void renamingMergesAndRespells();
    void removingTakesItOffAllPosts();
    void postsOfSeveralLabelsStandOnce();
    void erasedAccountTakesItsLabelsAlong();
    void postsAreFoundByAddress();
    void lastLookIsNotLaterThanAsked();

private:
    [[nodiscard]] std::vector<ContentId> addPosts(const Account &account, int count);
    qint64 set(const std::vector<ContentId> &posts, const QString &label, bool on = true)
    {
        return must(setLabels(*m_connection, posts, label, on));
    }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::vector<ContentId> m_posts;
    std::optional<Account> m_account;
};

namespace {

const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");

} // namespace

std::vector<ContentId> TestLabelRepository::addPosts(const Account &account, int count)
{
    std::vector<ContentItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back({.platformContentId = u"%1-%2"_s.arg(account.profile.platformAccountId).arg(i),
                         .title = u"Post %1"_s.arg(i),
                         .url = u"https://posts.example/%1/%2"_s.arg(account.profile.platformAccountId).arg(i),
                         .publishedAt = now.addDays(-i - 1)});
    must(upsertItems(*m_connection, account, items, addFetch(*m_connection, account.id), now));
    std::vector<ContentId> ids;
    for (const StoredContent &stored : must(contentOf(*m_connection, account.id)))
        ids.push_back(stored.id);
    std::ranges::sort(ids);
    return ids;
}

void TestLabelRepository::init()
{
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection);
    m_posts = addPosts(*m_account, 4);
}

void TestLabelRepository::cleanup()
{
    m_connection.reset();
    m_scratch.reset();
}

void TestLabelRepository::labelsAreTrimmedAndRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored"); // null: refused
    QTest::newRow("spaces") << u"  Summer \t sale "_s << u"Summer sale"_s;
    QTest::newRow("one character") << u"夏"_s << u"夏"_s;
    QTest::newRow("longest") << QString(60, u'a') << QString(60, u'a');
    QTest::newRow("longest beyond the basic plane") << u"🎬"_s.repeated(60) << u"🎬"_s.repeated(60);
    QTest::newRow("composed") << u"Cafe\u0301"_s << u"Caf\u00e9"_s;
    QTest::newRow("nothing") << u" \n "_s << QString();
    QTest::newRow("too long") << QString(61, u'a') << QString();
    QTest::newRow("a comma separates") << u"a,b"_s << QString();
    QTest::newRow("control character") << u"a\u0007b"_s << QString();
}

void TestLabelRepository::labelsAreTrimmedAndRefused()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    const auto changed = setLabels(*m_connection, m_posts, typed, true);
    if (stored.isNull()) {
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::BadInput);
        QVERIFY(must(knownLabels(*m_connection)).empty());
        return;
    }
    QCOMPARE(must(changed), 4);
    QCOMPARE(must(labelsOf(*m_connection, m_posts.front())), QStringList{stored});
}

void TestLabelRepository::caseIsOneLabelInEveryScript_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("Latin") << u"Sommer"_s << u"sOMMER"_s;
    QTest::newRow("umlaut") << u"Überraschung"_s << u"ÜBERRASCHUNG"_s;
    QTest::newRow("Greek") << u"ΚΑΛΟΚΑΊΡΙ"_s << u"καλοκαίρι"_s;
    QTest::newRow("Cyrillic") << u"Лето"_s << u"ЛЕТО"_s;
    QTest::newRow("decomposed") << u"\u00e9t\u00e9"_s << u"E\u0301TE\u0301"_s;
}

void TestLabelRepository::caseIsOneLabelInEveryScript()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QCOMPARE(set({m_posts[0]}, first), 1);
    QCOMPARE(set({m_posts[0], m_posts[1]}, second), 1);
    QCOMPARE(must(knownLabels(*m_connection)), (std::vector<KnownLabel>{{first, 2}}));
    QCOMPARE(must(postsWithLabels(*m_connection, {second})),
             (std::vector<qint64>{m_posts[0].value(), m_posts[1].value()}));
    QCOMPARE(set({m_posts[0]}, second, false), 1);
    QCOMPARE(must(knownLabels(*m_connection)), (std::vector<KnownLabel>{{first, 1}}));
}

void TestLabelRepository::labelsGoOnAndOff()
{
    QCOMPARE(set({m_posts[0], m_posts[2]}, u"Spring"_s), 2);
    QCOMPARE(set({m_posts[0]}, u"autumn"_s), 1);
    QCOMPARE(set({m_posts[0]}, u"Spring"_s), 0);
    QCOMPARE(must(labelsOf(*m_connection, m_posts[0])), (QStringList{u"autumn"_s, u"Spring"_s}));
    QCOMPARE(must(labelsOf(*m_connection, m_posts[1])), QStringList());
    QCOMPARE(must(knownLabels(*m_connection)), (std::vector<KnownLabel>{{u"autumn"_s, 1}, {u"Spring"_s, 2}}));
    QCOMPARE(set({m_posts[0], m_posts[1]}, u"Spring"_s, false), 1);
    QCOMPARE(must(labelsOf(*m_connection, m_posts[0])), QStringList{u"autumn"_s});
    QCOMPARE(must(unknownLabels(*m_connection, {u"AUTUMN"_s, u"winter"_s})), QStringList{u"winter"_s});
}

void TestLabelRepository::noPostHasMoreThanTwenty()
{
    for (int i = 0; i < 20; ++i)
        QCOMPARE(set({m_posts[0]}, u"label %1"_s.arg(i)), 1);
    QCOMPARE(set({m_posts[0]}, u"label 7"_s), 0);
    Transaction transaction(*m_connection);
    const auto refused = setLabels(*m_connection, std::array{m_posts[1], m_posts[0]}, u"one more"_s, true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
}

void TestLabelRepository::unknownPostIsNotFound()
{
    const auto refused = setLabels(*m_connection, std::array{ContentId(999'999)}, u"x"_s, true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
}

void TestLabelRepository::renamingMergesAndRespells()
{
    set({m_posts[0], m_posts[1]}, u"sommer"_s);
    set({m_posts[1], m_posts[2]}, u"Ferien"_s);
    must(renameLabel(*m_connection, u"SOMMER"_s, u"Sommer"_s));
    QCOMPARE(must(knownLabels(*m_connection)), (std::vector<KnownLabel>{{u"Ferien"_s, 2}, {u"Sommer"_s, 2}}));
    must(renameLabel(*m_connection, u"sommer"_s, u"FERIEN"_s));
    QCOMPARE(must(knownLabels(*m_connection)), (std::vector<KnownLabel>{{u"Ferien"_s, 3}}));
    set({m_posts[0]}, u"überall"_s);
    must(renameLabel(*m_connection, u"ÜBERALL"_s, u"Überall"_s));
    QCOMPARE(must(labelsOf(*m_connection, m_posts[0])), (QStringList{u"Ferien"_s, u"Überall"_s}));
    const Outcome none = renameLabel(*m_connection, u"sommer"_s, u"x"_s);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

void TestLabelRepository::removingTakesItOffAllPosts()
{
    set(m_posts, u"a"_s);
    set({m_posts[3]}, u"b"_s);
    must(removeLabel(*m_connection, u"A"_s));
    QCOMPARE(must(knownLabels(*m_connection)), (std::vector<KnownLabel>{{u"b"_s, 1}}));
    QVERIFY(!removeLabel(*m_connection, u"A"_s));
}

void TestLabelRepository::postsOfSeveralLabelsStandOnce()
{
    set({m_posts[3], m_posts[0]}, u"a"_s);
    set({m_posts[0], m_posts[1]}, u"b"_s);
    QCOMPARE(must(postsWithLabels(*m_connection, {u"B"_s, u"nobody's"_s, u"a"_s})),
             (std::vector<qint64>{m_posts[0].value(), m_posts[1].value(), m_posts[3].value()}));
    QVERIFY(must(postsWithLabels(*m_connection, {u"nobody's"_s})).empty());
}

void TestLabelRepository::erasedAccountTakesItsLabelsAlong()
{
    const Account other = addAccount(*m_connection, Platform::X, u"other"_s);
    const std::vector<ContentId> others = addPosts(other, 2);
    set(m_posts, u"shared"_s);
    set(others, u"shared"_s);
    set({m_posts[0]}, u"only here"_s);
    must(eraseAccount(*m_connection, m_account->id));
    QCOMPARE(must(knownLabels(*m_connection)), (std::vector<KnownLabel>{{u"shared"_s, 2}}));
}

void TestLabelRepository::postsAreFoundByAddress()
{
    QCOMPARE(must(postByAddress(*m_connection, u"https://posts.example/UC1/2"_s)).value_or(ContentId(0)), m_posts[2]);
    QVERIFY(!must(postByAddress(*m_connection, u"https://posts.example/UC1/9"_s)));
    QVERIFY(!must(postByAddress(*m_connection, QString())));
}

void TestLabelRepository::lastLookIsNotLaterThanAsked()
{
    ContentItem item{.platformContentId = u"looked"_s, .publishedAt = scratchMoment("2026-11-01T12:00:00Z")};
    for (const auto &[at, views] : {std::pair("2026-11-02T20:00:00Z", 10), std::pair("2026-11-08T20:00:00Z", 25)}) {
        item.figures.set(Metric::Views, views);
        must(upsertItems(*m_connection, *m_account, {item}, addFetch(*m_connection, m_account->id), scratchMoment(at)));
    }
    const ContentId id(scalar(*m_connection, u"SELECT id FROM content_items WHERE platform_content_id = 'looked'").toLongLong());
    QVERIFY(!must(lastLookUntil(*m_connection, id, QDate(2026, 11, 1))));
    QCOMPARE(must(lastLookUntil(*m_connection, id, QDate(2026, 11, 7)))->figures[Metric::Views], 10);
    QCOMPARE(must(lastLookUntil(*m_connection, id, QDate(2026, 11, 8)))->figures[Metric::Views], 25);
    QCOMPARE(must(lastLookUntil(*m_connection, id, QDate(2027, 1, 1)))->day, QDate(2026, 11, 8));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestLabelRepository)
#include "tst_labelrepository.moc"

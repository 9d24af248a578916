// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentwords.h"
#include "models/store/rollups.h"
#include "models/store/wordmatcher.h"
#include "tests/store/randomcontent.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestContentWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchFindsVisiblePosts_data();
    void searchFindsVisiblePosts();
    void noMoreThanAskedFor();
    void orderOfCharactersIsChecked();
    void erasedAccountLeavesNoWords();
    void readingConnectionCanCheck();
    void damageIsFoundAndMended_data();
    void damageIsFoundAndMended();
};

namespace {

std::set<QString> wordsTheLongWay(const ContentItem &item)
{
    const QStringList words = (item.title + u' ' + item.description).toLower().split(u' ', Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

bool matchesTheLongWay(const ContentItem &item, const QStringList &typed)
{
    const std::set<QString> words = wordsTheLongWay(item);
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QString word = typed[i].toLower();
        const bool has = i + 1 < typed.size()
            ? words.contains(word)
            : std::ranges::any_of(words, [&word](const QString &one) { return one.startsWith(word); });
        if (!has)
            return false;
    }
    return true;
}

std::vector<ContentId> hitsTheLongWay(const RandomContent &content, const QStringList &typed)
{
    std::vector<ContentId> hits;
    for (const KnownChannel &channel : content.channels()) {
        const auto ids = content.ids(channel);
        for (const auto &[id, post] : channel.posts) {
            if (!post.missing && matchesTheLongWay(post.item, typed))
                hits.push_back(ContentId(ids.at(id)));
        }
    }
    std::ranges::sort(hits);
    return hits;
}

QStringList someSearch(QRandomGenerator &random)
{
    constexpr std::array words{"salt", "GLAZE", "bow", "the", "kiln", "kilns", "op", "salted", "none", "t"};
    QStringList typed;
    for (int i = random.bounded(3); i >= 0; --i)
        typed.append(QString::fromLatin1(words[random.bounded(static_cast<quint32>(words.size()))]));
    return typed;
}

struct Scratch {
    ScratchWorkspace workspace;
    std::unique_ptr<Connection> connection = workspace.connection();
    Account account = addAccount(*connection, Platform::TikTok);

    void put(const QStringList &titles)
    {
        std::vector<ContentItem> items;
        for (const QString &title : titles)
            items.push_back({.platformContentId = QString::number(++m_last), .title = title, .description = u"pottery"_s});
        must(upsertItems(*connection, account, items, addFetch(*connection, account.id), scratchMoment("2026-11-19T20:00:00Z")));
    }

    QString hits(const QString &typed, qint64 most = 100)
    {
        const WordHits hits = must(contentByWords(*connection, typed, most));
        QStringList all;
        for (const ContentId id : hits.ids)
            all.append(QString::number(id.value()));
        return all.join(u' ') + (hits.complete ? QString() : u" …"_s);
    }

private:
    int m_last = 0;
};

} // namespace

void TestContentWords::searchFindsVisiblePosts_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 301; seed <= 310; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestContentWords::searchFindsVisiblePosts()
{
    QFETCH(quint32, seed);
    ScratchWorkspace workspace;
    const auto connection = workspace.connection();
    RandomContent content(*connection, seed);
    for (int step = 0; step < 120; ++step) {
        const QByteArray where = u"seed %1, step %2, after %3"_s.arg(seed).arg(step).arg(content.step()).toUtf8();
        const QStringList problems = must(contentWordProblems(*connection));
        QVERIFY2(problems.isEmpty(), where + ": " + problems.join(u"; ").toUtf8());
        for (int i = 0; i < 4; ++i) {
            const QStringList typed = someSearch(content.random());
            const auto expected = hitsTheLongWay(content, typed);
            const QByteArray what = where + ": " + typed.join(u' ').toUtf8();
            QVERIFY2(must(contentByWords(*connection, typed.join(u' '), 1000)).ids == expected, what);
            for (const auto &[id, post] : content.channels().front().posts)
                QVERIFY2(WordMatcher(typed.join(u' ')).matches(post.item.title.toUtf8(), post.item.description.toUtf8())
                             == matchesTheLongWay(post.item, typed),
                         what);
        }
    }
}

void TestContentWords::noMoreThanAskedFor()
{
    Scratch scratch;
    scratch.put({u"one glaze"_s, u"two glazes"_s, u"three"_s, u"four glaze"_s});
    QCOMPARE(scratch.hits(u"glaze"_s), u"1 2 4"_s);
    QCOMPARE(scratch.hits(u"glaze"_s, 3), u"1 2 4"_s);
    QCOMPARE(scratch.hits(u"glaze"_s, 2), u"1 2 …"_s);
    QCOMPARE(scratch.hits(u"!?"_s), QString());
}

void TestContentWords::orderOfCharactersIsChecked()
{
    Scratch scratch;
    scratch.put({u"窯出しの日"_s, u"出した窯"_s, u"窯と出し"_s});
    QCOMPARE(scratch.hits(u"窯出し"_s), u"1"_s);
    QCOMPARE(scratch.hits(u"出し"_s, 2), u"1 2 …"_s);
    QCOMPARE(scratch.hits(u"窯出し"_s, 1), u"1"_s); // complete, though more posts have the characters
}

void TestContentWords::erasedAccountLeavesNoWords()
{
    Scratch scratch;
    scratch.put({u"glaze"_s, u"salt"_s});
    const Account other = addAccount(*scratch.connection, Platform::X, u"other"_s);
    must(upsertItems(*scratch.connection, other, {{.platformContentId = u"o"_s, .title = u"glaze too"_s}},
                     addFetch(*scratch.connection, other.id), scratchMoment("2026-11-19T20:00:00Z")));
    must(markMissing(*scratch.connection, scratch.account.id, {u"2"_s}, scratchMoment("2026-11-20T20:00:00Z")));
    must(eraseAccount(*scratch.connection, scratch.account.id));
    QCOMPARE(scratch.hits(u"glaze"_s), u"3"_s);
    QCOMPARE(must(rollupProblems(*scratch.connection)), QStringList());
}

void TestContentWords::readingConnectionCanCheck()
{
    Scratch scratch;
    scratch.put({u"glaze"_s});
    const auto reader = must(Connection::open(scratch.workspace.workspace().databaseFile(), Connection::Mode::ReadOnly));
    QCOMPARE(must(contentWordProblems(*reader)), QStringList());
    must(scratch.connection->run(u"UPDATE content_items SET title = 'salt'"));
    QCOMPARE(must(contentWordProblems(*reader)).size(), 1);
    QVERIFY(!reader->run(u"DELETE FROM content_items").ok()); // it is as it was
    QVERIFY(!reader->run(u"DROP TABLE temp.content_words_terms").ok());
}

void TestContentWords::damageIsFoundAndMended_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("a text alone") << u"UPDATE content_items SET description = 'porcelain' WHERE id = 2"_s;
    QTest::newRow("a post gone alone") << u"UPDATE content_items SET missing_since = 1 WHERE id = 2"_s;
    QTest::newRow("a word lost") << u"INSERT INTO content_words(content_words, rowid, title, description) VALUES('delete', 2, 'pottery', '')"_s;
    QTest::newRow("a word too many") << u"INSERT INTO content_words(rowid, title, description) VALUES(2, 'extra', '')"_s;
    QTest::newRow("a row too many") << u"INSERT INTO content_words(rowid, title, description) VALUES(99, 'extra', '')"_s;
    QTest::newRow("all lost") << u"INSERT INTO content_words(content_words) VALUES('delete-all')"_s;
    QTest::newRow("a page lost") << u"DELETE FROM content_words_data WHERE id > 10"_s;
}

void TestContentWords::damageIsFoundAndMended()
{
    QFETCH(QString, damage);
    Scratch scratch;
    scratch.put({u"glaze"_s, u"salt"_s, u"陶芸"_s});
    QCOMPARE(must(contentWordProblems(*scratch.connection)), QStringList());
    must(scratch.connection->run(damage));
    QVERIFY(!must(contentWordProblems(*scratch.connection)).isEmpty());
    must(rebuildContentWords(*scratch.connection));
    QCOMPARE(must(contentWordProblems(*scratch.connection)), QStringList());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestContentWords)
#include "tst_contentwords.moc"

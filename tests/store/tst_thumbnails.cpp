// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"
#include "models/store/contentrepository.h"
#include "models/store/thumbnailfailures.h"
#include "models/store/thumbnails.h"
#include "tests/store/scratchworkspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <cstring>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using Reason = ThumbnailFailures::Reason;

namespace {

const QDateTime noon = scratchMoment("2026-11-20T12:00:00Z");

/// What counts as a JPEG here: its start with a JFIF head, something, its end.
QByteArray jpeg(const QByteArray &inside = "picture")
{
    return QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00", 20) + inside + "\xff\xd9";
}

ContentItem post(const QString &id, const QString &picture, const QDateTime &publishedAt = noon)
{
    return {.platformContentId = id, .title = id, .thumbnailUrl = picture, .publishedAt = publishedAt};
}

} // namespace

/// Pictures come and go as whole files of their posts, and nothing in a name leads out of the folder.
class TestThumbnails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<ScratchWorkspace>();
        m_connection = m_scratch->connection();
    }

    void aPictureComesBackWithItsSource()
    {
        QVERIFY(storedThumbnail(workspace(), ContentId(7)).isEmpty());
        QVERIFY(!hasThumbnail(workspace(), ContentId(7)));
        const QByteArray source = thumbnailSource(u"abc"_s, u"https://i.example/a.jpg?x-expires=1"_s);
        must(writeThumbnail(workspace(), ContentId(7), jpeg(), source));
        QVERIFY(hasThumbnail(workspace(), ContentId(7)));
        const QByteArray stored = storedThumbnail(workspace(), ContentId(7));
        QVERIFY(stored.startsWith("\xff\xd8\xff\xe0")); // the head stays the first part
        QVERIFY(stored.endsWith("picture\xff\xd9"));
        const auto kept = keptThumbnail(workspace(), ContentId(7));
        QVERIFY(kept);
        QCOMPARE(kept->source, source);
        QCOMPARE(kept->bytes, stored.size());
        const auto permissions = QFileInfo(pathOf(7)).permissions();
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

    void sourceIsThePictureNotItsSignature()
    {
        const QByteArray source = thumbnailSource(u"abc"_s, u"https://a.example/v/1.jpg?sig=1"_s);
        QCOMPARE(thumbnailSource(u"abc"_s, u"https://b.example/v/1.jpg?sig=2"_s), source);
        QVERIFY(thumbnailSource(u"abc"_s, u"https://a.example/v/2.jpg?sig=1"_s) != source);
        QVERIFY(thumbnailSource(u"abd"_s, u"https://a.example/v/1.jpg?sig=1"_s) != source);
    }

    void halfAndForeignFilesAreNoPictures()
    {
        for (const QByteArray &bytes : {QByteArray(), jpeg().chopped(1), QByteArray("<html>"), QByteArray(thumbnailBytes + 1, 'x')}) {
            QFile file(pathOf(3));
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(bytes);
            file.close();
            QVERIFY2(storedThumbnail(workspace(), ContentId(3)).isEmpty(), bytes.left(20).toHex());
        }
        QCOMPARE(writeThumbnail(workspace(), ContentId(3), "<html>", {}).error().kind, ErrorKind::BadInput);
        QCOMPARE(writeThumbnail(workspace(), ContentId(3), jpeg(QByteArray(thumbnailBytes, 'x')), {}).error().kind, ErrorKind::BadInput);
    }

    void thePostsPicturesGoWithTheirAccount()
    {
        const Account first = addAccount(*m_connection);
        const Account second = addAccount(*m_connection, Platform::X, u"77"_s);
        addPosts(first, {post(u"a"_s, u"https://i.example/a"_s)});
        addPosts(second, {post(u"b"_s, u"https://i.example/b"_s)});
        const ContentId ofFirst = must(newestPicturedPosts(*m_connection, first.id, 5)).front().id;
        const ContentId ofSecond = must(newestPicturedPosts(*m_connection, second.id, 5)).front().id;
        must(writeThumbnail(workspace(), ofFirst, jpeg(), {}));
        must(writeThumbnail(workspace(), ofSecond, jpeg(), {}));
        must(removeThumbnails(*m_connection, workspace(), first.id));
        QVERIFY(!hasThumbnail(workspace(), ofFirst));
        QVERIFY(hasThumbnail(workspace(), ofSecond));
    }

    void theOldestGoWhenThereIsNoRoom()
    {
        for (int id = 1; id <= 4; ++id) {
            must(writeThumbnail(workspace(), ContentId(id), jpeg(QByteArray(1'000, 'x')), {}));
            QFile file(pathOf(id));
            QVERIFY(file.open(QFile::ReadWrite));
            QVERIFY(file.setFileTime(noon.addDays(-id), QFile::FileModificationTime));
        }
        const qint64 each = QFileInfo(pathOf(1)).size();
        QCOMPARE(boundThumbnails(workspace(), 2 * each), 2);
        QVERIFY(hasThumbnail(workspace(), ContentId(1)) && hasThumbnail(workspace(), ContentId(2)));
        QVERIFY(!hasThumbnail(workspace(), ContentId(3)) && !hasThumbnail(workspace(), ContentId(4)));
        QCOMPARE(boundThumbnails(workspace(), 2 * each), 0);
    }

    void onlyPostsThatAreThereAndHaveOneWantAPicture()
    {
        const Account account = addAccount(*m_connection);
        addPosts(account, {post(u"old"_s, u"https://i.example/1"_s, noon.addDays(-9)), post(u"bare"_s, {}),
                           post(u"new"_s, u"https://i.example/2"_s), post(u"gone"_s, u"https://i.example/3"_s)});
        must(markMissing(*m_connection, account.id, {u"gone"_s}, noon));
        const auto posts = must(newestPicturedPosts(*m_connection, account.id, 10));
        QStringList ids;
        for (const PicturedPost &one : posts)
            ids << one.platformContentId;
        QCOMPARE(ids, QStringList({u"new"_s, u"old"_s}));
        QCOMPARE(must(newestPicturedPosts(*m_connection, account.id, 1)).size() <= 1, true);
        QCOMPARE(must(picturedPosts(*m_connection, std::vector{posts[0].id, ContentId(999)})).size(), 1UL);
    }

    void endedInTheMiddleItLeavesNoHalfPicture()
    {
        for (int round = 0; round < 5; ++round) {
            QProcess writer;
            writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, workspace().folder()});
            QVERIFY(writer.waitForStarted() && writer.waitForReadyRead()); // it is at it
            QTest::qWait(round * 7);
            writer.kill();
            QVERIFY(writer.waitForFinished());
            const auto kept = keptThumbnails(workspace());
            QVERIFY(!kept.empty());
            for (const KeptThumbnail &one : kept)
                QVERIFY2(!storedThumbnail(workspace(), one.id).isEmpty(), qPrintable(QString::number(one.id.value())));
        }
        QFile left(workspace().thumbnailsFolder() + "/5.jpg.Xa3bQ1"_L1);
        QVERIFY(left.open(QFile::WriteOnly));
        boundThumbnails(workspace(), 1'000'000'000);
        QVERIFY(left.exists()); // somebody may just be writing it
        QVERIFY(left.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFile::FileModificationTime));
        left.close();
        boundThumbnails(workspace(), 1'000'000'000);
        QVERIFY(!left.exists());
    }

    void aRestoredBackupBringsNoPicturesOfOtherPosts()
    {
        must(writeThumbnail(workspace(), ContentId(1), jpeg(), {}));
        const QString backup = m_scratch->path(u"copy.db"_s);
        must(backupDatabase(*m_connection, backup));
        m_connection.reset();
        must(restoreDatabase(workspace(), backup));
        QVERIFY(!hasThumbnail(workspace(), ContentId(1)));
    }

    void otherNamesAreNotOurs()
    {
        for (const QString &name : {u"01.jpg"_s, u"-1.jpg"_s, u"x.jpg"_s, u"1.jpg.part"_s, u"1.png"_s}) {
            QFile file(workspace().thumbnailsFolder() + u'/' + name);
            QVERIFY(file.open(QFile::WriteOnly));
        }
        QVERIFY(keptThumbnails(workspace()).empty());
        removeAllThumbnails(workspace());
        QVERIFY(QDir(workspace().thumbnailsFolder()).isEmpty());
    }

    void whatIsGoneIsNotAskedAgain()
    {
        ThumbnailFailures failures;
        failures.note("gone", Reason::Gone, noon);
        failures.note("trouble", Reason::Trouble, noon);
        failures.note("unusable", Reason::Unusable, noon);
        QVERIFY(failures.mayTry("never seen", noon));
        must(failures.save(workspace()));
        const ThumbnailFailures read = ThumbnailFailures::load(workspace());
        QCOMPARE(read.count(), 3);
        QVERIFY(!read.mayTry("gone", noon.addYears(3)));
        QVERIFY(!read.mayTry("trouble", noon.addSecs(3'599)));
        QVERIFY(read.mayTry("trouble", noon.addSecs(3'600)));
        QVERIFY(!read.mayTry("unusable", noon.addDays(6)));
        QVERIFY(read.mayTry("unusable", noon.addDays(7)));
        failures.note("trouble", Reason::Trouble, noon);
        QVERIFY(!failures.mayTry("trouble", noon.addSecs(4 * 3'600 - 1)));
        QVERIFY(failures.mayTry("trouble", noon.addSecs(4 * 3'600)));
        failures.forget("gone");
        QVERIFY(failures.mayTry("gone", noon));
    }

    void failuresAreBounded()
    {
        ThumbnailFailures failures;
        for (int i = 0; i < 30'000; ++i)
            failures.note(QByteArray::number(i), Reason::Gone, noon.addSecs(i));
        QVERIFY(failures.count() <= 22'000);
        QVERIFY(!failures.mayTry("29999", noon));
        QVERIFY(failures.mayTry("0", noon));
    }

    void damagedListOfFailuresCountsAsEmpty()
    {
        QFile file(workspace().thumbnailsFolder() + "/failures.json"_L1);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("{\"a\": [1, 2");
        file.close();
        QCOMPARE(ThumbnailFailures::load(workspace()).count(), 0);
    }

private:
    [[nodiscard]] const Workspace &workspace() const { return m_scratch->workspace(); }
    [[nodiscard]] QString pathOf(int id) const { return u"%1/%2.jpg"_s.arg(workspace().thumbnailsFolder()).arg(id); }
    void addPosts(const Account &account, const std::vector<ContentItem> &items)
    {
        must(upsertItems(*m_connection, account, items, addFetch(*m_connection, account.id), noon));
    }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
};

namespace {

/// Writes pictures until it is killed, as the program does that is ended in the middle.
[[noreturn]] void writeForever(const Workspace &workspace)
{
    for (int i = 0;; ++i) {
        must(writeThumbnail(workspace, ContentId(1 + i % 20), jpeg(QByteArray(60'000, 'x')), "source"));
        if (i == 3) {
            std::puts("writing");
            std::fflush(stdout);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && std::strcmp(argv[1], "--write") == 0)
        writeForever(Workspace(QString::fromLocal8Bit(argv[2])));
    QCoreApplication application(argc, argv);
    TestThumbnails test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_thumbnails.moc"

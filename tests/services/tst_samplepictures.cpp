// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/samplepictures.h"
#include "app/services/sampleworkspace.h"
#include "models/store/thumbnails.h"
#include "tests/store/scratchworkspace.h"

#include <QImage>
#include <QSet>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// The sample workspace has pictures that are small, quick to make and the same each time.
class TestSamplePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKeyHasAPictureOfItsOwn()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 40; ++i) {
            const QImage image = samplePicture(u"post %1"_s.arg(i));
            QCOMPARE(image.size(), thumbnailSize);
            QCOMPARE(image, samplePicture(u"post %1"_s.arg(i)));
            seen.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(seen.size(), 40);
    }

    void theNewestAndSomeOthersHaveOne()
    {
        const ScratchWorkspace scratch;
        const auto connection = scratch.connection();
        must(fillSampleWorkspace(*connection, {.years = 1, .items = 400, .mentions = 0, .lastDay = QDate(2026, 11, 18)},
                                 scratchMoment("2026-11-21T09:00:00Z")));
        must(keepSamplePictures(*connection, scratch.workspace()));
        const auto kept = keptThumbnails(scratch.workspace());
        QCOMPARE(kept.size(), 40UL);
        qint64 bytes = 0;
        for (const KeptThumbnail &one : kept) {
            bytes += one.bytes;
            QCOMPARE(QImage::fromData(storedThumbnail(scratch.workspace(), one.id), "jpeg").size(), thumbnailSize);
        }
        QVERIFY2(bytes <= 200'000, qPrintable(QString::number(bytes)));
        for (const Account &account : must(accounts(*connection)))
            QVERIFY(hasThumbnail(scratch.workspace(), must(newestPostIds(*connection, account.id, 1)).front()));
    }

    void anEmptyWorkspaceNeedsNone()
    {
        const ScratchWorkspace scratch;
        const auto connection = scratch.connection();
        must(keepSamplePictures(*connection, scratch.workspace()));
        QVERIFY(keptThumbnails(scratch.workspace()).empty());
    }
};

QTEST_GUILESS_MAIN(TestSamplePictures)
#include "tst_samplepictures.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/topcontentmodel.h"
#include "models/store/store.h"
#include "models/store/thumbnails.h"
#include "tests/store/scratchworkspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/thumbnailcache.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize rowSize(48, 27);

/// A picture of one colour, as a JPEG.
QByteArray jpegOf(QRgb colour, QSize size = thumbnailSize)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 90);
    return buffer.data();
}

bool isLike(const QColor &one, QRgb other)
{
    const QColor wanted(other);
    return std::abs(one.red() - wanted.red()) < 8 && std::abs(one.green() - wanted.green()) < 8 && std::abs(one.blue() - wanted.blue()) < 8;
}

} // namespace

/// Pictures reach the tables without anybody waiting for them, however fast somebody scrolls.
class TestThumbnailCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<ScratchWorkspace>();
        static_cast<void>(m_scratch->connection());
        m_store = must(Store::open(m_scratch->workspace()));
        m_cache = std::make_unique<ThumbnailCache>(*m_store);
    }

    void cleanup()
    {
        m_cache.reset();
        m_store.reset();
    }

    void aPictureComesAfterItWasAskedFor()
    {
        keep(7, 0xff3080c0);
        QSignalSpy arrived(m_cache.get(), &ThumbnailCache::arrived);
        QVERIFY(!m_cache->picture(ContentId(7), rowSize, 1.5)); // never at once: nothing is read while painting
        QVERIFY(arrived.wait());
        const QPixmap *picture = m_cache->picture(ContentId(7), rowSize, 1.5);
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(72, 41));
        QCOMPARE(picture->devicePixelRatio(), 1.5);
        const QImage image = picture->toImage();
        QVERIFY(isLike(image.pixelColor(36, 20), 0xff3080c0));
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0); // round corners
    }

    void postsWithoutOneAreToldOnce()
    {
        QSignalSpy missing(m_cache.get(), &ThumbnailCache::missing);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!m_cache->picture(ContentId(9), rowSize, 1));
        QVERIFY(missing.wait());
        QCOMPARE(missing.front().front().value<std::vector<ContentId>>(), std::vector{ContentId(9)});
        QVERIFY(!m_cache->picture(ContentId(9), rowSize, 1));
        QVERIFY(!missing.wait(600));
    }

    void aNewPictureIsFound()
    {
        QSignalSpy missing(m_cache.get(), &ThumbnailCache::missing);
        QVERIFY(!m_cache->picture(ContentId(9), rowSize, 1));
        QVERIFY(missing.wait());
        keep(9, 0xff20a040);
        QSignalSpy arrived(m_cache.get(), &ThumbnailCache::arrived);
        static_cast<void>(m_store->write(StoreTopic::Pictures, [](Connection &) { return Outcome(Done{}); }));
        QVERIFY(arrived.wait()); // paint again, and so ask again
        QTRY_VERIFY(m_cache->picture(ContentId(9), rowSize, 1));
    }

    void damagedFilesAreNoPictures()
    {
        must(writeThumbnail(m_scratch->workspace(), ContentId(3), QByteArray("\xff\xd8\xff") + QByteArray(500, 'x') + "\xff\xd9", {}));
        must(writeThumbnail(m_scratch->workspace(), ContentId(4), jpegOf(0xff000000, {4'000, 60}), {})); // larger than we keep
        QSignalSpy missing(m_cache.get(), &ThumbnailCache::missing);
        QVERIFY(!m_cache->picture(ContentId(3), rowSize, 1));
        QVERIFY(!m_cache->picture(ContentId(4), rowSize, 1));
        QVERIFY(missing.wait());
        QVERIFY(!m_cache->picture(ContentId(3), rowSize, 1));
    }

    void scrollingByAMillionPostsCostsNothing()
    {
        for (int post = 999'990; post <= 1'000'000; ++post)
            keep(post, 0xff804020);
        QElapsedTimer asking;
        asking.start();
        for (int post = 1; post <= 1'000'000; ++post)
            static_cast<void>(m_cache->picture(ContentId(post), rowSize, 1));
        QVERIFY2(asking.elapsed() < 10'000, qPrintable(QString::number(asking.elapsed()))); // 10 µs a row
        QTRY_VERIFY(m_cache->picture(ContentId(1'000'000), rowSize, 1)); // where one has stopped, at once
        QSignalSpy missing(m_cache.get(), &ThumbnailCache::missing);
        QVERIFY(missing.wait());
        QVERIFY(missing.front().front().value<std::vector<ContentId>>().size() < 200); // not those that went by
    }

    void aTableShowsThem()
    {
        keep(5, 0xffc03050);
        Theme theme;
        TopContentModel model(QLocale::c());
        RankedItem item{.item = {.platformContentId = u"abc"_s, .title = u"A film"_s}, .id = ContentId(5)};
        model.setItems({item}, QDate(2026, 11, 18));
        FigureTable table(theme, model, TopContentModel::TitleColumn, {});
        table.setPictures(m_cache.get());
        table.resize(700, 200);
        table.show();
        const QRect cell = table.visualRect(table.model()->index(0, TopContentModel::TitleColumn));
        const auto shown = [&] {
            const QImage image = table.viewport()->grab().toImage();
            return image.pixelColor(cell.left() + 30, cell.center().y());
        };
        QVERIFY(!isLike(shown(), 0xffc03050)); // two calm colours until it is there
        QTRY_VERIFY(isLike(shown(), 0xffc03050));
    }

private:
    void keep(int post, QRgb colour) { must(writeThumbnail(m_scratch->workspace(), ContentId(post), jpegOf(colour), {})); }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ThumbnailCache> m_cache;
};

QTEST_MAIN(TestThumbnailCache)
#include "tst_thumbnailcache.moc"

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnailcache.h"

#include "models/core/whenfinished.h"
#include "models/store/store.h"
#include "models/store/thumbnails.h"
#include "ui/theme/tokens.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace creatormetrics {

namespace {

constexpr int threads = 2;
constexpr int keptKilobytes = 32 * 1024;
constexpr std::size_t mostWanted = 96; ///< some screens of a list
constexpr qsizetype mostNone = 100'000;
constexpr std::chrono::milliseconds frame{16};
constexpr std::chrono::milliseconds calm{400};
constexpr double smallRadius = 3;
constexpr int smallHeight = 40; ///< of pictures in rows, whose corners are sharper

/// The middle of the JPEG at this size; what is a few pixels smaller is enlarged.
QImage decoded(const QByteArray &jpeg, QSize pixels)
{
    QBuffer buffer;
    buffer.setData(jpeg);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "jpeg");
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > 4 * thumbnailSize.width() || size.height() > 4 * thumbnailSize.height())
        return {};
    const QSize whole = size.scaled(pixels, Qt::KeepAspectRatioByExpanding);
    reader.setScaledSize(whole);
    const QImage image = reader.read();
    return image.copy((whole.width() - pixels.width()) / 2, (whole.height() - pixels.height()) / 2, pixels.width(), pixels.height());
}

QImage rounded(const QImage &image, double radius)
{
    QImage round(image.size(), QImage::Format_ARGB32_Premultiplied);
    round.fill(Qt::transparent);
    QPainter painter(&round);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    painter.drawRoundedRect(round.rect(), radius, radius);
    return round;
}

QImage readPicture(const Workspace &workspace, ContentId post, QSize pixels, qreal ratio)
{
    const QByteArray jpeg = storedThumbnail(workspace, post);
    const QImage image = jpeg.isEmpty() ? QImage() : decoded(jpeg, pixels);
    if (image.isNull())
        return {};
    const double radius = pixels.height() < smallHeight * ratio ? smallRadius : Radius::control;
    return rounded(image, radius * ratio);
}

} // namespace

ThumbnailCache::ThumbnailCache(Store &store, QObject *parent)
    : QObject(parent)
    , m_workspace(store.workspace())
    , m_pictures(keptKilobytes)
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setThreadPriority(QThread::LowPriority);
    for (QTimer *timer : {&m_telling, &m_calm})
        timer->setSingleShot(true);
    m_telling.setInterval(frame);
    m_calm.setInterval(calm);
    connect(&m_telling, &QTimer::timeout, this, &ThumbnailCache::arrived);
    connect(&m_calm, &QTimer::timeout, this, &ThumbnailCache::tellMissing);
    connect(&store, &Store::changed, this, [this](StoreTopics topics) {
        if (topics & StoreTopic::Pictures)
            lookAgain();
    });
}

ThumbnailCache::~ThumbnailCache() = default;

const QPixmap *ThumbnailCache::picture(ContentId post, QSize size, qreal ratio)
{
    const Key key{.post = post.value(), .pixels = (QSizeF(size) * ratio).toSize(), .ratio = ratio};
    if (const QPixmap *known = m_pictures.object(key))
        return known;
    if (!m_none.contains(key.post))
        ask(key);
    return nullptr;
}

void ThumbnailCache::ask(const Key &key)
{
    if (m_known.contains(key) || key.pixels.isEmpty())
        return;
    m_known.insert(key);
    m_wanted.push_back(key);
    if (m_wanted.size() > mostWanted) {
        m_known.remove(m_wanted.front());
        m_wanted.pop_front();
    }
    readNext();
}

void ThumbnailCache::readNext()
{
    while (m_reading < threads && !m_wanted.empty()) {
        const Key key = m_wanted.back();
        m_wanted.pop_back();
        ++m_reading;
        const auto image = QtFuture::makeReadyFuture(true).then(&m_pool, [workspace = m_workspace, key](bool) {
            return readPicture(workspace, ContentId(key.post), key.pixels, key.ratio);
        });
        whenFinished(image, this, [this, key](const QImage &read) {
            --m_reading;
            m_known.remove(key);
            take(key, read);
            readNext();
        });
    }
}

void ThumbnailCache::take(const Key &key, const QImage &image)
{
    if (image.isNull()) {
        if (m_none.size() > mostNone)
            m_none.clear();
        m_none.insert(key.post);
        m_untold.push_back(ContentId(key.post));
        m_calm.start();
        return;
    }
    auto pixmap = std::make_unique<QPixmap>(QPixmap::fromImage(image));
    pixmap->setDevicePixelRatio(key.ratio);
    const auto kilobytes = static_cast<int>(image.sizeInBytes() / 1024) + 1;
    m_pictures.insert(key, pixmap.release(), kilobytes);
    if (!m_telling.isActive())
        m_telling.start();
}

void ThumbnailCache::tellMissing()
{
    Q_EMIT missing(std::exchange(m_untold, {}));
}

void ThumbnailCache::clear()
{
    m_pictures.clear();
    lookAgain();
}

/// Those that are here stay until they make room: a picture hardly ever changes, and a flicker would be seen each time.
void ThumbnailCache::lookAgain()
{
    m_none.clear();
    Q_EMIT arrived();
}

} // namespace creatormetrics

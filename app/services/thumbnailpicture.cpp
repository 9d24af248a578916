// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/thumbnailpicture.h"

#include "models/store/thumbnails.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int quality = 80;
constexpr int dotsPerMetre = 2835; ///< 72 to the inch
constexpr int longestSide = 16'384;
constexpr qint64 mostPixels = 16LL * 1024 * 1024; ///< 64 MiB when decoded

/// Named to the reader instead of letting it guess among every plug-in that is installed.
QByteArray formatOf(const QByteArray &picture)
{
    struct Start {
        QByteArrayView bytes;
        const char *format;
    };
    constexpr std::array starts{Start{"\xff\xd8\xff", "jpeg"}, Start{"\x89PNG\r\n\x1a\n", "png"}, Start{"GIF8", "gif"}};
    for (const Start &start : starts) {
        if (picture.startsWith(start.bytes))
            return start.format;
    }
    return picture.startsWith("RIFF") && picture.mid(8, 4) == "WEBP" ? "webp" : QByteArray();
}

Error unusable(const QString &why)
{
    return {.kind = ErrorKind::BadResponse, .detail = u"no usable picture: %1"_s.arg(why)};
}

bool isBounded(QSize size)
{
    return size.isValid() && !size.isEmpty() && std::max(size.width(), size.height()) <= longestSide
           && qint64{size.width()} * size.height() <= mostPixels;
}

/// What of a picture of this size is kept: the largest 16:9 in it, made smaller.
QSize keptSize(QSize size)
{
    return thumbnailSize.scaled(size, Qt::KeepAspectRatio).boundedTo(thumbnailSize).expandedTo({1, 1});
}

/// The whole picture at the scale at which its middle is kept. Very long strips keep their thickness instead of growing again.
QSize scaledSize(QSize size, QSize kept)
{
    const double scale = std::max(static_cast<double>(kept.width()) / size.width(), static_cast<double>(kept.height()) / size.height());
    const auto part = [scale](int side) { return std::max(1, static_cast<int>(std::ceil(side * std::min(scale, 1.0)))); };
    return {part(size.width()), part(size.height())};
}

QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage flat = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < flat.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(flat.scanLine(y));
        for (int x = 0; x < flat.width(); ++x) {
            const int alpha = qAlpha(line[x]);
            const auto mixed = [alpha](int part) { return (part * alpha + 255 * (255 - alpha)) / 255; };
            line[x] = qRgb(mixed(qRed(line[x])), mixed(qGreen(line[x])), mixed(qBlue(line[x])));
        }
    }
    return flat.convertToFormat(QImage::Format_RGB32);
}

QImage middleOf(const QImage &image, QSize size)
{
    const QSize room = size.boundedTo(image.size());
    return image.copy((image.width() - room.width()) / 2, (image.height() - room.height()) / 2, room.width(), room.height());
}

} // namespace

Result<QByteArray> thumbnailFrom(const QByteArray &picture)
{
    const QByteArray format = formatOf(picture);
    if (format.isEmpty())
        return unusable(u"of no format that is read"_s);
    QBuffer buffer;
    buffer.setData(picture);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!isBounded(size))
        return unusable(u"%1 x %2 pixels"_s.arg(size.width()).arg(size.height()));
    const QSize kept = keptSize(size);
    reader.setScaledSize(scaledSize(size, kept));
    const QImage image = reader.read();
    if (image.isNull())
        return unusable(reader.errorString());
    const QByteArray jpeg = thumbnailJpeg(onWhite(middleOf(image, kept)));
    return jpeg.isEmpty() ? Result<QByteArray>(unusable(u"it cannot be written"_s)) : Result<QByteArray>(jpeg);
}

QByteArray thumbnailJpeg(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    // The same pixels without what else an image carries along, and with a density that is no screen's.
    QImage bare(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format());
    bare.setDotsPerMeterX(dotsPerMetre);
    bare.setDotsPerMeterY(dotsPerMetre);
    return writer.write(bare) ? buffer.data() : QByteArray();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/paperpictures.h"

#include <QBuffer>
#include <QImageReader>

namespace creatormetrics {

namespace {

constexpr double pixelsPerUnit = 200.0 / 96;
constexpr qint64 mostPixels = 24'000'000;

bool isReadable(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff");
}

bool isBounded(const QSize &size)
{
    return !size.isEmpty() && qint64(size.width()) * size.height() <= mostPixels;
}

QImage middleOf(const QImage &image, const QSize &size)
{
    const QPoint corner((image.width() - size.width()) / 2, (image.height() - size.height()) / 2);
    return image.copy(QRect(corner, size).intersected(image.rect()));
}

} // namespace

QImage paperImage(const QByteArray &bytes, const QSizeF &size, Qt::AspectRatioMode mode)
{
    if (!isReadable(bytes))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, bytes.startsWith("\xff") ? "jpeg" : "png");
    const QSize whole = reader.size();
    if (!isBounded(whole))
        return {};
    const QSize wanted = whole.scaled((size * pixelsPerUnit).toSize(), mode).expandedTo({1, 1});
    if (wanted.width() < whole.width() && isBounded(wanted))
        reader.setScaledSize(wanted);
    QImage image = reader.read();
    if (!image.isNull() && mode == Qt::KeepAspectRatioByExpanding) {
        const QSize shape = (size * pixelsPerUnit).toSize();
        image = middleOf(image, shape.scaled(image.size(), Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    return image;
}

const QImage &PaperPictures::picture(const QString &key, const QSizeF &size)
{
    const auto known = m_read.find(key);
    if (known != m_read.end())
        return known->second;
    const auto source = m_sources.find(key);
    QImage image;
    if (source != m_sources.end())
        image = paperImage(source->second, size, Qt::KeepAspectRatioByExpanding);
    return m_read.emplace(key, std::move(image)).first->second;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagepictures.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QThreadPool>

namespace creatormetrics {

namespace {

/// A page has no ground of its own.
QImage onWhite(const QImage &page)
{
    QImage opaque(page.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, page);
    return opaque;
}

std::vector<PagePicture> paintedNow(const QByteArray &pdf, std::vector<PagePicture> pictures)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    for (PagePicture &picture : pictures) {
        if (picture.page < document.pageCount())
            picture.image = onWhite(document.render(picture.page, picture.size));
    }
    document.close(); // before the buffer that it reads from
    return pictures;
}

} // namespace

QFuture<std::vector<PagePicture>> paintPages(const QByteArray &pdf, const std::vector<PagePicture> &wanted)
{
    return QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(),
                                                [pdf, wanted](bool) { return paintedNow(pdf, wanted); });
}

} // namespace creatormetrics

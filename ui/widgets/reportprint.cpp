// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportprint.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Qt PDF gives pages as pictures only, not as vectors. Above this, print does not look any better, and one page would take
/// four times the memory.
constexpr int finestResolution = 300;
constexpr double pointsPerInch = 72;

struct PageSpan {
    int first = 0;
    int end = 0;
};

PageSpan chosenPages(const QPrinter &printer, int pageCount)
{
    if (printer.printRange() != QPrinter::PageRange || printer.fromPage() < 1)
        return {.first = 0, .end = pageCount};
    return {.first = printer.fromPage() - 1, .end = std::min(printer.toPage(), pageCount)};
}

/// As large as on the screen's page, made smaller when the paper is, and in the middle.
void paintPage(QPainter &painter, const QPrinter &printer, QPdfDocument &document, int page)
{
    const QRectF paper = printer.pageLayout().fullRectPixels(printer.resolution());
    QSizeF size = document.pagePointSize(page) * printer.resolution() / pointsPerInch;
    if (size.width() > paper.width() || size.height() > paper.height())
        size.scale(paper.size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(QRectF(QPointF(), paper.size()).center());
    const double fineness = std::min(1.0, finestResolution / static_cast<double>(printer.resolution()));
    painter.drawImage(place, document.render(page, (size * fineness).toSize()));
}

Outcome printPages(const QByteArray &bytes, QPrinter &printer)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.pageCount() < 1)
        return Error{.kind = ErrorKind::BadResponse, .detail = u"the report is no PDF that can be read"_s};
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{.kind = ErrorKind::Storage, .detail = u"the printer %1 does not begin"_s.arg(printer.printerName())};
    const PageSpan span = chosenPages(printer, document.pageCount());
    for (int page = span.first; page < span.end; ++page) {
        if (page > span.first && !printer.newPage())
            return Error{.kind = ErrorKind::Storage, .detail = u"the printer %1 takes no more pages"_s.arg(printer.printerName())};
        paintPage(painter, printer, document, page);
    }
    if (!painter.end())
        return Error{.kind = ErrorKind::Storage, .detail = u"the printer %1 does not finish"_s.arg(printer.printerName())};
    return Done{};
}

} // namespace

QFuture<Outcome> printReport(const QByteArray &bytes, const std::shared_ptr<QPrinter> &printer)
{
    return QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(),
                                                [bytes, printer](bool) { return printPages(bytes, *printer); });
}

} // namespace creatormetrics

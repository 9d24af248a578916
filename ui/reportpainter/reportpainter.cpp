// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/reportpainter.h"

#include "ui/reportpainter/colorglyphs.h"
#include "ui/reportpainter/glyphrecorder.h"
#include "ui/reportpainter/pagination.h"
#include "ui/reportpainter/paperlogo.h"
#include "ui/reportpainter/pdffile.h"
#include "ui/reportpainter/pdffinish.h"
#include "ui/reportpainter/reportpieces.h"
#include "ui/reportpainter/textbox.h"
#include "ui/theme/tokens.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 1200; ///< dots per inch; how finely positions are written
constexpr double footerFigureWidth = 120;
constexpr double footerLine = 14;
constexpr QSizeF headerLogoRoom(96, 18);
constexpr double headerLogoRise = 14; ///< of the logo's top over the baseline of the header

class PagePainter
{
public:
    PagePainter(const ReportDocument &document, const PaperStyle &style, const std::vector<ReportPage> &pages,
                const PaintProgress &progress)
        : m_document(document)
        , m_style(style)
        , m_pages(pages)
        , m_progress(progress)
        , m_logo(document.brand.logo, headerLogoRoom)
    {
        m_extras.links.resize(pages.size());
    }

    QByteArray paint(PageSize size)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setResolution(resolution);
            writer.setPageSize(QPageSize(size == PageSize::A4 ? QPageSize::A4 : QPageSize::Letter));
            writer.setPageMargins(QMarginsF());
            paintPages(writer);
        }
        return isStopped() ? QByteArray() : finishedPdf(bytes, m_extras, m_glyphs);
    }

    [[nodiscard]] PdfExtras &extras() { return m_extras; }

private:
    void paintPages(QPdfWriter &writer)
    {
        QPainter painter(&writer);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(resolution / 96.0, resolution / 96.0);
        tell(0);
        for (std::size_t page = 0; page < m_pages.size() && !isStopped(); ++page) {
            if (page > 0)
                writer.newPage();
            paintPage(
                {.painter = painter, .glyphs = &m_glyphs, .pictures = &m_pictures, .links = &m_extras.links[page]},
                page);
            tell(page + 1);
        }
    }

    [[nodiscard]] bool isStopped() const { return m_progress.stop.stop_requested(); }

    void tell(std::size_t done) const
    {
        if (m_progress.painted)
            m_progress.painted(static_cast<int>(done), static_cast<int>(m_pages.size()));
    }

    void paintPage(const Ink &ink, std::size_t page)
    {
        PieceCanvas canvas{.ink = ink, .style = m_style, .links = m_extras.links[page]};
        if (!m_pages[page].bare) {
            paintHeader(ink);
            paintFooter(ink, page + 1);
        }
        for (const PlacedPiece &placed : m_pages[page].pieces) {
            if (placed.piece->paint)
                placed.piece->paint(canvas, placed.y);
            if (!placed.piece->bookmark.isEmpty())
                m_extras.bookmarks.push_back({.title = placed.piece->bookmark,
                                              .level = placed.piece->bookmarkLevel,
                                              .page = static_cast<int>(page),
                                              .y = placed.y - Spacing::small});
        }
    }

    void paintRule(QPainter &painter, double y) const
    {
        painter.setPen(QPen(m_style.colors.hairline, 1));
        painter.drawLine(QPointF(PaperStyle::margin, y), QPointF(m_style.page.width() - PaperStyle::margin, y));
    }

    void paintHeader(const Ink &ink) const
    {
        const bool mirrored = m_style.mirrored();
        const double half = m_style.width() / 2;
        const double logo = m_logo.isEmpty() ? 0 : m_logo.size().width() + Spacing::small;
        const TextBox author(m_document.author,
                             {.font = m_style.captionStrong, .width = half - logo, .maximumLines = 1});
        const double top = PaperStyle::headerBaseline - author.baseline();
        paintHeaderLogo(ink.painter);
        author.paint(ink, PaperStyle::margin + (mirrored ? half : logo), top, m_style.colors.text, TextSide::Start,
                     mirrored);
        const double used = logo + author.naturalWidth() + Spacing::small;
        if (used + Spacing::vast < half) {
            const TextBox left(m_document.headerLeft,
                               {.font = m_style.caption, .width = half - used, .maximumLines = 1});
            left.paint(ink, PaperStyle::margin + (mirrored ? half : used), top, m_style.colors.secondary,
                       TextSide::Start, mirrored);
        }
        const TextBox right(m_document.headerRight, {.font = m_style.caption, .width = half, .maximumLines = 1});
        right.paint(ink, mirrored ? PaperStyle::margin : PaperStyle::margin + half, top, m_style.colors.secondary,
                    TextSide::End, mirrored);
        paintRule(ink.painter, PaperStyle::headerLine);
    }

    void paintHeaderLogo(QPainter &painter) const
    {
        if (m_logo.isEmpty())
            return;
        const QSizeF size = m_logo.size();
        const double x =
            m_style.mirrored() ? m_style.page.width() - PaperStyle::margin - size.width() : PaperStyle::margin;
        const double middle = PaperStyle::headerBaseline - headerLogoRise + headerLogoRoom.height() / 2;
        m_logo.paint(painter, {x, middle - size.height() / 2});
    }

    /// The brand's own line, and at its end who made the report.
    void paintSecondLine(const Ink &ink, double top) const
    {
        const bool mirrored = m_style.mirrored();
        const double end = m_style.width() / 3;
        const double x = PaperStyle::margin;
        const TextBox own(m_document.brand.footer,
                          {.font = m_style.caption, .width = m_style.width() - end, .maximumLines = 1});
        own.paint(ink, x + (mirrored ? end : 0), top, m_style.colors.secondary, TextSide::Start, mirrored);
        if (!m_document.brand.mark)
            return;
        const QString words = QCoreApplication::translate("ReportPainter", "Made with CreatorMetrics");
        const TextBox mark(words, {.font = m_style.caption, .width = end, .maximumLines = 1});
        const double left = mirrored ? x : x + m_style.width() - end;
        mark.paint(ink, left, top, m_style.colors.secondary, TextSide::End, mirrored);
        const double width = mark.naturalWidth();
        const QRectF area(mirrored ? left : left + end - width, top, width, mark.height());
        ink.links->push_back({area, u"https://creatormetrics.net"_s});
    }

    void paintFooter(const Ink &ink, std::size_t page) const
    {
        const bool mirrored = m_style.mirrored();
        const double line = m_style.page.height() - PaperStyle::footerHeight;
        paintRule(ink.painter, line);
        const double noteWidth = m_style.width() - footerFigureWidth;
        const TextBox note(m_document.footer, {.font = m_style.caption, .width = noteWidth, .maximumLines = 1});
        const double top = line + 7;
        note.paint(ink, PaperStyle::margin + (mirrored ? footerFigureWidth : 0), top, m_style.colors.secondary,
                   TextSide::Start, mirrored);
        const QString count = QCoreApplication::translate("ReportPainter", "%1 / %2", "page and number of pages")
                                  .arg(m_style.locale.toString(static_cast<qulonglong>(page)),
                                       m_style.locale.toString(static_cast<qulonglong>(m_pages.size())));
        const TextBox figure(count, {.font = m_style.captionNumber, .width = footerFigureWidth, .maximumLines = 1});
        figure.paint(ink, PaperStyle::margin + (mirrored ? 0 : noteWidth), top, m_style.colors.secondary, TextSide::End,
                     mirrored);
        paintSecondLine(ink, top + footerLine);
    }

    const ReportDocument &m_document;
    const PaperStyle &m_style;
    const std::vector<ReportPage> &m_pages;
    const PaintProgress &m_progress;
    PaperLogo m_logo;
    PdfExtras m_extras;
    GlyphRecorder m_glyphs;
    ColorGlyphs m_pictures;
};

} // namespace

QByteArray paintReport(const ReportDocument &document, PageSize size, const PaintProgress &progress)
{
    const PaperStyle style = PaperStyle::make(size, document.locale, document.brand);
    const std::vector<ReportPiece> pieces = reportPieces(document, style, progress.stop);
    const std::vector<ReportPage> pages = composedPages(pieces, PaperStyle::contentTop, style.contentBottom());
    if (progress.stop.stop_requested())
        return {};
    PagePainter painter(document, style, pages, progress);
    painter.extras().title = document.title;
    painter.extras().author = document.author;
    painter.extras().creator = u"CreatorMetrics"_s;
    painter.extras().created = document.createdAt;
    painter.extras().language = document.locale.bcp47Name();
    return painter.paint(size);
}

int paintedPages(const QByteArray &report)
{
    const auto file = PdfFile::parse(report);
    if (!file)
        return 0;
    const QList<int> numbers = file->objects().keys();
    return static_cast<int>(std::ranges::count_if(
        numbers, [&file](int number) { return file->dictionary(number).value("Type") == "/Page"; }));
}

PageSize usualPageSize(const QLocale &locale)
{
    switch (locale.territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::Philippines:
        return PageSize::Letter;
    default:
        return PageSize::A4;
    }
}

} // namespace creatormetrics

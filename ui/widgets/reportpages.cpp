// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportpages.h"

#include "models/core/whenfinished.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QPdfDocument>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double pointsPerInch = 72;
constexpr int step = 48; ///< of a wheel's notch or an arrow key
constexpr double mostPixels = 24e6; ///< of a page's picture; beyond, it is stretched
constexpr int pagesKept = 3; ///< at either side of those in sight

double aligned(double place, double ratio)
{
    return std::round(place * ratio) / ratio;
}

} // namespace

ReportPages::ReportPages(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_document(new QPdfDocument(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // A bar that comes and goes would change the size of the pages while they are painted.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setSingleStep(step);
    horizontalScrollBar()->setSingleStep(step);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

ReportPages::~ReportPages()
{
    m_document->close(); // it reads from the buffer until then
}

void ReportPages::setReport(const QByteArray &bytes)
{
    m_document->close();
    m_buffer.close();
    m_bytes = bytes;
    m_buffer.setData(m_bytes);
    ++m_generation;
    if (!m_bytes.isEmpty() && m_buffer.open(QIODevice::ReadOnly))
        m_document->load(&m_buffer);
    if (m_document->pageCount() == 0)
        m_shown.clear();
    m_marks.clear();
    m_marked.clear();
    layOut();
    Q_EMIT placeChanged();
}

double ReportPages::zoom() const
{
    if (m_fit == Fit::None || m_document->pageCount() == 0)
        return m_zoom;
    const int page = std::clamp(m_current, 0, m_document->pageCount() - 1);
    const QSizeF paper = m_document->pagePointSize(page) * logicalDpiX() / pointsPerInch;
    const QSizeF room = viewport()->size().shrunkBy({Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium});
    const double wide = room.width() / paper.width();
    const double whole = std::min(wide, room.height() / paper.height());
    return std::max(0.02, m_fit == Fit::Width ? wide : whole);
}

void ReportPages::setZoom(double zoom)
{
    m_fit = Fit::None;
    m_zoom = zoom;
    layOut();
    Q_EMIT placeChanged();
}

void ReportPages::setFit(Fit fit)
{
    m_fit = fit;
    layOut();
    Q_EMIT placeChanged();
}

/// What stands at the upper edge stays there.
void ReportPages::layOut()
{
    const int current = m_current;
    const double value = verticalScrollBar()->value();
    const auto top = std::ranges::find_if(m_pages, [value](const QRectF &page) { return page.bottom() > value; });
    const auto topPage = top - m_pages.begin();
    const double share = top == m_pages.end() ? 0 : (value - top->top()) / top->height();
    const double scale = zoom() * logicalDpiX() / pointsPerInch;
    m_pages.clear();
    double y = Spacing::medium;
    double widest = 0;
    for (int page = 0; page < m_document->pageCount(); ++page) {
        const QSizeF size = m_document->pagePointSize(page) * scale;
        m_pages.emplace_back(QPointF(0, y), size);
        y += size.height() + Spacing::medium;
        widest = std::max(widest, size.width());
    }
    m_whole = QSizeF(widest + 2 * Spacing::medium, y);
    const QSize room = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(m_whole.height())) - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(m_whole.width())) - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    if (!m_pages.empty() && m_fit != Fit::Page) {
        const QRectF &place = m_pages[std::min<std::size_t>(static_cast<std::size_t>(topPage), m_pages.size() - 1)];
        verticalScrollBar()->setValue(static_cast<int>(std::lround(place.top() + share * place.height())));
    } else if (!m_pages.empty()) {
        turnTo(std::min(current, pageCount() - 1));
    }
    if (m_fit != Fit::Page)
        noticePage();
    viewport()->update();
    ask();
}

QRectF ReportPages::rectOf(int page) const
{
    const QRectF &place = m_pages[static_cast<std::size_t>(page)];
    const double across = std::max(m_whole.width(), static_cast<double>(viewport()->width()));
    const double ratio = devicePixelRatioF();
    return {aligned((across - place.width()) / 2 - horizontalScrollBar()->value(), ratio),
            aligned(place.top() - verticalScrollBar()->value(), ratio), aligned(place.width(), ratio),
            aligned(place.height(), ratio)};
}

QSize ReportPages::pixelsOf(int page) const
{
    const QSizeF pixels = rectOf(page).size() * devicePixelRatioF();
    const double count = pixels.width() * pixels.height();
    return (count > mostPixels ? pixels * std::sqrt(mostPixels / count) : pixels).toSize().expandedTo({1, 1});
}

std::vector<int> ReportPages::pagesInSight() const
{
    std::vector<int> pages;
    for (int page = 0; page < pageCount(); ++page) {
        if (rectOf(page).intersects(viewport()->rect()))
            pages.push_back(page);
    }
    return pages;
}

bool ReportPages::isPainted(int page) const
{
    const auto shown = m_shown.find(page);
    return shown != m_shown.end() && shown->second.generation == m_generation && shown->second.image.size() == pixelsOf(page);
}

bool ReportPages::isPainted() const
{
    const std::vector<int> pages = pagesInSight();
    return std::ranges::all_of(pages, [this](int page) { return isPainted(page); });
}

/// One question at a time: what has changed meanwhile is asked with the next one.
void ReportPages::ask()
{
    if (m_asking || !isVisible())
        return;
    std::vector<int> pages = pagesInSight();
    if (!pages.empty() && isPainted()) // what one turns to next
        pages = {std::min(pages.back() + 1, pageCount() - 1), std::max(pages.front() - 1, 0)};
    std::vector<PagePicture> wanted;
    for (const int page : pages) {
        if (!isPainted(page) && std::ranges::none_of(wanted, [page](const PagePicture &other) { return other.page == page; }))
            wanted.push_back({.page = page, .size = pixelsOf(page)});
    }
    if (wanted.empty())
        return;
    m_asking = true;
    whenFinished(paintPages(m_bytes, wanted), this,
                 [this, generation = m_generation](const std::vector<PagePicture> &pictures) { take(pictures, generation); });
}

void ReportPages::take(const std::vector<PagePicture> &pictures, quint64 generation)
{
    m_asking = false;
    for (const PagePicture &picture : pictures) {
        if (picture.page >= pageCount())
            continue;
        QImage image = picture.image;
        if (image.isNull()) { // what cannot be painted is not asked for again and again
            image = QImage(picture.size, QImage::Format_RGB32);
            image.fill(Qt::white);
        }
        m_shown[picture.page] = {.image = image, .generation = generation};
    }
    forgetFarPages();
    viewport()->update();
    Q_EMIT pagesPainted();
    ask();
}

void ReportPages::forgetFarPages()
{
    const std::vector<int> sight = pagesInSight();
    if (sight.empty())
        return;
    std::erase_if(m_shown, [&sight](const auto &shown) {
        return shown.first < sight.front() - pagesKept || shown.first > sight.back() + pagesKept;
    });
}

/// The page at the middle of the view is the current one.
void ReportPages::noticePage()
{
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    const auto found = std::ranges::find_if(
        m_pages, [middle](const QRectF &page) { return page.bottom() + Spacing::medium > middle; });
    const auto page = static_cast<int>(found - m_pages.begin());
    const int current = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (std::exchange(m_current, current) != current)
        Q_EMIT placeChanged();
}

void ReportPages::turnTo(int page)
{
    if (page < 0 || page >= pageCount())
        return;
    verticalScrollBar()->setValue(static_cast<int>(m_pages[static_cast<std::size_t>(page)].top()) - Spacing::medium);
    if (std::exchange(m_current, page) != page)
        Q_EMIT placeChanged();
}

void ReportPages::showPlace(int page, const QRectF &place)
{
    if (page < 0 || page >= pageCount())
        return;
    const double scale = zoom() * logicalDpiX() / pointsPerInch;
    const QRectF rect = rectOf(page);
    const QRectF seen(rect.topLeft() + place.topLeft() * scale, place.size() * scale);
    if (!QRectF(viewport()->rect()).contains(seen)) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(seen.center().y()) - viewport()->height() / 2);
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(seen.center().x()) - viewport()->width() / 2);
    }
}

void ReportPages::setMarks(const std::map<int, QList<QRectF>> &marks, int currentPage, const QList<QRectF> &current)
{
    m_marks = marks;
    m_markedPage = currentPage;
    m_marked = current;
    viewport()->update();
}

void ReportPages::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(viewport()->rect(), m_theme.colors().window);
    for (const int page : pagesInSight())
        paintPage(painter, page);
}

void ReportPages::paintPage(QPainter &painter, int page) const
{
    const QRectF rect = rectOf(page);
    const auto shown = m_shown.find(page);
    if (shown == m_shown.end())
        painter.fillRect(rect, Qt::white);
    else
        painter.drawImage(rect, shown->second.image);
    paintMarks(painter, page, rect);
    painter.setPen(m_theme.colors().hairline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void ReportPages::paintMarks(QPainter &painter, int page, const QRectF &rect) const
{
    const double scale = zoom() * logicalDpiX() / pointsPerInch;
    const auto placed = [&rect, scale](const QRectF &mark) {
        return QRectF(rect.topLeft() + mark.topLeft() * scale, mark.size() * scale).adjusted(-1, -1, 1, 1);
    };
    // Marker pens: what is written stays readable below, on paper that is white in either theme.
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    if (const auto marks = m_marks.find(page); marks != m_marks.end()) {
        for (const QRectF &mark : marks->second)
            painter.fillRect(placed(mark), QColor(255, 236, 130));
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (page != m_markedPage)
        return;
    painter.setPen(QPen(QColor(200, 80, 0), 2));
    painter.setBrush(Qt::NoBrush);
    for (const QRectF &mark : m_marked)
        painter.drawRect(placed(mark));
}

void ReportPages::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    Q_EMIT placeChanged();
}

void ReportPages::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    ask();
}

void ReportPages::scrollContentsBy(int, int)
{
    noticePage();
    viewport()->update();
    ask();
}

void ReportPages::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace creatormetrics

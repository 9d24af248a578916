// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportview.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr double zoomStep = 1.25;
constexpr double leastZoom = 0.2;
constexpr double mostZoom = 4; // what a page needs grows with its square
constexpr double pointsPerInch = 72;
constexpr auto settlingTime = 150ms; // longer than painting a page takes

} // namespace

ReportView::ReportView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_document(new QPdfDocument(this))
    , m_pages(new QPdfView(this))
{
    m_pages->setObjectName(u"reportPreview"_s);
    m_pages->setAccessibleName(tr("Pages of the report"));
    m_pages->setAccessibleDescription(tr("Page Up and Page Down turn the pages, plus and minus zoom"));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setFocusPolicy(Qt::StrongFocus);
    m_pages->setPageMode(QPdfView::PageMode::MultiPage);
    m_pages->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_pages->setDocument(m_document);
    // A bar that comes and goes would change the size of the pages while they are painted.
    m_pages->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settlingTime);
    connect(&m_settled, &QTimer::timeout, this, &ReportView::paintAnew);
    m_pages->installEventFilter(this);
    m_pages->viewport()->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_pages, 1);
    connect(m_pages->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &ReportView::refresh);
    connect(m_pages, &QPdfView::zoomFactorChanged, this, &ReportView::refresh);
    connect(&m_theme, &Theme::changed, this, &ReportView::restyle);
    restyle();
    refresh();
}

ReportView::~ReportView()
{
    // The document reads from the buffer until it is closed.
    m_pages->setDocument(nullptr);
    m_document->close();
}

QWidget *ReportView::makeBar()
{
    auto *bar = new QWidget(this);
    m_place = styledLabel("secondary", {}, bar);
    m_place->setObjectName(u"reportPlace"_s);
    m_previous = makeButton(u"chevron-up"_s, tr("Previous page (Page Up)"), u"reportPrevious"_s);
    m_next = makeButton(u"chevron-down"_s, tr("Next page (Page Down)"), u"reportNext"_s);
    QToolButton *out = makeButton(u"minus"_s, tr("Zoom out (−)"), u"reportZoomOut"_s);
    QToolButton *fitting = makeButton(u"fit"_s, tr("Fit the width, then the page (0)"), u"reportFit"_s);
    QToolButton *in = makeButton(u"plus"_s, tr("Zoom in (+)"), u"reportZoomIn"_s);
    connect(m_previous, &QToolButton::clicked, this, [this] { turnTo(currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turnTo(currentPage() + 1); });
    connect(out, &QToolButton::clicked, this, [this] { zoomBy(1 / zoomStep); });
    connect(in, &QToolButton::clicked, this, [this] { zoomBy(zoomStep); });
    connect(fitting, &QToolButton::clicked, this, &ReportView::fit);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Spacing::small, Spacing::tiny, Spacing::small, Spacing::tiny);
    row->setSpacing(Spacing::tiny);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addSpacing(Spacing::tiny);
    row->addWidget(m_place, 1);
    for (QToolButton *button : {out, fitting, in})
        row->addWidget(button);
    return bar;
}

QToolButton *ReportView::makeButton(const QString &iconName, const QString &text, const QString &objectName)
{
    QToolButton *button = iconButton(icon(iconName, m_theme.colors()), text, this);
    button->setObjectName(objectName);
    m_buttons.append({button, iconName});
    return button;
}

void ReportView::restyle()
{
    for (const auto &[button, name] : std::as_const(m_buttons))
        button->setIcon(icon(name, m_theme.colors()));
}

void ReportView::setReport(const QByteArray &bytes)
{
    m_document->close();
    m_buffer.close();
    m_bytes = bytes;
    m_buffer.setData(m_bytes);
    if (!m_bytes.isEmpty() && m_buffer.open(QIODevice::ReadOnly))
        m_document->load(&m_buffer);
    m_pages->verticalScrollBar()->setValue(0);
    m_settled.start();
    refresh();
}

void ReportView::showWholePages()
{
    m_pages->setZoomMode(QPdfView::ZoomMode::FitInView);
}

int ReportView::pageCount() const
{
    return m_document->pageCount();
}

int ReportView::currentPage() const
{
    return m_pages->pageNavigator()->currentPage();
}

void ReportView::turnTo(int page)
{
    if (page >= 0 && page < pageCount())
        m_pages->pageNavigator()->jump(page, {}, 0);
}

double ReportView::zoom() const
{
    const QSizeF page = m_document->pagePointSize(std::max(0, currentPage())) * m_pages->logicalDpiX() / pointsPerInch;
    if (m_pages->zoomMode() == QPdfView::ZoomMode::Custom || page.isEmpty())
        return m_pages->zoomFactor();
    const QMargins margins = m_pages->documentMargins();
    const QSizeF room = m_pages->viewport()->size().shrunkBy(margins);
    const double wide = room.width() / page.width();
    return m_pages->zoomMode() == QPdfView::ZoomMode::FitToWidth ? wide : std::min(wide, room.height() / page.height());
}

void ReportView::zoomBy(double factor)
{
    const double wanted = std::clamp(zoom() * factor, leastZoom, mostZoom);
    m_pages->setZoomMode(QPdfView::ZoomMode::Custom);
    m_pages->setZoomFactor(wanted);
    m_settled.start();
}

void ReportView::fit()
{
    const bool wide = m_pages->zoomMode() == QPdfView::ZoomMode::FitToWidth;
    m_pages->setZoomMode(wide ? QPdfView::ZoomMode::FitInView : QPdfView::ZoomMode::FitToWidth);
}

/// QPdfView (6.4) keeps a page that was asked for at a former size and arrives after the change, and stretches it.
void ReportView::paintAnew()
{
    const int spacing = m_pages->pageSpacing();
    m_pages->setPageSpacing(spacing + 1);
    m_pages->setPageSpacing(spacing);
}

void ReportView::refresh()
{
    const int pages = pageCount();
    const int page = currentPage();
    m_place->setText(pages > 0 ? tr("Page %1 of %2").arg(locale().toString(page + 1), locale().toString(pages)) : QString());
    m_previous->setEnabled(pages > 0 && page > 0);
    m_next->setEnabled(page + 1 < pages);
}

bool ReportView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pages && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) && handleKey(key->key()))
            return true;
    }
    if (watched == m_pages->viewport() && event->type() == QEvent::Resize)
        m_settled.start();
    if (watched == m_pages->viewport() && event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers() & Qt::ControlModifier) {
            zoomBy(wheel->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool ReportView::handleKey(int key)
{
    switch (key) {
    case Qt::Key_PageUp:
        turnTo(currentPage() - 1);
        return true;
    case Qt::Key_PageDown:
        turnTo(currentPage() + 1);
        return true;
    case Qt::Key_Home:
        turnTo(0);
        return true;
    case Qt::Key_End:
        turnTo(pageCount() - 1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep);
        return true;
    case Qt::Key_0:
        fit();
        return true;
    default:
        return false;
    }
}

QList<QWidget *> ReportView::tabStops() const
{
    QList<QWidget *> stops;
    for (const auto &[button, name] : m_buttons)
        stops << button;
    return stops << m_pages;
}

} // namespace creatormetrics

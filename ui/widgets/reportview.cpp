// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportview.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/pagestrip.h"
#include "ui/widgets/reportfindbar.h"
#include "ui/widgets/reportpages.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double zoomStep = 1.25;
constexpr double leastZoom = 0.2;
constexpr double mostZoom = 4; // what a page needs grows with its square

} // namespace

ReportView::ReportView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pages(new ReportPages(theme, this))
    , m_strip(new PageStrip(this))
    , m_find(new ReportFindBar(theme, *m_pages, this))
{
    m_pages->setObjectName(u"reportPreview"_s);
    m_pages->setAccessibleName(tr("Pages of the report"));
    m_pages->setAccessibleDescription(tr("Page Up and Page Down turn the pages, plus and minus zoom"));
    m_pages->installEventFilter(this);
    m_pages->viewport()->installEventFilter(this);
    m_strip->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_strip);
    row->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_find);
    layout->addLayout(row, 1);
    connect(m_pages, &ReportPages::placeChanged, this, &ReportView::refresh);
    connect(m_pages, &ReportPages::pagesPainted, this, &ReportView::painted);
    connect(m_strip, &PageStrip::pageChosen, this, &ReportView::turnTo);
    connect(new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, m_find, &ReportFindBar::open);
    connect(&m_theme, &Theme::changed, this, &ReportView::restyle);
    restyle();
    refresh();
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
    QToolButton *find = makeButton(u"search"_s, tr("Find (Ctrl+F)"), u"reportFindOpen"_s);
    m_stripButton = makeButton(u"content"_s, tr("Show the pages at the side"), u"reportStripButton"_s);
    m_stripButton->setCheckable(true);
    connect(m_stripButton, &QToolButton::toggled, m_strip, &QWidget::setVisible);
    connect(find, &QToolButton::clicked, m_find, &ReportFindBar::open);
    connect(m_previous, &QToolButton::clicked, this, [this] { turnTo(currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turnTo(currentPage() + 1); });
    connect(out, &QToolButton::clicked, this, [this] { zoomBy(1 / zoomStep); });
    connect(in, &QToolButton::clicked, this, [this] { zoomBy(zoomStep); });
    connect(fitting, &QToolButton::clicked, this, &ReportView::fit);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Spacing::small, Spacing::tiny, Spacing::small, Spacing::tiny);
    row->setSpacing(Spacing::tiny);
    row->addWidget(m_stripButton);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addSpacing(Spacing::tiny);
    row->addWidget(m_place, 1);
    for (QToolButton *button : {find, out, fitting, in})
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
    m_pages->setReport(bytes);
    m_strip->setReport(bytes, pageCount());
    m_find->searchAgain();
    refresh();
}

const QByteArray &ReportView::report() const
{
    return m_pages->report();
}

bool ReportView::isPainted() const
{
    return m_pages->isPainted();
}

void ReportView::showWholePages()
{
    m_pages->setFit(ReportPages::Fit::Page);
}

void ReportView::showStrip(bool shown)
{
    m_stripButton->setChecked(shown);
}

int ReportView::pageCount() const
{
    return m_pages->pageCount();
}

int ReportView::currentPage() const
{
    return m_pages->currentPage();
}

void ReportView::turnTo(int page)
{
    m_pages->turnTo(page);
}

double ReportView::zoom() const
{
    return m_pages->zoom();
}

void ReportView::zoomBy(double factor)
{
    m_pages->setZoom(std::clamp(zoom() * factor, leastZoom, mostZoom));
}

void ReportView::fit()
{
    const bool wide = m_pages->fit() == ReportPages::Fit::Width;
    m_pages->setFit(wide ? ReportPages::Fit::Page : ReportPages::Fit::Width);
}

void ReportView::refresh()
{
    const int pages = pageCount();
    const int page = currentPage();
    m_place->setText(pages > 0 ? tr("Page %1 of %2").arg(locale().toString(page + 1), locale().toString(pages)) : QString());
    m_previous->setEnabled(pages > 0 && page > 0);
    m_next->setEnabled(page + 1 < pages);
    m_strip->setCurrentPage(page);
}

bool ReportView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pages && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) && handleKey(key->key()))
            return true;
    }
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
    return stops << m_strip << m_pages;
}

} // namespace creatormetrics

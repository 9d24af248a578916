// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagestrip.h"

#include "models/core/whenfinished.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr QSize picture(84, 119); ///< of A4; Letter leaves a little of it free
constexpr int atOnce = 4;
constexpr auto restTime = 350ms; ///< after the last change, so that typing is not held up

/// Paper stays as it is when it is chosen, and has an edge on white ground.
QIcon pageIcon(QPixmap page, const QColor &edge)
{
    QPainter painter(&page);
    painter.setPen(QPen(edge, 1));
    painter.drawRect(QRectF(QPointF(), page.deviceIndependentSize()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.end();
    QIcon icon(page);
    icon.addPixmap(page, QIcon::Selected);
    return icon;
}

} // namespace

PageStrip::PageStrip(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"reportStrip"_s);
    setAccessibleName(tr("Small pictures of the pages"));
    setViewMode(QListView::IconMode);
    setFlow(QListView::TopToBottom);
    setWrapping(false);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setIconSize(picture);
    setGridSize(picture + QSize(Spacing::wide, Spacing::vast));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(gridSize().width() + 2 * Spacing::tiny + verticalScrollBar()->sizeHint().width());
    m_resting.setSingleShot(true);
    m_resting.setInterval(restTime);
    connect(&m_resting, &QTimer::timeout, this, &PageStrip::ask);
    connect(this, &QListWidget::currentRowChanged, this, &PageStrip::pageChosen);
}

void PageStrip::setReport(const QByteArray &bytes, int pages)
{
    const QSignalBlocker quiet(this);
    m_bytes = bytes;
    m_next = 0;
    while (count() > pages)
        delete takeItem(count() - 1);
    while (count() < pages) {
        auto *item = new QListWidgetItem(locale().toString(count() + 1), this);
        item->setTextAlignment(Qt::AlignCenter);
        item->setData(Qt::AccessibleTextRole, tr("Page %1").arg(count()));
        QPixmap blank(picture);
        blank.fill(Qt::white);
        item->setIcon(pageIcon(blank, palette().color(QPalette::Mid)));
    }
    m_resting.start();
}

void PageStrip::setCurrentPage(int page)
{
    const QSignalBlocker quiet(this);
    setCurrentRow(page);
    if (currentItem())
        scrollToItem(currentItem());
}

void PageStrip::showEvent(QShowEvent *event)
{
    QListWidget::showEvent(event);
    m_resting.start();
}

void PageStrip::ask()
{
    if (std::exchange(m_painted, m_bytes) != m_bytes)
        m_next = 0;
    if (m_asking || !isVisible() || m_next >= count())
        return;
    std::vector<PagePicture> wanted;
    const QSize pixels = (QSizeF(picture) * devicePixelRatioF()).toSize();
    for (; m_next < count() && wanted.size() < atOnce; ++m_next)
        wanted.push_back({.page = m_next, .size = pixels});
    m_asking = true;
    whenFinished(paintPages(m_bytes, wanted), this, [this](const std::vector<PagePicture> &pictures) { take(pictures); });
}

void PageStrip::take(const std::vector<PagePicture> &pictures)
{
    m_asking = false;
    const QSignalBlocker quiet(this);
    for (const PagePicture &painted : pictures) {
        if (painted.page >= count() || painted.image.isNull())
            continue;
        QPixmap small = QPixmap::fromImage(painted.image);
        small.setDevicePixelRatio(devicePixelRatioF());
        item(painted.page)->setIcon(pageIcon(small, palette().color(QPalette::Mid)));
    }
    viewport()->update();
    if (m_painted == m_bytes) // others come when they rest
        ask();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartpane.h"

#include "ui/charts/chartfeed.h"
#include "ui/charts/chartwidget.h"
#include "ui/reportpainter/chartpainter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chartmenu.h"
#include "ui/widgets/charttools.h"
#include "ui/widgets/charttwin.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/titledcard.h"
#include "ui/widgets/windowrequests.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace creatormetrics {

ChartPane::ChartPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tools(new ChartTools(theme, this))
    , m_idle(this)
{
    setFocusPolicy(Qt::StrongFocus);
    m_idle.setSingleShot(true);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &ChartPane::comeAlive);
    connect(m_tools, &ChartTools::tableToggled, this, &ChartPane::setTableShown);
    connect(m_tools, &ChartTools::menuWanted, this,
            [this] { openMenu(m_tools->menuButton()->mapToGlobal(m_tools->menuButton()->rect().bottomLeft()), {}); });
    if (auto *card = qobject_cast<TitledCard *>(parent))
        card->addTool(m_tools);
    else
        m_tools->hide();
    setTabOrder(m_tools->menuButton(), this);
}

void ChartPane::setChart(const ChartSpec &spec)
{
    m_chart = spec;
    setAccessibleName(spec.title);
    setAccessibleDescription(spec.summary);
    m_tools->setSubject(spec.title);
    if (m_asTable)
        m_twin->setChart(spec);
    if (m_live != nullptr)
        m_live->setChart(spec);
    else
        update();
}

ChartWidget *ChartPane::comeAlive()
{
    if (m_live == nullptr)
        makeLive();
    return m_live;
}

void ChartPane::makeLive()
{
    m_live = new ChartWidget(m_theme, this);
    m_live->setGeometry(rect());
    if (m_chart)
        m_live->setChart(*m_chart);
    m_live->installEventFilter(this);
    connect(m_live, &ChartWidget::daysWanted, this, [this](const DateRange &days) { askWindow(*this, RangeRequest(days)); });
    connect(m_live, &ChartWidget::copyWanted, this, &ChartPane::copyNumbers);
    setTabOrder(this, m_live);
    const bool focused = hasFocus();
    setFocusPolicy(Qt::NoFocus);
    if (focused)
        m_live->setFocus();
    m_live->setVisible(!m_asTable);
}

void ChartPane::makeTwin()
{
    m_twin = new ChartTwin(m_theme, this);
    m_twin->setGeometry(rect());
    m_twin->table().installEventFilter(this);
    connect(&m_twin->table(), &FigureTable::menuWanted, this, [this](QMenu *menu) {
        menu->addAction(tr("Show as chart"), this, [this] { setTableShown(false); });
    });
    setTabOrder(tabStop(), &m_twin->table());
}

void ChartPane::setTableShown(bool shown)
{
    if (shown == m_asTable || !m_chart)
        return m_tools->setTableShown(m_asTable);
    const bool focused = isAncestorOf(window()->focusWidget());
    if (shown && m_twin == nullptr)
        makeTwin();
    m_asTable = shown;
    if (shown)
        m_twin->setChart(*m_chart);
    comeAlive()->setVisible(!shown);
    m_twin->setVisible(shown);
    m_tools->setTableShown(shown);
    if (focused)
        tabStop()->setFocus(Qt::OtherFocusReason);
}

QWidget *ChartPane::tabStop()
{
    if (m_asTable)
        return &m_twin->table();
    return m_live != nullptr ? static_cast<QWidget *>(m_live) : this;
}

void ChartPane::copyNumbers()
{
    if (m_chart)
        QGuiApplication::clipboard()->setMimeData(chartNumbers(*m_chart, locale()));
}

QDate ChartPane::bucket() const
{
    return m_live != nullptr && !m_asTable ? m_live->feed().cursor()->day() : QDate();
}

void ChartPane::openMenu(const QPoint &place, QDate bucket)
{
    if (!m_chart)
        return;
    const bool chosen = m_live != nullptr && m_live->feed().span()->isActive();
    auto *menu = new ChartMenu({.chart = *m_chart, .bucket = bucket, .spanChosen = chosen, .asTable = m_asTable}, this);
    connect(menu, &ChartMenu::tableToggled, this, [this] { setTableShown(!m_asTable); });
    connect(menu, &ChartMenu::spanAccepted, this, [this] { m_live->feed().span()->accept(); });
    menu->popup(place);
}

void ChartPane::openMenuHere()
{
    const QRectF plot = m_live != nullptr ? m_live->feed().plot() : QRectF(rect());
    const double x = bucket().isValid() ? m_live->feed().cursor()->x() : plot.center().x();
    openMenu(mapToGlobal(QPointF(x, plot.center().y()).toPoint()), bucket());
}

void ChartPane::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        return openMenuHere();
    if (m_live != nullptr && !m_asTable)
        m_live->feed().cursor()->pointAt(event->pos().x());
    openMenu(event->globalPos(), bucket());
}

bool ChartPane::takeKey(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_T && modifiers == Qt::NoModifier) {
        setTableShown(!m_asTable);
        return true;
    }
    if (event.key() == Qt::Key_F10 && modifiers == Qt::ShiftModifier && !m_asTable) {
        openMenuHere();
        return true;
    }
    return false;
}

/// The only item of the chart that takes the focus would keep Tab to itself for ever.
bool ChartPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool tab = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab;
        if (tab && watched == m_live)
            return focusNextPrevChild(key.key() == Qt::Key_Tab);
        if (takeKey(key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ChartPane::paintEvent(QPaintEvent *)
{
    if (m_live != nullptr || !m_chart)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintChart(painter, rect(), *m_chart,
               {.colors = m_theme.colors(),
                .label = m_theme.font(FontRole::CaptionNumber),
                .strongLabel = m_theme.font(FontRole::CaptionStrong),
                .locale = locale(),
                .pixelRatio = devicePixelRatioF()});
    m_idle.start();
}

void ChartPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_live != nullptr)
        m_live->setGeometry(rect());
    if (m_twin != nullptr)
        m_twin->setGeometry(rect());
}

void ChartPane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    comeAlive();
}

} // namespace creatormetrics

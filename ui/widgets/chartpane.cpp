// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartpane.h"

#include "ui/charts/chartwidget.h"
#include "ui/reportpainter/chartpainter.h"
#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

namespace creatormetrics {

ChartPane::ChartPane(Theme &theme, QWidget *parent, ChartPane *sharing)
    : QWidget(parent)
    , m_theme(theme)
    , m_sharing(sharing)
    , m_idle(this)
{
    setFocusPolicy(Qt::StrongFocus);
    m_idle.setSingleShot(true);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &ChartPane::comeAlive);
}

void ChartPane::setChart(const ChartSpec &spec)
{
    m_chart = spec;
    setAccessibleName(spec.title);
    setAccessibleDescription(spec.summary);
    if (m_live != nullptr)
        m_live->setChart(spec);
    else
        update();
}

ChartWidget *ChartPane::comeAlive()
{
    if (m_live != nullptr)
        return m_live;
    m_live = new ChartWidget(m_theme, this, m_sharing != nullptr ? m_sharing->comeAlive() : nullptr);
    m_live->setGeometry(rect());
    if (m_chart)
        m_live->setChart(*m_chart);
    m_live->installEventFilter(this);
    setTabOrder(this, m_live);
    const bool focused = hasFocus();
    setFocusPolicy(Qt::NoFocus);
    if (focused)
        m_live->setFocus();
    m_live->show();
    return m_live;
}

QWidget *ChartPane::tabStop()
{
    return m_live != nullptr ? static_cast<QWidget *>(m_live) : this;
}

/// The only item of the chart that takes the focus would keep Tab to itself for ever.
bool ChartPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_live && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
            return focusNextPrevChild(key == Qt::Key_Tab);
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
                .locale = locale()});
    m_idle.start();
}

void ChartPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_live != nullptr)
        m_live->setGeometry(rect());
}

void ChartPane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    comeAlive();
}

} // namespace creatormetrics

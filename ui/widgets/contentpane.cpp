// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/contentpane.h"

#include "models/analytics/agechart.h"
#include "models/presentation/contenttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/charttools.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/figurerows.h"
#include "ui/widgets/placeholderpicture.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/thumbnailcache.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int pictureHeight = 150;
constexpr int chartHeight = 170;

} // namespace

ContentPane::ContentPane(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_body(new QWidget(this))
    , m_picture(new QLabel(m_body))
    , m_title(wrappedLabel("section", {}, m_body))
    , m_facts(new ElidedLabel("caption", m_body))
    , m_labels(wrappedLabel("caption", {}, m_body))
    , m_chartNote(new ElidedLabel("caption", m_body))
    , m_chart(new ChartPane(theme, m_body))
    , m_figures(new FigureRows(m_body))
    , m_layout(new QVBoxLayout(m_body))
    , m_nothing(wrappedLabel("secondary", tr("Choose a post to see how it grew and what it consists of."), this))
{
    setObjectName(u"contentPane"_s);
    setProperty("role", u"card"_s);
    build();
    clear();
}

void ContentPane::build()
{
    m_picture->setFixedHeight(pictureHeight);
    m_chart->setObjectName(u"ageChart"_s);
    m_chart->setFixedHeight(chartHeight);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing::small);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_picture, m_title, m_facts, m_labels})
        m_layout->addWidget(widget);
    m_layout->addSpacing(Spacing::small);
    auto *chartHead = new QHBoxLayout;
    chartHead->addWidget(m_chartNote, 1);
    chartHead->addWidget(m_chart->tools());
    m_chart->tools()->show();
    m_layout->addLayout(chartHead);
    m_layout->addWidget(m_chart);
    m_layout->addWidget(m_figures);
    m_layout->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(Spacing::cardPadding, Spacing::cardPadding, Spacing::cardPadding, Spacing::cardPadding);
    outer->addWidget(m_nothing);
    outer->addWidget(m_body, 1);
}

void ContentPane::clear()
{
    m_body->hide();
    m_nothing->show();
    setAccessibleName(tr("No post is chosen"));
}

void ContentPane::setPictures(ThumbnailCache *pictures)
{
    m_pictures = pictures;
    if (pictures)
        connect(pictures, &ThumbnailCache::arrived, this, qOverload<>(&QWidget::update));
}

void ContentPane::show(const ContentDetail &detail)
{
    const ContentText text = contentText(detail, FigureFormat(locale()));
    m_post = detail.entry.id;
    m_pictureKey = detail.entry.item.platformContentId;
    m_title->setText(text.title);
    m_facts->setText(text.missing.isEmpty() ? text.facts : text.facts + u" · "_s + text.missing);
    m_labels->setText(tr("Labels: %1").arg(locale().createSeparatedList(detail.labels)));
    m_labels->setVisible(!detail.labels.isEmpty());
    const ChartSpec chart = ageChart(detail);
    m_chartNote->setText(chart.title + u" · "_s + chart.subtitle);
    m_chart->setChart(chart);
    std::vector<FigureRow> rows;
    for (const ContentFigureText &figure : text.figures)
        rows.push_back({.label = figure.label, .figure = figure.figure, .note = figure.note});
    m_figures->setRows(rows);
    m_nothing->hide();
    m_body->show();
    setAccessibleName(text.title);
    update();
}

QList<QWidget *> ContentPane::tabStops() const
{
    return m_body->isVisibleTo(this) ? QList<QWidget *>{m_chart->tabStop()} : QList<QWidget *>();
}

void ContentPane::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_body->isVisible())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect picture(m_picture->mapTo(this, QPoint()), m_picture->size());
    const QPixmap *kept = m_pictures ? m_pictures->picture(m_post, picture.size(), devicePixelRatioF()) : nullptr;
    if (kept)
        return painter.drawPixmap(picture.topLeft(), *kept);
    QPainterPath path;
    path.addRoundedRect(picture, Radius::control, Radius::control);
    painter.fillPath(path, placeholderPicture(picture, m_pictureKey));
}

} // namespace creatormetrics

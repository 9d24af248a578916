// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwidget.h"

#include "ui/charts/chartengine.h"
#include "ui/charts/chartfeed.h"
#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QLoggingCategory>
#include <QQmlComponent>
#include <QQmlEngine>

// Written by the build into the module's type registration; naming it keeps it in a static library.
extern void qml_register_types_CreatorMetrics_Charts();

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcCharts, "creatormetrics.ui.charts")

/// Lets go of the engine when the children of a chart are deleted, which is after the QML items that need it.
class EngineKeeper : public QObject
{
public:
    EngineKeeper(std::shared_ptr<QQmlEngine> engine, QObject *parent) : QObject(parent), m_engine(std::move(engine)) {}

private:
    std::shared_ptr<QQmlEngine> m_engine;
};

} // namespace

ChartWidget::ChartWidget(Theme &theme, QWidget *parent) : ChartWidget(ChartEngine::of(theme), theme, parent) {}

ChartWidget::ChartWidget(const std::shared_ptr<QQmlEngine> &engine, Theme &theme, QWidget *parent)
    : QQuickWidget(engine.get(), parent)
    , m_theme(theme)
    , m_feed(new ChartFeed(this))
{
    new EngineKeeper(engine, this);
    setResizeMode(SizeRootObjectToView);
    setFocusPolicy(Qt::StrongFocus);
    m_feed->setLocale(locale());
    applyTheme();
    connect(&m_theme, &Theme::changed, this, &ChartWidget::applyTheme);
    connect(m_feed->cursor(), &ChartCursor::dayChanged, this, &ChartWidget::dayHovered);
    connect(m_feed->span(), &ChartSpan::wanted, this, &ChartWidget::daysWanted);
    load();
}

void ChartWidget::load()
{
    qml_register_types_CreatorMetrics_Charts();
    const QUrl url(u"qrc:/CreatorMetrics/Charts/TrendChart.qml"_s);
    auto *component = new QQmlComponent(engine(), url, m_feed); // goes before the engine does
    QObject *root = component->createWithInitialProperties(
        {{u"feed"_s, QVariant::fromValue(m_feed)}, {u"theme"_s, QVariant::fromValue<QObject *>(&m_theme)}});
    if (root == nullptr)
        qCWarning(lcCharts) << "The chart view could not be made:" << component->errorString();
    setContent(url, component, root);
}

void ChartWidget::applyTheme()
{
    setClearColor(m_theme.colors().surface);
    m_feed->setAppearance(m_theme.colors(), m_theme.font(FontRole::CaptionNumber),
                          m_theme.font(FontRole::CaptionStrong));
}

void ChartWidget::setChart(const ChartSpec &spec)
{
    setAccessibleName(spec.title);
    setAccessibleDescription(spec.summary);
    m_feed->setSpec(spec);
}

const ChartSpec &ChartWidget::chart() const
{
    return m_feed->spec();
}

QSize ChartWidget::sizeHint() const
{
    return {640, 220};
}

QSize ChartWidget::minimumSizeHint() const
{
    return {240, 120};
}

void ChartWidget::resizeEvent(QResizeEvent *event)
{
    m_feed->setPixelRatio(devicePixelRatioF());
    QQuickWidget::resizeEvent(event);
}

void ChartWidget::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        QQuickWidget::focusOutEvent(event);
}

void ChartWidget::changeEvent(QEvent *event)
{
    QQuickWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange)
        m_feed->setLocale(locale());
}

} // namespace creatormetrics

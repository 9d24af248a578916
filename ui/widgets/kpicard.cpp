// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kpicard.h"

#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/meaningrequest.h"
#include "ui/widgets/sparklineview.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/windowrequests.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int infoSize = 13;
constexpr int sparklineHeight = 34;

QString arrowText(Arrow arrow)
{
    switch (arrow) {
    case Arrow::None:
        return {};
    case Arrow::Up:
        return u"▲ "_s;
    case Arrow::Down:
        return u"▼ "_s;
    }
    Q_UNREACHABLE();
}

QString trendProperty(Tone tone)
{
    switch (tone) {
    case Tone::Up:
        return u"up"_s;
    case Tone::Down:
        return u"down"_s;
    case Tone::Neutral:
    case Tone::Secondary:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

KpiCard::KpiCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_label(new ElidedLabel("caption", this))
    , m_derived(styledLabel("caption", u"ƒ"_s, this))
    , m_incomplete(new Dot(this))
    , m_info(iconButton({}, tr("What this figure means"), this))
    , m_value(styledLabel("figure", {}, this))
    , m_change(styledLabel("change", {}, this))
    , m_previous(new ElidedLabel("caption", this))
    , m_sparkline(new SparklineView(theme, this))
{
    setProperty("role", u"card"_s);
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(m_info, &QToolButton::clicked, this, &KpiCard::askMeaning);
    connect(&m_theme, &Theme::changed, this, &KpiCard::restyle);
    restyle();
}

void KpiCard::build()
{
    m_derived->setToolTip(tr("Computed by CreatorMetrics from the platform's figures"));
    m_info->setIconSize({infoSize, infoSize});
    m_info->setProperty("variant", u"info"_s);
    m_info->setObjectName(u"cardInfo"_s);
    m_value->setObjectName(u"cardValue"_s);
    m_sparkline->setFixedHeight(sparklineHeight);
    m_incomplete->setHollow(true);
    m_incomplete->setToolTip(tr("The last day is not complete yet"));
    auto *head = new QHBoxLayout;
    head->setSpacing(3);
    head->addWidget(m_label);
    head->addWidget(m_derived);
    head->addWidget(m_incomplete);
    head->addWidget(m_info);
    head->addStretch();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Spacing::small - 2);
    foot->addWidget(m_change);
    foot->addWidget(m_previous, 1);
    auto *layout = new QVBoxLayout(this);
    // The end of a line may come nearer to the edge than its beginning: labels are longer than figures.
    QMargins margins(Spacing::large - 1, Spacing::medium - 1, Spacing::small, Spacing::medium);
    if (layoutDirection() == Qt::RightToLeft)
        margins = {margins.right(), margins.top(), margins.left(), margins.bottom()};
    layout->setContentsMargins(margins);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_value);
    layout->addLayout(foot);
    layout->addSpacing(Spacing::small - 2);
    auto *course = new QHBoxLayout;
    course->setContentsMargins(margins.right() == Spacing::small ? QMargins(0, 0, Spacing::small, 0)
                                                                 : QMargins(Spacing::small, 0, 0, 0));
    course->addWidget(m_sparkline);
    layout->addLayout(course);
}

void KpiCard::show(Metric metric, const CardText &text, const std::vector<std::optional<double>> &course)
{
    m_metric = metric;
    m_text = text;
    m_label->setText(text.label);
    m_incomplete->setVisible(text.incomplete);
    m_derived->setVisible(text.derived);
    m_value->setText(text.value);
    m_value->setToolTip(hoverText());
    m_change->setText(arrowText(text.arrow) + text.change);
    m_change->setVisible(!text.change.isEmpty());
    setStyleProperty(m_change, "trend", trendProperty(text.tone));
    m_previous->setText(text.previous);
    m_previous->setToolTip(text.previousExact);
    m_info->setAccessibleName(tr("What “%1” means").arg(text.label));
    m_info->setAccessibleDescription(text.meaning);
    setAccessibleName(text.sentence);
    setAccessibleDescription(text.meaning);
    m_sparkline->setValues(course, text.incomplete);
    QWidget::show();
}

void KpiCard::setChoosable(bool choosable)
{
    m_choosable = choosable;
    setCursor(choosable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QList<QWidget *> KpiCard::tabStops()
{
    return {this, m_info};
}

void KpiCard::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void KpiCard::restyle()
{
    m_info->setIcon(icon(u"info", m_theme.colors()));
    QPalette palette = m_derived->palette();
    palette.setColor(QPalette::WindowText, m_theme.colors().accent);
    m_derived->setPalette(palette);
    m_incomplete->setColor(m_theme.colors().secondary);
    // Digits that come from another font would make this card's lines stand elsewhere than its neighbours'.
    m_value->setFixedHeight(QFontMetrics(m_theme.font(FontRole::Figure)).height());
    const int line = QFontMetrics(m_theme.font(FontRole::BodyStrong)).height();
    for (QLabel *label : {m_change, static_cast<QLabel *>(m_previous)})
        label->setFixedHeight(line);
    update();
}

/// The exact figure with its unit, and of which days.
QString KpiCard::hoverText() const
{
    const QString figure = m_text.label + u": "_s + m_text.exact;
    return m_text.days.isEmpty() ? figure : figure + u'\n' + m_text.days;
}

void KpiCard::askMeaning()
{
    askWindow(*this, MeaningRequest(m_text, m_info));
}

void KpiCard::askOrigin()
{
    if (m_text.sources.empty())
        return askMeaning();
    askWindow(*this, ExplainRequest({.metric = m_text.sources.front(), .shown = m_text.exact}));
}

void KpiCard::copy() const
{
    QApplication::clipboard()->setText(m_text.exact);
}

void KpiCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_chosen && !m_keyboardFocus)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = m_theme.colors();
    painter.setPen(m_keyboardFocus ? QPen(colors.accent, Measure::focusRing)
                                   : QPen(mix(colors.hairline, colors.accent, 0.55), 1));
    const double inset = m_keyboardFocus ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Radius::card, Radius::card);
}

void KpiCard::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && event->modifiers().testFlag(Qt::AltModifier))
        askOrigin();
    else if (m_choosable && enter)
        Q_EMIT chosen(m_metric);
    else
        QFrame::keyPressEvent(event);
}

void KpiCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->pos()))
        return;
    if (event->modifiers().testFlag(Qt::AltModifier))
        askOrigin();
    else if (m_choosable)
        Q_EMIT chosen(m_metric);
}

void KpiCard::focusInEvent(QFocusEvent *event)
{
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                      || event->reason() == Qt::ShortcutFocusReason;
    QFrame::focusInEvent(event);
    update();
}

void KpiCard::focusOutEvent(QFocusEvent *event)
{
    m_keyboardFocus = false;
    QFrame::focusOutEvent(event);
    update();
}

void KpiCard::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy figure"), this, &KpiCard::copy);
    menu->addAction(tr("Copy sentence"), this, [this] { QApplication::clipboard()->setText(m_text.sentence); });
    menu->addSeparator();
    menu->addAction(tr("What this figure means"), this, &KpiCard::askMeaning);
    if (!m_text.sources.empty())
        menu->addAction(tr("Explain…"), this, &KpiCard::askOrigin);
    menu->popup(event->globalPos());
}

} // namespace creatormetrics

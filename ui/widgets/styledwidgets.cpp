// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/styledwidgets.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dotSize = 8;

void paintDot(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(rect);
}

} // namespace

Qt::Alignment leadingAlignment()
{
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    return Qt::AlignAbsolute | Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
}

QLabel *styledLabel(const char *role, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(leadingAlignment());
    return label;
}

QLabel *wrappedLabel(const char *role, const QString &text, QWidget *parent)
{
    QLabel *label = styledLabel(role, text, parent);
    label->setWordWrap(true);
    return label;
}

QPushButton *styledButton(const char *variant, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    if (*variant != '\0')
        button->setProperty("variant", QString::fromLatin1(variant));
    button->setAutoDefault(false);
    return button;
}

QToolButton *iconButton(const QIcon &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("variant", u"flat"_s);
    button->setIcon(icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void chainTabOrder(const QList<QWidget *> &widgets)
{
    for (qsizetype at = 1; at < widgets.size(); ++at)
        QWidget::setTabOrder(widgets[at - 1], widgets[at]);
}

QIcon dotIcon(const QColor &color)
{
    QIcon icon;
    for (const int ratio : {1, 2}) {
        QPixmap pixmap(dotSize * 2 * ratio, dotSize * 2 * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintDot(painter, {dotSize / 2.0, dotSize / 2.0, dotSize, dotSize}, color);
        icon.addPixmap(pixmap);
    }
    return icon;
}

Dot::Dot(QWidget *parent) : QWidget(parent)
{
    setFixedSize(dotSize, dotSize);
}

void Dot::setColor(const QColor &color)
{
    m_color = color;
    update();
}

void Dot::setHollow(bool hollow)
{
    m_hollow = hollow;
    update();
}

void Dot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_hollow)
        return paintDot(painter, rect(), m_color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_color, 1.2, Qt::DotLine));
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace creatormetrics {

/// At the side where lines begin in the window's direction; a QLabel left to itself goes by the direction of its text.
[[nodiscard]] Qt::Alignment leadingAlignment();

/// A label in one of the theme's roles ("caption", "secondary", "strong", "section", "title", "figure"), plain text.
[[nodiscard]] QLabel *styledLabel(const char *role, const QString &text, QWidget *parent);
/// The same that breaks its lines.
[[nodiscard]] QLabel *wrappedLabel(const char *role, const QString &text, QWidget *parent);
/// A push button in one of the theme's variants ("primary", "flat", "danger"; "" is the ordinary one).
[[nodiscard]] QPushButton *styledButton(const char *variant, const QString &text, QWidget *parent);
/// A button that shows an icon only; `name` is what screen readers and the tooltip say.
[[nodiscard]] QToolButton *iconButton(const QIcon &icon, const QString &name, QWidget *parent);

/// Sets a property that the style sheet looks at and has the widget styled anew when it changed.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

/// Has Tab go from each to the next.
void chainTabOrder(const QList<QWidget *> &widgets);

/// A filled circle of 8 pixels, for menus.
[[nodiscard]] QIcon dotIcon(const QColor &color);

/// A small filled circle as a widget; the text beside it says the same.
class Dot : public QWidget
{
    Q_OBJECT
public:
    explicit Dot(QWidget *parent = nullptr);

    void setColor(const QColor &color);
    /// A dotted ring instead of a disc, for what is not finished.
    void setHollow(bool hollow);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_color;
    bool m_hollow = false;
};

} // namespace creatormetrics

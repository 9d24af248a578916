// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptyview.h"

#include "ui/theme/icons.h"
#include "ui/widgets/styledwidgets.h"

namespace creatormetrics {

namespace {

constexpr int iconSize = 40;
constexpr int textWidth = 500;

} // namespace

EmptyView::EmptyView(const Theme &theme, const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_title(styledLabel("title", {}, this))
    , m_why(wrappedLabel("secondary", {}, this))
    , m_buttons(new QHBoxLayout)
{
    m_why->setAlignment(Qt::AlignCenter);
    m_why->setFixedWidth(textWidth);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons->setSpacing(Spacing::small);
    // Not by alignment: an aligned widget gets the height of one line, however many it needs.
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addWidget(m_why);
    centred->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Spacing::medium);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addLayout(centred);
    layout->addSpacing(Spacing::tiny);
    layout->addLayout(m_buttons);
    layout->setAlignment(m_buttons, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(&m_theme, &Theme::changed, this, &EmptyView::restyle);
    restyle();
}

void EmptyView::setTexts(const QString &title, const QString &why)
{
    m_title->setText(title);
    m_why->setText(why);
    setAccessibleName(title);
    setAccessibleDescription(why);
}

QPushButton *EmptyView::addButton(const QString &text, const QString &objectName)
{
    QPushButton *button = styledButton(m_buttons->count() == 0 ? "primary" : "", text, this);
    button->setObjectName(objectName);
    m_buttons->addWidget(button);
    return button;
}

void EmptyView::restyle()
{
    m_icon->setPixmap(iconPixmap(m_iconName, m_theme.colors().secondary, iconSize, devicePixelRatioF()));
}

} // namespace creatormetrics

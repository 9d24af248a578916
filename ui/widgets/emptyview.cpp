// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptyview.h"

#include "ui/theme/icons.h"
#include "ui/widgets/styledwidgets.h"

#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int iconSize = 40;
constexpr int textWidth = 500;
constexpr int detailLines = 4;

} // namespace

EmptyView::EmptyView(const Theme &theme, const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_title(styledLabel("title", {}, this))
    , m_why(wrappedLabel("secondary", {}, this))
    , m_buttons(new QHBoxLayout)
    , m_detailButtons(new QHBoxLayout)
{
    m_why->setAlignment(Qt::AlignCenter);
    m_why->setFixedWidth(textWidth);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons->setSpacing(Spacing::small);
    m_detailButtons->setSpacing(Spacing::small);
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
    layout->addLayout(m_detailButtons);
    layout->setAlignment(m_detailButtons, Qt::AlignHCenter);
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

void EmptyView::setDetails(const QString &details)
{
    if (!m_details && !details.isEmpty())
        addDetails();
    if (m_details)
        m_details->setPlainText(details);
}

void EmptyView::addDetails()
{
    m_unfold = styledButton("flat", tr("Details"), this);
    m_unfold->setObjectName(u"unfoldDetails"_s);
    m_unfold->setCheckable(true);
    connect(m_unfold, &QPushButton::toggled, this, &EmptyView::unfold);
    QPushButton *copy = styledButton("flat", tr("Copy details"), this);
    copy->setObjectName(u"copyDetails"_s);
    connect(copy, &QPushButton::clicked, this, &EmptyView::copyDetails);
    m_detailButtons->addWidget(m_unfold);
    m_detailButtons->addWidget(copy);
    m_details = new QPlainTextEdit(this);
    m_details->setObjectName(u"details"_s);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("Details"));
    m_details->setFixedWidth(textWidth);
    m_details->setFixedHeight(detailLines * fontMetrics().lineSpacing() + Spacing::wide);
    m_details->hide();
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, m_details, 0, Qt::AlignHCenter);
}

void EmptyView::unfold(bool open)
{
    m_details->setVisible(open);
    m_unfold->setText(open ? tr("Hide details") : tr("Details"));
}

void EmptyView::copyDetails() const
{
    QApplication::clipboard()->setText(
        QStringList{m_title->text(), m_why->text(), m_details->toPlainText()}.join(u'\n'));
}

void EmptyView::restyle()
{
    m_icon->setPixmap(iconPixmap(m_iconName, m_theme.colors().secondary, iconSize, devicePixelRatioF()));
}

} // namespace creatormetrics

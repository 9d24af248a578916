// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

Banner::Banner(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_title(styledLabel("strong", {}, this))
    , m_text(wrappedLabel("", {}, this))
    , m_button(styledButton("", {}, this))
{
    setObjectName(u"banner"_s);
    m_button->setObjectName(u"bannerButton"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::small, Spacing::small, Spacing::small);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addLayout(texts, 1);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, &Banner::activated);
    connect(&m_theme, &Theme::changed, this, &Banner::restyle);
}

void Banner::show(const BannerContent &content)
{
    m_content = content;
    // What merely informs takes one line.
    const bool oneLine = content.kind == BannerContent::Kind::Information;
    m_title->setText(content.title);
    m_title->setVisible(!oneLine);
    m_text->setText(oneLine ? content.title + u" · "_s + content.text : content.text);
    m_text->setVisible(!m_text->text().isEmpty());
    m_text->setToolTip(content.details);
    m_button->setText(content.button);
    m_button->setVisible(!content.button.isEmpty());
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
    restyle();
    setVisible(true);
}

void Banner::restyle()
{
    const Colors &colors = m_theme.colors();
    QColor color = colors.accent;
    QString role = u"card"_s;
    if (m_content.kind == BannerContent::Kind::Warning) {
        color = colors.warning;
        role = u"warning"_s;
    } else if (m_content.kind == BannerContent::Kind::Error) {
        color = colors.danger;
        role = u"error"_s;
    }
    setStyleProperty(this, "role", role);
    if (!m_content.icon.isEmpty())
        m_icon->setPixmap(iconPixmap(m_content.icon, color, Measure::icon, devicePixelRatioF()));
}

} // namespace creatormetrics

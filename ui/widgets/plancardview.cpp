// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plancardview.h"

#include "models/account/plan.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int markSize = 16;

} // namespace

PlanCardView::PlanCardView(const Theme &theme, const PlanCard &card, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_card(card)
    , m_name(styledLabel("section", {}, this))
    , m_current(styledLabel("pill", tr("Your plan"), this))
    , m_lead(wrappedLabel("secondary", {}, this))
    , m_button(styledButton("", {}, this))
{
    setProperty("role", u"card"_s);
    setObjectName("plan-"_L1 + planKey(card.plan));
    m_button->setObjectName("choose-"_L1 + planKey(card.plan));
    m_current->setObjectName("current-"_L1 + planKey(card.plan));
    build();
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_card.offer); });
    connect(&m_theme, &Theme::changed, this, &PlanCardView::restyle);
    show(card, false, {});
}

void PlanCardView::build()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_name);
    head->addStretch();
    head->addWidget(m_current);
    auto *separator = new QFrame(this);
    separator->setProperty("role", u"separator"_s);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(Spacing::cardPadding, Spacing::cardPadding, Spacing::cardPadding, Spacing::cardPadding);
    lines->setSpacing(Spacing::small);
    lines->addLayout(head);
    lines->addWidget(m_lead);
    lines->addSpacing(Spacing::tiny);
    lines->addWidget(separator);
    lines->addSpacing(Spacing::tiny);
    addGrants();
    lines->addStretch(1);
    lines->addSpacing(Spacing::small);
    lines->addWidget(m_button);
    // Cards without a button are as high as those with one.
    QSizePolicy policy = m_button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_button->setSizePolicy(policy);
}

/// All plans have as many lines, so they are made once.
void PlanCardView::addGrants()
{
    auto *lines = static_cast<QVBoxLayout *>(layout());
    for (std::size_t at = 0; at < m_card.grants.size(); ++at) {
        const Line line{.mark = new QLabel(this), .text = wrappedLabel("", {}, this)};
        line.mark->setFixedSize(markSize, markSize);
        auto *row = new QHBoxLayout;
        row->setSpacing(Spacing::small);
        row->addWidget(line.mark, 0, Qt::AlignTop);
        row->addWidget(line.text, 1);
        lines->addLayout(row);
        m_lines << line;
    }
}

void PlanCardView::show(const PlanCard &card, bool primary, const QString &obstacle)
{
    m_card = card;
    m_name->setText(card.name);
    m_lead->setText(card.lead);
    m_current->setVisible(card.isCurrent);
    setStyleProperty(this, "current", card.isCurrent);
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        const PlanGrant &grant = card.grants[static_cast<std::size_t>(at)];
        m_lines[at].text->setText(grant.text);
        setStyleProperty(m_lines[at].text, "role", grant.included ? QString() : u"secondary"_s);
        m_lines[at].text->setAccessibleName(grant.included ? grant.text : tr("Not included: %1").arg(grant.text));
    }
    m_button->setText(card.button);
    m_button->setVisible(card.offer != PlanOffer::None);
    m_button->setEnabled(obstacle.isEmpty());
    m_button->setToolTip(obstacle);
    m_button->setAccessibleDescription(card.name);
    setStyleProperty(m_button, "variant", primary ? u"primary"_s : QString());
    setAccessibleName(card.isCurrent ? tr("Plan %1, your plan").arg(card.name) : tr("Plan %1").arg(card.name));
    restyle();
}

/// What is not there has a stroke, so that colour is not the only sign.
void PlanCardView::restyle()
{
    const Colors &colors = m_theme.colors();
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        const bool included = m_card.grants[static_cast<std::size_t>(at)].included;
        m_lines[at].mark->setPixmap(
            iconPixmap(included ? u"check" : u"minus", included ? colors.accent : colors.secondary, markSize, devicePixelRatioF()));
    }
}

} // namespace creatormetrics

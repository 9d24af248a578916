// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainpopover.h"

#include "ui/widgets/explainbody.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int popoverWidth = 340;

} // namespace

ExplainPopover::ExplainPopover(const Theme &theme, const std::vector<Metric> &sources, QWidget *anchor)
    : QFrame(anchor, Qt::Popup)
    , m_theme(theme)
    , m_anchor(anchor)
    , m_title(wrappedLabel("strong", {}, this))
    , m_figure(styledLabel("number", {}, this))
    , m_days(wrappedLabel("caption", {}, this))
    , m_body(new ExplainBody(this))
{
    setObjectName(u"explainPopover"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    m_figure->setObjectName(u"explainedFigure"_s);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_figure);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::small);
    layout->addLayout(head);
    layout->addWidget(m_days);
    layout->addWidget(m_body);
    addLinks(sources);
}

void ExplainPopover::addLinks(const std::vector<Metric> &sources)
{
    for (const Metric source : sources) {
        const QString text = sources.size() == 1 ? tr("Where does this come from?")
                                                 : tr("Where does this come from: %1").arg(metricLabel(source));
        QPushButton *link = styledButton("", text, this);
        link->setObjectName("explainSource_"_L1 + metricInfo(source).key);
        connect(link, &QPushButton::clicked, this, [this, source] {
            Q_EMIT sourceWanted(source);
            close();
        });
        layout()->addWidget(link);
        m_links << link;
    }
}

void ExplainPopover::show(const ExplainText &text)
{
    m_title->setText(text.title);
    m_figure->setText(text.figure);
    m_days->setText(text.days);
    m_body->show(text);
    setAccessibleName(tr("What “%1” means").arg(text.title));
    setAccessibleDescription(plainText(text));
    place();
    if (isVisible())
        return;
    QFrame::show();
    QWidget *first = m_links.isEmpty() ? static_cast<QWidget *>(this) : m_links.constFirst();
    first->setFocus(Qt::PopupFocusReason);
}

/// Below the button with its beginning in line with it, above where there is no room, always on the screen.
void ExplainPopover::place()
{
    if (!m_anchor)
        return;
    const int width = std::max(popoverWidth, static_cast<int>(popoverWidth * m_theme.textScale()));
    setFixedWidth(width);
    for (QWidget *child : findChildren<QWidget *>())
        child->ensurePolished(); // heights are those of the sheet's fonts
    layout()->activate();
    resize(width, layout()->totalHeightForWidth(width));
    const QRect button(m_anchor->mapToGlobal(QPoint()), m_anchor->size());
    const QRect room = m_anchor->screen()->availableGeometry().adjusted(Spacing::tiny, Spacing::tiny, -Spacing::tiny, -Spacing::tiny);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int left = mirrored ? button.right() + Spacing::small - width : button.left() - Spacing::small;
    int top = button.bottom() + Spacing::tiny;
    if (top + height() > room.bottom() && button.top() - Spacing::tiny - height() >= room.top())
        top = button.top() - Spacing::tiny - height();
    left = std::clamp(left, room.left(), std::max(room.left(), room.right() - width));
    top = std::clamp(top, room.top(), std::max(room.top(), room.bottom() - height()));
    move(left, top);
}

void ExplainPopover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().surface);
    painter.setPen(m_theme.colors().hairline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ExplainPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace creatormetrics

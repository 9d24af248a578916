// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/statecolor.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/surfacebutton.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

Sidebar::Sidebar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(styledLabel("strong", {}, this))
    , m_accounts(styledLabel("caption", {}, this))
    , m_head(new QHBoxLayout)
    , m_pages(new QVBoxLayout)
{
    setProperty("role", u"sidebar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(Measure::sidebarWidth);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_accounts);
    m_head->setContentsMargins(Spacing::small, 0, 0, 0);
    m_head->setSpacing(0);
    m_head->addLayout(names, 1);
    m_pages->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, Spacing::medium, 10, Spacing::small);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(m_head);
    layout->addLayout(m_pages);
    layout->addStretch();
    layout->addWidget(makeStatus());
    connect(&m_theme, &Theme::changed, this, &Sidebar::restyle);
}

QWidget *Sidebar::makeStatus()
{
    auto *status = new QWidget(this);
    m_status = new SurfaceButton(m_theme, status);
    m_status->setObjectName(u"syncStatus"_s);
    m_status->setToolTip(tr("What the sync is doing"));
    m_sync = new QWidget(m_status);
    m_syncText = wrappedLabel("caption", {}, m_sync);
    m_progress = new QProgressBar(m_sync);
    m_progress->setTextVisible(false);
    m_progress->setObjectName(u"syncProgress"_s);
    m_cancel = iconButton(icon(u"close", m_theme.colors()), tr("Cancel sync"), status);
    m_cancel->setObjectName(u"cancelSync"_s);
    m_cancel->setIconSize({14, 14});
    m_cancel->hide();
    connect(m_cancel, &QToolButton::clicked, this, &Sidebar::cancelSync);
    connect(m_status, &QAbstractButton::clicked, this, &Sidebar::syncPressed);
    auto *sync = new QVBoxLayout(m_sync);
    sync->setContentsMargins(0, 0, 0, Spacing::small);
    sync->setSpacing(Spacing::tiny);
    sync->addWidget(m_syncText);
    sync->addWidget(m_progress);
    m_sync->hide();
    m_freshness = new QVBoxLayout;
    m_freshness->setSpacing(Spacing::tiny);
    auto *lines = new QVBoxLayout(m_status);
    lines->setContentsMargins(Spacing::small, Spacing::small, Spacing::small, Spacing::small);
    lines->setSpacing(0);
    lines->addWidget(m_sync);
    lines->addLayout(m_freshness);
    auto *layout = new QHBoxLayout(status);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_cancel, 0, Qt::AlignTop);
    return status;
}

void Sidebar::setWorkspace(const QString &name)
{
    m_name->setText(name);
    m_name->setToolTip(name);
}

void Sidebar::setAccounts(int accounts, bool archived)
{
    if (accounts > 0)
        m_accounts->setText(tr("%n account(s)", nullptr, accounts));
    else
        m_accounts->setText(archived ? tr("All archived") : tr("No accounts yet"));
}

void Sidebar::addPage(const QString &key, const QString &title, const QString &iconName)
{
    QPushButton *button = styledButton("navigation", title, this);
    button->setCheckable(true);
    button->setObjectName(key);
    button->setProperty("iconName", iconName);
    button->setIcon(icon(iconName, m_theme.colors()));
    button->setIconSize({Measure::icon, Measure::icon});
    m_buttons << button;
    m_pages->addWidget(button);
    // Not clicked: what screen readers do to it is a toggle.
    connect(button, &QPushButton::toggled, this, [this, key] { Q_EMIT pageChosen(key); });
}

void Sidebar::addGap()
{
    m_pages->addSpacing(Spacing::large);
}

void Sidebar::select(const QString &key)
{
    for (QPushButton *button : m_buttons) {
        const QSignalBlocker quiet(button);
        button->setChecked(button->objectName() == key);
    }
}

void Sidebar::setHistory(QAction *back, QAction *forward)
{
    for (QAction *action : {back, forward}) {
        QToolButton *button = iconButton({}, action->text().remove(u'&'), this);
        button->setObjectName(action == back ? u"goBack"_s : u"goForward"_s);
        button->setIconSize({16, 16});
        button->setEnabled(action->isEnabled());
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
        m_head->addWidget(button, 0, Qt::AlignTop);
        m_history << button;
    }
    showHistoryIcons();
}

/// Back is towards where lines begin.
void Sidebar::showHistoryIcons()
{
    const bool mirrored = isRightToLeft();
    for (QToolButton *button : m_history) {
        const bool towardsBegin = button == m_history.constFirst();
        button->setIcon(icon(towardsBegin == mirrored ? u"forward" : u"back", m_theme.colors()));
    }
}

void Sidebar::focusPage(const QString &key)
{
    for (QPushButton *button : m_buttons) {
        if (button->objectName() == key)
            button->setFocus();
    }
}

void Sidebar::setFreshness(const std::vector<FreshnessLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    rebuildFreshness();
}

void Sidebar::rebuildFreshness()
{
    while (QLayoutItem *item = m_freshness->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    nameStatus();
    for (const FreshnessLine &line : m_lines) {
        auto *row = new QWidget(m_status);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Spacing::small - 2);
        if (line.tone != FreshnessTone::Plain) {
            auto *dot = new Dot(row);
            dot->setColor(stateColor(line.tone, m_theme.colors()));
            layout->addWidget(dot);
        }
        QLabel *label = wrappedLabel("caption", line.text, row);
        layout->addWidget(label, 1);
        m_freshness->addWidget(row);
    }
}

/// A button of labels is read as one thing.
void Sidebar::nameStatus()
{
    QStringList lines;
    if (!m_sync->isHidden())
        lines << m_syncText->text();
    for (const FreshnessLine &line : m_lines)
        lines << line.text;
    m_status->setAccessibleName(tr("Sync status: %1").arg(lines.isEmpty() ? tr("nothing synced") : lines.join(", "_L1)));
}

void Sidebar::showSync(const QString &text, std::optional<double> fraction)
{
    m_syncText->setText(text);
    m_progress->setRange(0, fraction ? 1000 : 0);
    if (fraction)
        m_progress->setValue(static_cast<int>(*fraction * 1000));
    m_progress->setAccessibleName(text);
    m_sync->show();
    m_cancel->show();
    nameStatus();
}

void Sidebar::hideSync()
{
    m_sync->hide();
    m_cancel->hide();
    nameStatus();
}

void Sidebar::focusStatus()
{
    m_status->setFocus();
}

QList<QWidget *> Sidebar::tabStops() const
{
    QList<QWidget *> stops;
    for (QToolButton *button : m_history)
        stops << button;
    for (QPushButton *button : m_buttons)
        stops << button;
    return stops << m_status << m_cancel;
}

void Sidebar::restyle()
{
    for (QPushButton *button : m_buttons)
        button->setIcon(icon(button->property("iconName").toString(), m_theme.colors()));
    m_cancel->setIcon(icon(u"close", m_theme.colors()));
    showHistoryIcons();
    rebuildFreshness();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drawerhost.h"

#include "models/presentation/settings.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/syncdrawer.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr int drawerWidth = 340;

} // namespace

DrawerHost::DrawerHost(const WindowContext &context, SyncStatus &sync, Sidebar &sidebar, QWidget &room)
    : QObject(&room)
    , m_context(context)
    , m_sync(sync)
    , m_sidebar(sidebar)
    , m_room(room)
{}

void DrawerHost::make()
{
    m_drawer = new SyncDrawer(m_context.theme, m_sync, m_context.clock, m_context.zone, &m_room);
    m_drawer->setNextSync(m_nextSync);
    m_room.installEventFilter(this);
    connect(m_drawer, &SyncDrawer::closeWanted, this, &DrawerHost::toggle);
    connect(m_drawer, &SyncDrawer::cancelWanted, this, [this] { m_context.sync.cancel(); });
    connect(m_drawer, &SyncDrawer::syncWanted, this, [this] { m_sync.start({}); });
    connect(m_drawer, &SyncDrawer::pauseWanted, &m_context.settings, &Settings::setSyncPaused);
    connect(m_drawer, &SyncDrawer::reconnectWanted, this, &DrawerHost::reconnectWanted);
}

void DrawerHost::toggle()
{
    if (m_drawer && m_drawer->isVisible()) {
        m_drawer->hide();
        m_sidebar.focusStatus();
        return;
    }
    if (!m_drawer)
        make();
    place();
    m_drawer->show();
    m_drawer->raise();
    m_drawer->takeFocus();
}

/// On the side where lines begin.
void DrawerHost::place()
{
    const QRect room = m_room.rect();
    const int width = std::min(drawerWidth, room.width() - m_sidebar.width());
    const QRect beside(m_sidebar.width(), 0, width, room.height());
    m_drawer->setGeometry(QStyle::visualRect(m_room.layoutDirection(), room, beside));
}

void DrawerHost::setNextSync(const QDateTime &moment)
{
    m_nextSync = moment;
    if (m_drawer)
        m_drawer->setNextSync(moment);
}

bool DrawerHost::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_room && event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace creatormetrics

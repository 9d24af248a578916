// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/syncstatus.h"
#include "ui/widgets/windowcontext.h"

#include <QObject>

class QWidget;

namespace creatormetrics {

class Sidebar;
class SyncDrawer;

/// Keeps the sync drawer in its place beside the navigation, over the page. Makes it when it is first wanted.
class DrawerHost : public QObject
{
    Q_OBJECT
public:
    /// `room` holds the sidebar and the page, and owns this.
    DrawerHost(const WindowContext &context, SyncStatus &sync, Sidebar &sidebar, QWidget &room);

    void toggle();
    void setNextSync(const QDateTime &moment);

Q_SIGNALS:
    void reconnectWanted(creatormetrics::Platform platform);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make();
    void place();

    WindowContext m_context;
    SyncStatus &m_sync;
    Sidebar &m_sidebar;
    QWidget &m_room;
    QDateTime m_nextSync;
    SyncDrawer *m_drawer = nullptr;
};

} // namespace creatormetrics

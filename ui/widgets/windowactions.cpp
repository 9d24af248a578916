// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/windowactions.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace creatormetrics {

WindowActions::WindowActions(QMenuBar &bar, const std::vector<ConnectChoice> &choices, QObject *parent) : QObject(parent)
{
    addFileMenu(bar);
    addEditMenu(bar);
    addViewMenu(bar);
    addAccountsMenu(bar, choices);
    addReportsMenu(bar);
    addToolsMenu(bar);
    addHelpMenu(bar);
}

QAction *WindowActions::add(QMenu *menu, const QString &text, const QKeySequence &keys)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    m_all << action;
    return action;
}

QAction *WindowActions::add(QMenu *menu, const QString &text, QKeySequence::StandardKey key,
                            const QKeySequence &fallback)
{
    const auto keys = QKeySequence::keyBindings(key);
    return add(menu, text, keys.isEmpty() ? fallback : keys.front());
}

void WindowActions::addFileMenu(QMenuBar &bar)
{
    QMenu *menu = bar.addMenu(tr("&File"));
    newWorkspace = add(menu, tr("&New Workspace…"), QKeySequence::New, {});
    openWorkspace = add(menu, tr("&Open Workspace…"), QKeySequence::Open, {});
    exploreSample = add(menu, tr("Explore &Sample Workspace"));
    menu->addSeparator();
    importFile = add(menu, tr("&Import Export File…"), QKeySequence(tr("Ctrl+I")));
    exportReport = add(menu, tr("&Export Report as PDF…"), QKeySequence(tr("Ctrl+E")));
    saveTable = add(menu, tr("Save &Table…"), QKeySequence::Save, {});
    print = add(menu, tr("&Print Report…"), QKeySequence::Print, {});
    menu->addSeparator();
    backUp = add(menu, tr("&Back Up Workspace…"));
    restoreBackup = add(menu, tr("&Restore a Backup…"));
    menu->addSeparator();
    closeWindow = add(menu, tr("&Close Window"), QKeySequence::Close, QKeySequence(u"Ctrl+W"_s));
    quit = add(menu, tr("&Quit"), QKeySequence::Quit, QKeySequence(u"Ctrl+Q"_s));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::addEditMenu(QMenuBar &bar)
{
    QMenu *menu = bar.addMenu(tr("&Edit"));
    copy = add(menu, tr("&Copy"), QKeySequence::Copy, {});
    copyAsCsv = add(menu, tr("Copy Table as CS&V"));
    copyAsMarkdown = add(menu, tr("Copy Table as &Markdown"));
    copyFigures = add(menu, tr("Copy &Figures of This Page"), QKeySequence(tr("Ctrl+Shift+C")));
    menu->addSeparator();
    preferences = add(menu, tr("&Preferences…"), QKeySequence::Preferences, QKeySequence(u"Ctrl+,"_s));
    preferences->setMenuRole(QAction::PreferencesRole);
}

void WindowActions::addViewMenu(QMenuBar &bar)
{
    m_view = bar.addMenu(tr("&View"));
    m_endOfPages = m_view->addSeparator();
    back = add(m_view, tr("&Back"), QKeySequence::Back, QKeySequence(u"Alt+Left"_s));
    forward = add(m_view, tr("For&ward"), QKeySequence::Forward, QKeySequence(u"Alt+Right"_s));
    m_view->addSeparator();
    earlier = add(m_view, tr("&Earlier Days"), QKeySequence(tr("Ctrl+Left")));
    later = add(m_view, tr("&Later Days"), QKeySequence(tr("Ctrl+Right")));
    toggleComparison = add(m_view, tr("&Comparison On or Off"), QKeySequence(tr("Ctrl+D")));
    m_view->addSeparator();
    zoomIn = add(m_view, tr("Larger &Text"), QKeySequence::ZoomIn, {});
    zoomOut = add(m_view, tr("&Smaller Text"), QKeySequence::ZoomOut, {});
    zoomReset = add(m_view, tr("&Normal Text"), QKeySequence(u"Ctrl+0"_s));
    m_view->addSeparator();
    fullScreen = add(m_view, tr("&Full Screen"), QKeySequence::FullScreen, QKeySequence(u"F11"_s));
    fullScreen->setCheckable(true);
}

QAction *WindowActions::addPage(const QString &title)
{
    auto *action = new QAction(title, this);
    if (++m_pages <= 9)
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(m_pages)));
    m_view->insertAction(m_endOfPages, action);
    m_all.insert(m_all.indexOf(back), action);
    return action;
}

void WindowActions::addAccountsMenu(QMenuBar &bar, const std::vector<ConnectChoice> &choices)
{
    QMenu *menu = bar.addMenu(tr("&Accounts"));
    menu->setToolTipsVisible(true);
    for (const ConnectChoice &choice : choices) {
        QAction *action = add(menu, tr("Connect &%1…").arg(platformName(choice.platform)));
        action->setEnabled(choice.obstacle.isEmpty());
        action->setToolTip(choice.obstacle);
        if (!choice.obstacle.isEmpty())
            action->setText(tr("Connect &%1 (not set up)").arg(platformName(choice.platform)));
        connect(action, &QAction::triggered, this, [this, platform = choice.platform] { Q_EMIT connectPlatform(platform); });
    }
    disconnectMenu = menu->addMenu(tr("&Disconnect"));
    menu->addSeparator();
    sync = add(menu, tr("&Sync Now"), QKeySequence::Refresh, QKeySequence(u"F5"_s));
    stopSync = add(menu, tr("St&op Sync"));
    stopSync->setEnabled(false);
    pauseSync = add(menu, tr("&Pause Syncing"));
    pauseSync->setCheckable(true);
    syncDetails = add(menu, tr("Sync D&etails"), QKeySequence(tr("Ctrl+J")));
}

QAction *WindowActions::addReport(QMenu *menu, const QString &text, ReportKind kind)
{
    QAction *action = add(menu, text);
    connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT newReportWanted(kind); });
    return action;
}

void WindowActions::addReportsMenu(QMenuBar &bar)
{
    QMenu *menu = bar.addMenu(tr("&Reports"));
    newReport = addReport(menu, tr("New &Monthly Report…"), ReportKind::Monthly);
    newReport->setShortcut(QKeySequence(tr("Ctrl+Shift+R")));
    addReport(menu, tr("New &Weekly Report…"), ReportKind::Weekly);
    addReport(menu, tr("New &Campaign Report…"), ReportKind::Campaign);
    addReport(menu, tr("New C&ustom Report…"), ReportKind::Custom);
    menu->addAction(exportReport);
    menu->addAction(print);
    menu->addSeparator();
    reportSchedules = add(menu, tr("&Scheduled Reports…"));
    reportBrand = add(menu, tr("&Brand…"));
    menu->addSeparator();
    showReports = add(menu, tr("&Kept Reports"));
}

void WindowActions::addToolsMenu(QMenuBar &bar)
{
    QMenu *menu = bar.addMenu(tr("&Tools"));
    palette = add(menu, tr("&Commands…"), QKeySequence(tr("Ctrl+K")));
    menu->addSeparator();
    openFolder = add(menu, tr("Open Workspace &Folder"));
    openLog = add(menu, tr("Open &Log Folder"));
}

void WindowActions::addHelpMenu(QMenuBar &bar)
{
    QMenu *menu = bar.addMenu(tr("&Help"));
    shortcuts = add(menu, tr("&Keyboard Shortcuts"), QKeySequence(u"?"_s));
    menu->addSeparator();
    about = add(menu, tr("&About CreatorMetrics"));
    about->setMenuRole(QAction::AboutRole);
    aboutQt = add(menu, tr("About &Qt"));
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

} // namespace creatormetrics

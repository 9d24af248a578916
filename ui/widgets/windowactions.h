// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportsection.h"
#include "models/domain/platform.h"

#include <QAction>
#include <QMenuBar>
#include <QObject>

namespace creatormetrics {

/// A platform that can be connected, or why it cannot.
struct ConnectChoice {
    Platform platform = Platform::YouTube;
    QString obstacle; ///< translated; empty: it can
};

/// Every action of the window with its name, keys and place in the menus. What they do is connected by the window.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    WindowActions(QMenuBar &bar, const std::vector<ConnectChoice> &choices, QObject *parent);

    /// In the order of the menus, for the palette and the list of shortcuts.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// Adds a page to the View menu.
    QAction *addPage(const QString &title);

    QAction *newWorkspace = nullptr;
    QAction *openWorkspace = nullptr;
    QAction *exploreSample = nullptr;
    QAction *importFile = nullptr;
    QAction *exportReport = nullptr;
    QAction *saveTable = nullptr;
    QAction *print = nullptr;
    QAction *backUp = nullptr;
    QAction *restoreBackup = nullptr;
    QAction *closeWindow = nullptr;
    QAction *quit = nullptr;
    QAction *copy = nullptr;
    QAction *copyAsCsv = nullptr;
    QAction *copyAsMarkdown = nullptr;
    QAction *copyFigures = nullptr;
    QAction *preferences = nullptr;
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *earlier = nullptr;
    QAction *later = nullptr;
    QAction *toggleComparison = nullptr;
    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *zoomReset = nullptr;
    QAction *fullScreen = nullptr;
    QAction *sync = nullptr;
    QAction *stopSync = nullptr;
    QAction *pauseSync = nullptr; ///< checkable
    QAction *syncDetails = nullptr;
    QMenu *disconnectMenu = nullptr;
    QAction *newReport = nullptr; ///< monthly
    QAction *reportSchedules = nullptr;
    QAction *reportBrand = nullptr;
    QAction *showReports = nullptr;
    QAction *palette = nullptr;
    QAction *openFolder = nullptr;
    QAction *openLog = nullptr;
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;
    QAction *aboutQt = nullptr;

Q_SIGNALS:
    void connectPlatform(creatormetrics::Platform platform);
    void newReportWanted(creatormetrics::ReportKind kind);

private:
    QAction *addReport(QMenu *menu, const QString &text, ReportKind kind);
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys = {});
    QAction *add(QMenu *menu, const QString &text, QKeySequence::StandardKey key, const QKeySequence &fallback);
    void addFileMenu(QMenuBar &bar);
    void addEditMenu(QMenuBar &bar);
    void addViewMenu(QMenuBar &bar);
    void addAccountsMenu(QMenuBar &bar, const std::vector<ConnectChoice> &choices);
    void addReportsMenu(QMenuBar &bar);
    void addToolsMenu(QMenuBar &bar);
    void addHelpMenu(QMenuBar &bar);

    QList<QAction *> m_all;
    QMenu *m_view = nullptr;
    QAction *m_endOfPages = nullptr;
    int m_pages = 0;
};

} // namespace creatormetrics

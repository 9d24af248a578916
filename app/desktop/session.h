// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktopactions.h"
#include "app/desktop/desktopoptions.h"
#include "app/desktop/programfolders.h"

#include <QObject>

class QMainWindow;

namespace creatormetrics {

class MainWindow;
class Settings;
class Theme;

/// One run of the window: opens a workspace, shows it, and changes to another one when that is wanted. Owns the
/// services.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(const DesktopOptions &options, const ProgramFolders &folders, Theme &theme, Settings &settings);
    ~Session() override;

    /// Opens the workspace that the options name, or the usual one.
    void start();
    /// Brings the window forward, with another workspace when one is named.
    void bringForward(const QString &folder);

private:
    void open(const QString &folder);
    void showWindow(std::unique_ptr<Services> services, const QString &folder);
    void showTrouble(const QString &folder, const Error &error);
    void connectWindow(MainWindow &window);
    void connectSync(Services &services, MainWindow &window);
    void openSample();
    void fillSample(const QString &folder);
    void replaceWindow(std::unique_ptr<QMainWindow> window);

    DesktopOptions m_options;
    ProgramFolders m_folders;
    Theme &m_theme;
    Settings &m_settings;
    QString m_folder;
    QString m_folderBeforeSample;
    bool m_told = false; ///< window_shown and page_ready are told once
    std::unique_ptr<Services> m_services;
    std::unique_ptr<DesktopActions> m_actions;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<Store> m_sampleStore; ///< while the sample is being made
};

} // namespace creatormetrics

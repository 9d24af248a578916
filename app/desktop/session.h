// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktopoptions.h"
#include "app/desktop/programfolders.h"
#include "app/desktop/singleinstance.h"
#include "app/services/services.h"

#include <QObject>

class QMainWindow;

namespace creatormetrics {

class MainWindow;
class Settings;
class SyncScheduler;
class Theme;
struct WindowPorts;

/// One run of the window: opens a workspace, shows it, and changes to another one when that is wanted. Owns the
/// services.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(const DesktopOptions &options, const ProgramFolders &folders, Theme &theme, Settings &settings);
    ~Session() override;

    /// Opens the workspace that is wished for, or the usual one.
    void start(const StartWish &wish);
    /// Brings the window forward and does what another start wished for.
    void bringForward(const StartWish &wish);
    /// Replaces the window by one like it, at the same place with the same page: it speaks the language of now.
    void remakeWindow();

private:
    void open(const QString &folder);
    void showWindow(std::unique_ptr<Services> services, const QString &folder);
    [[nodiscard]] std::unique_ptr<MainWindow> makeWindow(Services &services, WindowPorts &ports, const QString &folder);
    void fulfil(const StartWish &wish);
    void showTrouble(const QString &folder, const Error &error);
    void connectWindow(MainWindow &window);
    void connectSync(Services &services);
    void followScheduler(SyncScheduler &scheduler, MainWindow &window);
    void restore(const QString &backup);
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
    std::unique_ptr<WindowPorts> m_ports;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<Store> m_sampleStore; ///< while the sample is being made
};

} // namespace creatormetrics

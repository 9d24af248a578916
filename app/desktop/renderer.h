// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktopactions.h"
#include "app/desktop/desktopoptions.h"
#include "app/desktop/logfile.h"

#include <QObject>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

namespace creatormetrics {

class MainWindow;
class Settings;
class Theme;

/// Writes each page in each theme as `<page>-<theme>.png`, one after the other, and ends the program: with 0 when every
/// page had figures and nothing was warned about, else with 1 and words on stderr.
class Renderer : public QObject
{
    Q_OBJECT
public:
    Renderer(const DesktopOptions &options, const QString &workspaceFolder, Theme &theme, const LogFile &log);
    ~Renderer() override;

    void start();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Picture {
        QString page;
        bool dark = false;
    };
    void plan();
    void next();
    void show(const Picture &picture);
    void awaitCharts();
    void save(const Picture &picture);
    void complain(const QString &words);
    void finish();

    DesktopOptions m_options;
    QString m_folder;
    Theme &m_theme;
    const LogFile &m_log;
    QTemporaryDir m_temporary; ///< settings of nobody
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<DesktopActions> m_actions;
    std::unique_ptr<MainWindow> m_window;
    QList<Picture> m_pictures;
    Picture m_picture;
    QTimer m_stillness;
    bool m_failed = false;
};

} // namespace creatormetrics

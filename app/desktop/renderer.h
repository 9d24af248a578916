// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/logfile.h"
#include "app/desktop/renderstage.h"

#include <QDialog>
#include <QPointer>
#include <QObject>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

namespace creatormetrics {

class MainWindow;
class Settings;
class Theme;

/// Writes each page in each state and theme as `<page>-<state>-<theme>.png`, those of the state "ready" as
/// `<page>-<theme>.png`, one after the other, and ends the program: with 0 when every page had what its state shows
/// (ready: figures) and nothing was warned about, else with 1 and words on stderr.
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
        RenderState state = RenderState::Ready;
        QString page;
        bool dark = false;

        [[nodiscard]] QString fileName() const;
    };
    void plan();
    void next();
    [[nodiscard]] bool setStage(RenderState state);
    void show(const Picture &picture);
    void awaitCharts();
    [[nodiscard]] class QDialog *openDialog() const;
    void save();
    void check();
    void leaveWindow();
    void complain(const QString &words);
    void finish();

    DesktopOptions m_options;
    Theme &m_theme;
    const LogFile &m_log;
    QTemporaryDir m_temporary; ///< settings of nobody, and the workspace of the state at hand
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RenderStage> m_stage;
    std::unique_ptr<MainWindow> m_window;
    QPointer<QDialog> m_dialog; ///< what the picture is of, where it is not the window
    QList<Picture> m_pictures;
    Picture m_picture;
    std::optional<RenderState> m_staged; ///< the state that the stage is of
    QTimer m_stillness;
    bool m_failed = false;
};

} // namespace creatormetrics

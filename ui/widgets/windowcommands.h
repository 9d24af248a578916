// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/reportrepository.h"
#include "models/core/result.h"
#include "ui/widgets/reportchoices.h"
#include "ui/widgets/windowactions.h"
#include "ui/widgets/windowcontext.h"

#include <QFuture>
#include <QWidget>

namespace creatormetrics {

/// What the window's actions do through dialogs: connect, disconnect, import, export, back up, choose a workspace.
/// Nothing here waits; every dialog is opened and answers by signal.
class WindowCommands : public QObject
{
    Q_OBJECT
public:
    WindowCommands(const WindowContext &context, QWidget *window);

    /// Every platform, with what keeps it from being connected.
    [[nodiscard]] static std::vector<ConnectChoice> connectChoices(const ConnectService &service);
    /// Without a platform, the dialog asks which one.
    void connectPlatform(const std::optional<Platform> &platform);
    void disconnectAccount(const Account &account);
    void archiveAccount(const Account &account, bool archived);
    void eraseAccount(const Account &account);
    void chooseImport();
    void importFile(const QString &file);
    /// Paper and zone are those of the window.
    void makeReport(ReportWish wish);
    void showSchedules();
    void showBrand();
    void chooseBackup();
    void chooseRestore();
    void tellError(const Error &error);
    void chooseWorkspace();
    void chooseNewWorkspace();
    void showAbout();
    void showPalette(const QList<QAction *> &actions);
    void showShortcuts(const QList<QAction *> &actions);

Q_SIGNALS:
    void accountConnected(creatormetrics::AccountId account);
    void workspaceChosen(const QString &folder);
    /// A page wants a new report; who knows what the pages show makes it.
    void newReportWanted(creatormetrics::ReportKind kind);
    /// Somebody has agreed to put this backup in the place of the workspace.
    void restoreChosen(const QString &backup);
    void reportKept(creatormetrics::ReportId id);

private:
    void open(class QDialog *dialog);
    void confirmRestore(const QString &backup);
    void tell(const QString &title, const QString &text);
    void findPosts(const Account &account, class ConnectDialog *dialog);
    void tellFailure(const QFuture<Outcome> &work);

    WindowContext m_context;
    QWidget *m_window;
};

} // namespace creatormetrics

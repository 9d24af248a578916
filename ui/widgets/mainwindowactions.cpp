// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What menus, buttons, banners and empty pages of the window do.
#include "ui/widgets/mainwindow.h"

#include "models/presentation/planpresenter.h"
#include "models/presentation/settings.h"
#include "ui/widgets/comparepage.h"
#include "ui/widgets/drawerhost.h"
#include "ui/widgets/explainhost.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pagemaker.h"
#include "ui/widgets/planpage.h"
#include "ui/widgets/reportchoices.h"
#include "ui/widgets/reportspage.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/windowactions.h"
#include "ui/widgets/windowcommands.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace creatormetrics {

void MainWindow::connectActions()
{
    connect(m_actions, &WindowActions::connectPlatform, m_commands, &WindowCommands::connectPlatform);
    connect(m_actions->newWorkspace, &QAction::triggered, m_commands, &WindowCommands::chooseNewWorkspace);
    connect(m_actions->closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->openWorkspace, &QAction::triggered, m_commands, &WindowCommands::chooseWorkspace);
    connect(m_actions->exploreSample, &QAction::triggered, this, &MainWindow::sampleWanted);
    m_actions->exploreSample->setEnabled(!m_context.sample);
    connect(m_actions->importFile, &QAction::triggered, m_commands, &WindowCommands::chooseImport);
    connect(m_actions->exportReport, &QAction::triggered, this, [this] {
        makeReport(suitableKind(query(m_bar->bar(), m_presenter->facts().calendar).range));
    });
    connect(m_actions->saveTable, &QAction::triggered, this, [this] { doInTable("saveTable"); });
    connect(m_actions->copyAsCsv, &QAction::triggered, this, [this] { doInTable("copyAsCsv"); });
    connect(m_actions->copyAsMarkdown, &QAction::triggered, this, [this] { doInTable("copyAsMarkdown"); });
    connect(m_actions->print, &QAction::triggered, this, &MainWindow::printReport);
    connect(m_actions, &WindowActions::newReportWanted, this, &MainWindow::makeReport);
    connect(m_actions->reportSchedules, &QAction::triggered, m_commands, &WindowCommands::showSchedules);
    connect(m_actions->reportBrand, &QAction::triggered, m_commands, &WindowCommands::showBrand);
    connect(m_actions->showReports, &QAction::triggered, this, [this] { showPage(u"reports"_s); });
    connect(m_actions->restoreBackup, &QAction::triggered, m_commands, &WindowCommands::chooseRestore);
    connect(m_commands, &WindowCommands::restoreChosen, this, &MainWindow::restoreWanted);
    connect(m_commands, &WindowCommands::newReportWanted, this, &MainWindow::makeReport);
    connect(m_commands, &WindowCommands::reportKept, this, [this] { showPage(u"reports"_s); });
    connect(m_actions->backUp, &QAction::triggered, m_commands, &WindowCommands::chooseBackup);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->copy, &QAction::triggered, this, &MainWindow::copyFocused);
    connect(m_actions->copyFigures, &QAction::triggered, this, [this] {
        if (Page *shown = m_pages.value(m_page))
            QApplication::clipboard()->setText(shown->toTsv());
    });
    connect(m_actions->preferences, &QAction::triggered, this, [this] {
        showPage(u"settings"_s);
        page(m_page)->tools()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions->palette, &QAction::triggered, this, [this] { m_commands->showPalette(m_actions->all()); });
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] { m_commands->showShortcuts(m_actions->all()); });
    connect(m_actions->openFolder, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.store.workspace().folder())); });
    connect(m_actions->openLog, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.logFolder)); });
    connect(m_actions->about, &QAction::triggered, m_commands, &WindowCommands::showAbout);
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::connectViewActions()
{
    connect(m_actions->back, &QAction::triggered, this, [this] { goTo(m_history.goBack()); });
    connect(m_actions->forward, &QAction::triggered, this, [this] { goTo(m_history.goForward()); });
    m_sidebar->setHistory(m_actions->back, m_actions->forward);
    connect(m_actions->earlier, &QAction::triggered, this, [this] { m_bar->moveRange(-1); });
    connect(m_actions->later, &QAction::triggered, this, [this] { m_bar->moveRange(1); });
    connect(m_actions->toggleComparison, &QAction::triggered, m_bar, &FilterBar::toggleComparison);
    connect(m_actions->zoomIn, &QAction::triggered, this, [this] { zoom(0.1); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [this] { zoom(-0.1); });
    connect(m_actions->zoomReset, &QAction::triggered, this, [this] { m_context.settings.setTextScale(1); });
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_bannerView, &Banner::activated, this, &MainWindow::doBannerAction);
    connect(m_maker, &PageMaker::comparePostsWanted, this, [this](const std::vector<ContentId> &posts) {
        static_cast<ComparePage *>(page(u"compare"_s))->comparePosts(posts);
        showPage(u"compare"_s);
    });
    connect(m_emptyPages, &EmptyPages::wanted, this, &MainWindow::doEmptyAction);
    connect(m_commands, &WindowCommands::workspaceChosen, this, &MainWindow::workspaceWanted);
}

void MainWindow::connectSyncActions()
{
    Settings &settings = m_context.settings;
    connect(m_actions->sync, &QAction::triggered, this, [this] { m_sync->start({}); });
    connect(m_actions->stopSync, &QAction::triggered, this, [this] { m_context.sync.cancel(); });
    connect(m_actions->pauseSync, &QAction::triggered, &settings, &Settings::setSyncPaused);
    m_drawer = new DrawerHost(m_context, *m_sync, *m_sidebar, *centralWidget());
    m_explain = new ExplainHost(m_context, *centralWidget(), [this] {
        return m_presenter->asked().refined(query(m_bar->bar(), m_presenter->facts().calendar));
    });
    connect(m_drawer, &DrawerHost::reconnectWanted, m_commands, &WindowCommands::connectPlatform);
    connect(m_actions->syncDetails, &QAction::triggered, m_drawer, &DrawerHost::toggle);
    connect(m_sidebar, &Sidebar::syncPressed, m_drawer, &DrawerHost::toggle);
    connect(m_sidebar, &Sidebar::cancelSync, this, [this] { m_context.sync.cancel(); });
    connect(m_commands, &WindowCommands::accountConnected, this, [this](AccountId account) { m_sync->start({account}); });
    connect(m_notices, &NoticesPresenter::changed, this, &MainWindow::showBanner);
    if (m_plan)
        connectPlan();
}

void MainWindow::connectPlan()
{
    connect(m_plan, &PlanPresenter::changed, this, &MainWindow::showBanner);
    // From wherever it was asked for.
    connect(m_plan, &PlanPresenter::browserWanted, this, [](const QUrl &page) { QDesktopServices::openUrl(page); });
}

void MainWindow::refreshDisconnectMenu()
{
    QMenu *menu = m_actions->disconnectMenu;
    menu->clear();
    for (const Account &account : m_presenter->facts().accounts) {
        if (account.state != AccountState::Connected && account.state != AccountState::NeedsReconnect)
            continue;
        QString title = account.profile.title;
        menu->addAction(title.replace(u'&', "&&"_L1) + u" · "_s + platformName(account.platform), this,
                        [this, account] { m_commands->disconnectAccount(account); });
    }
    menu->setEnabled(!menu->isEmpty());
}

void MainWindow::doEmptyAction(EmptyAction action)
{
    switch (action) {
    case EmptyAction::ExploreSample:
        Q_EMIT sampleWanted();
        return;
    case EmptyAction::Connect:
        m_commands->connectPlatform(std::nullopt);
        return;
    case EmptyAction::ImportFile:
        m_commands->chooseImport();
        return;
    case EmptyAction::Sync:
        m_sync->start({});
        return;
    case EmptyAction::ShowSync:
        m_drawer->toggle();
        return;
    case EmptyAction::ShowAccounts:
        showPage(u"data"_s);
        return;
    case EmptyAction::Retry:
        m_presenter->refresh();
        for (Page *made : std::as_const(m_pages))
            made->reload();
        return;
    case EmptyAction::OpenOther:
        m_commands->chooseWorkspace();
        return;
    case EmptyAction::AllTime: {
        BarState bar = m_bar->bar();
        bar.preset = RangePreset::AllTime;
        bar.accounts.clear();
        goTo({.page = m_page, .bar = bar});
        return;
    }
    }
}

void MainWindow::doBannerAction()
{
    if (!m_banner)
        return;
    switch (m_banner->action) {
    case BannerAction::None:
        return;
    case BannerAction::Reconnect:
        m_commands->connectPlatform(m_banner->platform);
        return;
    case BannerAction::Sync:
        m_sync->start({});
        return;
    case BannerAction::Resume:
        m_context.settings.setSyncPaused(false);
        return;
    case BannerAction::ShowData:
        showPage(u"data"_s);
        return;
    case BannerAction::ShowPlan:
        showPage(u"plan"_s);
        m_plan->refresh();
        return;
    case BannerAction::ManagePayment:
        showPage(u"plan"_s);
        m_plan->openPortal();
        return;
    case BannerAction::SignIn:
        showPage(u"account"_s);
        return;
    case BannerAction::ChooseLive:
        showPage(u"plan"_s);
        static_cast<PlanPage *>(page(m_page))->chooseLive();
        return;
    case BannerAction::LeaveSample:
        Q_EMIT ownWorkspaceWanted();
        return;
    }
}

void MainWindow::copyFocused() const
{
    QWidget *focused = QApplication::focusWidget();
    if (focused && focused->metaObject()->indexOfMethod("copy()") >= 0)
        QMetaObject::invokeMethod(focused, "copy");
}

/// In the table where the keyboard is, else in the first one that is to be seen.
void MainWindow::doInTable(const char *what) const
{
    const Page *shown = m_pages.value(m_page);
    auto *table = qobject_cast<FigureTable *>(QApplication::focusWidget());
    for (FigureTable *candidate : shown ? shown->findChildren<FigureTable *>() : QList<FigureTable *>()) {
        if (!table && candidate->isVisible())
            table = candidate;
    }
    if (table)
        QMetaObject::invokeMethod(table, what);
}

void MainWindow::makeReport(ReportKind kind)
{
    const auto &facts = m_presenter->facts();
    m_commands->makeReport(
        {.shown = query(m_bar->bar(), facts.calendar), .calendar = facts.calendar, .kind = kind, .accounts = facts.accounts});
}

void MainWindow::printReport()
{
    showPage(u"reports"_s);
    static_cast<ReportsPage *>(page(m_page))->print();
}

void MainWindow::tellError(const Error &error)
{
    m_commands->tellError(error);
}

void MainWindow::zoom(double step)
{
    m_context.settings.setTextScale(m_context.settings.textScale() + step);
}

} // namespace creatormetrics

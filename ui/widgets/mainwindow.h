// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportsection.h"
#include "models/presentation/noticespresenter.h"
#include "models/presentation/figurespresenter.h"
#include "models/presentation/syncstatus.h"
#include "models/presentation/viewhistory.h"
#include "ui/widgets/emptypages.h"
#include "ui/widgets/pagebanner.h"
#include "ui/widgets/windowcontext.h"

#include <QElapsedTimer>
#include <QMainWindow>

namespace creatormetrics {

class DrawerHost;
class ExplainHost;
class FileSaver;
class FilterBar;
class LeadLine;
class Page;
class PageMaker;
class PageStack;
class PlanPresenter;
class Sidebar;
class WindowActions;
class WindowCommands;

/// The window: menus, navigation, the bar and the pages. Pages are made when they are first looked at.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowContext &context);
    ~MainWindow() override;

    /// Of the pages that every window has, or also of those that need an account at the hosted service.
    [[nodiscard]] static QStringList pageKeys(bool withAccount = false);
    /// Shows the window with its page on it already, or with a skeleton when the first answer takes longer than a glance.
    void open();
    void showPage(const QString &key);
    /// Asks whether the export file is to be imported.
    void importFile(const QString &file);
    /// When the next sync starts of its own accord; invalid when none will.
    void setNextSync(const QDateTime &moment);
    /// When each account is synced of its own accord.
    void setDueTimes(const QHash<AccountId, QDateTime> &dueTimes);
    /// A dialog about something that the user asked for and did not get.
    void tellError(const Error &error);
    /// Says at the bottom left that something is being prepared, until the next change of the sync.
    void showBusy(const QString &text);
    [[nodiscard]] const FiguresPresenter &presenter() const { return *m_presenter; }

Q_SIGNALS:
    /// Once: the window has been painted for the first time.
    void firstPainted();
    /// The page shows the newest answer (or why there is none), `paintMilliseconds` after it came.
    void pageReady(double queryMilliseconds, double paintMilliseconds);
    void workspaceWanted(const QString &folder);
    /// This backup in the place of the workspace that is shown.
    void restoreWanted(const QString &backup);
    void sampleWanted();
    /// Back from the sample to the workspace before.
    void ownWorkspaceWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void addPages();
    void connectActions();
    void connectViewActions();
    void connectSyncActions();
    void connectSources();
    void restore();
    void showState();
    void showFigures();
    void showOwn();
    [[nodiscard]] bool showsFigures() const;
    [[nodiscard]] bool standsEmpty() const;
    void markAnswered(const QElapsedTimer &sinceAnswer);
    void showAnswer(const PageAnswer &answer);
    void showLead();
    void showStatus();
    void showBanner();
    [[nodiscard]] std::optional<int> liveLimit() const;
    [[nodiscard]] std::optional<PlanNotice> planNoticeHere() const;
    void connectPlan();
    void tellPageReady();
    void refreshDisconnectMenu();
    void doEmptyAction(EmptyAction action);
    void doBannerAction();
    [[nodiscard]] bool takeRequest(QEvent *event);
    [[nodiscard]] bool takePageRequest(class PageRequest &request);
    void goTo(const ViewPlace &place);
    void showHistory();
    void doInTable(const char *what) const;
    void makeReport(ReportKind kind);
    void printReport();
    void copyFocused() const;
    void zoom(double step);
    [[nodiscard]] Page *page(const QString &key);
    void chainTabs(Page *shown);
    [[nodiscard]] QDateTime localNow() const;

    WindowContext m_context;
    FiguresPresenter *m_presenter;
    SyncStatus *m_sync;
    EmptyPages *m_emptyPages;
    FileSaver *m_files;
    WindowCommands *m_commands;
    WindowActions *m_actions;
    Sidebar *m_sidebar;
    FilterBar *m_bar;
    Banner *m_bannerView;
    QWidget *m_bannerRow = nullptr;
    LeadLine *m_lead;
    PageStack *m_stack;
    PlanPresenter *m_plan; ///< none without an account at the hosted service
    PageMaker *m_maker;
    QHash<QString, Page *> m_pages;
    QString m_page;
    ViewHistory m_history;
    DrawerHost *m_drawer = nullptr;
    ExplainHost *m_explain = nullptr;
    NoticesPresenter *m_notices;
    std::optional<PageBanner> m_banner;
    std::vector<Freshness> m_freshness;
    QDateTime m_nextSync;
    std::optional<QElapsedTimer> m_sinceAnswer; ///< while an answer has come and is not yet painted
    bool m_opening = false; ///< waits for the first answer before it shows itself
    bool m_painted = false;
    bool m_noticesAsked = false;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session.h"

#include "app/desktop/processage.h"
#include "app/desktop/windowports.h"
#include "app/services/cloudservices.h"
#include "app/services/liveupdates.h"
#include "app/services/samplepictures.h"
#include "app/services/sampleworkspace.h"
#include "app/services/thumbnailjob.h"
#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"
#include "models/presentation/settings.h"
#include "models/store/backup.h"
#include "models/store/workspace.h"
#include "models/sync/syncscheduler.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mainwindow.h"
#include "ui/widgets/troublewindow.h"

#include <QDir>
#include <QGuiApplication>
#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcDesktop, "creatormetrics.desktop", QtInfoMsg)

} // namespace

Session::Session(const DesktopOptions &options, const ProgramFolders &folders, Theme &theme, Settings &settings)
    : m_options(options)
    , m_folders(folders)
    , m_theme(theme)
    , m_settings(settings)
{}

Session::~Session()
{
    // The window looks at the services until it is gone.
    m_window.reset();
}

void Session::start(const StartWish &wish)
{
    if (!wish.page.isEmpty())
        m_settings.setPage(wish.page);
    open(wish.workspaceFolder.isEmpty() ? m_folders.usualWorkspace() : wish.workspaceFolder);
    // A dialog stands on a window that is there.
    if (auto *window = qobject_cast<MainWindow *>(m_window.get()); window && !wish.file.isEmpty())
        connect(
            window, &MainWindow::firstPainted, window, [window, file = wish.file] { window->importFile(file); },
            Qt::SingleShotConnection);
}

void Session::bringForward(const StartWish &wish)
{
    if (!wish.workspaceFolder.isEmpty() && wish.workspaceFolder != m_folder)
        open(wish.workspaceFolder);
    fulfil(wish);
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

void Session::fulfil(const StartWish &wish)
{
    auto *window = qobject_cast<MainWindow *>(m_window.get());
    if (window && !wish.page.isEmpty())
        window->showPage(wish.page);
    if (window && !wish.file.isEmpty())
        window->importFile(wish.file);
}

void Session::open(const QString &folder)
{
    auto services =
        Services::create({.workspaceFolder = folder, .servicesFile = m_options.servicesFile, .now = m_options.now});
    if (services)
        showWindow(*std::move(services), folder);
    else
        showTrouble(folder, services.error());
}

void Session::showWindow(std::unique_ptr<Services> services, const QString &folder)
{
    auto ports = std::make_unique<WindowPorts>(*services, Workspace(folder).name(), m_settings);
    auto window = makeWindow(*services, *ports, folder);
    connectSync(*services);
    SyncScheduler &scheduler = services->scheduler();
    replaceWindow(std::move(window));
    m_ports = std::move(ports);
    m_services = std::move(services);
    m_folder = folder;
    if (!m_options.now) {
        scheduler.start();
        m_ports->actions.startSchedules();
    }
}

std::unique_ptr<MainWindow> Session::makeWindow(Services &services, WindowPorts &ports, const QString &folder)
{
    auto window = std::make_unique<MainWindow>(WindowContext{.store = services.store(),
                                                             .clock = services.clock(),
                                                             .sync = services.sync(),
                                                             .connectService = services.connectService(),
                                                             .actions = ports.actions,
                                                             .theme = m_theme,
                                                             .settings = m_settings,
                                                             .workspaceName = Workspace(folder).name(),
                                                             .zone = QTimeZone::systemTimeZone(),
                                                             .sample = folder == m_folders.sampleWorkspace(),
                                                             .live = true,
                                                             .logFolder = m_folders.logFolder(),
                                                             .budgetCaps = ports.actions.budgetCaps(),
                                                             .scoring = &ports.scoring,
                                                             .scoringStatus = &ports.scoring.status(),
                                                             .cloud = &services.cloud().account(),
                                                             .entitlements = &services.entitlements(),
                                                             .localApi = &ports.localApi,
                                                             .brought = &services.ownServices(),
                                                             .wantPictures = [&services](const std::vector<ContentId> &posts) {
                                                                 services.thumbnails().want(posts);
                                                             }});
    connectWindow(*window);
    followScheduler(services.scheduler(), *window);
    return window;
}

void Session::remakeWindow()
{
    auto *former = qobject_cast<MainWindow *>(m_window.get());
    if (!former || !m_services)
        return;
    m_settings.setWindowGeometry(former->saveGeometry());
    const QString focused = former->focusWidget() ? former->focusWidget()->objectName() : QString();
    auto window = makeWindow(*m_services, *m_ports, m_folder);
    if (auto *same = focused.isEmpty() ? nullptr : window->findChild<QWidget *>(focused))
        same->setFocus(Qt::OtherFocusReason);
    replaceWindow(std::move(window));
}

/// What the user has set about syncing, now and when it changes.
void Session::connectSync(Services &services)
{
    SyncScheduler &scheduler = services.scheduler();
    SyncService &sync = services.sync();
    sync.pause(m_settings.isSyncPaused());
    connect(&m_settings, &Settings::syncPausedChanged, &sync, &SyncService::pause);
    const auto apply = [&scheduler](bool syncsWhenMetered) {
        scheduler.setSettings({.quietWhenMetered = !syncsWhenMetered});
    };
    apply(m_settings.syncsWhenMetered());
    connect(&m_settings, &Settings::syncsWhenMeteredChanged, &scheduler, apply);
    ThumbnailJob &thumbnails = services.thumbnails();
    thumbnails.setKeeping(m_settings.keepsPictures());
    thumbnails.pause(m_settings.isSyncPaused());
    connect(&sync, &SyncService::finished, &thumbnails, &ThumbnailJob::start);
    connect(&sync, &SyncService::pausedChanged, &thumbnails, &ThumbnailJob::pause);
    connect(&m_settings, &Settings::keepsPicturesChanged, &thumbnails, &ThumbnailJob::setKeeping);
}

/// What the window tells of what is to come.
void Session::followScheduler(SyncScheduler &scheduler, MainWindow &window)
{
    window.setNextSync(scheduler.nextDue());
    window.setDueTimes(scheduler.dueTimes());
    connect(&scheduler, &SyncScheduler::nextDueChanged, &window, &MainWindow::setNextSync);
    connect(&scheduler, &SyncScheduler::dueTimesChanged, &window,
            [&scheduler, &window] { window.setDueTimes(scheduler.dueTimes()); });
}

void Session::showTrouble(const QString &folder, const Error &error)
{
    logProblem(lcDesktop(), "workspace_refused"_L1, {{u"kind"_s, errorKey(error.kind)}, {u"detail"_s, error.detail}});
    auto window = std::make_unique<TroubleWindow>(m_theme, folder, error);
    connect(
        window.get(), &TroubleWindow::retryWanted, this, [this, folder] { open(folder); }, Qt::QueuedConnection);
    connect(window.get(), &TroubleWindow::workspaceWanted, this, &Session::open, Qt::QueuedConnection);
    replaceWindow(std::move(window));
    m_ports.reset();
    m_services.reset();
    m_folder = folder;
}

/// The new window is there before the old one goes, so that the program does not end between the two.
void Session::replaceWindow(std::unique_ptr<QMainWindow> window)
{
    auto *main = qobject_cast<MainWindow *>(window.get());
    if (main && !m_window)
        main->open();
    else
        window->show();
    m_window = std::move(window);
}

/// Nothing may have the workspace open meanwhile, so there is no window for a moment.
void Session::restore(const QString &backup)
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window.reset();
    m_ports.reset();
    m_services.reset();
    auto restoring = std::make_shared<QPromise<Outcome>>();
    restoring->start();
    whenFinished(restoring->future(), this, [this](const Outcome &done) {
        open(m_folder);
        QGuiApplication::setQuitOnLastWindowClosed(true);
        auto *window = qobject_cast<MainWindow *>(m_window.get());
        if (!done && window)
            window->tellError(done.error());
    });
    QThreadPool::globalInstance()->start([restoring, folder = m_folder, backup] {
        restoring->addResult(restoreDatabase(Workspace(folder), backup));
        restoring->finish();
    });
}

void Session::connectWindow(MainWindow &window)
{
    connect(&window, &MainWindow::restoreWanted, this, &Session::restore, Qt::QueuedConnection);
    // Queued: these replace the window that sends them.
    connect(&window, &MainWindow::workspaceWanted, this, &Session::open, Qt::QueuedConnection);
    connect(&window, &MainWindow::sampleWanted, this, &Session::openSample, Qt::QueuedConnection);
    connect(
        &window, &MainWindow::ownWorkspaceWanted, this,
        [this] { open(m_folderBeforeSample.isEmpty() ? m_folders.usualWorkspace() : m_folderBeforeSample); },
        Qt::QueuedConnection);
    connect(
        &window, &MainWindow::pageReady, this,
        [this] {
            if (!m_ports)
                return;
            m_ports->scoring.scoreMentions(ScoringActions::Which::Waiting);
            m_ports->localApi.open();
        },
        Qt::SingleShotConnection);
    if (std::exchange(m_told, true))
        return;
    connect(&window, &MainWindow::firstPainted, this, [] {
        logEvent(lcDesktop(), "window_shown"_L1, {{u"age_ms"_s, processAgeMilliseconds()}});
    });
    connect(&window, &MainWindow::pageReady, this, [this](double query, double paint) {
        logEvent(lcDesktop(), "page_ready"_L1,
                 {{u"age_ms"_s, processAgeMilliseconds()}, {u"query_ms"_s, query}, {u"paint_ms"_s, paint}});
        if (!m_services)
            return;
        m_services->findKeychain();
        if (!m_options.now)
            m_services->liveUpdates().start();
    });
}

void Session::openSample()
{
    const QString folder = m_folders.sampleWorkspace();
    if (m_folder != folder)
        m_folderBeforeSample = m_folder;
    if (Workspace(folder).exists())
        open(folder);
    else
        fillSample(folder);
}

void Session::fillSample(const QString &folder)
{
    if (m_sampleStore)
        return;
    const Workspace workspace(folder);
    auto store = Store::open(workspace);
    if (!store)
        return showTrouble(folder, store.error());
    m_sampleStore = *std::move(store);
    if (auto *window = qobject_cast<MainWindow *>(m_window.get()))
        window->showBusy(tr("Preparing the sample workspace…"));
    const QDateTime now = m_services ? m_services->clock().now() : QDateTime::currentDateTimeUtc();
    const auto filled = m_sampleStore->write(StoreTopics(), [now, workspace](Connection &connection) -> Outcome {
        if (auto written = fillSampleWorkspace(connection, SampleOptions{}, now); !written)
            return written;
        return keepSamplePictures(connection, workspace);
    });
    whenFinished(filled, this, [this, folder](const Outcome &done) {
        m_sampleStore.reset();
        if (done)
            open(folder);
        else
            showTrouble(folder, done.error());
    });
}

} // namespace creatormetrics

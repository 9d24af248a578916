// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/renderstage.h"

#include "app/desktop/accountscenes.h"
#include "app/desktop/mentionscenes.h"
#include "models/presentation/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mainwindow.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto untilNextSync = 47min;
constexpr auto limitLasts = 12min;

} // namespace

Result<std::unique_ptr<RenderStage>> RenderStage::open(RenderState state, const DesktopOptions &options,
                                                       const QString &place)
{
    auto scene = makeRenderScene(state, options.workspaceFolder, place, options.now);
    if (!scene)
        return scene.error();
    auto services = Services::create({.workspaceFolder = scene->folder,
                                      .servicesFile = options.servicesFile,
                                      .now = scene->now,
                                      .leaveKeychainAlone = true});
    if (!services)
        return services.error();
    if (state == RenderState::Failed) {
        if (auto damaged = damageWorkspace(scene->folder); !damaged)
            return damaged.error();
    }
    return std::unique_ptr<RenderStage>(new RenderStage(*std::move(scene), *std::move(services)));
}

RenderStage::RenderStage(RenderScene scene, std::unique_ptr<Services> services)
    : m_scene(std::move(scene))
    , m_services(std::move(services))
    , m_actions(std::make_unique<DesktopActions>(*m_services, Workspace(m_scene.folder).name()))
    , m_cloud(cloudSceneOf(m_scene.state, m_services->clock().now()))
    , m_entitlements(cloudSceneOf(m_scene.state, m_services->clock().now()).plan)
{}

RenderStage::~RenderStage()
{
    leave();
}

SyncService &RenderStage::sync()
{
    return m_scene.state == RenderState::Ready ? m_services->sync() : m_sync;
}

std::unique_ptr<MainWindow> RenderStage::makeWindow(const QString &page, Theme &theme, Settings &settings)
{
    settings.setPage(page);
    settings.setBar(m_scene.bar(page));
    const bool paused = m_scene.state == RenderState::Paused;
    settings.setSyncPaused(paused);
    m_sync.pause(paused);
    // Pictures of the page show what the program has; the port has nobody behind it but in pictures of its dialog.
    const bool scoring = m_scene.state == RenderState::ScorerOff || m_scene.state == RenderState::ScorerOn;
    m_scoringStatus.setRemote(remoteScoringOf(m_scene.state));
    if (m_scene.state == RenderState::Loading)
        holdReads();
    auto window = std::make_unique<MainWindow>(WindowContext{.store = m_services->store(),
                                                             .clock = m_services->clock(),
                                                             .sync = sync(),
                                                             .connectService = m_services->connectService(),
                                                             .actions = *m_actions,
                                                             .theme = theme,
                                                             .settings = settings,
                                                             .workspaceName = Workspace(m_scene.folder).name(),
                                                             .zone = QTimeZone::systemTimeZone(),
                                                             .sample = false,
                                                             .live = false,
                                                             .logFolder = {},
                                                             .budgetCaps = m_actions->budgetCaps(),
                                                             .scoring = scoring ? &m_scoring : nullptr,
                                                             .scoringStatus = scoring ? &m_scoringStatus : nullptr,
                                                             .cloud = &m_cloud,
                                                             .entitlements = &m_entitlements,
                                                             .brought = &m_services->ownServices()});
    act(*window);
    return window;
}

void RenderStage::leave()
{
    m_sync.cancel();
    if (std::exchange(m_holding, false))
        m_held->release();
}

/// Every question of the window waits behind this one.
void RenderStage::holdReads()
{
    m_holding = true;
    static_cast<void>(m_services->store().read([held = m_held](Connection &) -> Outcome {
        held->acquire();
        return Done{};
    }));
}

/// What happens before the eyes of the window.
void RenderStage::act(MainWindow &window)
{
    if (m_scene.accounts.empty())
        return;
    const QDateTime now = m_services->clock().now();
    setTimes(window, now);
    switch (m_scene.state) {
    case RenderState::Offline:
        return m_sync.fail(m_scene.accounts, {.kind = ErrorKind::Offline});
    case RenderState::RateLimited: {
        const auto named = std::ranges::find(m_scene.accounts, Platform::X, &Account::platform);
        const Account &limited = named == m_scene.accounts.end() ? m_scene.accounts.front() : *named;
        return m_sync.fail({limited}, {.kind = ErrorKind::RateLimited, .detail = {}, .retryAfter = limitLasts});
    }
    case RenderState::EmptyNew:
        return m_sync.advance(progress(0, 2, 12));
    case RenderState::Syncing:
        m_sync.advance(progress(0, 4, 12));
        // Once the window knows who waits for a turn.
        QObject::connect(
            &window, &MainWindow::pageReady, &m_sync,
            [this] { m_sync.advance(progress(m_scene.accounts.size() - 1, 1, 4)); }, Qt::SingleShotConnection);
        return;
    default:
        return;
    }
}

/// When each account is synced of its own accord: while a run is at work, now.
void RenderStage::setTimes(MainWindow &window, const QDateTime &now) const
{
    if (m_scene.state == RenderState::AllArchived || m_scene.state == RenderState::Paused)
        return;
    const bool atWork = m_scene.state == RenderState::Syncing || m_scene.state == RenderState::EmptyNew;
    const QDateTime due = atWork ? now : now.addDuration(untilNextSync);
    QHash<AccountId, QDateTime> times;
    for (const Account &account : m_scene.accounts)
        times.insert(account.id, due);
    window.setDueTimes(times);
    if (!atWork)
        window.setNextSync(due);
}

SyncProgress RenderStage::progress(std::size_t account, int done, int known) const
{
    const Account &whose = m_scene.accounts[account];
    return {.account = whose.id,
            .accountTitle = whose.profile.title,
            .platform = whose.platform,
            .stream = u"videos"_s,
            .tasksDone = done,
            .tasksKnown = known,
            .itemsDone = done * 50,
            .itemsExpected = known * 50};
}

} // namespace creatormetrics

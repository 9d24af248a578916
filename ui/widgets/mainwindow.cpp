// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mainwindow.h"

#include "models/account/connectservice.h"
#include "models/account/entitlements.h"
#include "models/core/clock.h"
#include "models/presentation/datetext.h"
#include "models/presentation/planpresenter.h"
#include "models/presentation/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/drawerhost.h"
#include "ui/widgets/explainhost.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/leadline.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pagemaker.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/windowactions.h"
#include "ui/widgets/windowcommands.h"
#include "ui/widgets/windowrequests.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScreen>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QSize usualSize(1280, 800);
constexpr QSize leastSize(1024, 640);

/// How long the first answer may take before an empty window is better than none.
constexpr auto patience = std::chrono::milliseconds(80);

} // namespace

MainWindow::MainWindow(const WindowContext &context)
    : m_context(context)
    , m_presenter(new FiguresPresenter(context.store, context.clock, context.settings.weekStart(locale()), this))
    , m_sync(new SyncStatus(context.sync, context.clock, locale(), this))
    , m_emptyPages(new EmptyPages(context.theme, !context.connectService.platforms().empty(), this))
    , m_files(new FileSaver(context, *m_presenter, [this] { return showsFigures(); }, this))
    , m_commands(new WindowCommands(context, this))
    , m_actions(new WindowActions(*menuBar(), WindowCommands::connectChoices(context.connectService), this))
    , m_sidebar(new Sidebar(context.theme, this))
    , m_bar(new FilterBar(context.theme, context.settings.bar(), this))
    , m_bannerView(new Banner(context.theme, this))
    , m_lead(new LeadLine(this))
    , m_stack(new PageStack(context.theme, this))
    , m_plan(context.cloud && context.entitlements ? new PlanPresenter(*context.cloud, *context.entitlements, context.clock, this) : nullptr)
    , m_maker(new PageMaker(context, *m_sync, *m_commands, m_plan, this))
    , m_notices(new NoticesPresenter(context.store, context.clock, context.budgetCaps, this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setMinimumSize(leastSize);
    // The database answers while the window is being built.
    m_presenter->setBar(m_bar->bar());
    build();
    connectActions();
    connectViewActions();
    connectSyncActions();
    connectSources();
    restore();
    static_cast<void>(page(m_page));
}

MainWindow::~MainWindow() = default;

void MainWindow::open()
{
    if (!m_presenter->state().isLoading())
        return show();
    m_opening = true;
    QTimer::singleShot(patience, this, [this] {
        if (std::exchange(m_opening, false))
            show();
    });
}

QStringList MainWindow::pageKeys(bool withAccount)
{
    QStringList keys;
    for (const PageEntry &entry : pageEntries()) {
        if (withAccount || !entry.needsCloud)
            keys << QString::fromLatin1(entry.key);
    }
    return keys;
}

void MainWindow::build()
{
    m_sidebar->setWorkspace(m_context.workspaceName);
    m_bannerRow = new QWidget(this);
    auto *bannerLayout = new QHBoxLayout(m_bannerRow);
    bannerLayout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::gap);
    bannerLayout->addWidget(m_bannerView);
    m_bannerRow->hide();
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(m_lead);
    right->addWidget(m_bannerRow);
    right->addWidget(m_stack, 1);
    auto *central = new QWidget(this);
    central->setProperty("role", u"page"_s);
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(right, 1);
    setCentralWidget(central);
    addPages();
}

void MainWindow::addPages()
{
    for (const PageEntry &entry : pageEntries()) {
        if (!hasPage(m_context, entry))
            continue;
        const QString key = QString::fromLatin1(entry.key);
        if (entry.gapBefore)
            m_sidebar->addGap();
        if (!entry.under)
            m_sidebar->addPage(key, pageTitle(entry), QString::fromLatin1(entry.icon));
        connect(m_actions->addPage(pageTitle(entry)), &QAction::triggered, this, [this, key] { showPage(key); });
    }
}

void MainWindow::connectSources()
{
    connect(m_presenter, &FiguresPresenter::stateChanged, this, &MainWindow::showState);
    connect(m_bar, &FilterBar::barChanged, this, [this](const BarState &bar) {
        m_context.settings.setBar(bar);
        m_presenter->setBar(bar);
        m_history.visit({.page = m_page, .bar = bar});
        showHistory();
    });
    connect(m_sync, &SyncStatus::changed, this, &MainWindow::showStatus);
    connect(m_sync, &SyncStatus::finished, m_presenter, &FiguresPresenter::refresh);
    connect(&m_context.settings, &Settings::textScaleChanged, this,
            [this](double scale) { m_context.theme.setTextScale(scale); });
    connect(&m_context.settings, &Settings::firstWeekdayChanged, this,
            [this] { m_presenter->setWeekStart(m_context.settings.weekStart(locale())); });
}

void MainWindow::restore()
{
    const QScreen *where = QGuiApplication::primaryScreen();
    resize(where ? usualSize.boundedTo(where->availableSize()).expandedTo(leastSize) : usualSize);
    if (m_context.live)
        restoreGeometry(m_context.settings.windowGeometry());
    showPage(m_context.settings.page());
    const PageEntry &entry = pageEntry(m_page);
    m_sidebar->focusPage(QString::fromLatin1(entry.under ? entry.under : entry.key));
}

void MainWindow::showPage(const QString &key)
{
    const PageEntry &known = pageEntry(key);
    const PageEntry &entry = hasPage(m_context, known) ? known : pageEntries().front();
    m_page = QString::fromLatin1(entry.key);
    m_context.settings.setPage(m_page);
    m_sidebar->select(QString::fromLatin1(entry.under ? entry.under : entry.key));
    m_bar->setTitle(pageTitle(entry));
    setWindowTitle(u"%1 - %2 - CreatorMetrics"_s.arg(pageTitle(entry), m_context.workspaceName));
    Page *shown = page(m_page);
    for (Page *made : std::as_const(m_pages))
        made->setWatched(made == shown);
    m_history.visit({.page = m_page, .bar = m_bar->bar()});
    showHistory();
    m_bar->setTools(shown->tools());
    m_lead->setChoices(shown->choices());
    showLead();
    if (m_plan)
        showBanner();
    if (!shown->showsFigures())
        return showOwn();
    m_presenter->setAsk(shown->asks());
    if (m_presenter->answersPage() && !m_presenter->state().isLoading())
        showFigures();
}

void MainWindow::goTo(const ViewPlace &place)
{
    m_bar->setBar(place.bar);
    m_context.settings.setBar(place.bar);
    m_presenter->setBar(place.bar);
    showPage(place.page);
}

void MainWindow::showHistory()
{
    m_actions->back->setEnabled(m_history.canGoBack());
    m_actions->forward->setEnabled(m_history.canGoForward());
}

void MainWindow::setNextSync(const QDateTime &moment)
{
    m_nextSync = moment;
    m_drawer->setNextSync(moment);
    showStatus();
}

void MainWindow::setDueTimes(const QHash<AccountId, QDateTime> &dueTimes)
{
    m_sync->setDueTimes(dueTimes);
}

void MainWindow::showBusy(const QString &text)
{
    m_sidebar->showSync(text, std::nullopt);
}

Page *MainWindow::page(const QString &key)
{
    if (Page *known = m_pages.value(key))
        return known;
    Page *made = m_maker->make(key, m_stack);
    // A search that was waiting for more letters may come when another page is looked at.
    connect(made, &Page::asksChanged, this, [this, made] {
        if (made == m_pages.value(m_page))
            m_presenter->setAsk(made->asks());
    });
    connect(made, &Page::leadChanged, this, [this, made] {
        if (made == m_pages.value(m_page))
            showLead();
    });
    connect(made, &Page::answered, this, [this, made] {
        if (made == m_pages.value(m_page))
            showOwn();
    });
    m_pages.insert(key, made);
    m_stack->addWidget(made);
    return made;
}

void MainWindow::showState()
{
    QElapsedTimer sinceAnswer;
    sinceAnswer.start();
    const auto &state = m_presenter->state();
    const WorkspaceFacts &facts = m_presenter->facts();
    m_bar->setFacts(facts);
    m_sync->setAccounts(facts.accounts);
    if (!state.isLoading() && !state.error())
        m_sidebar->setAccounts(static_cast<int>(facts.accounts.size()), facts.hasArchived);
    if (state.value())
        m_freshness = facts.freshness;
    m_actions->exportReport->setEnabled(state.value() != nullptr);
    refreshDisconnectMenu();
    const bool figures = showsFigures();
    if (figures)
        showFigures();
    if (state.isLoading())
        return;
    showStatus();
    if (figures)
        markAnswered(sinceAnswer);
}

void MainWindow::showFigures()
{
    const auto &state = m_presenter->state();
    if (state.isLoading()) {
        m_stack->showSkeleton(m_page);
        return;
    }
    if (const PageAnswer *answer = state.value())
        showAnswer(*answer);
    else if (const EmptyReason *reason = state.emptyReason())
        m_stack->showInstead(m_emptyPages->makeView(*reason));
    else
        m_stack->showInstead(m_emptyPages->makeView(*state.error()));
    const bool noAccount = state.emptyReason()
                           && (*state.emptyReason() == EmptyReason::FirstRun || *state.emptyReason() == EmptyReason::AllArchived);
    m_bar->setChoosable(!noAccount);
    showLead();
}

/// Whether something else stands in the page's place, which says all there is to say.
bool MainWindow::standsEmpty() const
{
    const auto isEmpty = [](const auto &state) { return state.emptyReason() || state.error(); };
    return showsFigures() ? isEmpty(m_presenter->state()) : isEmpty(m_pages.value(m_page)->ownState());
}

bool MainWindow::showsFigures() const
{
    const Page *shown = m_pages.value(m_page);
    return !shown || shown->showsFigures();
}

/// The page that asks for itself.
void MainWindow::showOwn()
{
    QElapsedTimer sinceAnswer;
    sinceAnswer.start();
    m_bar->setChoosable(false);
    Page *shown = m_pages.value(m_page);
    const auto state = shown->ownState();
    if (state.isLoading())
        return m_stack->awaitPage(m_page);
    if (state.value()) {
        m_stack->showPage(shown);
        chainTabs(shown);
    } else {
        m_stack->showInstead(state.error() ? m_emptyPages->makeView(*state.error()) : m_emptyPages->makeView(*state.emptyReason()));
    }
    showLead();
    markAnswered(sinceAnswer);
}

void MainWindow::markAnswered(const QElapsedTimer &sinceAnswer)
{
    m_sinceAnswer = sinceAnswer;
    if (std::exchange(m_opening, false))
        return show();
    // After what the answer has posted (layouts, polishing), so that everything is painted once.
    // A corner is enough: with it goes all that has changed, and nothing else.
    QMetaObject::invokeMethod(this, [this] { repaint(0, 0, 1, 1); }, Qt::QueuedConnection);
}

void MainWindow::tellPageReady()
{
    if (!m_sinceAnswer)
        return;
    const auto nanoseconds = static_cast<double>(std::exchange(m_sinceAnswer, std::nullopt)->nsecsElapsed());
    Q_EMIT pageReady(showsFigures() ? m_presenter->queryMilliseconds() : m_pages.value(m_page)->ownMilliseconds(),
                     nanoseconds / 1e6);
    if (std::exchange(m_noticesAsked, true))
        return;
    m_notices->ask();
    if (m_plan)
        m_plan->refresh();
}

void MainWindow::showAnswer(const PageAnswer &answer)
{
    Page *shown = page(m_page);
    shown->show(answer);
    m_stack->showPage(shown);
    chainTabs(shown);
    showLead();
}

void MainWindow::showLead()
{
    const Page *shown = m_pages.value(m_page);
    const bool known = shown && !shown->question().isEmpty() && !standsEmpty();
    m_lead->setVisible(known);
    if (known)
        m_lead->setTexts(shown->question(), shown->lead());
}

void MainWindow::chainTabs(Page *shown)
{
    QList<QWidget *> stops = m_sidebar->tabStops();
    if (shown->showsFigures())
        stops << m_bar->tabStops();
    chainTabOrder(stops << shown->tabStops());
}

QDateTime MainWindow::localNow() const
{
    return m_context.clock.now().toTimeZone(m_context.zone);
}

void MainWindow::showStatus()
{
    const bool running = m_sync->isRunning();
    m_actions->sync->setEnabled(!running && !m_sync->isPaused());
    m_actions->pauseSync->setChecked(m_sync->isPaused());
    m_actions->stopSync->setEnabled(running);
    if (running)
        m_sidebar->showSync(m_sync->text(), m_sync->fraction());
    else
        m_sidebar->hideSync();
    m_sidebar->setFreshness(
        freshnessLines(m_freshness, {.now = localNow(),
                                     .locale = locale(),
                                     .nextSync = m_nextSync.isValid() ? std::optional(m_nextSync) : std::nullopt,
                                     .offline = m_sync->isOffline(),
                                     .paused = m_sync->isPaused()}));
    m_emptyPages->setOutlook(
        {.running = running,
         .progress = m_sync->text(),
         .next = m_nextSync.isValid() ? momentText(m_nextSync, localNow(), locale()) : QString()});
    showBanner();
}

/// How many accounts the plan lets live, while nobody has said which.
std::optional<int> MainWindow::liveLimit() const
{
    if (!m_plan || m_notices->notices().hasLiveChoice)
        return std::nullopt;
    return m_context.entitlements->limit(Limit::LiveAccounts);
}

/// The page about the account says itself that its session has ended.
std::optional<PlanNotice> MainWindow::planNoticeHere() const
{
    auto notice = m_plan ? planNotice(m_plan->stand(), localNow(), locale()) : std::nullopt;
    const bool said = notice && notice->kind == PlanNotice::Kind::SessionEnded && m_page == "account"_L1;
    return said ? std::nullopt : notice;
}

void MainWindow::showBanner()
{
    const auto &accounts = m_presenter->facts().accounts;
    m_banner = pageBanner({.accounts = accounts,
                           .freshness = m_freshness,
                           .sync = *m_sync,
                           .notices = m_notices->notices(),
                           .now = localNow(),
                           .locale = locale(),
                           .sample = m_context.sample,
                           .plan = planNoticeHere(),
                           .liveLimit = liveLimit()});
    if (m_banner)
        m_bannerView->show(m_banner->content);
    m_bannerRow->setVisible(m_banner.has_value());
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    // Queued: the window paints itself first and everything on it after that.
    if (!std::exchange(m_painted, true))
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
    if (m_sinceAnswer)
        QMetaObject::invokeMethod(this, &MainWindow::tellPageReady, Qt::QueuedConnection);
}

/// The two side buttons of a mouse do what they do in a browser.
void MainWindow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        m_actions->back->trigger();
    else if (event->button() == Qt::ForwardButton)
        m_actions->forward->trigger();
    else
        QMainWindow::mouseReleaseEvent(event);
}

/// What parts of pages want of their window.
bool MainWindow::event(QEvent *event)
{
    // Others come while the window is being built and its members are not there yet.
    if (event->type() >= QEvent::User && takeRequest(event))
        return true;
    if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(isFullScreen());
    return QMainWindow::event(event);
}

bool MainWindow::takeRequest(QEvent *event)
{
    if (m_files->take(event) || m_explain->take(*event))
        return true;
    if (event->type() == RangeRequest::kind()) {
        BarState bar = m_bar->bar();
        bar.preset = RangePreset::Custom;
        bar.custom = static_cast<const RangeRequest *>(event)->days;
        goTo({.page = m_page, .bar = bar});
        return true;
    }
    return event->type() == PageRequest::kind() && takePageRequest(*static_cast<PageRequest *>(event));
}

bool MainWindow::takePageRequest(PageRequest &request)
{
    const PageEntry &entry = pageEntry(request.key);
    request.setAccepted(request.key == QLatin1StringView(entry.key) && hasPage(m_context, entry));
    if (!request.isAccepted() || request.onlyAsked)
        return true;
    const bool fromBar = m_bar->isAncestorOf(focusWidget());
    showPage(request.key);
    QWidget *tools = page(m_page)->tools();
    if (!tools || !fromBar)
        return true;
    // The tools that had the keyboard went with their page.
    for (QAbstractButton *button : tools->findChildren<QAbstractButton *>()) {
        if (button->isChecked())
            button->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_context.live)
        m_context.settings.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    importFile(event->mimeData()->urls().front().toLocalFile());
}

void MainWindow::importFile(const QString &file)
{
    m_commands->importFile(file);
}

} // namespace creatormetrics

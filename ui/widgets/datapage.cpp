// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datapage.h"

#include "ui/theme/icons.h"
#include "ui/widgets/budgetcard.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/gapcard.h"
#include "ui/widgets/rundialog.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/tablecard.h"

#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr int mostAccountRows = 12;
constexpr int mostRunRows = 8;
constexpr int leastNameWidth = 190;
constexpr int budgetWidth = 336;
constexpr auto agesEvery = 30s;

bool canSync(const Account &account)
{
    return account.state == AccountState::Connected && !account.archivedAt.isValid();
}

} // namespace

DataPage::DataPage(const WindowContext &context, SyncStatus &sync, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_sync(sync)
    , m_presenter(new DataPresenter(context.store, context.clock, context.budgetCaps, this))
    , m_accountModel(accountColumns())
    , m_runModel(runColumns())
    , m_tools(new QWidget(content()))
    , m_pause(styledButton("", {}, m_tools))
    , m_syncAll(styledButton("", tr("Sync all"), m_tools))
    , m_connect(styledButton("primary", tr("Connect account…"), m_tools))
    , m_accounts(new TableCard(content()))
    , m_accountTable(new FigureTable(context.theme, m_accountModel, AccountColumn::Name,
                                     {AccountColumn::Next, AccountColumn::SignIn}, m_accounts))
    , m_runs(new TableCard(content()))
    , m_runTable(new FigureTable(context.theme, m_runModel, 0, {3, 4, 5}, m_runs))
    , m_budgets(new BudgetCard(context.theme, content()))
    , m_gaps(new GapCard(context.theme, content()))
{
    setObjectName(u"dataPage"_s);
    buildTools();
    build();
    keepMargin();
    m_ageing.setInterval(agesEvery);
    connect(&m_ageing, &QTimer::timeout, this, &DataPage::refresh);
    connect(m_presenter, &DataPresenter::stateChanged, this, &DataPage::takeAnswer);
    connect(&m_sync, &SyncStatus::changed, this, &DataPage::followSync);
    connect(&m_sync, &SyncStatus::dueTimesChanged, this, &DataPage::refresh);
    connect(m_accountTable, &FigureTable::menuWanted, this, &DataPage::fillMenu);
    connect(m_runTable, &FigureTable::rowActivated, this, &DataPage::showRun);
    connect(m_accountTable, &FigureTable::rowActivated, this, &DataPage::showRun);
    followSync();
}

void DataPage::buildTools()
{
    m_pause->setObjectName(u"pauseSync"_s);
    m_syncAll->setObjectName(u"syncAll"_s);
    m_connect->setObjectName(u"connectAccount"_s);
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseWanted(!m_sync.isPaused()); });
    connect(m_syncAll, &QPushButton::clicked, this, [this] { Q_EMIT syncWanted({}); });
    connect(m_connect, &QPushButton::clicked, this, &DataPage::connectWanted);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::small);
    for (QPushButton *button : {m_pause, m_syncAll, m_connect})
        row->addWidget(button);
}

void DataPage::build()
{
    m_accountTable->setObjectName(u"accountTable"_s);
    m_accountTable->setAccessibleName(tr("Accounts"));
    m_accountTable->setMenuColumn(AccountColumn::Menu);
    m_accountTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_accounts->setTable(m_accountTable);
    m_accounts->setTitle(tr("Accounts"), tr("Enter or a double click shows what the last run brought"));
    m_runTable->setObjectName(u"runTable"_s);
    m_runTable->setAccessibleName(tr("Last runs"));
    m_runTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_runs->setTable(m_runTable);
    m_runs->setTitle(tr("Last runs"), tr("the latest of each account"));
    m_budgets->setFixedWidth(budgetWidth);
    m_accountTable->setLeastStretchedWidth(leastNameWidth);
    m_runTable->setLeastStretchedWidth(leastNameWidth);
    m_accountTable->keepModelOrder();
    m_runTable->keepModelOrder();
    auto *details = new QHBoxLayout;
    details->setSpacing(Spacing::gap);
    details->addWidget(m_runs, 1, Qt::AlignTop);
    details->addWidget(m_budgets, 0, Qt::AlignTop);
    details->addStretch(); // before the first run the budgets stand where lines begin
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->setSpacing(Spacing::gap);
    layout->addWidget(m_accounts);
    layout->addLayout(details);
    layout->addWidget(m_gaps);
    layout->addStretch(1);
}

ViewState<OwnFigures> DataPage::ownState() const
{
    const auto &state = m_presenter->state();
    if (state.error())
        return *state.error();
    if (state.emptyReason())
        return *state.emptyReason();
    return state.value() ? ViewState<OwnFigures>(OwnFigures()) : ViewState<OwnFigures>();
}

void DataPage::setWatched(bool watched)
{
    m_presenter->setWatched(watched);
    if (!watched)
        return m_ageing.stop();
    m_ageing.start();
    refresh();
}

void DataPage::followSync()
{
    QSet<AccountId> syncing;
    for (const SyncJob &job : m_sync.jobs()) {
        if (job.stage == SyncJob::Stage::Running)
            syncing.insert(job.progress.account);
    }
    m_pause->setText(m_sync.isPaused() ? tr("Resume syncing") : tr("Pause syncing"));
    m_syncAll->setEnabled(!m_sync.isPaused() && !m_sync.isRunning());
    if (syncing == m_syncing && m_paused == m_sync.isPaused())
        return;
    m_syncing = syncing;
    m_paused = m_sync.isPaused();
    refresh();
}

DataFrame DataPage::frame() const
{
    return {.now = m_context.clock.now().toTimeZone(m_context.zone),
            .locale = locale(),
            .dueTimes = m_sync.dueTimes(),
            .syncing = m_syncing,
            .paused = m_paused};
}

void DataPage::takeAnswer()
{
    refresh();
    Q_EMIT answered();
}

void DataPage::refresh()
{
    const DataAnswer *answer = m_presenter->state().value();
    if (!answer)
        return;
    const DataFrame now = frame();
    m_summary = dataSummary(*answer, now);
    Q_EMIT leadChanged();
    m_accountModel.setRows(accountRows(*answer, now));
    m_accounts->setRowsShown(std::clamp(m_accountModel.rowCount(), 1, mostAccountRows));
    m_runModel.setRows(runRows(*answer, now));
    m_runs->setRowsShown(std::clamp(m_runModel.rowCount(), 1, mostRunRows));
    m_runs->setVisible(m_runModel.rowCount() > 0);
    m_budgets->setLines(budgetLines(*answer, now));
    m_budgets->setVisible(!answer->budgets.empty());
    m_gaps->setLines(gapLines(*answer, now));
}

const AccountHealth *DataPage::healthAt(const QModelIndex &index) const
{
    const DataAnswer *answer = m_presenter->state().value();
    if (!answer || !index.isValid())
        return nullptr;
    const auto id = index.data(IdRole).toLongLong();
    const auto found = std::ranges::find_if(
        answer->accounts, [id](const AccountHealth &health) { return health.account.id.value() == id; });
    return found == answer->accounts.end() ? nullptr : &*found;
}

void DataPage::fillMenu(QMenu *menu, const QModelIndex &index)
{
    const AccountHealth *health = healthAt(index);
    if (!health)
        return;
    const Account account = health->account;
    const bool archived = account.archivedAt.isValid();
    if (!archived)
        addSignInActions(menu, account);
    if (health->latestRun)
        menu->addAction(tr("Show last run"), this, [this, index = QPersistentModelIndex(index)] { showRun(index); });
    menu->addSeparator();
    menu->addAction(archived ? tr("Take out of the archive") : tr("Archive"), this,
                    [this, account, archived] { Q_EMIT archiveWanted(account, !archived); });
    menu->addAction(tr("Erase…"), this, [this, account] { Q_EMIT eraseWanted(account); });
    menu->addSeparator();
}

void DataPage::addSignInActions(QMenu *menu, const Account &account)
{
    if (canSync(account)) {
        QAction *sync = menu->addAction(tr("Sync now"), this, [this, id = account.id] { Q_EMIT syncWanted({id}); });
        sync->setEnabled(!m_sync.isPaused());
    }
    const bool connected = account.state == AccountState::Connected;
    menu->addAction(connected || account.state == AccountState::NeedsReconnect ? tr("Reconnect…") : tr("Connect…"), this,
                    [this, platform = account.platform] { Q_EMIT reconnectWanted(platform); });
    if (connected || account.state == AccountState::NeedsReconnect)
        menu->addAction(tr("Disconnect…"), this, [this, account] { Q_EMIT disconnectWanted(account); });
}

void DataPage::showRun(const QModelIndex &index)
{
    const AccountHealth *health = healthAt(index);
    if (!health || !health->latestRun)
        return;
    auto *dialog = new RunDialog(m_context.theme, *health, frame(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString DataPage::toTsv() const
{
    return m_accountTable->toTsv();
}

QList<QWidget *> DataPage::tabStops()
{
    return {m_pause, m_syncAll, m_connect, m_accountTable, m_runTable};
}

} // namespace creatormetrics

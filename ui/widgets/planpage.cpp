// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/planpage.h"

#include "models/core/clock.h"
#include "models/core/whenfinished.h"
#include "models/presentation/plantext.h"
#include "models/store/accountrepository.h"
#include "models/store/livechoice.h"
#include "models/store/store.h"
#include "ui/widgets/accounttabs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/cancelplandialog.h"
#include "ui/widgets/liveaccountsdialog.h"
#include "ui/widgets/plancardview.h"
#include "ui/widgets/planwaiting.h"
#include "ui/widgets/settingssection.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/windowrequests.h"

#include <QGuiApplication>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int columnWidth = 920;

/// What the workspace says of who wants to be synced.
struct Claims {
    std::vector<Account> accounts;
    std::vector<AccountId> choice;
};

Result<Claims> readClaims(Connection &connection)
{
    auto all = accounts(connection);
    if (!all)
        return all.error();
    auto choice = liveChoice(connection);
    if (!choice)
        return choice.error();
    return Claims{*std::move(all), *std::move(choice)};
}

} // namespace

PlanPage::PlanPage(const WindowContext &context, PlanPresenter &presenter, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_presenter(presenter)
    , m_tabs(new AccountTabs(AccountTabs::Tab::Plan, content()))
    , m_news(new Banner(context.theme, content()))
    , m_waiting(new PlanWaiting(content()))
    , m_standing(new SettingsSection(tr("Your plan"), content()))
    , m_choices(new QWidget(content()))
    , m_interval(new SegmentedControl(tr("Paid by"), m_choices))
{
    setObjectName(u"planPage"_s);
    m_news->setObjectName(u"planNews"_s);
    addStanding();
    addChoices();
    build();
    connectParts();
    readAccounts();
    refresh();
}

void PlanPage::build()
{
    auto *column = new QWidget(content());
    column->setMaximumWidth(columnWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Spacing::wide);
    for (QWidget *part : std::initializer_list<QWidget *>{m_news, m_waiting, m_standing, m_choices})
        lines->addWidget(part);
    auto *row = new QHBoxLayout;
    row->addWidget(column, 1);
    row->addStretch(0);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->addLayout(row);
    layout->addStretch(1);
    keepMargin();
}

void PlanPage::addStanding()
{
    m_planRow = m_standing->addRow({}, {}, makeControls());
    m_choose = styledButton("", tr("Choose…"), nullptr);
    m_choose->setObjectName(u"chooseLive"_s);
    m_liveRow = m_standing->addRow(tr("Live accounts"), {}, m_choose);
}

QWidget *PlanPage::makeControls()
{
    auto *cell = new QWidget;
    m_portal = styledButton("", tr("Manage payment"), cell);
    m_portal->setObjectName(u"openPortal"_s);
    m_portal->setToolTip(tr("Cards and invoices, in the browser"));
    m_cancel = styledButton("", tr("Cancel the plan…"), cell);
    m_cancel->setObjectName(u"cancelPlan"_s);
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::small);
    row->addWidget(m_portal);
    row->addWidget(m_cancel);
    return cell;
}

void PlanPage::addChoices()
{
    m_interval->setObjectName(u"planInterval"_s);
    m_interval->addChoice(tr("By month"));
    m_interval->addChoice(tr("By year"));
    auto *head = new QHBoxLayout;
    head->addWidget(styledLabel("section", tr("Plans"), m_choices));
    head->addStretch();
    head->addWidget(m_interval);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(Spacing::gap);
    for (const PlanCard &card : planCards(m_presenter.stand(), locale())) {
        auto *view = new PlanCardView(m_context.theme, card, m_choices);
        connect(view, &PlanCardView::wanted, this, [this, plan = card.plan](PlanOffer offer) { meetOffer(plan, offer); });
        cards->addWidget(view, 1);
        m_cards << view;
    }
    auto *lines = new QVBoxLayout(m_choices);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Spacing::medium);
    lines->addLayout(head);
    lines->addLayout(cards);
    lines->addWidget(wrappedLabel("secondary", tr("History, exports and reading belong to every plan, and stay when one ends. The price, with the tax "
                                                  "of your country, is shown in the browser before anything is paid; a trial needs no card."),
                                  m_choices));
}

void PlanPage::connectParts()
{
    connect(&m_presenter, &PlanPresenter::changed, this, &PlanPage::refresh);
    connect(&m_context.store, &Store::changed, this, [this](StoreTopics topics) {
        if (topics & StoreTopic::Accounts)
            readAccounts();
    });
    connect(m_portal, &QPushButton::clicked, &m_presenter, &PlanPresenter::openPortal);
    connect(m_cancel, &QPushButton::clicked, this, &PlanPage::askCancel);
    connect(m_choose, &QPushButton::clicked, this, &PlanPage::chooseLive);
    connect(m_news, &Banner::activated, &m_presenter, &PlanPresenter::refresh);
    connect(m_waiting, &PlanWaiting::openWanted, &m_presenter, &PlanPresenter::openAgain);
    connect(m_waiting, &PlanWaiting::stopWanted, &m_presenter, &PlanPresenter::stopWaiting);
    // Whoever comes back from the browser may have paid there.
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (m_watched && state == Qt::ApplicationActive)
            m_presenter.refresh();
    });
}

void PlanPage::setWatched(bool watched)
{
    if (std::exchange(m_watched, watched) != watched && watched)
        m_presenter.refresh();
}

QDateTime PlanPage::now() const
{
    return m_context.clock.now().toTimeZone(m_context.zone);
}

void PlanPage::readAccounts()
{
    whenFinished(m_context.store.read(readClaims), this, [this](const Result<Claims> &known) {
        if (!known)
            return;
        m_accounts = known->accounts;
        m_choice = known->choice;
        showLive();
    });
}

void PlanPage::refresh()
{
    const auto &waiting = m_presenter.waiting();
    m_waiting->setVisible(waiting.has_value());
    if (waiting)
        m_waiting->show(*waiting);
    showNews();
    showStanding();
    showLive();
    showCards();
    Q_EMIT answered();
}

void PlanPage::showNews()
{
    const QString trouble = m_presenter.trouble();
    const QString problem = m_presenter.problem();
    const QString note = m_presenter.note();
    m_news->setVisible(!trouble.isEmpty() || !problem.isEmpty() || !note.isEmpty());
    if (!problem.isEmpty())
        m_news->show({.icon = u"warning"_s, .title = tr("That did not go well"), .text = problem, .button = {}, .details = {}});
    else if (!trouble.isEmpty())
        m_news->show({.icon = u"offline"_s, .title = tr("This is what was last known"), .text = trouble, .button = tr("Try again"), .details = {}});
    else if (!note.isEmpty())
        m_news->show({.kind = BannerContent::Kind::Information, .icon = u"check"_s, .title = tr("Done"), .text = note, .button = {}, .details = {}});
}

void PlanPage::showStanding()
{
    const PlanStand stand = m_presenter.stand();
    QStringList lines{planBasisText(stand.force, now(), locale())};
    if (stand.subscription)
        lines << subscriptionText(*stand.subscription, now(), locale());
    lines.removeAll(QString());
    m_planRow->setTexts(planName(stand.force.plan), lines.join(u'\n'));
    const bool known = stand.state == CloudState::SignedIn && stand.subscription;
    m_portal->setVisible(known && stand.subscription->bought);
    m_cancel->setVisible(known && canCancel(*stand.subscription));
    for (QPushButton *button : {m_portal, m_cancel})
        button->setEnabled(m_presenter.trouble().isEmpty() && !m_presenter.isBusy());
}

void PlanPage::showLive()
{
    const int limit = m_context.entitlements->limit(Limit::LiveAccounts);
    const auto wanting = static_cast<int>(std::ranges::count_if(m_accounts, isSyncable));
    const QString count = tr("%1 of %2").arg(locale().toString(std::min(wanting, limit)), locale().toString(limit));
    const int over = wanting - limit;
    m_liveRow->setTexts(tr("Live accounts: %1").arg(count),
                        over > 0 ? tr("%Ln account(s) get no new figures, because the plan has no room for them. They stay readable.", nullptr, over)
                                 : tr("Accounts that go on being synced. Imported and archived ones do not count."));
    m_choose->setVisible(over > 0);
}

void PlanPage::showCards()
{
    const auto cards = planCards(m_presenter.stand(), locale());
    QString obstacle = m_presenter.trouble();
    if (m_presenter.waiting())
        obstacle = tr("A plan is being paid for in the browser.");
    else if (m_presenter.isBusy())
        obstacle = tr("The service is being asked.");
    bool primary = true; // of the first one that is offered
    bool buys = false;
    for (qsizetype at = 0; at < m_cards.size(); ++at) {
        const PlanCard &card = cards[static_cast<std::size_t>(at)];
        const bool offered = card.offer != PlanOffer::None;
        m_cards[at]->show(card, offered && primary && card.offer != PlanOffer::SignIn, obstacle);
        primary = primary && !offered;
        buys = buys || (offered && card.offer != PlanOffer::SignIn);
    }
    m_interval->setVisible(buys);
}

void PlanPage::meetOffer(Plan plan, PlanOffer offer)
{
    if (offer == PlanOffer::SignIn)
        askWindow(*this, PageRequest(u"account"_s));
    else
        m_presenter.choose(plan, m_interval->chosen() == 0 ? BillingInterval::Month : BillingInterval::Year);
}

void PlanPage::askCancel()
{
    const auto subscription = m_presenter.stand().subscription;
    if (!subscription)
        return;
    auto *dialog = new CancelPlanDialog(*subscription, now(), window());
    connect(dialog, &CancelPlanDialog::chosen, &m_presenter, &PlanPresenter::cancel);
    dialog->open();
}

void PlanPage::chooseLive()
{
    const LiveTerms terms{m_accounts, m_choice, m_context.entitlements->limit(Limit::LiveAccounts)};
    (new LiveAccountsDialog(m_context.store, terms, window()))->open();
}

QWidget *PlanPage::tools()
{
    return m_tabs;
}

QString PlanPage::toTsv() const
{
    QStringList lines;
    for (const SettingsRow *row : m_standing->rows())
        lines << row->toTsv();
    return lines.join(u'\n');
}

QList<QWidget *> PlanPage::tabStops()
{
    QList<QWidget *> stops = m_tabs->tabStops();
    for (QPushButton *button : m_news->findChildren<QPushButton *>())
        stops << button;
    stops << m_waiting->tabStops() << m_portal << m_cancel << m_choose << m_interval->tabStops();
    for (const PlanCardView *card : std::as_const(m_cards))
        stops << card->button();
    return stops;
}

} // namespace creatormetrics

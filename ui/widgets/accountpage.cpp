// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountpage.h"

#include "models/account/entitlements.h"
#include "models/core/clock.h"
#include "models/presentation/plantext.h"
#include "ui/widgets/accountdetails.h"
#include "ui/widgets/accounttabs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/signinform.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/windowrequests.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int columnWidth = 760;
constexpr int formWidth = 320;

/// With the lines that follow set in like the first.
QLayout *bulleted(const QString &text, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing::small);
    row->addWidget(styledLabel("secondary", u"•"_s, parent), 0, Qt::AlignTop);
    row->addWidget(wrappedLabel("", text, parent), 1);
    return row;
}

} // namespace

AccountPage::AccountPage(const WindowContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_presenter(new AccountPresenter(*context.cloud, this))
    , m_signIn(new SignInPresenter(*context.cloud, this))
    , m_tabs(new AccountTabs(AccountTabs::Tab::Account, content()))
    , m_trouble(new Banner(context.theme, content()))
    , m_asking(wrappedLabel("secondary", tr("Looking for your sign-in in the system's keychain…"), content()))
    , m_form(new SignInForm(*m_signIn, context.cloud->serviceName(), nullptr))
    , m_door(makeDoor())
    , m_details(new AccountDetails(*m_presenter, context.clock, context.zone, content()))
{
    setObjectName(u"accountPage"_s);
    build();
    connectParts();
    refresh();
}

void AccountPage::build()
{
    auto *column = new QWidget(content());
    column->setMaximumWidth(columnWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Spacing::wide);
    for (QWidget *part : std::initializer_list<QWidget *>{m_trouble, m_asking, m_door, m_details})
        lines->addWidget(part);
    m_trouble->setObjectName(u"accountTrouble"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(column, 1);
    row->addStretch(0);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->addLayout(row);
    layout->addStretch(1);
    keepMargin();
}

QFrame *AccountPage::makeDoor()
{
    auto *door = new QFrame(content());
    door->setObjectName(u"accountDoor"_s);
    door->setProperty("role", u"card"_s);
    door->setAccessibleName(tr("Account"));
    m_form->setParent(door);
    m_form->setFixedWidth(formWidth);
    auto *divider = new QFrame(door);
    divider->setProperty("role", u"divider"_s);
    auto *layout = new QHBoxLayout(door);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::wide);
    layout->setSpacing(Spacing::wide);
    layout->addWidget(m_form, 0, Qt::AlignTop);
    layout->addWidget(divider);
    layout->addLayout(makeReasons(), 1);
    return door;
}

QLayout *AccountPage::makeReasons()
{
    auto *lines = new QVBoxLayout;
    lines->setSpacing(Spacing::medium);
    lines->addWidget(styledLabel("section", tr("What an account is for"), content()));
    for (const QString &line : {tr("Connecting Instagram and TikTok: their sign-ins need a server between."),
                                tr("Plans with more live accounts, your own brand on reports, schedules and campaigns."),
                                tr("News of new posts at once instead of with the next sync.")})
        lines->addLayout(bulleted(line, content()));
    lines->addSpacing(Spacing::small);
    lines->addWidget(wrappedLabel("secondary", tr("Everything else works without one. What you have stored stays readable and can be exported, always."), content()));
    lines->addWidget(wrappedLabel("secondary", tr("The service keeps your e-mail address, your computers' names and your subscription. No figures, and no sign-ins "
                                                  "of platforms."), content()));
    lines->addStretch(1);
    return lines;
}

void AccountPage::connectParts()
{
    connect(m_presenter, &AccountPresenter::changed, this, &AccountPage::refresh);
    connect(m_presenter, &AccountPresenter::left, m_signIn, &SignInPresenter::tell);
    connect(m_presenter, &AccountPresenter::exported, this, &AccountPage::saveExport);
    connect(m_context.cloud, &CloudAccount::stateChanged, this, [this] {
        m_form->forgetPassword();
        if (m_watched)
            m_presenter->refresh();
        Q_EMIT answered();
    });
    connect(m_context.entitlements, &Entitlements::changed, this, &AccountPage::showPlan);
    connect(m_details, &AccountDetails::plansWanted, this, [this] { askWindow(*this, PageRequest(u"plan"_s)); });
    connect(m_details, &AccountDetails::rearranged, this, &Page::answered);
    connect(m_form, &SignInForm::rearranged, this, &Page::answered);
    connect(m_trouble, &Banner::activated, m_presenter, &AccountPresenter::refresh);
}

void AccountPage::setWatched(bool watched)
{
    if (std::exchange(m_watched, watched) != watched && watched)
        m_presenter->refresh();
}

void AccountPage::refresh()
{
    const CloudState state = m_presenter->state();
    const bool ended = state == CloudState::Ended;
    m_asking->setVisible(state == CloudState::Unknown);
    m_door->setVisible(ended || state == CloudState::SignedOut);
    m_details->setVisible(state == CloudState::SignedIn);
    m_form->setEnded(ended ? endText() : QString(),
                     ended ? m_presenter->user().email : QString());
    showPlan();
    showTrouble();
}

QString AccountPage::endText() const
{
    const QString told = m_presenter->endReason();
    return told.isEmpty() ? tr("The session on this computer has ended: it was signed out from another one, is over, or the password has "
                               "changed. Everything on this computer is as it was.")
                          : told;
}

void AccountPage::showPlan()
{
    const PlanInForce plan = m_context.entitlements->inForce();
    m_details->setPlan(planName(plan.plan), planBasisText(plan, m_context.clock.now().toTimeZone(m_context.zone), locale()));
}

/// Why nothing can be changed, or what could not be.
void AccountPage::showTrouble()
{
    const QString trouble = m_presenter->trouble();
    const auto failed = m_presenter->problem(AccountPresenter::Job::RemoveDevice);
    m_trouble->setVisible(!trouble.isEmpty() || failed);
    if (!trouble.isEmpty())
        m_trouble->show({.kind = BannerContent::Kind::Warning,
                         .icon = u"offline"_s,
                         .title = tr("This is what was last known"),
                         .text = trouble,
                         .button = tr("Try again"),
                         .details = {}});
    else if (failed)
        m_trouble->show({.kind = BannerContent::Kind::Warning,
                         .icon = u"warning"_s,
                         .title = tr("The computer was not removed"),
                         .text = failed->text,
                         .button = tr("Try again"),
                         .details = {}});
}

void AccountPage::saveExport(const QByteArray &json)
{
    askWindow(*this, FileRequest(tr("CreatorMetrics account"),
                                 {{.suffix = u"json"_s, .name = tr("JSON"), .bytes = [json] { return Result<QByteArray>(json); }}}));
}

QWidget *AccountPage::tools()
{
    return m_tabs;
}

QString AccountPage::toTsv() const
{
    return m_presenter->state() == CloudState::SignedIn ? m_details->toTsv() : QString();
}

QList<QWidget *> AccountPage::tabStops()
{
    QList<QWidget *> stops = m_tabs->tabStops();
    for (QPushButton *button : m_trouble->findChildren<QPushButton *>())
        stops << button;
    return stops << m_form->tabStops() << m_details->tabStops();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/liveaccountsdialog.h"

#include "models/account/liveaccounts.h"
#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/store/livechoice.h"
#include "models/store/store.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QSize usualSize(460, 440);

} // namespace

LiveAccountsDialog::LiveAccountsDialog(Store &store, const LiveTerms &terms, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_terms(terms)
    , m_count(wrappedLabel("strong", {}, this))
    , m_problem(wrappedLabel("error", {}, this))
    , m_usual(styledButton("flat", tr("Usual choice"), this))
    , m_cancel(styledButton("", tr("Cancel"), this))
    , m_save(styledButton("primary", tr("Keep these live"), this))
{
    setObjectName(u"liveAccountsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Which accounts go on being synced?"));
    std::erase_if(m_terms.accounts, [](const Account &account) { return !isSyncable(account); });
    std::ranges::stable_sort(m_terms.accounts, {}, &Account::platform);
    build();
    choose(liveAccounts(m_terms.accounts, m_terms.choice, m_terms.limit).live);
}

void LiveAccountsDialog::build()
{
    m_count->setObjectName(u"liveCount"_s);
    m_problem->setObjectName(u"liveProblem"_s);
    m_problem->hide();
    m_usual->setObjectName(u"usualLive"_s);
    m_usual->setToolTip(tr("One of each platform first, and of those the one that was connected first"));
    m_save->setObjectName(u"saveLive"_s);
    m_save->setDefault(true);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    lines->setSpacing(Spacing::medium);
    lines->addWidget(wrappedLabel("", tr("Your plan has room for %Ln of them. The others stop getting new figures; everything they have stays "
                                         "readable, and they can be taken back at any time.", nullptr, m_terms.limit), this));
    lines->addWidget(makeList(), 1);
    lines->addWidget(m_count);
    lines->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(m_usual);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    lines->addLayout(buttons);
    connect(m_usual, &QPushButton::clicked, this, [this] { choose(liveAccounts(m_terms.accounts, {}, m_terms.limit).live); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &LiveAccountsDialog::save);
    resize(usualSize);
}

QWidget *LiveAccountsDialog::makeList()
{
    auto *list = new QWidget;
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(Spacing::medium, Spacing::small, Spacing::medium, Spacing::small);
    for (const Account &account : m_terms.accounts) {
        QString text = account.profile.title + u" · "_s + platformName(account.platform);
        auto *box = new QCheckBox(text.replace(u'&', "&&"_L1), list);
        box->setObjectName(u"live-%1"_s.arg(account.id.value()));
        connect(box, &QCheckBox::toggled, this, &LiveAccountsDialog::refresh);
        lines->addWidget(box);
        m_boxes.push_back({account.id, box});
    }
    lines->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setProperty("role", u"list"_s);
    scroll->setWidget(list);
    return scroll;
}

void LiveAccountsDialog::choose(const std::vector<AccountId> &accounts)
{
    for (const Box &each : m_boxes)
        each.box->setChecked(std::ranges::find(accounts, each.account) != accounts.end());
    refresh();
}

std::vector<AccountId> LiveAccountsDialog::chosen() const
{
    std::vector<AccountId> accounts;
    for (const Box &each : m_boxes) {
        if (each.box->isChecked())
            accounts.push_back(each.account);
    }
    return accounts;
}

void LiveAccountsDialog::refresh()
{
    const auto count = static_cast<int>(chosen().size());
    const int over = count - m_terms.limit;
    m_count->setText(over > 0 ? tr("%1 of %2 chosen: take %3 away").arg(locale().toString(count), locale().toString(m_terms.limit), locale().toString(over))
                              : tr("%1 of %2 chosen").arg(locale().toString(count), locale().toString(m_terms.limit)));
    setStyleProperty(m_count, "role", over > 0 ? u"error"_s : u"strong"_s);
    m_save->setEnabled(over <= 0 && !m_saving);
}

void LiveAccountsDialog::save()
{
    m_saving = true;
    m_problem->hide();
    refresh();
    const auto written = m_store.write(StoreTopic::Accounts, [choice = chosen()](Connection &connection) { return setLiveChoice(connection, choice); });
    whenFinished(written, this, [this](const Outcome &done) {
        m_saving = false;
        if (done)
            return accept();
        m_problem->setText(errorText(done.error()) + u' ' + errorRemedy(done.error()));
        m_problem->show();
        refresh();
    });
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/presentation/planpresenter.h"
#include "ui/widgets/page.h"
#include "ui/widgets/windowcontext.h"

class QPushButton;

namespace creatormetrics {

class AccountTabs;
class Banner;
class PlanCardView;
class PlanWaiting;
class SegmentedControl;
class SettingsRow;
class SettingsSection;

/// Which plan counts and why, how much of it is used, and the plans side by side. Buying and paying happen in the browser.
class PlanPage : public Page
{
    Q_OBJECT
public:
    /// `context` has a cloud account and entitlements; `presenter` is theirs and outlives the page.
    PlanPage(const WindowContext &context, PlanPresenter &presenter, QWidget *parent = nullptr);

    [[nodiscard]] bool showsFigures() const override { return false; }
    void reload() override { m_presenter.refresh(); }
    void setWatched(bool watched) override;
    [[nodiscard]] QWidget *tools() override;
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

    /// Asks which accounts stay live, where there is room for fewer than there are.
    void chooseLive();

private:
    void build();
    void addStanding();
    void addChoices();
    [[nodiscard]] QWidget *makeControls();
    void connectParts();
    void refresh();
    void showNews();
    void showStanding();
    void showLive();
    void showCards();
    void meetOffer(Plan plan, PlanOffer offer);
    void askCancel();
    void readAccounts();
    [[nodiscard]] QDateTime now() const;

    WindowContext m_context;
    PlanPresenter &m_presenter;
    AccountTabs *m_tabs;
    Banner *m_news;
    PlanWaiting *m_waiting;
    SettingsSection *m_standing;
    SettingsRow *m_planRow = nullptr;
    QPushButton *m_portal = nullptr;
    QPushButton *m_cancel = nullptr;
    SettingsRow *m_liveRow = nullptr;
    QPushButton *m_choose = nullptr;
    QWidget *m_choices;
    SegmentedControl *m_interval;
    QList<PlanCardView *> m_cards;
    std::vector<Account> m_accounts;
    std::vector<AccountId> m_choice; ///< of those that go on being synced
    bool m_watched = false;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/barstate.h"
#include "models/presentation/figurespresenter.h"
#include "ui/widgets/pillbutton.h"

#include <QLabel>
#include <QMenu>
#include <QPointer>

#include <functional>

namespace creatormetrics {

/// Title of the page and, beside it, accounts, range, comparison, granularity and denominator: one BarState for all
/// pages.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(const Theme &theme, const BarState &bar, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// What can be chosen: the accounts there are and the days the presets are counted from.
    void setFacts(const WorkspaceFacts &facts);
    void setBar(const BarState &bar);
    /// What a page has in the bar instead of the choices; nullptr takes it away. The page keeps it.
    void setTools(QWidget *tools);
    /// Whether there is anything to choose from; without accounts the title stands alone.
    void setChoosable(bool choosable);
    [[nodiscard]] const BarState &bar() const { return m_bar; }
    /// Keyboard: the range by its own length, and the comparison on and off.
    void moveRange(int direction);
    void toggleComparison();
    /// What Tab stops at, in its order.
    [[nodiscard]] QList<QWidget *> tabStops() const
    {
        return {m_accounts, m_range, m_comparison, m_granularity, m_denominator};
    }

Q_SIGNALS:
    void barChanged(const creatormetrics::BarState &bar);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    PillButton *addPill(const QString &objectName);
    void change(const BarState &bar);
    void refresh();
    void refreshAccounts();
    void refreshRange();
    void fillAccountsMenu();
    void fillRangeMenu();
    void fillChoices();
    void toggleAccount(AccountId id);
    void pickCustomRange();
    void pickComparedRange();
    void pickRange(const QString &title, const DateRange &from, const std::function<void(BarState &, const DateRange &)> &set);
    void fillComparisons();
    void addPlatforms(QMenu *menu);
    [[nodiscard]] QString comparisonWords() const;
    void fit();

    const Theme &m_theme;
    BarState m_bar;
    WorkspaceFacts m_facts;
    QLabel *m_title;
    PillButton *m_accounts;
    PillButton *m_range;
    PillButton *m_comparison;
    PillButton *m_granularity;
    QPointer<QWidget> m_tools;
    PillButton *m_denominator;
};

} // namespace creatormetrics

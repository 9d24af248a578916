// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/presentation/rangepreset.h"
#include "models/reports/reportsettings.h"

#include "models/domain/account.h"

#include <QWidget>

class QComboBox;
class QMenu;
class QPushButton;

namespace creatormetrics {

/// What somebody asks a new report for.
struct ReportWish {
    AnalyticsQuery shown; ///< what the pages show: accounts, comparison and denominator are taken over, its days are offered
    PresetCalendar calendar;
    ReportKind kind = ReportKind::Monthly;
    ReportPaper paper = ReportPaper::A4;
    QByteArray zone = "UTC"; ///< in which the window tells moments
    std::vector<Account> accounts = {}; ///< to choose among; empty: those of `shown`
};

/// The kind that suits the days: a whole month is monthly, everything else any days.
[[nodiscard]] ReportKind suitableKind(const DateRange &range);

/// The fields of a new report: kind, period, accounts, paper, language, zone.
class ReportChoices : public QWidget
{
    Q_OBJECT
public:
    /// A kind that `plan` lacks is shown with the plan that has it, and cannot be chosen.
    explicit ReportChoices(const ReportWish &wish, Plan plan = Plan::Pro, QWidget *parent = nullptr);

    [[nodiscard]] ReportSettings settings() const;
    /// Takes over kind, paper, language and zone; days and accounts stay as they are chosen. Tells nobody.
    void takeTemplate(const ReportSettings &settings);
    [[nodiscard]] ReportKind kind() const;
    [[nodiscard]] DateRange period() const;

Q_SIGNALS:
    void changed();

private:
    void build();
    void fillKinds(Plan plan);
    void fillPeriods();
    void addPeriod(const DateRange &range, const QString &name = {});
    void addMonths();
    void addWeeks();
    void addOthers();
    void fillLanguages();
    void choosePeriod(int index);
    void pickDays();
    void takeDays(const DateRange &range);
    void fillZones();
    void fillAccounts();
    void chooseAccount(AccountId account, bool chosen);
    void showAccounts();
    [[nodiscard]] QString accountsText() const;

    ReportWish m_wish;
    int m_chosenPeriod = 0; ///< to go back to when no days are picked
    QComboBox *m_kind;
    QComboBox *m_period;
    QPushButton *m_accounts;
    QMenu *m_accountMenu;
    QComboBox *m_paper;
    QComboBox *m_language;
    QComboBox *m_zone;
};

} // namespace creatormetrics

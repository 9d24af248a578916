// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportsettings.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace creatormetrics {

/// What a campaign is: its name, the labels of its posts, what it is measured against and what it has cost.
class CampaignFields : public QWidget
{
    Q_OBJECT
public:
    explicit CampaignFields(QWidget *parent = nullptr);

    /// Offered while labels are written.
    void setKnownLabels(const QStringList &labels);
    /// Tells nobody.
    void setCampaign(const CampaignSettings &campaign);
    [[nodiscard]] CampaignSettings campaign() const;
    /// The days that the baseline cannot go beyond.
    void setLastDay(QDate day) { m_lastDay = day; }

Q_SIGNALS:
    void edited();

private:
    void build();
    void chooseBaseline(int index);
    void showBaseline();

    QDate m_lastDay;
    std::optional<DateRange> m_baseline;
    QLineEdit *m_name;
    QLineEdit *m_labels;
    QComboBox *m_against;
    QLineEdit *m_cost;
    QLineEdit *m_currency;
};

} // namespace creatormetrics

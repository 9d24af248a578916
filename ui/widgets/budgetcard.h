// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/datalines.h"
#include "ui/theme/theme.h"
#include "ui/widgets/titledcard.h"

namespace creatormetrics {

/// What is spent of each platform's budget: amount, bar, and when it begins anew.
class BudgetCard : public TitledCard
{
    Q_OBJECT
public:
    explicit BudgetCard(const Theme &theme, QWidget *parent = nullptr);

    void setLines(const std::vector<BudgetLineText> &lines);

private:
    void addLine(const BudgetLineText &line);

    const Theme &m_theme;
    QWidget *m_body;
    QVBoxLayout *m_rows;
    std::vector<BudgetLineText> m_lines;
};

} // namespace creatormetrics

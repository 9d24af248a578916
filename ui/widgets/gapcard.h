// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/datalines.h"
#include "ui/theme/theme.h"
#include "ui/widgets/titledcard.h"

namespace creatormetrics {

/// The days that are missing in the middle of an account's history, and why.
class GapCard : public TitledCard
{
    Q_OBJECT
public:
    explicit GapCard(const Theme &theme, QWidget *parent = nullptr);

    /// Hidden while there are none.
    void setLines(const std::vector<GapLineText> &lines);

private:
    void addLine(const GapLineText &line);

    const Theme &m_theme;
    QWidget *m_body;
    QVBoxLayout *m_rows;
    std::vector<GapLineText> m_lines;
};

} // namespace creatormetrics

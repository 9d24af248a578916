// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace creatormetrics {

/// The course of a figure as a small line; what it shows is told by the card around it.
class SparklineView : public QWidget
{
    Q_OBJECT
public:
    explicit SparklineView(const Theme &theme, QWidget *parent = nullptr);

    void setValues(const std::vector<std::optional<double>> &values, bool incompleteTail);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<std::optional<double>> m_values;
    bool m_incompleteTail = false;
};

} // namespace creatormetrics

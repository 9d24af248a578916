// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace creatormetrics {

/// The outlines of an explanation while it is awaited.
class ExplainSkeleton : public QWidget
{
    Q_OBJECT
public:
    explicit ExplainSkeleton(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QCheckBox>

namespace creatormetrics {

/// A check box that looks like a switch: what it says applies at once. To keyboards and screen readers it is a check box.
class ToggleSwitch : public QCheckBox
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    explicit ToggleSwitch(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    const Theme &m_theme;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace creatormetrics {

/// A label of one line that takes the room there is and says the rest in its tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    ElidedLabel(const char *role, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace creatormetrics

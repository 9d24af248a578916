// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace creatormetrics {

/// A button as large as what is laid out on it: tinted under the pointer, with the focus ring for the keyboard.
class SurfaceButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SurfaceButton(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace creatormetrics

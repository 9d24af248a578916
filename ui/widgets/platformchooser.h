// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/connectservice.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace creatormetrics {

/// The platforms one under the other; those that cannot be connected are greyed and say why.
class PlatformChooser : public QWidget
{
    Q_OBJECT
public:
    PlatformChooser(const ConnectService &service, const Theme &theme, int width, QWidget *parent = nullptr);

    /// Puts the focus on the first platform that can be connected.
    void focusFirst();

Q_SIGNALS:
    void chosen(creatormetrics::Platform platform);

private:
    [[nodiscard]] QWidget *makeChoice(const Theme &theme, Platform platform, const QString &obstacle);

    int m_width;
};

} // namespace creatormetrics

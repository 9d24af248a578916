// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/settings.h"
#include "ui/widgets/toggleswitch.h"

#include <QComboBox>

#include <functional>

namespace creatormetrics {

/// One thing to choose.
struct SettingOption {
    QString text;
    QVariant value;
};

/// A choice that shows what is set, whoever set it, and sets what is chosen at once.
[[nodiscard]] QComboBox *settingChoice(Settings &settings, const QList<SettingOption> &options,
                                       const std::function<QVariant()> &read,
                                       const std::function<void(const QVariant &)> &write);

/// The same for something that is on or off.
[[nodiscard]] ToggleSwitch *settingSwitch(Settings &settings, const Theme &theme, const std::function<bool()> &read,
                                          const std::function<void(bool)> &write);

} // namespace creatormetrics

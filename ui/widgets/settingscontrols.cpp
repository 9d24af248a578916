// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingscontrols.h"

#include <QSignalBlocker>

namespace creatormetrics {

namespace {

constexpr int choiceWidth = 208;

} // namespace

QComboBox *settingChoice(Settings &settings, const QList<SettingOption> &options, const std::function<QVariant()> &read,
                         const std::function<void(const QVariant &)> &write)
{
    auto *choice = new QComboBox;
    choice->setMinimumWidth(choiceWidth);
    for (const SettingOption &option : options)
        choice->addItem(option.text, option.value);
    const auto refresh = [choice, read] {
        const QSignalBlocker quiet(choice);
        choice->setCurrentIndex(choice->findData(read()));
    };
    refresh();
    QObject::connect(&settings, &Settings::changed, choice, refresh);
    QObject::connect(choice, &QComboBox::currentIndexChanged, choice,
                     [choice, write](int index) { write(choice->itemData(index)); });
    return choice;
}

ToggleSwitch *settingSwitch(Settings &settings, const Theme &theme, const std::function<bool()> &read,
                            const std::function<void(bool)> &write)
{
    auto *toggle = new ToggleSwitch(theme);
    const auto refresh = [toggle, read] {
        const QSignalBlocker quiet(toggle);
        toggle->setChecked(read());
    };
    refresh();
    QObject::connect(&settings, &Settings::changed, toggle, refresh);
    QObject::connect(toggle, &QCheckBox::toggled, toggle, write);
    return toggle;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/localapiswitch.h"
#include "ui/theme/theme.h"

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace creatormetrics {

class SettingsRow;
class SettingsSection;
class ToggleSwitch;

/// The rows about answering other programs on the page of settings: on or off, what the plan grants, port, address, token. Owns no widget;
/// goes with the section.
class LocalApiSettings : public QObject
{
    Q_OBJECT
public:
    /// `theme` and `api` outlive it.
    LocalApiSettings(LocalApiSwitch &api, const Theme &theme, SettingsSection &section);

    /// A new token is shown until somebody leaves the page.
    void forgetToken();

private:
    void addSwitch(const Theme &theme);
    void addPort();
    void addAddress();
    void addToken();
    void show();
    void showSwitch();
    void showPlan();
    void showAddress();
    void showToken();
    void tryPort();
    void askForToken();
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString address() const;

    LocalApiSwitch &m_api;
    SettingsSection &m_section;
    LocalApiState m_state;
    ToggleSwitch *m_switch = nullptr;
    QHBoxLayout *m_grant = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_token = nullptr;
    QPushButton *m_copyToken = nullptr;
    QPushButton *m_newToken = nullptr;
    SettingsRow *m_switchRow = nullptr;
    SettingsRow *m_portRow = nullptr;
    SettingsRow *m_addressRow = nullptr;
    SettingsRow *m_tokenRow = nullptr;
};

} // namespace creatormetrics

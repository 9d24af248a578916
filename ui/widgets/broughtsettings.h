// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/ownservicesetup.h"

class QWidget;

namespace creatormetrics {

class SettingsRow;
class SettingsSection;

/// The rows about what users bring themselves on the page of settings: keys, a hosted service, a proxy. Owns no widget; goes with the
/// section.
class BroughtSettings : public QObject
{
    Q_OBJECT
public:
    BroughtSettings(OwnServiceSetup &setup, SettingsSection &section);

private:
    SettingsRow *addRow(const QString &objectName, const std::function<QWidget *(QWidget *window)> &makeDialog);
    void show();
    [[nodiscard]] QString serviceText() const;
    [[nodiscard]] QString proxyWords() const;

    OwnServiceSetup &m_setup;
    SettingsSection &m_section;
    QHash<Platform, SettingsRow *> m_keys;
    SettingsRow *m_endpoint;
    SettingsRow *m_proxy;
};

} // namespace creatormetrics

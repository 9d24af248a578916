// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/settings.h"

#include <QDialog>
#include <QFormLayout>

namespace creatormetrics {

/// Everything that can be set; every change applies at once and is kept.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PreferencesDialog(Settings &settings, QWidget *parent = nullptr);

private:
    void addAppearance(QFormLayout &form);
    void addTextScale(QFormLayout &form);
    void addSyncing(QFormLayout &form);

    Settings &m_settings;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/syncjob.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QWidget>

namespace creatormetrics {

class ElidedLabel;

/// One account's part in the sync: name, what it does now, how far it is.
class SyncJobView : public QWidget
{
    Q_OBJECT
public:
    SyncJobView(const Theme &theme, Platform platform, QWidget *parent = nullptr);

    void show(const SyncJob &job);
    using QWidget::show;

private:
    ElidedLabel *m_name;
    QLabel *m_amount;
    ElidedLabel *m_activity;
    QProgressBar *m_progress;
};

} // namespace creatormetrics

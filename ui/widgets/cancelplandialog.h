// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/clouduser.h"

#include <QDialog>

namespace creatormetrics {

/// Asks when a plan is to end, says what stays, and is done with one more click. No reasons are asked for, and no offers made.
class CancelPlanDialog : public QDialog
{
    Q_OBJECT
public:
    /// `now` in the zone that people read.
    CancelPlanDialog(const Subscription &subscription, const QDateTime &now, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(creatormetrics::CancelAt when);

private:
    void choose(CancelAt when);
};

} // namespace creatormetrics

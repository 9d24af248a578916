// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/runrows.h"
#include "ui/theme/theme.h"

#include <QDialog>

namespace creatormetrics {

/// One pass of one account, stream by stream: what came, what changed, what was refused and why.
class RunDialog : public QDialog
{
    Q_OBJECT
public:
    RunDialog(const Theme &theme, const AccountHealth &health, const DataFrame &frame, QWidget *parent = nullptr);

private:
    ValueTableModel m_model;
};

} // namespace creatormetrics

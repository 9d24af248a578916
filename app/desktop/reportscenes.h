// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/workspace.h"

class QDialog;

namespace creatormetrics {

class MainWindow;
enum class RenderState;

/// What a workspace needs for the pictures of the dialogs about reports: a brand, schedules, or a kept report whose figures the
/// platforms have changed since. Nothing for other states.
Outcome stageReports(RenderState state, Connection &connection, const Workspace &workspace, const QDateTime &now);

/// Opens the dialog that the state is a picture of; nullptr for pictures of the window itself.
QDialog *openReportDialog(RenderState state, MainWindow &window);

/// Whether the dialog shows what it is to show.
[[nodiscard]] bool isReportDialogReady(const QDialog &dialog);

} // namespace creatormetrics

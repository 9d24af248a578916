// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/scoringstatus.h"
#include "models/store/connection.h"

class QDialog;

namespace creatormetrics {

class MainWindow;
enum class RenderState;

/// What a workspace needs for the pictures of the dialogs about judging mentions: words of the user's own, or a scorer elsewhere that
/// has spent some of its limit. Nothing for other states.
Outcome stageMentions(RenderState state, Connection &connection, const QDateTime &now);

/// How the judging elsewhere goes on in the state.
[[nodiscard]] ScoringState::Remote remoteScoringOf(RenderState state);

/// Opens the dialog that the state is a picture of, over the page of settings; nullptr for other states.
QDialog *openMentionDialog(RenderState state, MainWindow &window);

/// Whether the dialog shows what it is to show.
[[nodiscard]] bool isMentionDialogReady(const QDialog &dialog);

} // namespace creatormetrics

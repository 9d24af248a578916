// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/renderstates.h"
#include "app/desktop/standincloud.h"

class QDialog;

namespace creatormetrics {

class MainWindow;

/// What the hosted service says in the state; somebody signed out in every state that is not about it.
[[nodiscard]] CloudScene cloudSceneOf(RenderState state, const QDateTime &now);
/// Does what somebody would have done on the window's page to see the state.
void actOnAccount(RenderState state, MainWindow &window);
/// The dialog that the state is a picture of, opened as somebody would.
[[nodiscard]] QDialog *openAccountDialog(RenderState state, MainWindow &window);

} // namespace creatormetrics

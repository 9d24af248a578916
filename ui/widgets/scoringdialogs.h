// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/windowcontext.h"

class QWidget;

namespace creatormetrics {

/// The dialogs about judging, over the window of `over`; they go when they are closed. `word`: put into the field to be taught.
void openWordsDialog(const WindowContext &context, const QWidget *over, const QString &word = {});
void openScorerDialog(const WindowContext &context, const QWidget *over);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace creatormetrics {

/// The text of a C++ or QML file with its comments taken out; string literals and line breaks stay, so that line numbers
/// hold. Knows line and block comments, escapes in literals and C++ raw strings.
[[nodiscard]] QString codeWithoutComments(const QString &text);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace creatormetrics {

/// "models/store" of "models/store/connection.h"; nothing for a path that lies in no room of models, connectors, ui or app.
[[nodiscard]] std::optional<QString> roomOf(const QString &path);

/// Whether the design lets the room `from` know the room `to`. Both are written "group/room" ("resources" and "translations" stand alone);
/// a room knows itself. A room that the table does not name may know nothing, which makes a new room show up at once.
[[nodiscard]] bool mayKnow(const QString &from, const QString &to);

} // namespace creatormetrics

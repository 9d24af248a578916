// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/tiktok/tiktokconnector.h"

#include <QByteArray>

namespace creatormetrics {

/// What every test of the room starts from.

/// A connector with the platform's base URL and the Research API switched on.
[[nodiscard]] const Connector &tikTok();
/// A file of tests/recorded/tiktok; fails loudly when it is not there.
[[nodiscard]] QByteArray fixture(const QString &name);
/// A task of that stream; the list is walked to its end, mentions get a handle and a window of 2026-09-03 to 2026-10-02.
[[nodiscard]] FetchTask taskFor(QLatin1StringView stream);
[[nodiscard]] FetchTask taskFor(const QString &stream);
[[nodiscard]] HttpResponse answer(const QByteArray &body, int status = 200, const QByteArray &type = "application/json");
/// The figure as text, "?" when unknown: tells 0 from unknown in a comparison.
[[nodiscard]] QString shown(std::optional<qint64> figure);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/youtube/youtubeconnector.h"

#include <QByteArray>

namespace creatormetrics {

/// What every test of the room starts from.

/// A connector whose base URLs are those of the platform.
[[nodiscard]] const Connector &youtube();
/// A file of tests/recorded/youtube; fails loudly (empty) when it is not there.
[[nodiscard]] QByteArray fixture(const QString &name);
/// A task of that stream; uploads get a playlist, comments a channel, windows are 2026-09-05 to 2026-10-02.
[[nodiscard]] FetchTask taskFor(QLatin1StringView stream);
[[nodiscard]] HttpResponse answer(const QByteArray &body, int status = 200,
                                  const QByteArray &type = "application/json; charset=UTF-8");
[[nodiscard]] DateRange fixtureWindow();
/// The figure as text, "?" when unknown: tells 0 from unknown in a comparison.
[[nodiscard]] QString shown(std::optional<qint64> figure);

} // namespace creatormetrics

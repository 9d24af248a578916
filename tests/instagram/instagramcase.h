// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/instagram/instagramconnector.h"

#include <QByteArray>

namespace creatormetrics {

/// What every test of the room starts from.

/// A connector whose base URL is that of the platform.
[[nodiscard]] const Connector &instagram();
/// A file of tests/recorded/instagram; fails loudly when it is not there.
[[nodiscard]] QByteArray fixture(const QString &name);
/// A task of that stream as the planner makes it, in the autumn of 2026 around the change of the clocks on November 1.
[[nodiscard]] FetchTask taskFor(QLatin1StringView stream);
/// The same for a key that is not a literal.
[[nodiscard]] FetchTask taskFor(const Stream &stream);
[[nodiscard]] HttpResponse answer(const QByteArray &body, int status = 200,
                                  const QByteArray &type = "application/json; charset=UTF-8");
/// "kind of error", or "ok".
[[nodiscard]] QString outcome(const Result<Page> &page);
/// The figure as text, "?" when unknown: tells 0 from unknown in a comparison.
[[nodiscard]] QString shown(std::optional<qint64> figure);
/// "views=1 likes=?" for the metrics named.
[[nodiscard]] QString shown(const MetricValues &values, const std::vector<Metric> &metrics);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/x/xconnector.h"

#include <QByteArray>

namespace creatormetrics {

/// What every test of the room starts from.

/// A connector whose base URL is that of the platform.
[[nodiscard]] const Connector &x();
/// A file of tests/recorded/x; fails loudly when it is not there.
[[nodiscard]] QByteArray fixture(const QString &name);
/// The same answer in the names of version 2.167 (the table of the contract, section 0).
[[nodiscard]] QByteArray inNewNames(QByteArray body);
/// A task of that stream: lists of account 730000000000000042, lookups of the posts in figures.json and its errors, mentions in
/// `fixtureWindow`.
[[nodiscard]] FetchTask taskFor(QLatin1StringView stream);
[[nodiscard]] HttpResponse answer(const QByteArray &body, int status = 200,
                                  const QByteArray &type = "application/json; charset=utf-8");
/// 2026-09-03 to 2026-10-02.
[[nodiscard]] DateRange fixtureWindow();
/// The figure as text, "?" when unknown: tells 0 from unknown in a comparison.
[[nodiscard]] QString shown(std::optional<qint64> figure);
/// Views, impressions, likes, comments, shares, saves, link clicks and profile visits in one line.
[[nodiscard]] QString shown(const MetricValues &figures);

} // namespace creatormetrics

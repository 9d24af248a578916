// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

#include <span>

namespace creatormetrics {

/// Values that parsers stumble over.

[[nodiscard]] const QList<QJsonValue> &plainValues();
[[nodiscard]] const QList<QJsonValue> &hostileNumbers();
/// Ids, days, moments, durations, addresses, characters and lengths (one megabyte twice).
[[nodiscard]] const QStringList &hostileTexts();
/// What a JSON value cannot hold: numbers out of range, bad UTF-8, members that stand there twice, no JSON at all.
[[nodiscard]] const QList<QByteArray> &rawTexts();
/// Depths beside and beyond what Qt reads (1,024 levels), and long lists.
[[nodiscard]] const QList<QByteArray> &largeRawTexts();

} // namespace creatormetrics

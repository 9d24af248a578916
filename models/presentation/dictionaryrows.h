// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/valuetablemodel.h"
#include "models/store/dictionaryrepository.h"

#include <QLocale>
#include <QTimeZone>

namespace creatormetrics {

/// What a valence of -4..4 says: "Very negative", "Neutral". Translated.
[[nodiscard]] QString valenceText(double valence);
/// With sign and at most one place: "+2.5", "0", "−4".
[[nodiscard]] QString signedValence(double valence, const QLocale &locale);

[[nodiscard]] std::vector<ValueColumn> dictionaryColumns();
/// Of those words that contain `wanted`; the id of a row is the place of its word. Days are told in the zone of `now`.
[[nodiscard]] std::vector<ValueRow> dictionaryRows(const std::vector<DictionaryWord> &words, const QString &wanted, const QDateTime &now,
                                                   const QLocale &locale);

} // namespace creatormetrics

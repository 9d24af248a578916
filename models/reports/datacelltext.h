// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/datatable.h"

#include <QLocale>

namespace creatormetrics {

/// For programs: ISO 8601 days and moments, numbers without grouping and with `point`, unknown is empty. Texts as they are.
[[nodiscard]] QString machineText(const DataCell &cell, const QString &point = QStringLiteral("."));

/// For people: numbers grouped, shares in percent, unknown a dash; days stay ISO, which nobody reads wrongly.
[[nodiscard]] QString readableText(const DataCell &cell, DataKind kind, const QLocale &locale);

/// A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break, in full width too) with
/// an apostrophe before it, which spreadsheets take as "this is text".
[[nodiscard]] QString guardedText(const QString &text);

/// Without the control characters that XML forbids.
[[nodiscard]] QString printableText(QString text);

[[nodiscard]] bool isNumeric(DataKind kind);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/datasource.h"

#include <QLocale>

namespace creatormetrics {

/// For the clipboard: lines of tab-separated cells with the titles first. Exact numbers with the locale's decimal point and no
/// grouping, as the user's own spreadsheet reads them; breaks and tabs in texts become blanks, formulas are guarded.
[[nodiscard]] QString tsvText(const DataTable &table, const QLocale &locale);

/// A table for people in a page of its own: numbers as the locale writes them, with the exact value beside them for
/// spreadsheets that ask; formulas are guarded.
[[nodiscard]] QString htmlText(const DataTable &table, const QLocale &locale);

/// A pipe table of CommonMark's common extension; numbers as the locale writes them.
[[nodiscard]] QString markdownText(const DataTable &table, const QLocale &locale);

/// The table as an HTML file with its title above and its notes below it.
[[nodiscard]] Result<QByteArray> htmlBytes(const DataSource &source, const QLocale &locale, FileProgress &progress);

} // namespace creatormetrics

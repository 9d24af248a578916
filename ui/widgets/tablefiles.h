// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/datasource.h"
#include "ui/widgets/windowrequests.h"

#include <QLocale>

class QMimeData;

namespace creatormetrics {

/// The forms that a table can be saved in: CSV, workbook, HTML. `make` is called on the thread that writes the file.
[[nodiscard]] std::vector<FileForm> tableForms(const std::function<DataSource()> &make, const QLocale &locale);

/// For the clipboard: tab-separated lines, and HTML for those who can take it. The caller owns it.
[[nodiscard]] QMimeData *tableMimeData(const DataTable &table, const QLocale &locale);

} // namespace creatormetrics

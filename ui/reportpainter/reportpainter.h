// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "ui/reportpainter/paperstyle.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

namespace creatormetrics {

/// How the painting of a report is watched and ended.
struct PaintProgress {
    std::function<void(int done, int pages)> painted =
        {}; ///< after each page, on the painting thread; first with 0 done
    std::stop_token stop = {}; ///< looked at between blocks and pages
};

/// The report as a PDF: vectors, embedded fonts, bookmarks, links. The same document and page size give the same
/// bytes on the same machine. Empty only when it was stopped. Needs a QGuiApplication but no display; may run on any thread, on
/// several at once. For figures of equal width call `registerTabularFaces()` on the GUI thread before.
[[nodiscard]] QByteArray paintReport(const ReportDocument &document, PageSize size = PageSize::A4,
                                     const PaintProgress &progress = {});

/// How many pages a report has that was painted here; 0 for any other bytes.
[[nodiscard]] int paintedPages(const QByteArray &report);

/// A4, or Letter where the language's country uses it.
[[nodiscard]] PageSize usualPageSize(const QLocale &locale);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reportpainter/reportpiece.h"

#include <QDateTime>

namespace creatormetrics {

class GlyphRecorder;

struct PdfBookmark {
    QString title;
    int level = 1; ///< 2 lies below the 1 before it
    int page = 0; ///< from 0
    double y = 0; ///< pixels from the top
};

/// What Qt's writer cannot say.
struct PdfExtras {
    QString title;
    QString author;
    QString creator; ///< program that made the document
    QDateTime created;
    QString language; ///< BCP 47
    std::vector<PdfBookmark> bookmarks;
    std::vector<std::vector<PageLink>> links; ///< by page
};

/// The PDF that QPdfWriter wrote, with information, metadata, bookmarks and links, text that can be searched in every
/// script, and no trace of the moment or the process it was written in. Gives the input back when it cannot be read.
[[nodiscard]] QByteArray finishedPdf(const QByteArray &written, const PdfExtras &extras, const GlyphRecorder &glyphs);

} // namespace creatormetrics

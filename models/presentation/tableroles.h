// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace creatormetrics {

/// What the tables of figures say about a cell besides its text.
enum TableRole {
    SortRole = Qt::UserRole + 1, ///< raw value; invalid when unknown
    PlatformRole, ///< Platform as int, in the cell that names it
    PictureKeyRole, ///< id that a cell's picture depends on
    PictureIdRole, ///< ContentId as number: the post whose picture it is
    UrlRole, ///< where the row's thing can be seen; may be empty
    ToneRole, ///< creatormetrics::Tone as int
    StateToneRole, ///< creatormetrics::FreshnessTone as int, for words about a state; goes before ToneRole
    IconNameRole, ///< line icon before the text
    MarkRole, ///< Platform as int: its monogram before the text
    SecondaryTextRole, ///< said after the text, in the secondary colour
    PartRole, ///< 0..1: how long the bar behind the text is
    IdRole, ///< what the row is about, as a number
    FileRole, ///< the value for files where SortRole (or the text, in columns of texts) is not it
    KindRole, ///< of a heading: DataKind as int, how the column's values are meant
    ExplainRole, ///< ExplainSubject: which figure the cell shows; invalid where there is nothing to explain
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QMap>
#include <QString>

namespace creatormetrics {

/// Just enough of the OpenType file format to make a copy of a font whose digits are its tabular ones.
/// All readers are total: what lies outside the bytes reads as zero, what is malformed yields nothing.

using GlyphMap = QHash<quint16, quint16>;
using SfntTables = QMap<QByteArray, QByteArray>; // by tag, sorted as the table directory wants them

/// Which glyph the single substitutions of `feature` (four letters) in a GSUB table put in place of each of `glyphs`.
GlyphMap singleSubstitutions(QByteArrayView gsub, QByteArrayView feature, const QList<quint16> &glyphs);

/// A cmap table like `cmap` in which `overrides` (code point to glyph) win. Empty when `cmap` has no format 12 subtable.
QByteArray cmapWith(QByteArrayView cmap, const QMap<char32_t, quint16> &overrides);

/// A name table with family and style and nothing else.
QByteArray nameTable(const QString &family, const QString &style);

/// The font file made of the tables.
QByteArray assembleSfnt(const SfntTables &tables);

} // namespace creatormetrics

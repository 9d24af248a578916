// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tabularfont.h"

#include "ui/theme/sfnt.h"

#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr auto digits = "0123456789"_L1;

QList<quint16> digitGlyphs(const QRawFont &font)
{
    QList<quint16> glyphs;
    for (const quint32 glyph : font.glyphIndexesForString(digits))
        glyphs.append(quint16(glyph));
    return glyphs;
}

// All tables that shaping and outlines of a static font need; hints for other programs (DSIG, kern, meta) are left behind.
SfntTables tablesOf(const QRawFont &font)
{
    SfntTables tables;
    for (const char *tag : {"CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "VORG", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head",
                            "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"}) {
        const QByteArray table = font.fontTable(tag);
        if (!table.isEmpty())
            tables.insert(tag, table);
    }
    return tables;
}

QMap<char32_t, quint16> tabularDigits(const QRawFont &font)
{
    const auto glyphs = digitGlyphs(font);
    const auto substitutes = singleSubstitutions(font.fontTable("GSUB"), "tnum", glyphs);
    QMap<char32_t, quint16> overrides;
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        if (substitutes.contains(glyphs[i]))
            overrides.insert(char32_t(U'0' + i), substitutes.value(glyphs[i]));
    }
    return overrides;
}

} // namespace

bool hasTabularDigits(const QRawFont &font)
{
    constexpr qreal rounding = 0.05; // advances come in 64ths of a pixel
    const auto advances = font.advancesForGlyphIndexes(font.glyphIndexesForString(digits));
    return std::all_of(advances.begin(), advances.end(), [&advances](QPointF advance) {
        return std::abs(advance.x() - advances.front().x()) < rounding;
    });
}

QByteArray tabularCopy(const QRawFont &font, const QString &family)
{
    const auto overrides = tabularDigits(font);
    if (overrides.isEmpty() || !font.fontTable("fvar").isEmpty())
        return {};
    SfntTables tables = tablesOf(font);
    const QByteArray cmap = cmapWith(tables.value("cmap"), overrides);
    if (cmap.isEmpty())
        return {};
    tables.insert("cmap", cmap);
    tables.insert("name", nameTable(family, font.styleName()));
    return assembleSfnt(tables);
}

} // namespace creatormetrics

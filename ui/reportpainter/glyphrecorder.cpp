// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/glyphrecorder.h"

#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

/// A slanted or emboldened cut that the font itself has not is the same file, and the same font in a PDF. The table holds the
/// file's checksum.
QString nameOf(const QRawFont &font)
{
    return font.familyName() + u'/' + QString::fromLatin1(font.fontTable("head").toHex());
}

/// Qt looks up only the basic plane, and there the lowest character: for Han that may be a radical.
bool isAmbiguous(QChar unit)
{
    return unit.isSurrogate() || (unit.unicode() >= 0x2e80 && unit.unicode() <= 0x9fff);
}

} // namespace

std::size_t GlyphRecorder::faceOf(const QRawFont &font)
{
    const auto met = m_byFont.constFind(font);
    if (met != m_byFont.constEnd())
        return *met;
    const QString name = nameOf(font);
    if (!m_byName.contains(name)) {
        m_byName.insert(name, m_faces.size());
        m_faces.push_back({.font = font, .glyphs = {}, .texts = {}});
        m_known.emplace_back();
    }
    m_byFont.insert(font, m_byName.value(name));
    return m_byName.value(name);
}

void GlyphRecorder::record(const QGlyphRun &run, const QTextLine &line, const QString &text)
{
    const QString own = text.mid(line.textStart(), line.textLength());
    const std::size_t face = faceOf(run.rawFont());
    Known &known = m_known[face];
    for (const quint32 glyph : run.rawFont().glyphIndexesForString(own))
        known.nominal.insert(glyph);
    QSet<quint32> unknown;
    for (const quint32 glyph : run.glyphIndexes()) {
        if (!known.drawn.contains(glyph)) {
            known.drawn.insert(glyph);
            m_faces[face].glyphs << glyph;
            unknown.insert(glyph);
        }
    }
    if (!std::any_of(own.begin(), own.end(), isAmbiguous))
        unknown.subtract(known.nominal);
    if (!unknown.isEmpty())
        resolve(face, line, text, unknown);
}

/// Asks cluster by cluster which glyph it was drawn with.
void GlyphRecorder::resolve(std::size_t face, const QTextLine &line, const QString &text, const QSet<quint32> &unknown)
{
    const QString own = text.mid(line.textStart(), line.textLength());
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, own);
    for (qsizetype from = 0; from >= 0 && from < own.size();) {
        const qsizetype next = clusters.toNextBoundary();
        const qsizetype length = (next < 0 ? own.size() : next) - from;
        const qsizetype at = line.textStart() + from;
        from = next;
        const QList<QGlyphRun> runs = line.glyphRuns(static_cast<int>(at), static_cast<int>(length));
        if (runs.size() == 1 && runs.first().glyphIndexes().size() == 1) {
            const quint32 glyph = runs.first().glyphIndexes().first();
            if (unknown.contains(glyph) && faceOf(runs.first().rawFont()) == face
                && !m_faces[face].texts.contains(glyph))
                m_faces[face].texts.insert(glyph, text.mid(at, length));
        }
    }
}

} // namespace creatormetrics

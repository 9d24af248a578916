// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QRawFont>
#include <QSet>
#include <QString>

#include <vector>

class QTextLine;

namespace creatormetrics {

/// The glyphs of one face in the order in which they were first drawn, and the text behind those that no character of
/// the font leads to directly: contextual forms such as a raised plus between figures, and characters beyond the
/// basic plane.
struct RecordedFace {
    QRawFont font;
    QList<quint32> glyphs;
    QHash<quint32, QString> texts;
};

/// Follows what is drawn into a PDF, in the order in which Qt numbers fonts and glyphs there, because Qt 6.4 writes
/// no text for a glyph that it cannot look up backwards. Use one for a whole file and record every run right after it
/// was drawn.
class GlyphRecorder
{
public:
    /// `run` is one of the runs of `line`, which is a line of `text`.
    void record(const QGlyphRun &run, const QTextLine &line, const QString &text);
    [[nodiscard]] const std::vector<RecordedFace> &faces() const { return m_faces; }

private:
    struct Known {
        QSet<quint32> drawn;
        QSet<quint32> nominal; ///< glyphs that single characters lead to
    };

    std::size_t faceOf(const QRawFont &font);
    void resolve(std::size_t face, const QTextLine &line, const QString &text, const QSet<quint32> &unknown);

    std::vector<RecordedFace> m_faces;
    std::vector<Known> m_known;
    QHash<QString, std::size_t> m_byName;
    QHash<QRawFont, std::size_t> m_byFont; ///< by engine: the same face in another size is another one
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/pdftextmap.h"

#include <QMap>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

using TextMap = QMap<int, QString>; ///< by number of the glyph in the subset

constexpr qsizetype mostEntries = 100; ///< in one block, as the format demands

/// qUncompress wants the expected size, big-endian, before the deflated bytes.
QByteArray inflated(const QByteArray &bytes)
{
    return qUncompress(QByteArray("\x00\x00\x10\x00", 4) + bytes);
}

QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4);
}

bool isRadical(char16_t unit)
{
    return unit >= 0x2e80 && unit <= 0x2fdf;
}

bool isForm(char16_t unit)
{
    return isRadical(unit) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xfb1d && unit <= 0xfdff)
           || (unit >= 0xfe70 && unit <= 0xfeff);
}

QString corrected(char16_t unit)
{
    if (unit == u'\t' || unit == 0x00a0 || unit == 0x202f)
        return QString(u' ');
    const QString text{QChar(unit)};
    return isForm(unit) ? text.normalized(QString::NormalizationForm_KC) : text;
}

int hexNumber(const QByteArray &word)
{
    return word.mid(1, 4).toInt(nullptr, 16);
}

/// "<first> <last> <unit>" or "<first> <last> [<unit> …]".
void readRange(QMap<int, char16_t> &map, const QByteArray &line)
{
    QByteArray plain = line;
    const bool listed = plain.contains('[');
    plain.replace('[', ' ').replace(']', ' ');
    const QByteArrayList words = plain.simplified().split(' ');
    if (words.size() < 3 || !words[0].startsWith('<') || !words[1].startsWith('<'))
        return;
    const int first = hexNumber(words[0]);
    for (int glyph = first; glyph <= hexNumber(words[1]); ++glyph) {
        const qsizetype index = listed ? 2 + glyph - first : 2;
        if (index < words.size() && glyph > 0)
            map.insert(glyph, static_cast<char16_t>(hexNumber(words[index]) + (listed ? 0 : glyph - first)));
    }
}

QMap<int, char16_t> readMap(const QByteArray &map)
{
    QMap<int, char16_t> units;
    bool inside = false;
    for (const QByteArray &line : map.split('\n')) {
        if (line.contains("bfrange"))
            inside = line.contains("begin");
        else if (inside)
            readRange(units, line);
    }
    return units;
}

/// Whether the recorded order of glyphs is the one that Qt numbered them in, as far as its map tells.
bool agrees(const QMap<int, char16_t> &units, const RecordedFace &face)
{
    for (auto unit = units.begin(); unit != units.end(); ++unit) {
        const auto indexes = face.font.glyphIndexesForString(QString(QChar(unit.value())));
        if (unit.key() > face.glyphs.size() || indexes.size() != 1 || indexes.first() != face.glyphs[unit.key() - 1])
            return false;
    }
    return true;
}

TextMap textsOf(const QMap<int, char16_t> &units, const RecordedFace *face)
{
    TextMap texts;
    for (auto unit = units.begin(); unit != units.end(); ++unit)
        texts.insert(unit.key(), corrected(unit.value()));
    if (face == nullptr || !agrees(units, *face))
        return texts;
    for (int glyph = 1; glyph <= face->glyphs.size(); ++glyph) {
        const QString recorded = face->texts.value(face->glyphs[glyph - 1]);
        if (!recorded.isEmpty() && (!texts.contains(glyph) || isRadical(texts.value(glyph).at(0).unicode())))
            texts.insert(glyph, recorded);
    }
    return texts;
}

QByteArray hex(int number)
{
    return QByteArray::number(number, 16).rightJustified(4, '0').toUpper();
}

QByteArray entry(int glyph, const QString &text)
{
    QByteArray units;
    for (const QChar unit : text)
        units += hex(unit.unicode());
    return '<' + hex(glyph) + "> <" + units + ">\n";
}

QByteArray written(const TextMap &texts)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    const QList<int> glyphs = texts.keys();
    for (qsizetype start = 0; start < glyphs.size(); start += mostEntries) {
        const QList<int> block = glyphs.mid(start, mostEntries);
        map += QByteArray::number(block.size()) + " beginbfchar\n";
        for (const int glyph : block)
            map += entry(glyph, texts.value(glyph));
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

} // namespace

QByteArray correctedTextMap(const QByteArray &stream, bool compressed, const RecordedFace *face)
{
    const QByteArray map = compressed ? inflated(stream) : stream;
    if (map.isEmpty())
        return stream;
    const QByteArray better = written(textsOf(readMap(map), face));
    return compressed ? deflated(better) : better;
}

} // namespace creatormetrics

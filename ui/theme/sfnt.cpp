// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/sfnt.h"

#include <QtEndian>

#include <optional>

namespace creatormetrics {

namespace {

constexpr int singleSubstitution = 1;
constexpr int extensionSubstitution = 7;

struct Group { // a SequentialMapGroup of cmap format 12
    quint32 first = 0;
    quint32 last = 0;
    quint32 glyph = 0;
};

template <typename Integer>
Integer read(QByteArrayView bytes, qsizetype at)
{
    if (at < 0 || at + qsizetype(sizeof(Integer)) > bytes.size())
        return 0;
    return qFromBigEndian<Integer>(bytes.data() + at);
}

template <typename Integer>
void append(QByteArray &bytes, Integer value)
{
    char raw[sizeof(Integer)];
    qToBigEndian(value, raw);
    bytes.append(raw, sizeof(Integer));
}

QByteArrayView from(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() ? bytes.sliced(at) : QByteArrayView();
}

QList<quint16> lookupsOf(QByteArrayView gsub, QByteArrayView feature)
{
    const auto list = from(gsub, read<quint16>(gsub, 6));
    QList<quint16> lookups;
    for (int i = 0, count = read<quint16>(list, 0); i < count; ++i) {
        const qsizetype record = 2 + 6 * i;
        if (record + 6 > list.size() || list.sliced(record, 4) != feature)
            continue;
        const auto table = from(list, read<quint16>(list, record + 4));
        for (int k = 0, lookupCount = read<quint16>(table, 2); k < lookupCount; ++k)
            lookups.append(read<quint16>(table, 4 + 2 * k));
        return lookups; // the same lookups serve every script
    }
    return lookups;
}

std::optional<int> coverageIndex(QByteArrayView coverage, quint16 glyph)
{
    const bool ranges = read<quint16>(coverage, 0) == 2;
    for (int i = 0, count = read<quint16>(coverage, 2); i < count; ++i) {
        const qsizetype record = 4 + (ranges ? 6 : 2) * i;
        const auto first = read<quint16>(coverage, record);
        const auto last = ranges ? read<quint16>(coverage, record + 2) : first;
        if (glyph >= first && glyph <= last)
            return ranges ? read<quint16>(coverage, record + 4) + glyph - first : i;
    }
    return std::nullopt;
}

void substitute(QByteArrayView subtable, const QList<quint16> &glyphs, GlyphMap &result)
{
    const auto format = read<quint16>(subtable, 0);
    const auto coverage = from(subtable, read<quint16>(subtable, 2));
    for (const quint16 glyph : glyphs) {
        const auto index = coverageIndex(coverage, glyph);
        if (!index || result.contains(glyph))
            continue;
        if (format == 1)
            result.insert(glyph, quint16(glyph + read<qint16>(subtable, 4)));
        else if (format == 2)
            result.insert(glyph, read<quint16>(subtable, 6 + 2 * *index));
    }
}

void applyLookup(QByteArrayView lookup, const QList<quint16> &glyphs, GlyphMap &result)
{
    for (int i = 0, count = read<quint16>(lookup, 4); i < count; ++i) {
        auto type = read<quint16>(lookup, 0);
        auto subtable = from(lookup, read<quint16>(lookup, 6 + 2 * i));
        if (type == extensionSubstitution) {
            type = read<quint16>(subtable, 2);
            subtable = from(subtable, read<quint32>(subtable, 4));
        }
        if (type == singleSubstitution)
            substitute(subtable, glyphs, result);
    }
}

QByteArrayView format12(QByteArrayView cmap)
{
    for (int i = 0, count = read<quint16>(cmap, 2); i < count; ++i) {
        const auto subtable = from(cmap, read<quint32>(cmap, 4 + 8 * i + 4));
        if (read<quint16>(subtable, 0) == 12)
            return subtable;
    }
    return {};
}

QList<Group> groupsOf(QByteArrayView subtable)
{
    QList<Group> groups;
    const auto count = qMin<qsizetype>(read<quint32>(subtable, 12), (subtable.size() - 16) / 12);
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype at = 16 + 12 * i;
        groups.append({.first = read<quint32>(subtable, at), .last = read<quint32>(subtable, at + 4),
                       .glyph = read<quint32>(subtable, at + 8)});
    }
    return groups;
}

// Cuts a hole of one code point into the groups and fills it with another glyph.
QList<Group> withOverride(const QList<Group> &groups, quint32 code, quint16 glyph)
{
    QList<Group> result;
    for (const Group &group : groups) {
        if (code < group.first || code > group.last) {
            result.append(group);
            continue;
        }
        if (code > group.first)
            result.append({.first = group.first, .last = code - 1, .glyph = group.glyph});
        result.append({.first = code, .last = code, .glyph = glyph});
        if (code < group.last)
            result.append({.first = code + 1, .last = group.last, .glyph = group.glyph + (code + 1 - group.first)});
    }
    return result;
}

quint32 checksum(QByteArrayView bytes)
{
    quint32 sum = 0;
    const qsizetype whole = bytes.size() / 4 * 4;
    for (qsizetype at = 0; at < whole; at += 4)
        sum += qFromBigEndian<quint32>(bytes.data() + at);
    const QByteArray rest = bytes.sliced(whole).toByteArray().leftJustified(4, '\0');
    return sum + qFromBigEndian<quint32>(rest.constData());
}

qsizetype padded(qsizetype size)
{
    return (size + 3) / 4 * 4;
}

void appendDirectory(QByteArray &file, const SfntTables &tables)
{
    const auto count = quint16(tables.size());
    quint16 power = 0;
    while ((2U << power) <= count)
        ++power;
    const auto range = quint16(16U << power);
    append(file, tables.contains("CFF ") ? quint32(0x4F54544F) : quint32(0x00010000)); // 'OTTO' or TrueType
    append(file, count);
    append(file, range);
    append(file, power);
    append(file, quint16(count * 16 - range));
    auto offset = quint32(12 + 16 * count);
    for (const auto &[tag, bytes] : tables.asKeyValueRange()) {
        file.append(tag);
        append(file, checksum(bytes));
        append(file, offset);
        append(file, quint32(bytes.size()));
        offset += quint32(padded(bytes.size()));
    }
}

} // namespace

GlyphMap singleSubstitutions(QByteArrayView gsub, QByteArrayView feature, const QList<quint16> &glyphs)
{
    GlyphMap result;
    const auto lookupList = from(gsub, read<quint16>(gsub, 8));
    for (const quint16 index : lookupsOf(gsub, feature))
        applyLookup(from(lookupList, read<quint16>(lookupList, 2 + 2 * index)), glyphs, result);
    return result;
}

QByteArray cmapWith(QByteArrayView cmap, const QMap<char32_t, quint16> &overrides)
{
    const auto subtable = format12(cmap);
    if (subtable.isEmpty())
        return {};
    auto groups = groupsOf(subtable);
    for (const auto &[code, glyph] : overrides.asKeyValueRange())
        groups = withOverride(groups, quint32(code), glyph);

    QByteArray table;
    const quint32 offset = 4 + 8 + 8;
    append(table, quint16(0)); // version
    append(table, quint16(2)); // encodings, which share one subtable
    // Without a Unicode-platform entry FreeType would prefer the glyph names of a CFF font to this table.
    append(table, quint16(0)); // Unicode
    append(table, quint16(4)); // full repertoire
    append(table, offset);
    append(table, quint16(3)); // Windows
    append(table, quint16(10)); // full repertoire
    append(table, offset);
    append(table, quint16(12)); // format
    append(table, quint16(0));
    append(table, quint32(16 + 12 * groups.size()));
    append(table, quint32(0)); // language
    append(table, quint32(groups.size()));
    for (const Group &group : groups) {
        append(table, group.first);
        append(table, group.last);
        append(table, group.glyph);
    }
    return table;
}

QByteArray nameTable(const QString &family, const QString &style)
{
    const QString postScript = QString(family + QLatin1Char('-') + style).remove(QLatin1Char(' '));
    const QMap<quint16, QString> names{{1, family}, {2, style}, {4, family + QLatin1Char(' ') + style},
                                       {6, postScript}};
    QByteArray table;
    QByteArray text;
    append(table, quint16(0));
    append(table, quint16(names.size()));
    append(table, quint16(6 + 12 * names.size()));
    for (const auto &[id, name] : names.asKeyValueRange()) {
        const auto length = quint16(2 * name.size());
        for (const quint16 value : {quint16(3), quint16(1), quint16(0x409), id, length, quint16(text.size())})
            append(table, value);
        for (const QChar c : name)
            append(text, c.unicode());
    }
    return table + text;
}

QByteArray assembleSfnt(const SfntTables &tables)
{
    QByteArray file;
    appendDirectory(file, tables);
    for (const QByteArray &bytes : tables)
        file.append(bytes.leftJustified(padded(bytes.size()), '\0'));
    return file;
}

} // namespace creatormetrics

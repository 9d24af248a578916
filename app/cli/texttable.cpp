// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 8;

/// Wide and fullwidth blocks of Unicode's East Asian Width table, and emoji.
bool isWide(char32_t letter)
{
    static constexpr std::pair<char32_t, char32_t> blocks[]{{0x1100, 0x115f},   {0x2e80, 0xa4cf},   {0xac00, 0xd7a3},
                                                            {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},
                                                            {0xffe0, 0xffe6},   {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff},
                                                            {0x1f900, 0x1faff}, {0x20000, 0x3fffd}};
    return std::ranges::any_of(blocks,
                               [letter](const auto &block) { return letter >= block.first && letter <= block.second; });
}

int widthOf(char32_t letter)
{
    const auto category = QChar::category(letter);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    return isWide(letter) ? 2 : 1;
}

QString padded(const QString &text, int width, bool right)
{
    const QString spaces(std::max(0, width - displayWidth(text)), u' ');
    return right ? spaces + text : text + spaces;
}

/// Words in lines of at most `width` columns; a longer word keeps its own line.
QStringList wrapped(const QString &text, int width)
{
    QStringList lines{QString()};
    for (const QString &word : text.split(u' ')) {
        if (!lines.last().isEmpty() && displayWidth(lines.last()) + 1 + displayWidth(word) > width)
            lines << QString();
        lines.last() += (lines.last().isEmpty() ? QString() : u" "_s) + word;
    }
    return lines;
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (const char32_t letter : text.toUcs4())
        width += widthOf(letter);
    return width;
}

QString elided(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    QString kept;
    int used = 1;
    for (const char32_t letter : text.toUcs4()) {
        used += widthOf(letter);
        if (used > width)
            break;
        kept += QString::fromUcs4(&letter, 1);
    }
    return kept + u"…"_s;
}

std::vector<int> TextTable::widths(int width) const
{
    std::vector<int> found;
    for (const TextColumn &column : m_columns)
        found.push_back(displayWidth(column.title));
    for (const QStringList &row : m_rows) {
        for (std::size_t at = 0; at < found.size(); ++at)
            found[at] = std::max(found[at], displayWidth(row.value(static_cast<qsizetype>(at))));
    }
    const int total = std::accumulate(found.begin(), found.end(), 0) + gap * (static_cast<int>(found.size()) - 1);
    for (std::size_t at = 0; at < found.size(); ++at) {
        if (m_columns[at].elastic && total > width)
            found[at] = std::max(narrowest, found[at] - (total - width));
    }
    return found;
}

QString TextTable::line(const QStringList &cells, const std::vector<int> &widths) const
{
    QString text;
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        const QString cell = elided(cells.value(static_cast<qsizetype>(at)).simplified(), widths[at]);
        const QString raw = at == 0 ? elided(cells.value(0), widths[0]) : cell; // the first column may be indented
        text += (at == 0 ? QString() : QString(gap, u' ')) + padded(raw, widths[at], m_columns[at].numeric);
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

QString TextTable::text(Fit fit, int width) const
{
    const std::vector<int> columnWidths = widths(width);
    QStringList titles;
    for (const TextColumn &column : m_columns)
        titles << column.title;
    QStringList lines;
    if (!titles.join(QString()).isEmpty())
        lines << line(titles, columnWidths);
    for (QStringList row : m_rows) {
        QStringList below;
        if (fit == Fit::Wrapped) {
            below = wrapped(row.last(), columnWidths.back());
            row.last() = below.takeFirst();
        }
        lines << line(row, columnWidths);
        for (const QString &rest : below) {
            QStringList cells(static_cast<qsizetype>(m_columns.size()) - 1, QString());
            lines << line(cells << rest, columnWidths);
        }
    }
    return lines.join(u'\n');
}

} // namespace creatormetrics

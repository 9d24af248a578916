// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/markdowntext.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200'000;
constexpr qsizetype longestParagraph = 4'000; ///< longer ones are laid out in parts
constexpr qsizetype longestBlock = 12'000; ///< of lines without an empty one between them
constexpr int deepestMarkers = 16;

bool isKept(QChar letter)
{
    const char16_t unit = letter.unicode();
    if (unit < 0x20 || unit == 0x7f)
        return unit == u'\n' || unit == u'\t';
    const bool turnsDirection = (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
    return !turnsDirection && unit != 0xfffc;
}

/// The position after the marker of a quote or a list that begins at `at`, or `at` itself.
qsizetype afterMarker(QStringView line, qsizetype at)
{
    if (line[at] == u'>')
        return at + 1;
    qsizetype end = at;
    while (end < line.size() && line[end] >= u'0' && line[end] <= u'9')
        ++end;
    const QStringView ends = end > at ? QStringView(u".)") : QStringView(u"-+*");
    const bool marks = end < line.size() && ends.contains(line[end]);
    return marks && end + 1 < line.size() && line[end + 1].isSpace() ? end + 1 : at;
}

/// The line without the markers that open what is nested too deeply.
QString shallow(const QString &line)
{
    int depth = 0;
    qsizetype cut = -1;
    qsizetype at = 0;
    while (at < line.size()) {
        const qsizetype next = line[at].isSpace() ? at + 1 : afterMarker(line, at);
        if (next == at)
            break;
        if (!line[at].isSpace() && ++depth > deepestMarkers && cut < 0)
            cut = at;
        at = next;
    }
    return cut < 0 ? line : line.left(cut) + line.mid(at);
}

/// Where a line is parted that is longer than anybody writes.
qsizetype breakBefore(QStringView line)
{
    const qsizetype space = line.first(longestParagraph).lastIndexOf(u' ');
    if (space > longestParagraph / 2)
        return space + 1;
    return line[longestParagraph - 1].isHighSurrogate() ? longestParagraph - 1 : longestParagraph;
}

/// QTextDocument takes time by the square of a block's length.
QString withShortBlocks(const QStringList &lines)
{
    QString text;
    qsizetype block = 0;
    for (const QString &line : lines) {
        QStringView rest = line;
        block = rest.trimmed().isEmpty() || block > longestBlock ? 0 : block + rest.size();
        if (block == 0 && !text.isEmpty())
            text += u'\n';
        for (; rest.size() > longestParagraph; rest = rest.sliced(breakBefore(rest)))
            text.append(rest.first(breakBefore(rest))).append("\n\n"_L1);
        text.append(rest).append(u'\n');
    }
    return text;
}

QString cleaned(QString text)
{
    text.truncate(longestText);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar(0x2028), u'\n').replace(QChar(0x2029), u'\n');
    text.removeIf([](QChar letter) { return !isKept(letter); });
    QStringList lines = text.split(u'\n');
    std::ranges::transform(lines, lines.begin(), shallow);
    return withShortBlocks(lines);
}

/// An address that may be followed from a report, or nothing.
QString safeLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool known = url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "mailto"_L1;
    return url.isValid() && known ? address : QString();
}

QString markerOf(const QTextBlock &block)
{
    switch (block.blockFormat().marker()) {
    case QTextBlockFormat::MarkerType::Checked:
        return u"\u2611"_s;
    case QTextBlockFormat::MarkerType::Unchecked:
        return u"\u2610"_s;
    case QTextBlockFormat::MarkerType::NoMarker:
        break;
    }
    const QString text = block.textList()->itemText(block).trimmed();
    return text.isEmpty() || !text.front().isDigit() ? u"\u2022"_s : text;
}

MarkdownSpan spanOf(const QTextCharFormat &format)
{
    return {.strong = format.fontWeight() > QFont::Medium,
            .emphasis = format.fontItalic(),
            .code = format.fontFixedPitch(),
            .struck = format.fontStrikeOut(),
            .link = format.isAnchor() ? safeLink(format.anchorHref()) : QString()};
}

bool isPlain(const MarkdownSpan &span)
{
    return !span.strong && !span.emphasis && !span.code && !span.struck && span.link.isEmpty();
}

class PartReader
{
public:
    explicit PartReader(const QTextDocument &document) { readFrame(document.rootFrame()); }

    [[nodiscard]] std::vector<MarkdownPart> parts() && { return std::move(m_parts); }

private:
    void readFrame(const QTextFrame *frame)
    {
        for (auto at = frame->begin(); !at.atEnd(); ++at) {
            if (const QTextFrame *child = at.currentFrame())
                readChild(child);
            else if (at.currentBlock().isValid())
                readBlock(at.currentBlock());
        }
    }

    void readChild(const QTextFrame *frame)
    {
        if (const auto *table = qobject_cast<const QTextTable *>(frame))
            readTable(*table);
        else
            readFrame(frame);
    }

    void readTable(const QTextTable &table)
    {
        MarkdownPart part{.kind = MarkdownPart::Kind::Table};
        for (int row = 0; row < table.rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < table.columns(); ++column)
                cells << textOf(table.cellAt(row, column));
            part.rows.push_back(cells);
        }
        m_parts.push_back(std::move(part));
    }

    static QString textOf(const QTextTableCell &cell)
    {
        QStringList texts;
        for (auto at = cell.begin(); !at.atEnd(); ++at)
            texts << at.currentBlock().text();
        return texts.join(u' ').trimmed();
    }

    void readBlock(const QTextBlock &block)
    {
        MarkdownPart part = kindOf(block);
        addFragments(part, block);
        const bool says = !part.text.trimmed().isEmpty();
        if (says || part.kind == MarkdownPart::Kind::Code || part.kind == MarkdownPart::Kind::Item)
            addSplit(std::move(part));
        if (block.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth))
            m_parts.push_back({.kind = MarkdownPart::Kind::Rule});
    }

    static MarkdownPart kindOf(const QTextBlock &block)
    {
        const QTextBlockFormat format = block.blockFormat();
        MarkdownPart part{.quotes = format.intProperty(QTextFormat::BlockQuoteLevel)};
        if (format.headingLevel() > 0) {
            part.kind = MarkdownPart::Kind::Heading;
            part.level = format.headingLevel();
        } else if (format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage)
                   || format.nonBreakableLines()) {
            part.kind = MarkdownPart::Kind::Code;
        } else if (block.textList() != nullptr) {
            part.kind = MarkdownPart::Kind::Item;
            part.level = std::max(1, block.textList()->format().indent());
            part.marker = markerOf(block);
        } else {
            part.level = format.indent();
        }
        return part;
    }

    static void addFragments(MarkdownPart &part, const QTextBlock &block)
    {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            QString text = at.fragment().text();
            if (format.isImageFormat())
                text = format.stringProperty(QTextFormat::ImageAltText);
            MarkdownSpan span = spanOf(format);
            span.start = static_cast<int>(part.text.size());
            span.length = static_cast<int>(text.size());
            part.text += text;
            if (!isPlain(span) && part.kind != MarkdownPart::Kind::Code)
                part.spans.push_back(std::move(span));
        }
    }

    /// Breaking a text into lines costs more than its length; nobody sees where so long a one is parted.
    void addSplit(MarkdownPart part)
    {
        while (part.text.size() > longestParagraph) {
            const qsizetype space = part.text.lastIndexOf(u' ', longestParagraph);
            qsizetype end = space > longestParagraph / 2 ? space + 1 : longestParagraph;
            if (part.text[end - 1].isHighSurrogate())
                --end;
            MarkdownPart head = part;
            head.text.truncate(end);
            clip(head.spans, 0, static_cast<int>(end));
            m_parts.push_back(std::move(head));
            part.text.remove(0, end);
            part.marker.clear();
            clip(part.spans, static_cast<int>(end), static_cast<int>(end + part.text.size()));
        }
        m_parts.push_back(std::move(part));
    }

    /// The spans between two positions, counted from the first.
    static void clip(std::vector<MarkdownSpan> &spans, int from, int to)
    {
        for (MarkdownSpan &span : spans) {
            const int end = std::min(span.start + span.length, to);
            const int start = std::max(span.start, from);
            span.start = start - from;
            span.length = end - start;
        }
        std::erase_if(spans, [](const MarkdownSpan &span) { return span.length <= 0; });
    }

    std::vector<MarkdownPart> m_parts;
};

} // namespace

std::vector<MarkdownPart> markdownParts(const QString &text)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setMarkdown(cleaned(text), QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                            | QTextDocument::MarkdownNoHTML);
    return PartReader(document).parts();
}

} // namespace creatormetrics

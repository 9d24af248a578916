// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/dictionaryfile.h"

#include "models/mentions/userdictionary.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostBytes = 4 * 1024 * 1024;
constexpr qsizetype mostWordsOfAnEntry = 3;
constexpr double largestValence = 4;

Error badFile(const QString &what)
{
    return {.kind = ErrorKind::BadInput, .detail = what};
}

Error badLine(qsizetype line, const QString &what)
{
    return badFile(u"line %1: %2"_s.arg(line).arg(what));
}

struct FileRow {
    qsizetype line = 1; ///< where it begins, counted from 1
    QStringList fields;
};

/// Cuts the text into rows and fields.
class RowReader
{
public:
    RowReader(const QString &text, QChar delimiter) : m_text(text), m_delimiter(delimiter) {}

    [[nodiscard]] Result<std::optional<FileRow>> next()
    {
        if (atEnd())
            return std::optional<FileRow>();
        FileRow row{.line = m_line, .fields = {}};
        for (;;) {
            auto field = !atEnd() && m_text[m_at] == u'"' ? quotedField() : Result<QString>(plainField());
            if (!field)
                return field.error();
            row.fields << *std::move(field);
            if (atEnd() || m_text[m_at] != m_delimiter)
                break;
            ++m_at;
        }
        takeLineEnd();
        return std::optional(std::move(row));
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool atFieldEnd() const
    {
        return atEnd() || m_text[m_at] == m_delimiter || m_text[m_at] == u'\n' || m_text[m_at] == u'\r';
    }

    QString plainField()
    {
        const qsizetype start = m_at;
        while (!atFieldEnd())
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    Result<QString> quotedField()
    {
        const qsizetype line = m_line;
        QString field;
        for (bool further = false;; further = true) {
            const qsizetype end = m_text.indexOf(u'"', m_at + 1);
            if (end < 0)
                return badLine(line, u"a quoted field begins here and does not end"_s);
            if (further)
                field += u'"';
            field += QStringView(m_text).sliced(m_at + 1, end - m_at - 1);
            m_at = end + 1;
            if (atEnd() || m_text[m_at] != u'"')
                break;
        }
        m_line += field.count(u'\n');
        return atFieldEnd() ? Result<QString>(field) : badLine(m_line, u"text behind the closing quote of a field"_s);
    }

    void takeLineEnd()
    {
        if (!atEnd() && m_text[m_at] == u'\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] == u'\n')
            ++m_at;
        ++m_line;
    }

    const QString &m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
};

qsizetype firstBadLine(const QByteArray &content)
{
    qsizetype line = 1;
    for (const QByteArray &bytes : content.split('\n')) {
        if (!bytes.isValidUtf8())
            break;
        ++line;
    }
    return line;
}

Result<QString> decodedText(const QByteArray &content)
{
    if (content.size() > mostBytes)
        return badFile(u"the file has %1 bytes; accepted are up to %2"_s.arg(content.size()).arg(mostBytes));
    if (!content.isValidUtf8())
        return badLine(firstBadLine(content), u"the text is not UTF-8; save the file as UTF-8"_s);
    QString text = QString::fromUtf8(content);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

/// A German spreadsheet writes semicolons, and commas into numbers.
std::optional<double> valenceFrom(const QString &field, QChar delimiter)
{
    QString number = field.trimmed();
    if (delimiter == u';')
        number.replace(u',', u'.');
    number.replace(QChar(0x2212), u'-'); // minus as it is typeset
    bool ok = false;
    const double valence = number.toDouble(&ok);
    return ok && std::isfinite(valence) && std::abs(valence) <= largestValence ? std::optional(valence) : std::nullopt;
}

Result<DictionaryWord> wordFrom(const FileRow &row, QChar delimiter)
{
    const QString spelling = row.fields.first().simplified();
    const QString key = userWordKey(spelling);
    if (key.isEmpty())
        return badLine(row.line, u"no word; accepted is a word or emoji and its valence"_s);
    if (spelling.size() > longestDictionaryWord || key.size() > longestDictionaryWord)
        return badLine(row.line, u"the word has more than %1 characters"_s.arg(longestDictionaryWord));
    if (key.count(u' ') >= mostWordsOfAnEntry)
        return badLine(row.line, u"\"%1\" has more than %2 words"_s.arg(spelling).arg(mostWordsOfAnEntry));
    const QString field = row.fields.value(1);
    if (const auto valence = valenceFrom(field, delimiter))
        return DictionaryWord{.spelling = spelling, .valence = *valence};
    return badLine(row.line, u"\"%1\" is no valence; accepted is a number from -4 to 4"_s.arg(field.left(longestDictionaryWord)));
}

Outcome checkTitles(const std::optional<FileRow> &row)
{
    const auto title = [&row](qsizetype column) { return row->fields.value(column).trimmed().toLower(); };
    if (row && title(0) == "word"_L1 && title(1) == "valence"_L1)
        return Done{};
    return badLine(1, u"accepted is a first line \"word,valence\""_s);
}

bool isBlank(const FileRow &row)
{
    return row.fields.join(QString()).trimmed().isEmpty();
}

/// Each word once, where it stood first, as it was said last.
class FoundWords
{
public:
    Outcome add(const FileRow &row, const DictionaryWord &word)
    {
        const QString key = userWordKey(word.spelling);
        if (const auto place = m_places.constFind(key); place != m_places.cend()) {
            m_words[*place] = word;
            return Done{};
        }
        if (static_cast<qint64>(m_words.size()) == mostDictionaryWords)
            return badLine(row.line, u"a dictionary has at most %1 words"_s.arg(mostDictionaryWords));
        m_places.insert(key, m_words.size());
        m_words.push_back(word);
        return Done{};
    }
    [[nodiscard]] std::vector<DictionaryWord> take() { return std::move(m_words); }

private:
    std::vector<DictionaryWord> m_words;
    QHash<QString, std::size_t> m_places;
};

QChar delimiterOf(const QString &text)
{
    const QStringView titles = QStringView(text).first(std::max<qsizetype>(0, text.indexOf(u'\n')));
    return titles.contains(u';') && !titles.contains(u',') ? u';' : u',';
}

QString quotedWhereNeeded(const QString &field)
{
    const bool needed = field.contains(u'"') || field.contains(u',') || field.contains(u'\n') || field.contains(u'\r');
    return needed ? u'"' + QString(field).replace(u'"', u"\"\""_s) + u'"' : field;
}

} // namespace

Result<std::vector<DictionaryWord>> parseDictionaryFile(const QByteArray &content)
{
    const auto text = decodedText(content);
    if (!text)
        return text.error();
    const QChar delimiter = delimiterOf(*text);
    RowReader rows(*text, delimiter);
    auto row = rows.next();
    if (const Outcome titled = row ? checkTitles(*row) : Outcome(row.error()); !titled)
        return titled.error();
    FoundWords words;
    for (row = rows.next(); row && *row; row = rows.next()) {
        if (isBlank(**row))
            continue;
        const auto word = wordFrom(**row, delimiter);
        if (const Outcome added = word ? words.add(**row, *word) : Outcome(word.error()); !added)
            return added.error();
    }
    return row ? Result<std::vector<DictionaryWord>>(words.take()) : row.error();
}

QByteArray dictionaryFileText(std::span<const DictionaryWord> words)
{
    QByteArray text = "word,valence\r\n";
    for (const DictionaryWord &word : words)
        text += quotedWhereNeeded(word.spelling).toUtf8() + ',' + QByteArray::number(word.valence, 'g', QLocale::FloatingPointShortest) + "\r\n";
    return text;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/languagedetector.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype slotSize = 12;
constexpr qsizetype headerSize = 16;
/// Weights are stored less this, which every piece that a language knows is worth at least.
constexpr int leastWeight = 53;
/// What English is ahead by before the first piece: most mentions are, and the English list is by far the best.
constexpr int englishLead = 120;
constexpr qsizetype enoughPieces = 120;
constexpr int longestPart = 70;
/// Lead over the second language, a piece, from which on there is no doubt; under the other nothing is said.
constexpr double clearLead = 30;
constexpr double leastLead = 3;
constexpr int fewestPieces = 3;
/// A text of fewer pieces is never certain.
constexpr double piecesOfASentence = 8;

using Pieces = QVarLengthArray<quint64, 128>;

LanguageDetector::Guess guessOf(const char *code, double certainty)
{
    LanguageDetector::Guess guess{.certainty = certainty};
    std::copy_n(code, std::min<std::size_t>(3, std::char_traits<char>::length(code)), guess.code.begin());
    return guess;
}

/// A run of letters in UTF-8, cut into pieces of four bytes every three, with the spaces at its ends; the last four
/// bytes always are a piece.
class WordPieces
{
public:
    explicit WordPieces(Pieces &pieces) : m_pieces(pieces) {}

    void letter(char16_t unit)
    {
        if (m_size + 3 > longestPart)
            return;
        if (unit < 0x80) {
            m_bytes[m_size++] = static_cast<uchar>(unit);
        } else if (unit < 0x800) {
            m_bytes[m_size++] = static_cast<uchar>(0xc0 | (unit >> 6));
            m_bytes[m_size++] = static_cast<uchar>(0x80 | (unit & 0x3f));
        } else {
            m_bytes[m_size++] = static_cast<uchar>(0xe0 | (unit >> 12));
            m_bytes[m_size++] = static_cast<uchar>(0x80 | ((unit >> 6) & 0x3f));
            m_bytes[m_size++] = static_cast<uchar>(0x80 | (unit & 0x3f));
        }
    }

    void endWord()
    {
        if (m_size == 0)
            return;
        std::size_t at = 0;
        for (; at + 4 < m_size; at += 3)
            add(at, at + 4, at == 0, false);
        add(m_size > 4 ? m_size - 4 : 0, m_size, at == 0, true);
        m_size = 0;
    }

private:
    void add(std::size_t from, std::size_t to, bool first, bool last)
    {
        quint64 key = 0;
        int shift = 0;
        const auto append = [&key, &shift](uchar byte) {
            key |= static_cast<quint64>(byte) << shift;
            shift += 8;
        };
        if (first)
            append(' ');
        for (std::size_t at = from; at < to; ++at)
            append(m_bytes[at]);
        if (last)
            append(' ');
        m_pieces.append(key);
    }

    Pieces &m_pieces;
    std::array<uchar, longestPart> m_bytes{};
    std::size_t m_size = 0;
};

void addPieces(QStringView key, Pieces &pieces)
{
    WordPieces word(pieces);
    for (const QChar unit : key) {
        if (unit.isLetter() || unit == u'\'')
            word.letter(unit.unicode());
        else
            word.endWord();
        if (pieces.size() >= enoughPieces)
            return;
    }
    word.endWord();
}

/// Each different piece of the text once.
Pieces piecesOf(const TextTokens &text)
{
    Pieces pieces;
    for (const TextToken &token : text.tokens) {
        if (pieces.size() >= enoughPieces)
            break;
        if (token.is(TokenTrait::Letters) && !token.is(TokenTrait::Aside) && !token.is(TokenTrait::Emoji))
            addPieces(text.key(token), pieces);
    }
    std::ranges::sort(pieces);
    pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
    return pieces;
}

} // namespace

Result<LanguageDetector> LanguageDetector::fromTable(const QByteArray &table)
{
    LanguageDetector detector(table);
    if (const auto read = detector.readHeader(); !read)
        return read.error();
    return detector;
}

Outcome LanguageDetector::readHeader()
{
    const Error broken{.kind = ErrorKind::BadResponse, .detail = u"the table of languages is damaged"_s};
    if (m_table.size() < headerSize || !m_table.startsWith("CMLG"))
        return broken;
    const char *const bytes = m_table.constData();
    const auto languages = qFromLittleEndian<quint32>(bytes + 4);
    m_slotBits = qFromLittleEndian<quint32>(bytes + 8);
    const auto weights = qFromLittleEndian<quint32>(bytes + 12);
    if (languages > 128 || m_slotBits < 1 || m_slotBits > 24)
        return broken;
    m_slots = headerSize + 4 * static_cast<qsizetype>(languages);
    m_weights = m_slots + slotSize * (qsizetype{1} << m_slotBits);
    if (m_table.size() != m_weights + 2 * static_cast<qsizetype>(weights))
        return broken;
    for (quint32 index = 0; index < languages; ++index) {
        std::array<char, 4> code{};
        std::copy_n(bytes + headerSize + 4 * index, 3, code.begin());
        m_codes.push_back(code);
        if (QLatin1StringView(code.data()) == "en"_L1)
            m_english = index;
    }
    return Done{};
}

void LanguageDetector::addWeights(quint64 piece, std::span<int> scores) const
{
    constexpr quint64 keyMask = (quint64{1} << 48) - 1;
    const char *const bytes = m_table.constData();
    const quint64 slotMask = (quint64{1} << m_slotBits) - 1;
    for (quint64 slot = (piece * 0x9e3779b97f4a7c15U) >> (64 - m_slotBits);; slot = (slot + 1) & slotMask) {
        const char *const at = bytes + m_slots + slotSize * static_cast<qsizetype>(slot);
        const auto found = qFromLittleEndian<quint64>(at);
        if (found == 0)
            return;
        if ((found & keyMask) != piece)
            continue;
        const auto first = static_cast<qsizetype>(qFromLittleEndian<quint32>(at + 8));
        const auto *pair = reinterpret_cast<const uchar *>(bytes) + m_weights + 2 * first;
        for (quint64 count = found >> 48; count > 0; --count, pair += 2)
            scores[pair[0]] += pair[1] + leastWeight;
        return;
    }
}

LanguageDetector::Guess LanguageDetector::guessByPieces(const TextTokens &text) const
{
    const Pieces pieces = piecesOf(text);
    std::array<int, 128> storage{};
    const std::span scores = std::span(storage).first(m_codes.size());
    for (const quint64 piece : pieces)
        addWeights(piece, scores);
    const bool english = text.letters(TextTokens::Script::Latin) > 0;
    if (english)
        scores[m_english] += englishLead;
    const auto best = std::ranges::max_element(scores);
    const auto index = static_cast<std::size_t>(best - scores.begin());
    // The lead decides, but it makes nothing certain.
    const bool ahead = index == m_english && english;
    const int bestScore = *best - (ahead ? englishLead : 0);
    *best = 0;
    const double lead =
        (bestScore - *std::ranges::max_element(scores)) / std::max(1.0, static_cast<double>(pieces.size()));
    if (pieces.size() < fewestPieces || (lead < leastLead && !ahead))
        return {};
    const double length = std::min(1.0, static_cast<double>(pieces.size()) / piecesOfASentence);
    return guessOf(m_codes[index].data(), std::clamp(lead / clearLead, 0.0, 1.0) * length);
}

LanguageDetector::Guess LanguageDetector::guess(const TextTokens &text) const
{
    using Script = TextTokens::Script;
    Script most = Script::Latin;
    for (std::size_t index = 1; index < static_cast<std::size_t>(Script::Count); ++index) {
        if (text.letters(static_cast<Script>(index)) > text.letters(most))
            most = static_cast<Script>(index);
    }
    switch (most) {
    case Script::Greek:
        return guessOf("el", 1);
    case Script::Hebrew:
        return guessOf("he", 1);
    case Script::Hangul:
        return guessOf("ko", 1);
    case Script::Kana:
        return guessOf("ja", 1);
    case Script::Han:
        return text.letters(Script::Kana) > 0 ? guessOf("ja", 0.9) : guessOf("zh", 0.9);
    default:
        return guessByPieces(text);
    }
}

} // namespace creatormetrics

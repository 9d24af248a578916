// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/wordlookup.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr quint32 longestKey = 64;
constexpr qsizetype longestPhrase = 3;
/// Characters of the longest entry in a script without spaces.
constexpr qsizetype longestSegment = 8;

using Buffer = QVarLengthArray<char16_t, 256>;

QStringView viewOf(const Buffer &buffer)
{
    return {buffer.constData(), buffer.size()};
}

/// `key` with every run of three or more of a character cut down to `keep` of them; empty when there is no such run.
Buffer withoutElongation(QStringView key, qsizetype keep)
{
    Buffer shorter;
    bool cut = false;
    for (qsizetype from = 0; from < key.size();) {
        qsizetype to = from;
        while (to < key.size() && key[to] == key[from])
            ++to;
        const bool run = to - from >= 3;
        cut = cut || run;
        for (qsizetype count = run ? keep : to - from; count > 0; --count)
            shorter.append(key[from].unicode());
        from = to;
    }
    if (!cut)
        shorter.clear();
    return shorter;
}

bool isWord(const TextToken &token)
{
    return token.keyLength > 0 && token.keyLength <= longestKey && !token.is(TokenTrait::Emoji)
           && !token.is(TokenTrait::Unspaced);
}

} // namespace

WordLookup::Found WordLookup::find(QStringView key, quint32 hash) const
{
    if (!m_user.isEmpty()) {
        const WordEntry *const own = m_user.words().find(key, hash);
        if (own && own->is(WordRole::Valued))
            return {own, true};
    }
    return {m_vocabulary ? m_vocabulary->words.find(key, hash) : nullptr, false};
}

WordLookup::Found WordLookup::findVariant(const TextTokens &text, const TextToken &token) const
{
    const QStringView key = text.key(token);
    if (token.innerLength > 0) {
        const Found inner = find(text.inner(token));
        if (inner.entry && (inner.fromUser || m_spelling == Spelling::Lenient))
            return inner;
    }
    for (const qsizetype keep : {2, 1}) {
        const Buffer shorter = withoutElongation(key, keep);
        if (shorter.isEmpty())
            break;
        if (const Found found = find(viewOf(shorter)); found.entry)
            return found;
    }
    if (m_spelling == Spelling::AsPublished)
        return {};
    const qsizetype apostrophe = key.indexOf(u'\'');
    if (apostrophe > 0 && apostrophe <= 2 && apostrophe + 2 < key.size())
        return find(key.sliced(apostrophe + 1));
    return {};
}

bool WordLookup::startsPhrase(const Found &found, QStringView key, quint32 hash) const
{
    if (found.entry && found.entry->is(WordRole::PhraseStart))
        return true;
    const WordEntry *const own = m_user.isEmpty() ? nullptr : m_user.words().find(key, hash);
    return own && own->is(WordRole::PhraseStart);
}

qsizetype WordLookup::findPhrase(const TextTokens &text, qsizetype index, Found &found) const
{
    const auto keyAt = [&text](qsizetype at) {
        const TextToken &token = text.tokens[at];
        return token.innerLength > 0 ? text.inner(token) : text.key(token);
    };
    Buffer phrase;
    const QStringView first = keyAt(index);
    phrase.append(first.utf16(), first.size());
    qsizetype words = 0;
    for (qsizetype count = 2; count <= longestPhrase; ++count) {
        const qsizetype next = index + count - 1;
        if (next >= text.tokens.size() || !isWord(text.tokens[next]))
            break;
        phrase.append(u' ');
        const QStringView key = keyAt(next);
        phrase.append(key.utf16(), key.size());
        if (const Found longer = find(viewOf(phrase)); longer.entry) {
            found = longer;
            words = count;
        }
    }
    return words;
}

/// The longest entry from each place on; what is no entry is passed over.
void WordLookup::segment(const TextTokens &text, const TextToken &run, TokenList &words) const
{
    const QStringView key = text.key(run);
    const bool exact = run.keyLength == static_cast<quint32>(run.length);
    for (qsizetype at = 0; at < key.size();) {
        qsizetype length = std::min(longestSegment, key.size() - at);
        Found found;
        for (; length > 0 && !found.entry; --length)
            found = find(key.sliced(at, length));
        ++length;
        if (found.entry && found.entry->roles != static_cast<quint16>(WordRole::PhraseStart)) {
            TextToken word = run;
            word.word = found.entry;
            word.fromUser = found.fromUser;
            if (exact) {
                word.start += static_cast<qint32>(at);
                word.length = static_cast<qint32>(length);
            }
            words.append(word);
        }
        at += found.entry ? length : 1;
    }
}

/// The words of the emoji's name, or the emoji as one word when the user says what it means.
void WordLookup::resolveEmoji(const TextTokens &text, qsizetype &index, TokenList &words) const
{
    const TextToken &first = text.tokens[index];
    const Found own = m_user.isEmpty() || first.keyLength == 0 ? Found{} : find(text.key(first), first.hash);
    words.append(first);
    if (own.fromUser) {
        words.back().word = own.entry;
        words.back().fromUser = true;
    }
    for (++index; index < text.tokens.size(); ++index) {
        const TextToken &next = text.tokens[index];
        if (!next.is(TokenTrait::Emoji) || next.is(TokenTrait::EmojiStart) || next.start != first.start)
            return;
        if (!own.fromUser)
            words.append(next);
    }
}

/// The word at `index` or the phrase that begins there; gives how many words it took.
qsizetype WordLookup::resolveWord(const TextTokens &text, qsizetype index, TokenList &words) const
{
    const TextToken &token = text.tokens[index];
    words.append(token);
    if (!isWord(token))
        return 1;
    const QStringView key = text.key(token);
    Found found = find(key, token.hash);
    if (!found.entry)
        found = findVariant(text, token);
    qsizetype count = 1;
    if (startsPhrase(found, key, token.hash))
        count = std::max<qsizetype>(1, findPhrase(text, index, found));
    const TextToken &last = text.tokens[index + count - 1];
    words.back().word = found.entry;
    words.back().fromUser = found.fromUser;
    words.back().length = last.start + last.length - token.start;
    return count;
}

TokenList WordLookup::resolve(const TextTokens &text) const
{
    TokenList words;
    for (qsizetype index = 0; index < text.tokens.size();) {
        const TextToken &token = text.tokens[index];
        if (token.is(TokenTrait::Emoji)) {
            resolveEmoji(text, index, words);
        } else if (token.is(TokenTrait::Unspaced)) {
            segment(text, token, words);
            ++index;
        } else {
            index += resolveWord(text, index, words);
        }
    }
    return words;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/senttext.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestLookedAt = 5 * longestSentText;
constexpr qsizetype longestName = 100;
constexpr qsizetype shortestPart = 3;
constexpr char32_t zeroWidthJoiner = 0x200D;
/// Stands for every mark that nobody sees.
constexpr QChar unseen(0x200B);

const QString user = u"@user"_s;
/// Stands for a person until the end, so that no later step takes it for a name with what follows it.
const QString person = u"\uE000"_s;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// Marks that nobody sees could hide a name from us and not from the reader; joiners stay where they hold emoji together.
bool staysIn(char32_t character, char32_t former)
{
    if (character == zeroWidthJoiner)
        return !QChar::isLetterOrNumber(former);
    const auto category = QChar::category(character);
    return category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Other_Surrogate
        && category != QChar::Other_NotAssigned && category != QChar::Other_PrivateUse;
}

/// One spelling for what looks alike (full-width, styled and composed letters), spaces for breaks, one mark for what cannot be seen.
QString plainText(const QString &text)
{
    QString plain;
    char32_t former = U' ';
    for (const char32_t character : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (QChar::isSpace(character))
            plain += u' ';
        else if (staysIn(character, former))
            plain += QStringView(QChar::fromUcs4(character));
        else
            plain += unseen;
        former = character;
    }
    return plain.normalized(QString::NormalizationForm_KC);
}

/// Looks at no more than is needed, and never at half a word.
QString lookedAt(const QString &text)
{
    if (text.size() <= longestLookedAt)
        return text;
    const QString start = text.left(longestLookedAt);
    const auto end = std::find_if(start.crbegin(), start.crend(), [](QChar character) { return character.isSpace(); });
    return start.left(start.crend() - end);
}

/// Scripts that set no spaces between words.
bool runsTogether(const QString &name)
{
    return std::ranges::any_of(name, [](QChar character) {
        const auto script = character.script();
        return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
            || script == QChar::Script_Hangul || script == QChar::Script_Thai;
    });
}

/// With marks that nobody sees in between.
QString spelledOut(const QString &name)
{
    QStringList letters;
    for (const char32_t letter : name.toUcs4())
        letters << QRegularExpression::escape(QString::fromUcs4(&letter, 1));
    return letters.join(u"\\x{200B}*"_s);
}

/// A whole word, which also ends where a script without spaces goes on.
QString namePattern(const QString &name)
{
    const QString escaped = u"@?\\x{200B}*"_s + spelledOut(name);
    if (runsTogether(name))
        return escaped;
    const QString letter = u"[^\\P{L}\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}\\p{Thai}]"_s;
    return u"(?<!%1|\\p{N})%2(?!%1|[\\p{N}\\p{M}])"_s.arg(letter, escaped);
}

/// Most texts name nobody, and to compile a pattern takes far longer than to see that. A name with unseen marks in it is not seen so.
bool mayHold(const QString &text, const QString &name)
{
    return text.contains(unseen) || text.contains(name, Qt::CaseInsensitive);
}

QString withoutNames(QString text, QStringList names)
{
    names.removeDuplicates();
    std::ranges::stable_sort(names, std::greater<>(), &QString::size);
    for (const QString &name : std::as_const(names)) {
        if (mayHold(text, name))
            text.replace(pattern(namePattern(name)), person);
    }
    return text;
}

/// "ana.makes59" is Ana too, and "AnaMakes" as well.
QStringList partsOf(const QString &name)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})"_s);
    static const QRegularExpression number(u"^\\p{N}+|\\p{N}+$"_s);
    QStringList parts;
    for (const QString &part : name.split(between, Qt::SkipEmptyParts)) {
        const QString letters = QString(part).remove(number);
        for (const QString &candidate : {part, letters})
            if (candidate.size() >= shortestPart || (candidate.size() > 1 && runsTogether(candidate)))
                parts << candidate;
    }
    return parts;
}

QString withoutAddresses(QString text)
{
    static const QRegularExpression link = pattern(u"(?:[a-z][a-z0-9+.-]*://|www\\.)\\S+"_s);
    static const QRegularExpression mail = pattern(u"[\\p{L}\\p{M}\\p{N}._%+'-]+@[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)+"_s);
    static const QRegularExpression bareLink =
        pattern(u"(?<![\\p{L}\\p{N}@.-])(?:[\\p{L}\\p{N}-]+\\.)+(?:\\p{L}{2,}[/:?]\\S+|(?:com|net|org|info|biz|io|co|me|tv|gg|be|app|dev|ly|"
                "xyz|shop|store|online|site|link|art|studio|blog|page|fm|ai|de|uk|us|fr|es|it|nl|pl|ru|br|jp|ca|au|ch|at|eu|to|"
                "cc|edu|gov)(?![\\p{L}\\p{N}]))"_s);
    static const QRegularExpression name = pattern(u"@[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_.·-]*[\\p{L}\\p{M}\\p{N}_])?"_s);
    text.replace(link, u"[link]"_s);
    text.replace(mail, u"[mail]"_s);
    text.replace(bareLink, u"[link]"_s);
    text.replace(name, person);
    return text;
}

QString cut(const QString &text)
{
    QString shortened = text.left(longestSentText);
    if (!shortened.isEmpty() && shortened.back().isHighSurrogate())
        shortened.chop(1);
    return shortened;
}

} // namespace

QString textToSend(const Mention &mention)
{
    static const QRegularExpression signs(u"^@+"_s);
    const QString author = plainText(mention.authorName.left(longestName)).remove(unseen).simplified().remove(signs);
    QString text = plainText(lookedAt(mention.text));
    const QStringList parts = partsOf(author);
    const QStringList names = author.size() > 1 ? QStringList{author} + parts : parts;
    if (text.contains(unseen))
        text = withoutNames(text, names).remove(unseen); // which part words that they stand between, and would glue them together here
    if (author.size() > 1)
        text = withoutNames(text, {author}); // before anything takes a part of it
    text = withoutNames(withoutAddresses(text), parts);
    return cut(text.simplified().replace(person, user));
}

QByteArray sentTextHash(const QString &textToSend)
{
    return QCryptographicHash::hash(textToSend.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace creatormetrics

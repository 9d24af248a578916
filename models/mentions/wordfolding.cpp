// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/wordfolding.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Entity {
    QLatin1StringView name;
    char16_t unit;
};

constexpr std::array entities{Entity{"amp"_L1, u'&'},  Entity{"lt"_L1, u'<'},    Entity{"gt"_L1, u'>'},
                              Entity{"quot"_L1, u'"'}, Entity{"apos"_L1, u'\''}, Entity{"nbsp"_L1, u' '}};
constexpr qsizetype longestEntity = 8;

std::optional<char32_t> numberedCharacter(QStringView digits)
{
    const bool hexadecimal = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool ok = false;
    const uint number = (hexadecimal ? digits.sliced(1) : digits).toUInt(&ok, hexadecimal ? 16 : 10);
    const bool valid = ok && number > 0 && number <= QChar::LastValidCodePoint && !QChar::isSurrogate(number);
    return valid ? std::optional<char32_t>(number) : std::nullopt;
}

/// `name`: what stands between & and the semicolon.
std::optional<char32_t> characterOf(QStringView name)
{
    if (name.startsWith(u'#'))
        return numberedCharacter(name.sliced(1));
    const auto found = std::ranges::find_if(entities, [name](const Entity &entity) { return entity.name == name; });
    return found == entities.end() ? std::nullopt : std::optional<char32_t>(found->unit);
}

} // namespace

char16_t foldedUnit(char16_t unit)
{
    if (unit < 0x80)
        return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit;
    if (unit == u'\u2018' || unit == u'\u2019')
        return u'\'';
    return QChar(unit).toLower().unicode();
}

QString foldedWord(QStringView word)
{
    QString text = word.toString().normalized(QString::NormalizationForm_C);
    for (QChar &unit : text)
        unit = QChar(foldedUnit(unit.unicode()));
    return text;
}

bool needsComposing(QStringView text)
{
    return std::ranges::any_of(text, [](QChar character) {
        const char16_t unit = character.unicode();
        return unit >= 0x300
               && (unit < 0x370 || (unit >= 0x653 && unit <= 0x655) || (unit >= 0x958 && unit <= 0x95f)
                   || (unit >= 0x1100 && unit <= 0x11ff));
    });
}

std::optional<DecodedText> withoutEntities(QStringView text)
{
    DecodedText decoded;
    qsizetype done = 0;
    const auto take = [&](QStringView units, qsizetype origin, qsizetype step) {
        for (qsizetype at = 0; at < units.size(); ++at)
            decoded.origins.push_back(origin + at * step);
        decoded.text += units;
    };
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        const qsizetype end = text.sliced(at + 1, std::min(longestEntity, text.size() - at - 1)).indexOf(u';');
        const auto character = end > 0 ? characterOf(text.sliced(at + 1, end)) : std::nullopt;
        if (!character)
            continue;
        take(text.sliced(done, at - done), done, 1);
        take(QString::fromUcs4(&*character, 1), at, 0);
        done = at + end + 2;
    }
    if (done == 0)
        return std::nullopt;
    take(text.sliced(done), done, 1);
    decoded.origins.push_back(text.size());
    return decoded;
}

} // namespace creatormetrics

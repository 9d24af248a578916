// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xtext.h"

#include <array>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

template <std::size_t size>
QString oneOf(const std::array<const char16_t *, size> &texts, quint64 choice)
{
    return QString::fromUtf16(texts.at(static_cast<std::size_t>(choice % size)));
}

constexpr std::array creatorNames = {u"Maple Kiln Studio", u"Fjord & Fork", u"Oficina da Lúcia", u"Night Bus Synths",
                                     u"Pocket Garden 小さな庭"};
constexpr std::array authorNames = {u"Tea House North", u"Cup Fan",           u"Wheel & Clay", u"Ann from the Market",
                                    u"Zürich Ceramics", u"Late Shift Reader", u"Otso Käki",    u"Plain Table"};
constexpr std::array openings = {u"New kiln day.",
                                 u"Glaze notes:",
                                 u"A small thing I learned:",
                                 u"Studio open again.",
                                 u"Three mugs, one colour 🙂",
                                 u"Letter of the week:",
                                 u"Question for you:"};
constexpr std::array endings = {u"More on Sunday.",        u"Thank you for asking <3 & for waiting.",
                                u"What would you change?", u"Slower is better.",
                                u"The blue one is gone.",  u"Photos follow.",
                                u"Gekauft wie gesehen."};
constexpr std::array mentionTexts = {u"the blue glaze is unreal",         u"mine arrived broken, third time now",
                                     u"when do you open again?",          u"best workshop I have ever been to 😍",
                                     u"meh. the old shape was better",    u"can you ship to Norway?",
                                     u"I do not like the new logo at all"};

} // namespace

QString xCreatorName(quint64 choice)
{
    return oneOf(creatorNames, choice);
}

QString xAuthorName(quint64 choice)
{
    return oneOf(authorNames, choice);
}

QString xUsername(const QString &name)
{
    QString username;
    for (const auto letter : name.toLower()) {
        if (letter >= u'a' && letter <= u'z')
            username += letter;
    }
    return username;
}

QString xPostText(XPostKind kind, quint64 choice)
{
    auto text = oneOf(openings, choice) + ' '_L1 + oneOf(endings, choice / 7);
    if (kind == XPostKind::Repost)
        return "RT @claywheel: "_L1 + text;
    if (kind == XPostKind::Reply)
        return "@claywheel "_L1 + text;
    if (kind == XPostKind::Photo || kind == XPostKind::Video || kind == XPostKind::Gif || kind == XPostKind::Quote)
        return text + " https://t.co/"_L1 + QString::number(choice % 2'176'782'336, 36);
    while (kind == XPostKind::Long && text.size() <= 320)
        text += ' '_L1 + oneOf(openings, choice / 11 + static_cast<quint64>(text.size()));
    return text;
}

QString xMentionText(const QString &username, quint64 choice)
{
    return '@'_L1 + username + ' '_L1 + oneOf(mentionTexts, choice);
}

} // namespace creatormetrics

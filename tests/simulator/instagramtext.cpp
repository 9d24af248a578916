// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramtext.h"

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
                                     u"Tokyo Pocket Garden 小さな庭"};
constexpr std::array captions = {u"Glaze test",       u"Shelf of mugs",          u"Studio tour 🎥", u"Before and after",
                                 u"What broke today", u"Sunday market\n\nCome!", u"„Kleine Form“"};
constexpr std::array tags = {u"#pottery", u"#handmade #slow", u"", u"#studio"};
constexpr std::array authors = {u"cupfan", u"teahousenorth", u"wheelandclay", u"late.shift_reader", u"otso.kaki"};
constexpr std::array comments = {
    u"Where is this from?", u"Wonderful colours 😍",    u"The handle came off after a week.",
    u"Need this!",          u"Not my taste, honestly", u"Can you ship to Norway?"};

} // namespace

QString instagramCreatorName(quint64 choice)
{
    return oneOf(creatorNames, choice);
}

QString instagramUsername(const QString &name, quint64 seed)
{
    QString username;
    for (const auto letter : name.toLower()) {
        if (letter >= u'a' && letter <= u'z')
            username += letter;
    }
    return username + '.'_L1 + QString::number(seed);
}

QString instagramCaption(quint64 choice, qint64 number)
{
    return u"%1 %2 %3"_s.arg(oneOf(captions, choice), QString::number(number % 1'000), oneOf(tags, choice / 7))
        .trimmed();
}

QString instagramAuthor(quint64 choice)
{
    return oneOf(authors, choice) + QString::number(choice / 5);
}

QString instagramCommentText(const QString &username, quint64 choice)
{
    const auto text = oneOf(comments, choice);
    return choice / 6 % 11 == 0 ? '@'_L1 + username + ' '_L1 + text : text;
}

} // namespace creatormetrics

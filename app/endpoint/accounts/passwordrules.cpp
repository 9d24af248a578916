// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/passwordrules.h"

#include "app/endpoint/accounts/commonpasswordlist.h"
#include "app/endpoint/base/encoding.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::string_view productWords[] = {"creatormetrics", "creatormetric", "creator metrics", "youtube", "instagram", "tiktok", "twitter"};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view withoutTail(std::string_view text)
{
    while (!text.empty() && !isLetter(text.back()))
        text.remove_suffix(1);
    return text;
}

// A short piece over and over: "abcabcabcabc".
bool isRepeated(std::string_view text)
{
    for (std::size_t length = 1; length <= 4 && length < text.size(); ++length) {
        bool repeats = true;
        for (std::size_t i = length; i < text.size(); ++i)
            repeats = repeats && text[i] == text[i - length];
        if (repeats)
            return true;
    }
    return false;
}

std::string_view half(std::string_view text)
{
    const auto middle = text.size() / 2;
    return text.size() % 2 == 0 && text.substr(0, middle) == text.substr(middle) ? text.substr(0, middle) : text;
}

} // namespace

PasswordRules::PasswordRules(std::size_t least) : m_least(std::clamp<std::size_t>(least, 12, most))
{
    for (const auto piece : commonPasswordPieces())
        m_text += piece;
    for (std::size_t at = 0; at < m_text.size();) {
        const auto end = std::min(m_text.find('\n', at), m_text.size());
        if (end > at && m_text[at] != '#')
            m_common.insert(std::string_view(m_text).substr(at, end - at));
        at = end + 1;
    }
}

std::optional<std::string> PasswordRules::objection(const Secret &password, std::string_view email) const
{
    const auto text = password.reveal();
    if (text.size() < m_least)
        return "A password has at least " + std::to_string(m_least) + " characters.";
    if (text.size() > most)
        return "A password has at most 256 bytes.";
    const Secret lowerCase(lowered(text));
    const std::string localPart = lowered(email.substr(0, email.find('@')));
    if (isRepeated(lowerCase.reveal()) || isGuessed(lowerCase.reveal(), localPart))
        return "This password is among those that are guessed first.";
    return std::nullopt;
}

bool PasswordRules::isGuessed(std::string_view lowered, std::string_view localPart) const
{
    const auto stem = withoutTail(lowered);
    for (const auto form : {lowered, half(lowered), stem, half(stem)}) {
        const bool isProduct = std::find(std::begin(productWords), std::end(productWords), form) != std::end(productWords);
        if (isProduct || m_common.contains(form) || (!localPart.empty() && form == localPart))
            return true;
    }
    return false;
}

} // namespace creatormetrics

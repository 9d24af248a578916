// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/outgoing/mailwording.h"

#include "app/endpoint/base/encoding.h"

#include <algorithm>

namespace creatormetrics {

namespace {

bool isGerman(const std::optional<std::string> &locale)
{
    if (!locale || locale->size() < 2 || lowered(locale->substr(0, 2)) != "de")
        return false;
    return locale->size() == 2 || (*locale)[2] == '-' || (*locale)[2] == '_'; // not "den", which is Slavey
}

std::string filled(std::string_view text, std::initializer_list<std::string_view> arguments)
{
    std::string whole;
    while (!text.empty()) {
        const auto mark = text.find('%');
        whole.append(text.substr(0, mark));
        text.remove_prefix(std::min(mark, text.size()));
        if (text.size() < 2)
            break;
        const auto number = static_cast<std::size_t>(text[1] - '1');
        whole.append(number < arguments.size() ? *(arguments.begin() + number) : text.substr(0, 2));
        text.remove_prefix(2);
    }
    return whole.append(text);
}

} // namespace

Mail mailTo(const Addressee &addressee, const MailWordings &wordings, std::initializer_list<std::string_view> arguments)
{
    const Wording &words = isGerman(addressee.locale) ? wordings.german : wordings.english;
    return {addressee.email, std::string(words.subject), filled(words.text, arguments).append("\n\nCreatorMetrics\n")};
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/outgoing/mailwording.h"

#include "app/endpoint/base/language.h"

#include <algorithm>

namespace creatormetrics {

namespace {

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
    const bool isGerman = languageOf(addressee.locale.value_or("")) == Language::German;
    const Wording &words = isGerman ? wordings.german : wordings.english;
    return {addressee.email, std::string(words.subject), filled(words.text, arguments).append("\n\nCreatorMetrics\n")};
}

} // namespace creatormetrics

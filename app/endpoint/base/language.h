// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace creatormetrics {

/// What mails and pages are written in. English is what everybody gets who asks for none of the others.
enum class Language { English, German };

[[nodiscard]] std::string_view languageTag(Language language); // "en", of an element's lang

/// The language of a tag as applications name their own ("de-AT", "de_AT"), nothing when there are no words in it.
[[nodiscard]] std::optional<Language> languageOf(std::string_view tag);

/// The one that a browser wants most, from its Accept-Language (RFC 9110, 12.5.4). A header that makes no sense is as none.
[[nodiscard]] Language preferredLanguage(std::string_view acceptLanguage);

} // namespace creatormetrics

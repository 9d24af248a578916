// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/outgoing/outbox.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace creatormetrics {

/// Who is written to, and the language of their application when it was told (BCP 47: "de-AT").
struct Addressee {
    std::string email;
    std::optional<std::string> locale;
};

/// What a mail says in one language. "%1", "%2" in the text stand for what differs from mail to mail.
struct Wording {
    std::string_view subject;
    std::string_view text;
};

struct MailWordings {
    Wording english;
    Wording german;
};

/// In the addressee's language if there are words in it, else in English. What stands for "%1" is not looked at again.
[[nodiscard]] Mail mailTo(const Addressee &addressee, const MailWordings &wordings,
                          std::initializer_list<std::string_view> arguments = {});

} // namespace creatormetrics

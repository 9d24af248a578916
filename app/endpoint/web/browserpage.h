// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/language.h"
#include "app/endpoint/web/apiservice.h"

#include <functional>
#include <string>
#include <string_view>

namespace creatormetrics {

/// A page of ours in somebody's browser: one box with a heading and a sentence, light or dark as the browser is. Loads nothing from
/// anywhere, runs nothing but `script`, is kept by nobody.
struct BrowserPage {
    std::string title; ///< plain, like `text`
    std::string text;
    std::string content = {}; ///< HTML behind the text
    std::string_view script = {};
    std::string data = {}; ///< for the script: the element main has it as data-page
};

[[nodiscard]] Reply browserReply(int status, Language language, const BrowserPage &page);

/// Serves GET `path` to everybody, in the language that the browser prefers.
void addBrowserPage(ApiService &service, const std::string &path, const std::function<BrowserPage(Language)> &page);

/// The language that the caller's browser prefers.
[[nodiscard]] Language languageOf(const ApiCall &call);

/// For HTML, in an element or in a quoted attribute.
[[nodiscard]] std::string htmlEscaped(std::string_view text);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/web/browserpage.h"

#include "app/endpoint/base/digest.h"

#include <sodium.h>

namespace creatormetrics {

namespace {

// The system's own colours: they follow light, dark and high contrast by themselves.
constexpr std::string_view style = R"(
:root{color-scheme:light dark}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:Canvas;color:CanvasText;
font:16px/1.5 Inter,system-ui,sans-serif;padding:24px}main{width:100%;max-width:420px;border:1px solid GrayText;
border-radius:12px;padding:32px}h1{font-size:20px;margin:0 0 8px}p{margin:0}form{margin-top:16px}label{display:block;
font-weight:600;margin-bottom:6px}input{width:100%;font:inherit;padding:10px 12px;border:1px solid GrayText;border-radius:8px;
background:Field;color:FieldText;margin-bottom:16px}button{font:inherit;font-weight:600;padding:10px 16px;border:0;
border-radius:8px;background:Highlight;color:HighlightText;cursor:pointer}button:focus-visible,input:focus-visible{outline:3px
solid CanvasText;outline-offset:2px}#status{margin:16px 0 0;min-height:1.5em}#status.bad{font-weight:600}[hidden]{display:none}
)";

// Style and script are named by their hashes: nothing else may be applied or run.
std::string sourceHash(std::string_view text)
{
    const auto digest = sha256(text);
    std::string encoded(sodium_base64_encoded_len(digest.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(encoded.data(), encoded.size(), reinterpret_cast<const unsigned char *>(digest.data()), digest.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    encoded.pop_back();
    return std::string("'sha256-").append(encoded).append("'");
}

std::string policyFor(const BrowserPage &page)
{
    std::string policy("default-src 'none'; style-src ");
    policy.append(sourceHash(style));
    if (!page.script.empty())
        policy.append("; connect-src 'self'; script-src ").append(sourceHash(page.script));
    return policy.append("; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
}

std::string htmlOf(Language language, const BrowserPage &page)
{
    const std::string title = htmlEscaped(page.title);
    std::string html("<!doctype html><html lang=\"");
    html.append(languageTag(language)).append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" ");
    html.append("content=\"width=device-width,initial-scale=1\"><title>").append(title).append(" – CreatorMetrics</title><style>");
    html.append(style).append("</style></head><body><main data-page=\"").append(htmlEscaped(page.data)).append("\"><h1>");
    html.append(title).append("</h1><p>").append(htmlEscaped(page.text)).append("</p>").append(page.content).append("</main>");
    if (!page.script.empty())
        html.append("<script>").append(page.script).append("</script>");
    return html.append("</body></html>");
}

} // namespace

Reply browserReply(int status, Language language, const BrowserPage &page)
{
    Reply reply = Reply::html(status, htmlOf(language, page));
    reply.headers.set("Content-Security-Policy", policyFor(page));
    reply.headers.set("Cache-Control", "no-store");
    return reply;
}

void addBrowserPage(ApiService &service, const std::string &path, const std::function<BrowserPage(Language)> &page)
{
    const auto english = browserReply(200, Language::English, page(Language::English));
    const auto german = browserReply(200, Language::German, page(Language::German));
    service.add({.method = "GET",
                 .pattern = path,
                 .work = ApiWork::Here,
                 .access = ApiAccess::Open,
                 .budget = ApiBudget::Address,
                 .handle = [english, german](ApiCall &call) { return languageOf(call) == Language::German ? german : english; },
                 .isHtml = true});
}

Language languageOf(const ApiCall &call)
{
    return preferredLanguage(call.request.headers.value("Accept-Language").value_or(std::string()));
}

std::string htmlEscaped(std::string_view text)
{
    std::string html;
    for (const char c : text) {
        if (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'')
            html.append("&#").append(std::to_string(static_cast<int>(c))).append(";");
        else
            html += c;
    }
    return html;
}

} // namespace creatormetrics

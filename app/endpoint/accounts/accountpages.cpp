// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/accounts.h"

#include "app/endpoint/base/digest.h"

#include <sodium.h>

#include <string>

namespace creatormetrics {

namespace {

// Two small pages that mails link to. The token stands behind '#', so that no server, proxy or log sees it; the script hands it
// on in a body. Script and style are named by their hashes, nothing else may run.

// The system's own colours: they follow light, dark and high contrast by themselves.
constexpr const char *style = R"(
:root{color-scheme:light dark}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:Canvas;color:CanvasText;
font:16px/1.5 Inter,system-ui,sans-serif;padding:24px}main{width:100%;max-width:420px;border:1px solid GrayText;
border-radius:12px;padding:32px}h1{font-size:20px;margin:0 0 8px}p{margin:0 0 16px}label{display:block;font-weight:600;
margin-bottom:6px}input{width:100%;font:inherit;padding:10px 12px;border:1px solid GrayText;border-radius:8px;background:Field;
color:FieldText;margin-bottom:16px}button{font:inherit;font-weight:600;padding:10px 16px;border:0;border-radius:8px;
background:Highlight;color:HighlightText;cursor:pointer}button:focus-visible,input:focus-visible{outline:3px solid CanvasText;
outline-offset:2px}#status{margin:16px 0 0;min-height:1.5em}#status.bad{font-weight:600}[hidden]{display:none}
)";

constexpr const char *script = R"(
const page=document.querySelector('main').dataset.page,form=document.querySelector('form'),status=document.getElementById('status');
const token=location.hash.slice(1);history.replaceState(null,'',location.pathname);
const say=(text,bad)=>{status.textContent=text;status.className=bad?'bad':'';};
if(!token){form.hidden=true;say('This link is not whole. Open it again from the mail.',true);}
form.addEventListener('submit',async event=>{event.preventDefault();
const body=page==='reset'?{token,new_password:form.password.value}:{token};
const button=form.querySelector('button');button.disabled=true;say('One moment…');
try{const answer=await fetch('/api/v1/auth/'+(page==='reset'?'reset-password':'verify-email'),{method:'POST',
headers:{'Content-Type':'application/json'},body:JSON.stringify(body)});
if(answer.ok){form.hidden=true;say(page==='reset'?'Your new password is set. Sign in with it in CreatorMetrics.':
'Your address is confirmed. Sign in in CreatorMetrics.');return;}
const problem=await answer.json();
say(problem.code==='weak_password'?problem.detail:problem.code==='token_invalid'?
'This link has been used or is too old. Ask for a new one in CreatorMetrics.':'That did not work. Try again in a minute.',true);
}catch(error){say('The server cannot be reached. Try again in a minute.',true);}
button.disabled=false;});
)";

std::string sourceHash(const char *text)
{
    const auto digest = sha256(text);
    std::string encoded(sodium_base64_encoded_len(digest.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(encoded.data(), encoded.size(), reinterpret_cast<const unsigned char *>(digest.data()), digest.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    encoded.pop_back();
    return "'sha256-" + encoded + "'";
}

Reply page(const std::string &name, const std::string &title, const std::string &text, const std::string &fields)
{
    Reply reply = Reply::html(
        200, "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
             "content=\"width=device-width,initial-scale=1\"><title>"
                 + title + " – CreatorMetrics</title><style>" + style + "</style></head><body><main data-page=\"" + name
                 + "\"><h1>" + title + "</h1><p>" + text + "</p><form>" + fields
                 + "</form><p id=\"status\" role=\"status\" aria-live=\"polite\"></p></main><script>" + script
                 + "</script></body></html>");
    reply.headers.set("Content-Security-Policy", "default-src 'none'; connect-src 'self'; script-src " + sourceHash(script)
                                                     + "; style-src " + sourceHash(style)
                                                     + "; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
    reply.headers.set("Cache-Control", "no-store");
    return reply;
}

void addPage(ApiService &service, const std::string &path, const Reply &reply)
{
    service.add({.method = "GET",
                 .pattern = path,
                 .work = ApiWork::Here,
                 .access = ApiAccess::Open,
                 .budget = ApiBudget::Address,
                 .handle = [reply](ApiCall &) { return reply; },
                 .isHtml = true});
}

} // namespace

void addAccountPages(ApiService &service)
{
    addPage(service, "/account/verify",
            page("verify", "Confirm your address", "One click, then sign in in the application.",
                 "<button type=\"submit\">Confirm this address</button>"));
    addPage(service, "/account/reset",
            page("reset", "Set a new password", "At least 12 characters. All devices will be signed out.",
                 "<label for=\"password\">New password</label><input id=\"password\" name=\"password\" type=\"password\" "
                 "autocomplete=\"new-password\" minlength=\"12\" maxlength=\"256\" required autofocus>"
                 "<button type=\"submit\">Set password</button>"));
}

} // namespace creatormetrics

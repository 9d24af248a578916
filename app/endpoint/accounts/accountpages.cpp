// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/accounts.h"

#include "app/endpoint/web/browserpage.h"

namespace creatormetrics {

namespace {

// Two small pages that mails link to. The token stands behind '#', so that no server, proxy or log sees it; the script hands it
// on in a body. What it says stands in the page, so that it is the same in every language.
constexpr std::string_view script = R"(
const words=JSON.parse(document.querySelector('main').dataset.page),form=document.querySelector('form'),status=document.getElementById('status');
const token=location.hash.slice(1);history.replaceState(null,'',location.pathname);
const say=(text,bad)=>{status.textContent=text;status.className=bad?'bad':'';};
if(!token){form.hidden=true;say(words.cut,true);}
form.addEventListener('submit',async event=>{event.preventDefault();
const body=form.password?{token,new_password:form.password.value}:{token};
const button=form.querySelector('button');button.disabled=true;say(words.wait);
try{const answer=await fetch('/api/v1/auth/'+words.route,{method:'POST',
headers:{'Content-Type':'application/json'},body:JSON.stringify(body)});
if(answer.ok){form.hidden=true;say(words.done);return;}
const problem=await answer.json();
say(problem.code==='weak_password'?words.weak||problem.detail:problem.code==='token_invalid'?words.used:words.failed,true);
}catch(error){say(words.away,true);}
button.disabled=false;});
)";

constexpr std::string_view statusLine = "<p id=\"status\" role=\"status\" aria-live=\"polite\"></p>";

Json wordsOf(Language language)
{
    if (language == Language::German)
        return {{"cut", "Dieser Link ist nicht vollständig. Öffnen Sie ihn noch einmal aus der Mail."},
                {"wait", "Einen Moment …"},
                {"weak", "Dieses Passwort ist zu leicht zu erraten. Nehmen Sie ein längeres, das sonst niemand hat."},
                {"used", "Dieser Link ist benutzt oder zu alt. Fordern Sie in CreatorMetrics einen neuen an."},
                {"failed", "Das hat nicht geklappt. Versuchen Sie es in einer Minute noch einmal."},
                {"away", "Der Server ist nicht zu erreichen. Versuchen Sie es in einer Minute noch einmal."}};
    return {{"cut", "This link is not whole. Open it again from the mail."},
            {"wait", "One moment…"},
            {"used", "This link has been used or is too old. Ask for a new one in CreatorMetrics."},
            {"failed", "That did not work. Try again in a minute."},
            {"away", "The server cannot be reached. Try again in a minute."}};
}

std::string dataOf(Language language, const char *route, const char *done)
{
    Json words = wordsOf(language);
    words["route"] = route;
    words["done"] = done;
    return words.dump();
}

std::string buttonOf(const char *text)
{
    return std::string("<button type=\"submit\">").append(text).append("</button>");
}

std::string formOf(const std::string &fields)
{
    return std::string("<form>").append(fields).append("</form>").append(statusLine);
}

std::string passwordField(const char *label)
{
    return std::string("<label for=\"password\">").append(label).append(
        "</label><input id=\"password\" name=\"password\" type=\"password\" autocomplete=\"new-password\" minlength=\"12\" "
        "maxlength=\"256\" required autofocus>");
}

void addVerifyPage(ApiService &service)
{
    addBrowserPage(service, "/account/verify", [](Language language) {
        if (language == Language::German)
            return BrowserPage{"Adresse bestätigen", "Ein Klick, dann melden Sie sich in der Anwendung an.",
                               formOf(buttonOf("Diese Adresse bestätigen")), script,
                               dataOf(language, "verify-email", "Ihre Adresse ist bestätigt. Melden Sie sich in CreatorMetrics an.")};
        return BrowserPage{"Confirm your address", "One click, then sign in in the application.",
                           formOf(buttonOf("Confirm this address")), script,
                           dataOf(language, "verify-email", "Your address is confirmed. Sign in in CreatorMetrics.")};
    });
}

void addResetPage(ApiService &service)
{
    addBrowserPage(service, "/account/reset", [](Language language) {
        if (language == Language::German)
            return BrowserPage{"Neues Passwort setzen", "Mindestens 12 Zeichen. Alle Geräte werden abgemeldet.",
                               formOf(passwordField("Neues Passwort") + buttonOf("Passwort setzen")), script,
                               dataOf(language, "reset-password", "Ihr neues Passwort gilt. Melden Sie sich damit in CreatorMetrics an.")};
        return BrowserPage{"Set a new password", "At least 12 characters. All devices will be signed out.",
                           formOf(passwordField("New password") + buttonOf("Set password")), script,
                           dataOf(language, "reset-password", "Your new password is set. Sign in with it in CreatorMetrics.")};
    });
}

} // namespace

void addAccountPages(ApiService &service)
{
    addVerifyPage(service);
    addResetPage(service);
}

} // namespace creatormetrics

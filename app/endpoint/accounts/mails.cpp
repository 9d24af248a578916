// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/mails.h"

namespace creatormetrics {

namespace {

constexpr MailWordings verification = {
    {"Confirm your e-mail address",
     "Welcome to CreatorMetrics.\n\nOpen this page within 30 minutes to confirm your address, then sign in:\n\n%1\n\n"
     "If you did not register, do nothing: nobody can sign in without this page."},
    {"Bestätigen Sie Ihre E-Mail-Adresse",
     "Willkommen bei CreatorMetrics.\n\nÖffnen Sie diese Seite binnen 30 Minuten, um Ihre Adresse zu bestätigen, und melden Sie "
     "sich dann an:\n\n%1\n\nFalls Sie sich nicht registriert haben, tun Sie nichts: Ohne diese Seite kann sich niemand anmelden."}};

constexpr MailWordings alreadyRegistered = {
    {"You already have an account",
     "Somebody, most likely you, tried to register with this address. There is an account for it already: sign in with your "
     "password, or choose \"Forgot password\" to set a new one.\n\nIf it was not you, nothing has changed."},
    {"Sie haben bereits ein Konto",
     "Jemand, vermutlich Sie, wollte sich mit dieser Adresse registrieren. Es gibt schon ein Konto dafür: Melden Sie sich mit Ihrem "
     "Passwort an, oder wählen Sie „Passwort vergessen“, um ein neues zu setzen.\n\nFalls Sie es nicht waren: Nichts hat sich "
     "geändert."}};

constexpr MailWordings unfinishedRegistration = {
    {"Finish your registration",
     "This address has been registered before but was never confirmed. Open this page within 30 minutes to set your password and "
     "confirm the address:\n\n%1\n\nIf you did not register, do nothing."},
    {"Schließen Sie Ihre Registrierung ab",
     "Diese Adresse wurde schon einmal registriert, aber nie bestätigt. Öffnen Sie diese Seite binnen 30 Minuten, um Ihr Passwort "
     "zu setzen und die Adresse zu bestätigen:\n\n%1\n\nFalls Sie sich nicht registriert haben, tun Sie nichts."}};

constexpr MailWordings reset = {
    {"Set a new password",
     "Open this page within 30 minutes to set a new password. All devices will be signed out:\n\n%1\n\n"
     "If you did not ask for it, do nothing: your password stays as it is."},
    {"Setzen Sie ein neues Passwort",
     "Öffnen Sie diese Seite binnen 30 Minuten, um ein neues Passwort zu setzen. Alle Geräte werden abgemeldet:\n\n%1\n\n"
     "Falls Sie nicht darum gebeten haben, tun Sie nichts: Ihr Passwort bleibt, wie es ist."}};

constexpr MailWordings passwordChanged = {
    {"Your password was changed",
     "The password of your account has been changed and other devices have been signed out.\n\nIf it was not you, choose "
     "\"Forgot password\" in CreatorMetrics at once."},
    {"Ihr Passwort wurde geändert",
     "Das Passwort Ihres Kontos wurde geändert, und andere Geräte wurden abgemeldet.\n\nFalls Sie es nicht waren, wählen Sie in "
     "CreatorMetrics sofort „Passwort vergessen“."}};

constexpr MailWordings newDevice = {
    {"A new device has signed in",
     "A device has signed in to your account for the first time:\n\n    %1 (%2)\n\nIf it was not you, change your password in "
     "CreatorMetrics and remove the device there."},
    {"Ein neues Gerät hat sich angemeldet",
     "Ein Gerät hat sich zum ersten Mal in Ihrem Konto angemeldet:\n\n    %1 (%2)\n\nFalls Sie es nicht waren, ändern Sie Ihr "
     "Passwort in CreatorMetrics und entfernen Sie das Gerät dort."}};

constexpr MailWordings manyFailures = {
    {"Somebody is guessing your password",
     "A hundred attempts to sign in to your account have failed in a row. Your account is not locked. If your password could be "
     "guessed, set a new one within 30 minutes here:\n\n%1"},
    {"Jemand versucht, Ihr Passwort zu erraten",
     "Hundert Anmeldungen in Ihrem Konto sind hintereinander gescheitert. Ihr Konto ist nicht gesperrt. Falls sich Ihr Passwort "
     "erraten ließe, setzen Sie binnen 30 Minuten hier ein neues:\n\n%1"}};

constexpr MailWordings accountErased = {
    {"Your account was deleted",
     "Your CreatorMetrics account and everything kept with it has been deleted. What is on your computer stays yours and readable."},
    {"Ihr Konto wurde gelöscht",
     "Ihr CreatorMetrics-Konto und alles, was dazu aufbewahrt wurde, ist gelöscht. Was auf Ihrem Computer liegt, bleibt Ihres und "
     "lesbar."}};

std::string linkTo(const std::string &publicUrl, const char *page, const Secret &token)
{
    return publicUrl + page + "#" + std::string(token.reveal());
}

} // namespace

Addressee addresseeOf(const User &user)
{
    return {user.email, user.locale};
}

Mail verificationMail(const Addressee &to, const std::string &publicUrl, const Secret &token)
{
    return mailTo(to, verification, {linkTo(publicUrl, "/account/verify", token)});
}

Mail alreadyRegisteredMail(const Addressee &to)
{
    return mailTo(to, alreadyRegistered);
}

Mail unfinishedRegistrationMail(const Addressee &to, const std::string &publicUrl, const Secret &resetToken)
{
    return mailTo(to, unfinishedRegistration, {linkTo(publicUrl, "/account/reset", resetToken)});
}

Mail resetMail(const Addressee &to, const std::string &publicUrl, const Secret &token)
{
    return mailTo(to, reset, {linkTo(publicUrl, "/account/reset", token)});
}

Mail passwordChangedMail(const Addressee &to)
{
    return mailTo(to, passwordChanged);
}

Mail newDeviceMail(const Addressee &to, const std::string &deviceName, const std::string &platform)
{
    return mailTo(to, newDevice, {deviceName, platform});
}

Mail manyFailuresMail(const Addressee &to, const std::string &publicUrl, const Secret &token)
{
    return mailTo(to, manyFailures, {linkTo(publicUrl, "/account/reset", token)});
}

Mail accountErasedMail(const Addressee &to)
{
    return mailTo(to, accountErased);
}

} // namespace creatormetrics

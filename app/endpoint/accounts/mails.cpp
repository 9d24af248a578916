// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/mails.h"

namespace creatormetrics {

namespace {

constexpr const char *closing = "\n\nCreatorMetrics\n";

std::string linkTo(const std::string &publicUrl, const char *page, const Secret &token)
{
    return publicUrl + page + "#" + std::string(token.reveal());
}

Mail mailOf(const std::string &to, std::string subject, std::string text)
{
    return {to, std::move(subject), std::move(text) + closing};
}

} // namespace

Mail verificationMail(const std::string &to, const std::string &publicUrl, const Secret &token)
{
    return mailOf(to, "Confirm your e-mail address",
                  "Welcome to CreatorMetrics.\n\nOpen this page within 30 minutes to confirm your address, then sign in:\n\n"
                      + linkTo(publicUrl, "/account/verify", token)
                      + "\n\nIf you did not register, do nothing: nobody can sign in without this page.");
}

Mail alreadyRegisteredMail(const std::string &to)
{
    return mailOf(to, "You already have an account",
                  "Somebody, most likely you, tried to register with this address. There is an account for it already: sign in "
                  "with your password, or choose \"Forgot password\" to set a new one.\n\nIf it was not you, nothing has changed.");
}

Mail unfinishedRegistrationMail(const std::string &to, const std::string &publicUrl, const Secret &resetToken)
{
    return mailOf(to, "Finish your registration",
                  "This address has been registered before but was never confirmed. Open this page within 30 minutes to set your "
                  "password and confirm the address:\n\n"
                      + linkTo(publicUrl, "/account/reset", resetToken)
                      + "\n\nIf you did not register, do nothing.");
}

Mail resetMail(const std::string &to, const std::string &publicUrl, const Secret &token)
{
    return mailOf(to, "Set a new password",
                  "Open this page within 30 minutes to set a new password. All devices will be signed out:\n\n"
                      + linkTo(publicUrl, "/account/reset", token)
                      + "\n\nIf you did not ask for it, do nothing: your password stays as it is.");
}

Mail passwordChangedMail(const std::string &to)
{
    return mailOf(to, "Your password was changed",
                  "The password of your account has been changed and other devices have been signed out.\n\nIf it was not you, "
                  "choose \"Forgot password\" in CreatorMetrics at once.");
}

Mail newDeviceMail(const std::string &to, const std::string &deviceName, const std::string &platform)
{
    return mailOf(to, "A new device has signed in",
                  "A device has signed in to your account for the first time:\n\n    " + deviceName + " (" + platform
                      + ")\n\nIf it was not you, change your password in CreatorMetrics and remove the device there.");
}

Mail manyFailuresMail(const std::string &to, const std::string &publicUrl, const Secret &token)
{
    return mailOf(to, "Somebody is guessing your password",
                  "A hundred attempts to sign in to your account have failed in a row. Your account is not locked. If your "
                  "password could be guessed, set a new one within 30 minutes here:\n\n"
                      + linkTo(publicUrl, "/account/reset", token));
}

Mail accountErasedMail(const std::string &to)
{
    return mailOf(to, "Your account was deleted",
                  "Your CreatorMetrics account and everything kept with it has been deleted. What is on your computer stays yours "
                  "and readable.");
}

} // namespace creatormetrics

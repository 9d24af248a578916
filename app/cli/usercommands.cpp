// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cloudaccess.h"
#include "app/cli/commands.h"
#include "app/cli/texttable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// What one command asks of the service, with words for when it is done.
ExitCode doOnce(const Invocation &invocation, Console &console, const std::function<QFuture<Outcome>(CloudAccount &)> &ask,
                const QString &done)
{
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    const Outcome outcome = answerOf<Done>([&] { return ask((*cloud)->services().account()); });
    if (!outcome)
        return failCloud(console, **cloud, outcome.error());
    if (console.json())
        console.printJson({{u"done"_s, true}});
    else
        console.print(done);
    return ExitCode::Done;
}

QJsonObject userJson(const CloudUser &user)
{
    return {{u"id"_s, user.id},
            {u"email"_s, user.email},
            {u"email_verified"_s, user.isVerified},
            {u"name"_s, user.name.isEmpty() ? QJsonValue() : QJsonValue(user.name)},
            {u"plan"_s, planKey(user.plan)},
            {u"created_at"_s, user.createdAt.toString(Qt::ISODate)}};
}

void print(const CloudUser &user, Console &console)
{
    if (console.json())
        return console.printJson({{u"user"_s, userJson(user)}});
    TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
    table.addRow({Words::tr("e-mail"), user.isVerified ? user.email : Words::tr("%1 (not confirmed)").arg(user.email)});
    table.addRow({Words::tr("name"), user.name.isEmpty() ? u"–"_s : user.name});
    table.addRow({Words::tr("plan"), planKey(user.plan)});
    console.print(table.text());
}

ExitCode registerUser(const Invocation &invocation, Console &console)
{
    const auto password = secretOption(invocation, u"password-file"_s, Words::tr("Password: "));
    if (!password)
        return console.refuseOrFail(password.error(), invocation.command);
    const auto &email = invocation.arguments.first();
    return doOnce(
        invocation, console,
        [&](CloudAccount &account) { return account.registerUser(email, *password, invocation.value(u"name"_s).value_or(QString())); },
        Words::tr("A mail is on its way to %1. Its link confirms the address; then \"user sign-in\".").arg(email));
}

ExitCode verify(const Invocation &invocation, Console &console)
{
    const auto token = linkTokenOption(invocation);
    if (!token)
        return console.refuseOrFail(token.error(), invocation.command);
    return doOnce(invocation, console, [&](CloudAccount &account) { return account.verifyEmail(*token); },
                  Words::tr("The address is confirmed. Next: \"user sign-in\"."));
}

ExitCode signIn(const Invocation &invocation, Console &console)
{
    const auto password = secretOption(invocation, u"password-file"_s, Words::tr("Password: "));
    if (!password)
        return console.refuseOrFail(password.error(), invocation.command);
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    CloudAccount &account = (*cloud)->services().account();
    const Outcome outcome = answerOf<Done>([&] { return account.signIn(invocation.arguments.first(), *password); });
    if (!outcome)
        return failCloud(console, **cloud, outcome.error());
    static_cast<void>(answerOf<Done>([&] { return (*cloud)->services().settled(); })); // lest the plan that came is lost
    if (!(*cloud)->keepsSignIn())
        console.note(Words::tr("There is no keychain here, so this sign-in ends with this program."));
    print(account.user(), console);
    return ExitCode::Done;
}

ExitCode signOut(const Invocation &invocation, Console &console)
{
    const bool everywhere = invocation.isSet(u"everywhere"_s);
    return doOnce(invocation, console, [&](CloudAccount &account) { return account.signOut(everywhere); },
                  Words::tr("Signed out. The workspace stays as it is; what the plan granted ends."));
}

ExitCode show(const Invocation &invocation, Console &console)
{
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    const auto user = answerOf<CloudUser>([&] { return (*cloud)->services().account().profile(); });
    if (!user)
        return failCloud(console, **cloud, user.error());
    print(*user, console);
    return ExitCode::Done;
}

ExitCode rename(const Invocation &invocation, Console &console)
{
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    const auto user =
        answerOf<CloudUser>([&] { return (*cloud)->services().account().rename(invocation.arguments.first()); });
    if (!user)
        return failCloud(console, **cloud, user.error());
    print(*user, console);
    return ExitCode::Done;
}

QJsonObject deviceJson(const CloudDevice &device)
{
    return {{u"id"_s, device.id},
            {u"name"_s, device.name},
            {u"platform"_s, device.platform},
            {u"app_version"_s, device.appVersion},
            {u"last_seen_at"_s, device.lastSeenAt.toString(Qt::ISODate)},
            {u"current"_s, device.isCurrent}};
}

void print(const std::vector<CloudDevice> &devices, Console &console)
{
    if (console.json()) {
        QJsonArray list;
        for (const auto &device : devices)
            list.append(deviceJson(device));
        return console.printJson({{u"devices"_s, list}});
    }
    TextTable table({{.title = Words::tr("Device")},
                     {.title = Words::tr("Name"), .elastic = true},
                     {.title = Words::tr("Version")},
                     {.title = Words::tr("Last seen (UTC)")}});
    for (const auto &device : devices)
        table.addRow({device.id, device.isCurrent ? Words::tr("%1 (this one)").arg(device.name) : device.name, device.appVersion,
                   device.lastSeenAt.toString(u"yyyy-MM-dd hh:mm"_s)});
    console.print(table.text());
}

ExitCode devices(const Invocation &invocation, Console &console)
{
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    CloudAccount &account = (*cloud)->services().account();
    if (const auto removed = invocation.value(u"remove"_s)) {
        if (const Outcome outcome = answerOf<Done>([&] { return account.removeDevice(*removed); }); !outcome)
            return failCloud(console, **cloud, outcome.error());
    }
    const auto list = answerOf<std::vector<CloudDevice>>([&] { return account.devices(); });
    if (!list)
        return failCloud(console, **cloud, list.error());
    print(*list, console);
    return ExitCode::Done;
}

ExitCode exportData(const Invocation &invocation, Console &console)
{
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    const auto data = answerOf<QByteArray>([&] { return (*cloud)->services().account().exportData(); });
    if (!data)
        return failCloud(console, **cloud, data.error());
    const auto name = invocation.value(u"output"_s);
    if (!name) {
        console.printRaw(*data + '\n');
        return ExitCode::Done;
    }
    QSaveFile file(*name);
    if (!file.open(QIODevice::WriteOnly) || file.write(*data) != data->size() || !file.commit())
        return console.fail({.kind = ErrorKind::Storage, .detail = Words::tr("%1 cannot be written: %2").arg(*name, file.errorString())});
    console.note(Words::tr("Written to %1.").arg(*name));
    return ExitCode::Done;
}

ExitCode forgot(const Invocation &invocation, Console &console)
{
    const auto &email = invocation.arguments.first();
    return doOnce(invocation, console, [&](CloudAccount &account) { return account.forgotPassword(email); },
                  Words::tr("If there is an account for %1, a mail is on its way. Next: \"user reset\".").arg(email));
}

ExitCode reset(const Invocation &invocation, Console &console)
{
    const auto token = linkTokenOption(invocation);
    if (!token)
        return console.refuseOrFail(token.error(), invocation.command);
    const auto password = secretOption(invocation, u"password-file"_s, Words::tr("New password: "));
    if (!password)
        return console.refuseOrFail(password.error(), invocation.command);
    return doOnce(invocation, console, [&](CloudAccount &account) { return account.resetPassword(*token, *password); },
                  Words::tr("The password is changed, and every device is signed out. Next: \"user sign-in\"."));
}

ExitCode changePassword(const Invocation &invocation, Console &console)
{
    const auto current = secretOption(invocation, u"password-file"_s, Words::tr("Present password: "));
    if (!current)
        return console.refuseOrFail(current.error(), invocation.command);
    const auto next = secretOption(invocation, u"new-password-file"_s, Words::tr("New password: "));
    if (!next)
        return console.refuseOrFail(next.error(), invocation.command);
    return doOnce(invocation, console, [&](CloudAccount &account) { return account.changePassword(*current, *next); },
                  Words::tr("The password is changed; other devices are signed out."));
}

ExitCode deleteUser(const Invocation &invocation, Console &console)
{
    const auto password = secretOption(invocation, u"password-file"_s, Words::tr("Password: "));
    if (!password)
        return console.refuseOrFail(password.error(), invocation.command);
    return doOnce(invocation, console, [&](CloudAccount &account) { return account.deleteAccount(*password); },
                  Words::tr("The account is deleted. The workspace is yours and stays as it is."));
}

OptionSpec passwordSpec()
{
    return secretOptionSpec(u"password-file"_s, Words::tr("the password"));
}

OptionSpec tokenSpec()
{
    return secretOptionSpec(u"token-file"_s, Words::tr("the link of the mail, or its token"));
}

std::vector<CommandSpec> signingInCommands()
{
    return {{.name = u"user register"_s,
             .syntax = u"EMAIL"_s,
             .summary = Words::tr("Make an account at the hosted service; nothing here needs one but what its plans add."),
             .options = {{u"name"_s, u"NAME"_s, Words::tr("what mails call you")}, passwordSpec()},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = registerUser},
            {.name = u"user verify"_s,
             .syntax = {},
             .summary = Words::tr("Confirm the e-mail address with what its mail says."),
             .options = {tokenSpec()},
             .run = verify},
            {.name = u"user sign-in"_s,
             .syntax = u"EMAIL"_s,
             .summary = Words::tr("Sign in to the hosted service; the session is kept in the keychain."),
             .options = {passwordSpec()},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = signIn},
            {.name = u"user sign-out"_s,
             .syntax = {},
             .summary = Words::tr("End the session here."),
             .options = {{u"everywhere"_s, {}, Words::tr("and on every other device")}},
             .run = signOut},
            {.name = u"user forgot"_s,
             .syntax = u"EMAIL"_s,
             .summary = Words::tr("Ask for a mail that lets you set another password."),
             .options = {},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = forgot},
            {.name = u"user reset"_s,
             .syntax = {},
             .summary = Words::tr("Set another password with what that mail says."),
             .options = {tokenSpec(), secretOptionSpec(u"password-file"_s, Words::tr("the new password"))},
             .run = reset}};
}

} // namespace

std::vector<CommandSpec> userCommands()
{
    auto commands = signingInCommands();
    const std::vector<CommandSpec> others{
        {.name = u"user show"_s, .syntax = {}, .summary = Words::tr("Say who is signed in."), .options = {}, .run = show},
        {.name = u"user rename"_s,
         .syntax = u"NAME"_s,
         .summary = Words::tr("Change what mails call you."),
         .options = {},
         .minimumArguments = 1,
         .maximumArguments = 1,
         .run = rename},
        {.name = u"user devices"_s,
         .syntax = {},
         .summary = Words::tr("List the devices that are signed in."),
         .options = {{u"remove"_s, u"DEVICE"_s, Words::tr("sign this one out")}},
         .run = devices},
        {.name = u"user password"_s,
         .syntax = {},
         .summary = Words::tr("Change the password."),
         .options = {secretOptionSpec(u"password-file"_s, Words::tr("the present password")),
                     secretOptionSpec(u"new-password-file"_s, Words::tr("the new one"))},
         .run = changePassword},
        {.name = u"user export"_s,
         .syntax = {},
         .summary = Words::tr("Fetch everything that the hosted service keeps of you, as JSON."),
         .options = {{u"output"_s, u"FILE"_s, Words::tr("where to (the standard output)")}},
         .run = exportData},
        {.name = u"user delete"_s,
         .syntax = {},
         .summary = Words::tr("Delete the account at the hosted service; the workspace stays."),
         .options = {passwordSpec()},
         .run = deleteUser}};
    commands.insert(commands.end(), others.begin(), others.end());
    return commands;
}

} // namespace creatormetrics

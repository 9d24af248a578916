// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cloudaccess.h"
#include "app/cli/commands.h"
#include "app/cli/texttable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QList<Platform> withOwnKeys(const OwnServices &own)
{
    QList<Platform> platforms = own.clientIds.keys();
    std::ranges::sort(platforms);
    return platforms;
}

void tellJson(const OwnServiceSetup &brought, Console &console)
{
    const OwnServices own = brought.current();
    QJsonObject keys;
    for (const Platform platform : withOwnKeys(own))
        keys.insert(platformKey(platform), QJsonObject{{u"client_id"_s, own.clientIds.value(platform)}});
    console.printJson({{u"keys"_s, keys},
                       {u"endpoint"_s, brought.endpointInUse().toString()},
                       {u"own_endpoint"_s, own.endpoint.isEmpty() ? QJsonValue() : QJsonValue(own.endpoint.toString())},
                       {u"proxy"_s, proxyText(own.proxy)}});
}

ExitCode tell(const OwnServiceSetup &brought, Console &console)
{
    if (console.json()) {
        tellJson(brought, console);
        return ExitCode::Done;
    }
    const OwnServices own = brought.current();
    TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
    for (const Platform platform : allPlatforms) {
        if (takesOwnKey(platform))
            table.addRow({Words::tr("key for %1").arg(platformName(platform)),
                          own.clientIds.contains(platform) ? own.clientIds.value(platform) : Words::tr("the one of the services file")});
    }
    table.addRow({Words::tr("service"), brought.endpointInUse().toString()});
    table.addRow({Words::tr("proxy"), proxyText(own.proxy)});
    console.print(table.text(TextTable::Fit::Wrapped));
    return ExitCode::Done;
}

/// Does `change` and says what applies then. BadInput speaks of what was typed.
ExitCode changeAndTell(const Invocation &invocation, Console &console, const std::function<QFuture<Outcome>(OwnServiceSetup &)> &change)
{
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    OwnServiceSetup &brought = (*cloud)->brought();
    const auto changed = answerOf<Done>([&] { return change(brought); });
    if (!changed && changed.error().kind == ErrorKind::BadInput)
        return console.refuseOrFail(changed.error(), invocation.command);
    return changed ? tell(brought, console) : console.fail(changed.error());
}

ExitCode show(const Invocation &invocation, Console &console)
{
    const auto cloud = openCloud(invocation);
    return cloud ? tell((*cloud)->brought(), console) : console.fail(cloud.error());
}

ExitCode setKey(const Invocation &invocation, Console &console)
{
    const QString given = invocation.arguments.first();
    const auto platform = platformFromKey(given == "x"_L1 ? u"twitter"_s : given);
    if (!platform || !takesOwnKey(*platform))
        return console.refuseOrFail(badOption(u"PLATFORM"_s, given, u"youtube, x"_s), invocation.command);
    if (invocation.isSet(u"remove"_s))
        return changeAndTell(invocation, console, [&](OwnServiceSetup &brought) { return brought.removeKey(*platform); });
    const auto clientId = invocation.value(u"client-id"_s);
    if (!clientId)
        return console.refuse(Words::tr("--client-id is missing, or --remove"), invocation.command);
    QString secret;
    if (invocation.isSet(u"secret-file"_s) || *platform == Platform::YouTube) {
        const auto asked = secretOption(invocation, u"secret-file"_s, Words::tr("Secret of the client: "));
        if (!asked)
            return console.refuseOrFail(asked.error(), invocation.command);
        secret = *asked;
    }
    return changeAndTell(invocation, console,
                         [&](OwnServiceSetup &brought) { return brought.saveKey(*platform, *clientId, secret); });
}

ExitCode setEndpoint(const Invocation &invocation, Console &console)
{
    const bool isStandard = invocation.isSet(u"standard"_s);
    if (isStandard == !invocation.arguments.isEmpty())
        return console.refuse(Words::tr("It takes an address, or --standard."), invocation.command);
    const auto url = isStandard ? Result<QUrl>(QUrl()) : endpointFromText(invocation.arguments.first());
    if (!url)
        return console.refuseOrFail(url.error(), invocation.command);
    const auto cloud = openCloud(invocation);
    if (!cloud)
        return console.fail(cloud.error());
    if (const auto kept = (*cloud)->brought().setEndpoint(*url); !kept)
        return console.fail(kept.error());
    return show(invocation, console); // as the next start has it
}

ExitCode setProxy(const Invocation &invocation, Console &console)
{
    const auto proxy = proxyFromText(invocation.arguments.first());
    if (!proxy)
        return console.refuseOrFail(proxy.error(), invocation.command);
    QString password;
    if (proxy->isManual() && !proxy->user.isEmpty()) {
        const auto asked = secretOption(invocation, u"password-file"_s, Words::tr("Password of the proxy: "));
        if (!asked)
            return console.refuseOrFail(asked.error(), invocation.command);
        password = *asked;
    }
    return changeAndTell(invocation, console, [&](OwnServiceSetup &brought) { return brought.setProxy(*proxy, password); });
}

} // namespace

std::vector<CommandSpec> servicesCommands()
{
    return {{.name = u"services show"_s,
             .syntax = {},
             .summary = Words::tr("Say which keys, which hosted service and which proxy apply."),
             .options = {},
             .run = show},
            {.name = u"services key"_s,
             .syntax = u"PLATFORM"_s,
             .summary = Words::tr("Connect accounts with a developer's key of your own from now on; those at hand keep theirs."),
             .options = {{u"client-id"_s, u"ID"_s, Words::tr("client ID of your own at the platform")},
                         secretOptionSpec(u"secret-file"_s, Words::tr("the client's secret")),
                         {u"remove"_s, {}, Words::tr("use the key of the services file again")}},
             .choices = u"youtube, x"_s,
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = setKey},
            {.name = u"services endpoint"_s,
             .syntax = u"[URL]"_s,
             .summary = Words::tr("Use a hosted service of your own, for accounts, plans and the exchanges that need a secret."),
             .options = {{u"standard"_s, {}, Words::tr("use the standard one again")}},
             .maximumArguments = 1,
             .run = setEndpoint},
            {.name = u"services proxy"_s,
             .syntax = u"PROXY"_s,
             .summary = Words::tr("Reach the network as the system says, without a proxy, or by this one; this computer never by one."),
             .options = {secretOptionSpec(u"password-file"_s, Words::tr("the proxy's password"))},
             .choices = u"system, none, http://[USER@]HOST:PORT, socks5://[USER@]HOST:PORT"_s,
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = setProxy}};
}

} // namespace creatormetrics

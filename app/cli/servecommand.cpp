// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/servecommand.h"

#include "app/cli/cloudaccess.h"
#include "app/cli/servetoken.h"
#include "app/cli/terminal.h"
#include "app/cli/workspaceaccess.h"
#include "app/localapi/localapi.h"
#include "app/services/reportlanguages.h"
#include "app/services/servedactions.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<LocalApiOptions> optionsFrom(const Invocation &invocation)
{
    LocalApiOptions options;
    const auto port = invocation.number(u"port"_s, 0, 65'535);
    if (!port)
        return port.error();
    options.port = static_cast<quint16>(port->value_or(options.port));
    return options;
}

/// The one line that says where, in a form that scripts read, too.
void tellWhere(quint16 port, const ServeToken &token, Console &console)
{
    const QString url = u"http://127.0.0.1:%1/api/v1"_s.arg(port);
    if (!console.json()) {
        if (token.isTold)
            console.print(QString::fromLatin1(token.token));
        return console.print(Words::tr("Listening on %1").arg(url));
    }
    QJsonObject object{{u"url"_s, url}, {u"port"_s, port}};
    if (token.isTold)
        object.insert("token"_L1, QString::fromLatin1(token.token));
    console.printJson(object);
}

ExitCode serveWith(Services &services, const ServeToken &token, const LocalApiOptions &options, Console &console)
{
    CloudServices &cloud = services.cloud();
    // A keychain that does not answer leaves what the file beside it says.
    static_cast<void>(answerOf<Done>([&cloud] { return cloud.open(); }));
    services.findKeychain();
    LocalApi api({.store = services.store(),
                  .clock = services.clock(),
                  .access = [&cloud] { return cloud.entitlements().localApi(); },
                  .actions = servedActions(services)});
    InterruptWatcher interrupts; // before anybody is told that it listens: who reads that may end it at once
    QObject::connect(&interrupts, &InterruptWatcher::interrupted, &api, &LocalApi::stop);
    QObject::connect(&api, &LocalApi::stopped, QCoreApplication::instance(), &QCoreApplication::quit);
    QObject::connect(&services.sync(), &SyncService::started, &api, [&api] { api.setSyncing(true); });
    QObject::connect(&services.sync(), &SyncService::finished, &api, [&api] { api.setSyncing(false); });
    const auto port = api.start(token.token, options);
    if (!port)
        return console.fail(port.error());
    tellWhere(*port, token, console);
    if (cloud.entitlements().localApi() == LocalApiAccess::None)
        console.note(Words::tr("The present plan has no local API: every request will be refused."));
    QCoreApplication::exec();
    return ExitCode::Done;
}

ExitCode serve(const Invocation &invocation, Console &console)
{
    const auto options = optionsFrom(invocation);
    if (!options)
        return console.refuseOrFail(options.error(), invocation.command);
    if (const auto readable = openToRead(invocation); !readable)
        return failOpening(console, readable.error());
    const auto services = Services::create(invocation.services);
    if (!services)
        return failOpening(console, services.error());
    const auto token = serveToken(invocation, console);
    if (!token)
        return console.refuseOrFail(token.error(), invocation.command);
    ReportLanguages languages;
    languages.install();
    registerTabularFaces();
    return serveWith(**services, *token, *options, console);
}

} // namespace

CommandSpec serveCommand()
{
    return {.name = u"serve"_s,
            .syntax = {},
            .summary = Words::tr("Answer questions of other programs on this computer, until it is ended."),
            .options = {{u"port"_s, u"N"_s, Words::tr("the port of 127.0.0.1, 0 for any that is free (8720)")},
                        {u"new-token"_s, {}, Words::tr("make another token and show it this once; the one before counts no more")},
                        {u"token-file"_s, u"FILE"_s,
                         Words::tr("take the token from the first line of a file instead of the keychain")}},
            .run = serve};
}

} // namespace creatormetrics

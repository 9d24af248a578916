// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cloudaccess.h"
#include "app/cli/commands.h"
#include "app/cli/jsonforms.h"
#include "app/cli/livetext.h"
#include "app/cli/planallowance.h"
#include "app/cli/terminal.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/cloudservices.h"
#include "models/analytics/recordsjson.h"
#include "models/account/liveaccounts.h"
#include "models/store/accountrepository.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// X sells its posts, so the first sync is shown before it is made.
QString nextCommand(Platform platform)
{
    return platform == Platform::X ? u"sync --dry-run"_s : u"sync"_s;
}

/// One sign-in from the address to the stored account.
class SignIn : public QObject
{
public:
    SignIn(ConnectService &service, Console &console, bool urlOnly)
        : m_service(service)
        , m_console(console)
        , m_urlOnly(urlOnly)
    {
        connect(&service, &ConnectService::authorizationReady, this, &SignIn::showAddress);
        connect(&service, &ConnectService::authorized, this,
                [this] { m_console.progress(Words::tr("Reading the account…")); });
        connect(&service, &ConnectService::connected, this, &SignIn::finish);
        connect(&service, &ConnectService::failed, this, [this](const Error &error) { leave(m_console.fail(error)); });
        connect(&m_interrupts, &InterruptWatcher::interrupted, &service, &ConnectService::cancel);
    }

    ExitCode run(Platform platform)
    {
        QMetaObject::invokeMethod(
            this, [this, platform] { m_service.begin(platform); }, Qt::QueuedConnection);
        QCoreApplication::exec();
        return m_code;
    }

    /// The one that was connected.
    [[nodiscard]] std::optional<AccountId> account() const { return m_account; }

private:
    void showAddress(const QUrl &url)
    {
        const QString address = url.toString(QUrl::FullyEncoded);
        if (m_urlOnly)
            m_console.print(address);
        else if (m_console.json())
            m_console.printJson({{u"authorization_url"_s, address}});
        else
            m_console.print(Words::tr("Open this address in your browser and allow the access:") + u"\n\n"_s + address
                            + u'\n');
        if (!m_service.keepsSignIn())
            m_console.note(Words::tr(
                "There is no keychain here, so this sign-in ends with this program: a later sync has to sign in "
                "again. Start a keychain (such as gnome-keyring) first."));
    }

    void finish(const Account &account, const QStringList &missingScopes)
    {
        m_console.endProgress();
        m_account = account.id;
        if (!m_urlOnly)
            showAccount(account, missingScopes);
        if (!missingScopes.isEmpty())
            m_console.note(Words::tr("Not allowed: %1. Figures behind it stay unknown; connect again to allow it.")
                               .arg(missingScopes.join(u", "_s)));
        leave(ExitCode::Done);
    }

    void showAccount(const Account &account, const QStringList &missingScopes)
    {
        if (m_console.json())
            m_console.printJson({{u"account"_s, accountJson(account)},
                                 {u"missing_scopes"_s, QJsonArray::fromStringList(missingScopes)}});
        else
            m_console.print(Words::tr("Connected %1 (%2) as account %3. Next: creatormetrics-cli %4")
                                .arg(account.profile.title, platformName(account.platform))
                                .arg(account.id.value())
                                .arg(nextCommand(account.platform)));
    }

    void leave(ExitCode code)
    {
        m_code = code;
        QCoreApplication::quit();
    }

    ConnectService &m_service;
    Console &m_console;
    InterruptWatcher m_interrupts;
    bool m_urlOnly;
    std::optional<AccountId> m_account;
    ExitCode m_code = ExitCode::Failed;
};

ExitCode refusePlatform(const Invocation &invocation, Console &console)
{
    QStringList keys;
    for (const Platform platform : allPlatforms)
        keys << platformKey(platform);
    return console.refuse(
        Words::tr("PLATFORM: \"%1\" was given, it takes %2.").arg(invocation.arguments.first(), keys.join(u", "_s)),
        invocation.command);
}

/// More accounts than the plan syncs may be connected; the new one is told of when it is one too many.
void notePaused(const Invocation &invocation, Services &services, AccountId connected, Console &console)
{
    const Plan plan = planWhenAsked(services.cloud().entitlements());
    const auto connection = openToRead(invocation);
    if (!connection)
        return;
    const auto part = liveAccounts(**connection, termsOf(plan).liveAccounts);
    if (!part || std::ranges::find(part->paused, connected) == part->paused.end())
        return;
    if (const auto account = accountById(**connection, connected))
        console.note(pausedText({*account}, plan));
}

ExitCode connectAccount(const Invocation &invocation, Console &console)
{
    const auto platform = platformFromKey(invocation.arguments.first());
    if (!platform)
        return refusePlatform(invocation, console);
    const auto services = Services::create(invocation.services);
    if (!services)
        return failOpening(console, services.error());
    ConnectService &service = (*services)->connectService();
    if ((*services)->directory().platforms.value(*platform).exchange == CodeExchange::Broker) // whether it can be depends on a session
        static_cast<void>(answerOf<Done>([&] { return (*services)->cloud().open(); }));
    if (const auto obstacle = service.obstacle(*platform))
        return console.fail(*obstacle);
    SignIn signIn(service, console, invocation.isSet(u"print-url"_s));
    const ExitCode code = signIn.run(*platform);
    if (signIn.account())
        notePaused(invocation, **services, *signIn.account(), console);
    return code;
}

} // namespace

CommandSpec connectCommand()
{
    return {.name = u"connect"_s,
            .syntax = u"PLATFORM"_s,
            .summary = Words::tr("Sign in at a platform in the browser and add the account."),
            .options = {{u"print-url"_s, {}, Words::tr("print nothing but the address to open, for scripts")}},
            .minimumArguments = 1,
            .maximumArguments = 1,
            .run = connectAccount};
}

} // namespace creatormetrics

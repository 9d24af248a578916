// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/remotescoringcommands.h"

#include "app/cli/remotescoringtext.h"
#include "app/cli/reportauthored.h"
#include "app/cli/runtoend.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/scoringcontrol.h"
#include "models/presentation/mentiontext.h"
#include "models/presentation/scoringstatetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 longestKeyFile = 4'096; // bytes
constexpr qint64 mostRequestsPerMinute = 600;

Result<std::unique_ptr<Services>> openServices(const Invocation &invocation)
{
    if (auto there = requireWorkspace(invocation); !there)
        return there.error();
    return Services::create(invocation.services);
}

Result<RemoteStanding> readStanding(const Invocation &invocation)
{
    const auto connection = openToRead(invocation);
    return connection ? remoteStanding(**connection, invocation.now()) : Result<RemoteStanding>(connection.error());
}

ExitCode tell(const Invocation &invocation, Console &console)
{
    const auto standing = readStanding(invocation);
    if (!standing)
        return failOpening(console, standing.error());
    if (console.json())
        console.printJson({{u"remote"_s, remoteScoringJson(standing->settings.value_or(RemoteScoring()))}, {u"spent_this_month"_s, remoteCostsJson(standing->spent)}});
    else
        console.print(remoteScoringText(standing->settings.value_or(RemoteScoring()), standing->spent));
    return ExitCode::Done;
}

ExitCode show(const Invocation &invocation, Console &console)
{
    const QString what = invocation.arguments.value(0, u"show"_s);
    if (what != "show"_L1)
        return console.refuseOrFail(badOption(invocation.command, what, u"show, set, off, test, run"_s), invocation.command);
    return tell(invocation, console);
}

Outcome readMoney(const Invocation &invocation, const QString &option, qint64 &target)
{
    const auto text = invocation.value(option);
    if (!text)
        return Done{};
    const auto sum = parseRemoteMoney(u"--"_s + option, *text);
    if (!sum)
        return sum.error();
    target = *sum;
    return Done{};
}

Outcome readScope(const Invocation &invocation, RemoteScoring &settings)
{
    if (const auto scope = invocation.value(u"scope"_s)) {
        if (*scope != "all"_L1 && *scope != "unsure"_L1)
            return badOption(u"--scope"_s, *scope, u"unsure, all"_s);
        settings.scope = *scope == "all"_L1 ? RemoteScoring::Scope::All : RemoteScoring::Scope::Unsure;
    }
    if (invocation.value(u"since"_s) == u"always"_s) {
        settings.since.reset();
        return Done{};
    }
    const auto since = invocation.day(u"since"_s);
    if (!since)
        return since.error();
    if (*since)
        settings.since = **since;
    return Done{};
}

/// Another host needs another consent, and only its name gives it.
Outcome readConsent(const Invocation &invocation, RemoteScoring &settings)
{
    const QString host = remoteHost(settings);
    if (const auto agreed = invocation.value(u"agree-to"_s)) {
        if (*agreed != host)
            return badOption(u"--agree-to"_s, *agreed, host);
        settings.consentHost = host;
        settings.consentAt = invocation.now();
    }
    if (settings.hasConsent())
        return Done{};
    return Error{.kind = ErrorKind::BadInput,
                 .detail = Words::tr("--agree-to: texts of mentions, without names, links and addresses, are sent to %1; "
                                     "\"--agree-to %1\" says that you agree")
                               .arg(host)};
}

/// By the name of the option that set it.
Error asOption(const Error &error)
{
    Error named = error;
    for (const auto &[member, option] :
         {std::pair(u"baseUrl"_s, u"--url"_s), std::pair(u"model"_s, u"--model"_s), std::pair(u"key"_s, u"--key-file"_s)}) {
        if (error.kind == ErrorKind::BadInput && error.detail.startsWith(member + u':'))
            named.detail.replace(0, member.size(), option);
    }
    return named;
}

Result<RemoteScoring> settingsFrom(const Invocation &invocation, RemoteScoring settings)
{
    if (const auto url = invocation.value(u"url"_s))
        settings.baseUrl = QUrl(*url, QUrl::StrictMode);
    settings.model = invocation.value(u"model"_s).value_or(settings.model);
    const auto rate = invocation.number(u"rate"_s, 1, mostRequestsPerMinute);
    if (!rate)
        return rate.error();
    if (*rate)
        settings.requestsPerMinute = static_cast<int>(**rate);
    for (const auto &read : {readMoney(invocation, u"input-price"_s, settings.inputPrice),
                             readMoney(invocation, u"output-price"_s, settings.outputPrice),
                             readMoney(invocation, u"cap"_s, settings.monthlyCap), readScope(invocation, settings)}) {
        if (!read)
            return read.error();
    }
    settings.enabled = true;
    if (const auto fit = checkRemoteScoring(settings); !fit)
        return asOption(fit.error());
    if (const auto agreed = readConsent(invocation, settings); !agreed)
        return agreed.error();
    return settings;
}

/// The first line: files that people write end with a line break.
Result<QString> keyFrom(const Invocation &invocation)
{
    const auto file = invocation.value(u"key-file"_s);
    if (!file)
        return QString();
    const auto bytes = readNamedFile(u"--key-file"_s, *file, longestKeyFile);
    if (!bytes)
        return bytes.error();
    return QString::fromUtf8(bytes->left(bytes->indexOf('\n') < 0 ? bytes->size() : bytes->indexOf('\n')).trimmed());
}

ExitCode set(const Invocation &invocation, Console &console)
{
    const auto standing = readStanding(invocation);
    if (!standing)
        return failOpening(console, standing.error());
    const auto settings = settingsFrom(invocation, standing->settings.value_or(RemoteScoring()));
    if (!settings)
        return console.refuseOrFail(settings.error(), invocation.command);
    const auto key = keyFrom(invocation);
    if (!key)
        return console.refuseOrFail(key.error(), invocation.command);
    const auto services = openServices(invocation);
    if (!services)
        return failOpening(console, services.error());
    const Outcome saved =
        runToEnd<Done>([&](const std::stop_token &) { return (*services)->remoteScoringSetup().save(*settings, *key); });
    if (!saved)
        return console.refuseOrFail(asOption(saved.error()), invocation.command);
    if (!key->isEmpty() && !(*services)->connectService().keepsSignIn())
        console.note(Words::tr("There is no keychain here, so the key is gone with this command; the settings are kept."));
    return tell(invocation, console);
}

ExitCode off(const Invocation &invocation, Console &console)
{
    const auto services = openServices(invocation);
    if (!services)
        return failOpening(console, services.error());
    const Outcome removed = runToEnd<Done>([&](const std::stop_token &) { return (*services)->remoteScoringSetup().remove(); });
    return removed ? tell(invocation, console) : console.fail(removed.error());
}

ExitCode exitCodeOf(const ScoringState::Remote &state)
{
    using Kind = ScoringState::Remote::Kind;
    switch (state.kind) {
    case Kind::Idle:
    case Kind::Running:
        return ExitCode::Done;
    case Kind::NeedsKey:
        return ExitCode::SignedOut;
    case Kind::Resting:
    case Kind::CapReached:
        return ExitCode::Limited;
    case Kind::Off:
    case Kind::NeedsConsent:
        return ExitCode::Failed;
    case Kind::Failed:
        return state.error ? exitCodeFor(state.error->kind) : ExitCode::Failed;
    }
    Q_UNREACHABLE();
}

ExitCode test(const Invocation &invocation, Console &console)
{
    const auto standing = readStanding(invocation);
    if (!standing)
        return failOpening(console, standing.error());
    const auto services = openServices(invocation);
    if (!services)
        return failOpening(console, services.error());
    if (!standing->settings)
        return console.fail({.kind = ErrorKind::NotFound, .detail = Words::tr("there is no scorer elsewhere; \"sentiment remote set\" names one")});
    const auto judged = runToEnd<RemoteScore>(
        [&](const std::stop_token &) { return (*services)->remoteScoringSetup().test(*standing->settings, {}); });
    if (!judged) {
        console.note(remoteErrorText(judged.error(), remoteHost(*standing->settings)));
        return console.fail(judged.error());
    }
    if (console.json())
        console.printJson({{u"label"_s, sentimentLabelKey(judged->label)}, {u"score"_s, judged->score}, {u"reason"_s, judged->reason}});
    else
        console.print(Words::tr("An invented sentence was judged: %1 %2, “%3”")
                          .arg(sentimentWord(judged->label), QLocale().toString(judged->score, 'f', 2), judged->reason));
    return ExitCode::Done;
}

/// On this computer first, then elsewhere; ends when nothing more happens for now.
ScoringState::Remote judgeAll(Services &services, Console &console)
{
    ScoringControl control(services.mentionScoring(), services.remoteScoring(), services.remoteScoringSetup());
    InterruptWatcher interrupts;
    QObject::connect(&interrupts, &InterruptWatcher::interrupted, &control, &ScoringControl::stopScoring);
    QObject::connect(&services.mentionScoring(), &MentionScoringJob::finished, &control, [](const ScoringReport &report) {
        if (report.cancelled)
            QCoreApplication::quit();
    });
    QObject::connect(&services.remoteScoring(), &RemoteScoringJob::changed, &control, [&] {
        const ScoringState::Remote &state = services.remoteScoring().state();
        console.progress(Words::tr("%1 judged").arg(QLocale().toString(state.done)));
    });
    QObject::connect(&services.remoteScoring(), &RemoteScoringJob::finished, &control, [] { QCoreApplication::quit(); });
    QMetaObject::invokeMethod(
        &control, [&control] { control.scoreMentions(ScoringActions::Which::Waiting); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    console.endProgress();
    return services.remoteScoring().state();
}

ExitCode run(const Invocation &invocation, Console &console)
{
    const auto services = openServices(invocation);
    if (!services)
        return failOpening(console, services.error());
    const ScoringState::Remote state = judgeAll(**services, console);
    const ScoringStateText text = remoteStateText(state, QLocale(), QTimeZone::systemTimeZone());
    if (console.json())
        console.printJson(remoteStateJson(state));
    else
        console.print(Words::tr("%n mention(s) judged.", nullptr, static_cast<int>(std::min<qint64>(state.done, 1'000'000'000))) + u' '
                      + text.title + u": "_s + text.meaning);
    return exitCodeOf(state);
}

} // namespace

std::vector<CommandSpec> remoteScoringCommands()
{
    return {
        {.name = u"sentiment remote"_s,
         .syntax = u"[show]"_s,
         .summary = Words::tr("Say which model elsewhere judges mentions too, and what it has cost this month."),
         .options = {},
         .maximumArguments = 1,
         .run = show},
        {.name = u"sentiment remote set"_s,
         .syntax = {},
         .summary = Words::tr("Have a chat endpoint of the OpenAI kind judge mentions too; what is not named stays."),
         .options = {{u"url"_s, u"URL"_s, Words::tr("the endpoint's base address (https://HOST/v1); http only at this computer")},
                     {u"model"_s, u"NAME"_s, Words::tr("the model")},
                     {u"key-file"_s, u"FILE"_s, Words::tr("holds the key, - for the standard input; it goes into the keychain (the kept one)")},
                     {u"agree-to"_s, u"HOST"_s, Words::tr("you agree that texts are sent to this host")},
                     {u"scope"_s, u"WHICH"_s, Words::tr("unsure: what the word lists are unsure of; or all (unsure)")},
                     {u"since"_s, u"DAY"_s, Words::tr("only mentions from this day on, or always (always)")},
                     {u"input-price"_s, u"SUM"_s, Words::tr("for a million tokens sent, in your money (0)")},
                     {u"output-price"_s, u"SUM"_s, Words::tr("for a million tokens answered (0)")},
                     {u"cap"_s, u"SUM"_s, Words::tr("what a month may cost; 0 suits models without a price (0)")},
                     {u"rate"_s, u"N"_s, Words::tr("requests a minute, 1 to 600 (20)")}},
         .run = set},
        {.name = u"sentiment remote off"_s,
         .syntax = {},
         .summary = Words::tr("Judge on this computer only, and take the key out of the keychain."),
         .options = {},
         .run = off},
        {.name = u"sentiment remote test"_s,
         .syntax = {},
         .summary = Words::tr("Have an invented sentence judged."),
         .options = {},
         .run = test},
        {.name = u"sentiment remote run"_s,
         .syntax = {},
         .summary = Words::tr("Have mentions judged there now, as far as the cap and the host allow."),
         .options = {},
         .run = run}};
}

} // namespace creatormetrics

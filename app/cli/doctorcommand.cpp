// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/doctorchecks.h"
#include "app/cli/texttable.h"
#include "app/services/networkconnectivity.h"
#include "connectors/secrets/fallbackstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr auto keychainPatience = 5s;

/// Whether a keychain keeps secrets here; nothing when it does not answer.
std::optional<bool> askKeychain()
{
    std::optional<bool> keeps;
    const auto store = FallbackStore::forThisSystem();
    QObject::connect(store.get(), &FallbackStore::chosen, store.get(), [&keeps](bool persistent) {
        keeps = persistent;
        QCoreApplication::quit();
    });
    store->probe();
    QTimer::singleShot(keychainPatience, store.get(), [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    return keeps;
}

Surroundings lookAround()
{
    NetworkConnectivity network;
    network.load();
    return {.keepsSecrets = askKeychain(),
            .knowsNetwork = network.isKnown(),
            .online = network.isOnline(),
            .metered = network.isMetered()};
}

QString healthKey(Health health)
{
    switch (health) {
    case Health::Good:
        return u"good"_s;
    case Health::Warning:
        return u"warning"_s;
    case Health::Problem:
        return u"problem"_s;
    }
    Q_UNREACHABLE();
}

QString mark(Health health)
{
    switch (health) {
    case Health::Good:
        return Words::tr("ok");
    case Health::Warning:
        return Words::tr("note");
    case Health::Problem:
        return Words::tr("TROUBLE");
    }
    Q_UNREACHABLE();
}

void show(const std::vector<Finding> &findings, Console &console)
{
    QJsonArray rows;
    TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
    for (const Finding &finding : findings) {
        rows.append(QJsonObject{{u"subject"_s, finding.subject},
                                {u"health"_s, healthKey(finding.health)},
                                {u"text"_s, finding.text},
                                {u"remedy"_s, finding.remedy}});
        table.addRow(
            {mark(finding.health), finding.remedy.isEmpty() ? finding.text : finding.text + u' ' + finding.remedy});
    }
    if (console.json())
        console.printJson({{u"findings"_s, rows}});
    else
        console.print(table.text(TextTable::Fit::Wrapped));
}

ExitCode doctor(const Invocation &invocation, Console &console)
{
    const std::vector<Finding> findings = examine(invocation, lookAround());
    show(findings, console);
    const bool isWell =
        std::ranges::none_of(findings, [](const Finding &finding) { return finding.health == Health::Problem; });
    return isWell ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

std::vector<CommandSpec> doctorCommands()
{
    return {{.name = u"doctor"_s,
             .syntax = {},
             .summary = Words::tr("Look for trouble on this computer and say what to do."),
             .options = {},
             .run = doctor}};
}

} // namespace creatormetrics

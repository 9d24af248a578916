// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/planallowance.h"
#include "app/cli/reportjob.h"
#include "app/cli/reportoptions.h"
#include "app/cli/reportrun.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/reportexport.h"
#include "app/services/reportlanguages.h"
#include "models/reports/keptreport.h"
#include "models/reports/reportchanges.h"
#include "models/store/reportarchive.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// A report of the archive, as far as it can be made again.
struct KeptReport {
    ReportRecord record;
    ReportSettings settings;
    ReportDocument document;
};

Result<KeptReport> keptReportNamed(Connection &connection, const QString &id)
{
    const auto number = parseNumber(u"ID"_s, id, 1, std::numeric_limits<qint64>::max());
    if (!number)
        return number.error();
    const auto record = reportById(connection, ReportId(*number));
    if (!record)
        return record.error();
    const auto settings = reportSettingsFromJson(record->settings);
    if (!settings)
        return Error{.kind = ErrorKind::Storage, .detail = settings.error().detail};
    auto document = keptDocument(connection, record->id);
    if (!document)
        return document.error().kind == ErrorKind::BadInput ? Error{.kind = ErrorKind::Storage, .detail = document.error().detail}
                                                            : document.error();
    return KeptReport{.record = *record, .settings = *settings, .document = *std::move(document)};
}

/// Writes the pages where --output says, if it does; gives the path or nothing.
Result<QString> writeOutput(const Invocation &invocation, const QByteArray &bytes)
{
    const auto output = invocation.value(u"output"_s);
    if (!output)
        return QString();
    const QString file = QFileInfo(*output).absoluteFilePath();
    if (auto written = writeFileAtomically(file, bytes, invocation.isSet(u"force"_s)); !written)
        return written.error();
    return file;
}

QJsonValue pathJson(const QString &file)
{
    return file.isEmpty() ? QJsonValue() : QJsonValue(file);
}

QByteArray paintedAgain(const KeptReport &kept, const ReportDocument &document)
{
    ReportLanguages languages;
    languages.install();
    registerTabularFaces();
    const ReportLanguages::Scope speaking(kept.settings.locale);
    return paintDocument(document, kept.settings.paper, {});
}

ExitCode render(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto kept = keptReportNamed(**connection, invocation.arguments.first());
    if (!kept)
        return console.refuseOrFail(kept.error(), invocation.command);
    const QByteArray bytes = paintedAgain(*kept, kept->document);
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const bool identical = hash == kept->record.fileSha256;
    const auto file = writeOutput(invocation, bytes);
    if (!file)
        return console.fail(file.error());
    if (console.json())
        console.printJson({{u"id"_s, kept->record.id.value()},
                           {u"identical"_s, identical},
                           {u"sha256"_s, hash},
                           {u"kept_sha256"_s, kept->record.fileSha256},
                           {u"report"_s, pathJson(*file)}});
    else
        console.print(identical ? Words::tr("Identical to the report that was kept.")
                                : Words::tr("Not identical to the report that was kept: fonts or the program have changed since."));
    if (!console.json() && !file->isEmpty())
        console.print(*file);
    return identical ? ExitCode::Done : ExitCode::Failed;
}

QString changeKey(ReportChange::Kind kind)
{
    switch (kind) {
    case ReportChange::Kind::Figure:
        return u"figure"_s;
    case ReportChange::Kind::Came:
        return u"came"_s;
    case ReportChange::Kind::Went:
        return u"went"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray changesJson(const std::vector<ReportChange> &changes)
{
    QJsonArray rows;
    for (const ReportChange &change : changes)
        rows.append(QJsonObject{{u"kind"_s, changeKey(change.kind)},
                                {u"section"_s, change.section},
                                {u"row"_s, change.row},
                                {u"column"_s, change.column},
                                {u"before"_s, change.before},
                                {u"after"_s, change.after}});
    return rows;
}

QString changedText(const ReportChange &change)
{
    const QString name = change.column.isEmpty() ? change.row : change.row + u" · "_s + change.column;
    switch (change.kind) {
    case ReportChange::Kind::Figure:
        return name;
    case ReportChange::Kind::Came:
        return Words::tr("%1 (new)").arg(name);
    case ReportChange::Kind::Went:
        return Words::tr("%1 (gone)").arg(name);
    }
    Q_UNREACHABLE();
}

QString changesTable(const std::vector<ReportChange> &changes)
{
    if (changes.empty())
        return Words::tr("Nothing has changed: today's data tells the same.");
    TextTable table({{.title = Words::tr("Section")},
                     {.title = Words::tr("Figure"), .elastic = true},
                     {.title = Words::tr("Before"), .numeric = true},
                     {.title = Words::tr("Now"), .numeric = true}});
    constexpr int widest = 24;
    for (const ReportChange &change : changes)
        table.addRow({elided(change.section, widest), changedText(change), elided(change.before, widest),
                      elided(change.after, widest)});
    return table.text();
}

Result<ComposedReport> composedToday(Connection &connection, const Invocation &invocation, const KeptReport &kept)
{
    const auto plan = planOf(invocation);
    if (!plan)
        return plan.error();
    ReportLanguages languages;
    languages.install();
    const ReportLanguages::Scope speaking(kept.settings.locale);
    return composeFor(connection, {.settings = kept.settings, .workspace = invocation.workspace(), .now = invocation.now(), .plan = *plan});
}

ExitCode restate(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto kept = keptReportNamed(**connection, invocation.arguments.first());
    if (!kept)
        return console.refuseOrFail(kept.error(), invocation.command);
    const auto composed = composedToday(**connection, invocation, *kept);
    if (!composed)
        return console.fail(composed.error());
    const std::vector<ReportChange> changes = reportChanges(kept->document, composed->document);
    QString file;
    if (invocation.isSet(u"output"_s)) {
        const auto written = writeOutput(invocation, paintedAgain(*kept, composed->document));
        if (!written)
            return console.fail(written.error());
        file = *written;
    }
    if (console.json()) {
        console.printJson({{u"id"_s, kept->record.id.value()},
                           {u"same_data"_s, composed->dataSha256 == kept->record.dataSha256},
                           {u"changes"_s, changesJson(changes)},
                           {u"report"_s, pathJson(file)}});
        return ExitCode::Done;
    }
    console.print(changesTable(changes));
    if (!file.isEmpty())
        console.print(file);
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> reportArchiveCommands()
{
    const std::vector<OptionSpec> options{{u"output"_s, u"FILE"_s, Words::tr("write the pages there (nowhere)")},
                                          {u"force"_s, {}, Words::tr("replace the file when there is one")}};
    return {{.name = u"report render"_s,
             .syntax = u"ID"_s,
             .summary = Words::tr("Paint a kept report again and say whether it is the same to the byte."),
             .options = options,
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = render},
            {.name = u"report restate"_s,
             .syntax = u"ID"_s,
             .summary = Words::tr("Make a kept report with today's data and say what changed; the kept one stays."),
             .options = options,
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = restate}};
}

} // namespace creatormetrics

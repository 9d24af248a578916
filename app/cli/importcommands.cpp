// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountchoice.h"
#include "app/cli/commands.h"
#include "app/cli/jsonforms.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/importer.h"

#include "models/analytics/recordsjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QJsonObject outcomeJson(const ImportOutcome &outcome, bool dryRun)
{
    return {{u"file"_s, outcome.fileName},
            {u"kind"_s, outcome.kind},
            {u"import"_s, outcome.id ? QJsonValue(outcome.id->value()) : QJsonValue()},
            {u"account"_s, accountJson(outcome.account)},
            {u"created_account"_s, outcome.createdAccount},
            {u"already_imported"_s, outcome.alreadyImported},
            {u"dry_run"_s, dryRun},
            {u"first_day"_s, dayJson(outcome.range.first())},
            {u"last_day"_s, dayJson(outcome.range.last())},
            {u"days"_s, outcome.days},
            {u"changed"_s, outcome.counts.changed},
            {u"figures"_s, outcome.counts.figures},
            {u"kept"_s, outcome.counts.kept},
            {u"metrics"_s, QJsonArray::fromStringList(outcome.metrics)},
            {u"ignored_columns"_s, QJsonArray::fromStringList(outcome.ignoredColumns)},
            {u"warnings"_s, QJsonArray::fromStringList(outcome.warnings)}};
}

QString outcomeText(const ImportOutcome &outcome, bool dryRun)
{
    const QLocale locale;
    QStringList lines{
        Words::tr("%1 -> %2 (%3)")
            .arg(outcome.fileName, outcome.account.profile.title, platformName(outcome.account.platform))};
    if (outcome.alreadyImported)
        return lines.join(QString()) + u'\n' + u"  "_s
               + Words::tr("This very file was imported before; nothing was done.");
    lines << u"  "_s
                 + Words::tr("%1 to %2, days: %3, figures: %4")
                       .arg(dayText(outcome.range.first()), dayText(outcome.range.last()),
                            locale.toString(outcome.days), outcome.metrics.join(u", "_s));
    const QString figures = locale.toString(outcome.counts.figures);
    const QString kept = locale.toString(outcome.counts.kept);
    lines << u"  "_s
                 + (dryRun ? Words::tr("would fill %1 figures and leave %2 known ones alone").arg(figures, kept)
                           : Words::tr("filled %1 figures and left %2 known ones alone").arg(figures, kept));
    if (!outcome.ignoredColumns.isEmpty())
        lines << u"  "_s + Words::tr("columns not understood: %1").arg(outcome.ignoredColumns.join(u", "_s));
    for (const QString &warning : outcome.warnings)
        lines << u"  "_s + warning;
    if (outcome.id)
        lines << u"  "_s + Words::tr("To take it back: creatormetrics-cli imports undo %1").arg(outcome.id->value());
    return lines.join(u'\n');
}

constexpr qint64 largestImport = 256LL * 1024 * 1024;

Result<QByteArray> contentOf(const QString &file)
{
    QFile input(file);
    if (!input.open(QFile::ReadOnly))
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1: %2"_s.arg(file, input.errorString())};
    if (input.size() > largestImport)
        return Error{.kind = ErrorKind::BadInput, .detail = Words::tr("%1: larger than 256 MiB").arg(file)};
    return input.readAll();
}

Result<ImportOutcome> importFile(Connection &connection, const QString &file, const std::optional<Account> &account,
                                 bool dryRun, const QDateTime &now)
{
    const auto content = contentOf(file);
    if (!content)
        return content.error();
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun().error();
    auto outcome = importExport(connection, *content, QFileInfo(file).fileName(),
                                account ? std::optional(account->id) : std::nullopt, dryRun, now);
    if (!outcome || dryRun)
        return outcome;
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return outcome;
}

/// The first import may make the workspace; a dry run makes nothing.
Result<std::unique_ptr<Connection>> openForImport(const Invocation &invocation, bool dryRun)
{
    if (dryRun)
        return openToWrite(invocation);
    auto made = makeWorkspace(invocation);
    if (!made)
        return made.error();
    return std::move(made->connection);
}

ExitCode importFiles(const Invocation &invocation, Console &console)
{
    const bool dryRun = invocation.isSet(u"dry-run"_s);
    const auto connection = openForImport(invocation, dryRun);
    if (!connection)
        return failOpening(console, connection.error());
    const auto account = accountOption(**connection, invocation);
    if (!account)
        return console.refuseOrFail(account.error(), invocation.command);
    ExitCode code = ExitCode::Done;
    for (const QString &file : invocation.arguments) {
        const auto outcome = importFile(**connection, file, *account, dryRun, invocation.now());
        if (!outcome)
            code = console.fail(outcome.error());
        else if (console.json())
            console.printJson(outcomeJson(*outcome, dryRun));
        else
            console.print(outcomeText(*outcome, dryRun));
    }
    return code;
}

QJsonObject recordJson(const ImportRecord &record)
{
    return {{u"id"_s, record.id.value()},
            {u"account"_s, record.account.value()},
            {u"kind"_s, record.kind},
            {u"file"_s, record.fileName},
            {u"sha256"_s, record.fileSha256},
            {u"imported_at"_s, momentJson(record.importedAt)},
            {u"first_day"_s, dayJson(record.range.first())},
            {u"last_day"_s, dayJson(record.range.last())},
            {u"figures"_s, record.figures},
            {u"undone_at"_s, momentJson(record.undoneAt)}};
}

QString recordsText(const std::vector<ImportRecord> &records)
{
    if (records.empty())
        return Words::tr("Nothing has been imported yet.");
    const QLocale locale;
    TextTable table({{.title = Words::tr("ID"), .numeric = true},
                     {.title = Words::tr("File"), .elastic = true},
                     {.title = Words::tr("Account"), .numeric = true},
                     {.title = Words::tr("From")},
                     {.title = Words::tr("To")},
                     {.title = Words::tr("Figures"), .numeric = true},
                     {.title = Words::tr("State")}});
    for (const ImportRecord &record : records)
        table.addRow({QString::number(record.id.value()), record.fileName, QString::number(record.account.value()),
                      dayText(record.range.first()), dayText(record.range.last()), locale.toString(record.figures),
                      record.undoneAt ? Words::tr("taken back") : Words::tr("in use")});
    return table.text();
}

ExitCode listImports(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto records = imports(**connection);
    if (!records)
        return console.fail(records.error());
    if (!console.json()) {
        console.print(recordsText(*records));
        return ExitCode::Done;
    }
    QJsonArray rows;
    for (const ImportRecord &record : *records)
        rows.append(recordJson(record));
    console.printJson({{u"imports"_s, rows}});
    return ExitCode::Done;
}

Result<qint64> undoInTransaction(Connection &connection, ImportId id, const QDateTime &now)
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun().error();
    const auto figures = undoImport(connection, id, now);
    if (!figures)
        return figures;
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return figures;
}

ExitCode undo(const Invocation &invocation, Console &console)
{
    const auto id = parseNumber(u"ID"_s, invocation.arguments.first(), 1, std::numeric_limits<qint64>::max());
    if (!id)
        return console.refuse(id.error().detail, invocation.command);
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto figures = undoInTransaction(**connection, ImportId(*id), invocation.now());
    if (!figures)
        return console.fail(figures.error());
    if (console.json())
        console.printJson({{u"import"_s, *id}, {u"figures"_s, *figures}});
    else
        console.print(Words::tr("Took back %1 figures of import %2.").arg(QLocale().toString(*figures)).arg(*id));
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> importCommands()
{
    return {{.name = u"import"_s,
             .syntax = u"FILE…"_s,
             .summary = Words::tr(
                 "Fill gaps with files that a platform let you download. Figures from the platform itself win."),
             .options = {{u"account"_s, u"ID"_s, Words::tr("the account the files belong to")},
                         {u"dry-run"_s, {}, Words::tr("only say what would happen")}},
             .minimumArguments = 1,
             .maximumArguments = 10'000,
             .run = importFiles},
            {.name = u"imports"_s,
             .syntax = {},
             .summary = Words::tr("List what was imported."),
             .options = {},
             .run = listImports},
            {.name = u"imports undo"_s,
             .syntax = u"ID"_s,
             .summary = Words::tr("Take back what an import filled."),
             .options = {},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = undo}};
}

} // namespace creatormetrics

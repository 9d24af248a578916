// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/syncoutput.h"

#include "app/cli/jsonforms.h"
#include "app/cli/livetext.h"
#include "app/cli/texttable.h"
#include "models/presentation/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QStringList refusedOf(const StreamReport &stream)
{
    return {stream.refusedMetrics.begin(), stream.refusedMetrics.end()};
}

QJsonObject streamJson(const StreamReport &stream)
{
    return {{u"stream"_s, stream.stream},         {u"completed"_s, stream.completed},
            {u"pages"_s, stream.pages},           {u"rows"_s, stream.rows},
            {u"changed"_s, stream.changed},       {u"refused"_s, QJsonArray::fromStringList(refusedOf(stream))},
            {u"error"_s, errorJson(stream.error)}};
}

QJsonObject reportJson(const AccountReport &report)
{
    QJsonArray streams;
    for (const StreamReport &stream : report.streams)
        streams.append(streamJson(stream));
    return {{u"id"_s, report.account.value()},
            {u"title"_s, report.accountTitle},
            {u"platform"_s, platformKey(report.platform)},
            {u"resumed"_s, report.resumed},
            {u"streams"_s, streams},
            {u"error"_s, errorJson(report.error)}};
}

QString outcomeText(const StreamReport &stream)
{
    if (stream.error)
        return errorTitle(stream.error->kind);
    if (!stream.completed)
        return Words::tr("to be continued");
    if (!stream.refusedMetrics.empty())
        return Words::tr("done; no longer given: %1").arg(refusedOf(stream).join(u", "_s));
    return Words::tr("done");
}

QString accountText(const AccountReport &report)
{
    const QLocale locale;
    TextTable table({{.title = u"  "_s + Words::tr("What")},
                     {.title = Words::tr("Calls"), .numeric = true},
                     {.title = Words::tr("Rows"), .numeric = true},
                     {.title = Words::tr("Changed"), .numeric = true},
                     {.title = Words::tr("Outcome"), .elastic = true}});
    for (const StreamReport &stream : report.streams)
        table.addRow({u"  "_s + stream.stream, locale.toString(stream.pages), locale.toString(stream.rows),
                      locale.toString(stream.changed), outcomeText(stream)});
    QStringList lines{Words::tr("%1 (%2)").arg(report.accountTitle, platformName(report.platform))};
    if (report.resumed)
        lines << u"  "_s + Words::tr("went on where the last sync was stopped");
    if (!table.isEmpty())
        lines << table.text();
    if (report.error) {
        lines << u"  "_s + errorText(*report.error);
        if (const QString remedy = errorRemedy(*report.error); !remedy.isEmpty())
            lines << u"  "_s + remedy;
    }
    return lines.join(u'\n');
}

} // namespace

QJsonObject syncJson(const SyncReport &report)
{
    QJsonArray accounts;
    for (const AccountReport &account : report.accounts)
        accounts.append(reportJson(account));
    return {{u"accounts"_s, accounts}, {u"paused"_s, pausedJson(report.resting)}, {u"cancelled"_s, report.cancelled}};
}

QString syncText(const SyncReport &report, Plan plan)
{
    if (report.accounts.empty() && report.resting.empty())
        return Words::tr("No account is connected. \"connect youtube\" adds one.");
    QStringList parts;
    for (const AccountReport &account : report.accounts)
        parts << accountText(account);
    if (!report.resting.empty())
        parts << pausedText(report.resting, plan);
    return parts.join(u"\n\n"_s);
}

QString progressText(const SyncProgress &progress)
{
    const QLocale locale;
    const QString items = progress.itemsExpected
                              ? Words::tr("%1 of %2 posts")
                                    .arg(locale.toString(progress.itemsDone), locale.toString(*progress.itemsExpected))
                              : Words::tr("%1 posts").arg(locale.toString(progress.itemsDone));
    return Words::tr("%1: %2, call %3 of %4, %5")
        .arg(progress.accountTitle, progress.stream)
        .arg(progress.tasksDone)
        .arg(progress.tasksKnown)
        .arg(items);
}

QString scoringText(const ScoringProgress &progress)
{
    const QLocale locale;
    return Words::tr("Scoring mentions… %1 of %2").arg(locale.toString(progress.read), locale.toString(progress.expected));
}

bool everythingServed(const SyncReport &report)
{
    return std::ranges::all_of(report.accounts, [](const AccountReport &account) {
        const bool complete = std::ranges::all_of(
            account.streams, [](const StreamReport &stream) { return stream.completed || stream.tolerated; });
        return !account.error || (complete && account.error->kind == ErrorKind::Unsupported);
    });
}

} // namespace creatormetrics

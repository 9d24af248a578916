// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labelcommand.h"

#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "models/store/labelrepository.h"
#include "models/store/rows.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int mostPosts = 10'000; ///< of one command line

Error noPost(const QString &given)
{
    return {.kind = ErrorKind::BadInput,
            .detail = Words::tr("POST: \"%1\" was given, it takes the number or the address of a post, as query content --json tells them")
                          .arg(given)};
}

/// By its number or its address.
Result<ContentId> postOf(Connection &connection, const QString &given)
{
    bool isNumber = false;
    const qint64 number = given.toLongLong(&isNumber);
    if (isNumber) {
        const auto found = askInteger(connection, u"SELECT count(*) FROM content_items WHERE id = ?", number);
        if (!found)
            return found.error();
        return *found > 0 ? Result<ContentId>(ContentId(number)) : Result<ContentId>(noPost(given));
    }
    const auto post = postByAddress(connection, given);
    if (!post)
        return post.error();
    return *post ? Result<ContentId>(**post) : Result<ContentId>(noPost(given));
}

Result<qint64> writeLabels(Connection &connection, const QStringList &arguments, bool on)
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun().error();
    std::vector<ContentId> posts;
    for (const QString &given : arguments.mid(1)) {
        const auto post = postOf(connection, given);
        if (!post)
            return post.error();
        posts.push_back(*post);
    }
    auto changed = setLabels(connection, posts, arguments.first(), on);
    if (!changed)
        return changed;
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return changed;
}

ExitCode set(const Invocation &invocation, Console &console, bool on)
{
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto changed = writeLabels(**connection, invocation.arguments, on);
    if (!changed)
        return console.refuseOrFail(changed.error(), invocation.command);
    const auto label = cleanLabel(invocation.arguments.first());
    if (console.json())
        console.printJson({{u"label"_s, *label}, {u"changed_posts"_s, *changed}});
    else
        console.print((on ? Words::tr("Put \"%1\" on %n post(s).", nullptr, static_cast<int>(*changed))
                          : Words::tr("Took \"%1\" off %n post(s).", nullptr, static_cast<int>(*changed)))
                          .arg(*label));
    return ExitCode::Done;
}

ExitCode addLabel(const Invocation &invocation, Console &console)
{
    return set(invocation, console, true);
}

ExitCode takeLabel(const Invocation &invocation, Console &console)
{
    return set(invocation, console, false);
}

Outcome writeName(Connection &connection, const QString &label, const QString &name)
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    if (auto renamed = renameLabel(connection, label, name); !renamed)
        return renamed;
    return transaction.commit();
}

ExitCode rename(const Invocation &invocation, Console &console)
{
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    if (auto renamed = writeName(**connection, invocation.arguments[0], invocation.arguments[1]); !renamed)
        return console.refuseOrFail(renamed.error(), invocation.command);
    if (console.json())
        console.printJson({{u"label"_s, invocation.arguments[1].simplified()}});
    else
        console.print(Words::tr("\"%1\" is called \"%2\" now.").arg(invocation.arguments[0], invocation.arguments[1].simplified()));
    return ExitCode::Done;
}

void printLabels(const std::vector<KnownLabel> &labels, Console &console)
{
    if (labels.empty())
        return console.print(Words::tr("No post has a label."));
    TextTable table({{.title = Words::tr("Label"), .elastic = true}, {.title = Words::tr("Posts"), .numeric = true}});
    for (const KnownLabel &label : labels)
        table.addRow({label.label, QLocale().toString(label.posts)});
    console.print(table.text());
}

ExitCode list(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto labels = knownLabels(**connection);
    if (!labels)
        return console.fail(labels.error());
    if (!console.json()) {
        printLabels(*labels, console);
        return ExitCode::Done;
    }
    QJsonArray array;
    for (const KnownLabel &label : *labels)
        array.append(QJsonObject{{u"label"_s, label.label}, {u"posts"_s, label.posts}});
    console.printJson({{u"labels"_s, array}});
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> labelCommands()
{
    return {{.name = u"labels"_s, .syntax = {}, .summary = Words::tr("List the labels of posts and how many posts carry each."), .options = {}, .run = list},
            {.name = u"label add"_s,
             .syntax = u"LABEL POST…"_s,
             .summary = Words::tr("Put a label on posts, by their numbers or addresses, so that a campaign knows its own."),
             .options = {},
             .minimumArguments = 2,
             .maximumArguments = mostPosts,
             .run = addLabel},
            {.name = u"label remove"_s,
             .syntax = u"LABEL POST…"_s,
             .summary = Words::tr("Take a label off posts."),
             .options = {},
             .minimumArguments = 2,
             .maximumArguments = mostPosts,
             .run = takeLabel},
            {.name = u"label rename"_s,
             .syntax = u"LABEL NAME"_s,
             .summary = Words::tr("Call a label otherwise; one of that name takes its posts in."),
             .options = {},
             .minimumArguments = 2,
             .maximumArguments = 2,
             .run = rename}};
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mentionqueries.h"

#include "app/cli/mentiontext.h"
#include "models/analytics/codec.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<MentionFilter> filterFrom(const Invocation &invocation)
{
    MentionFilter filter;
    if (const auto label = invocation.value(u"label"_s)) {
        filter.label = sentimentLabelFromKey(*label);
        if (!filter.label)
            return badOption(u"--label"_s, *label, u"positive, neutral, negative, unknown"_s);
    }
    const auto followers = invocation.number(u"min-followers"_s, 0, std::numeric_limits<qint32>::max());
    if (!followers)
        return followers.error();
    filter.minimumFollowers = *followers;
    if (const auto after = invocation.value(u"after"_s)) {
        const auto place = parsePlace(*after);
        if (!place)
            return badOption(u"--after"_s, after->left(60), u"what an earlier answer gave as next"_s);
        filter.after = *place;
    }
    return filter;
}

/// Asks on until the page is full: a script waits rather than asks again.
Result<MentionFeed> wholePage(Connection &connection, AnalyticsQuery query, const MentionFilter &filter)
{
    auto page = mentionFeed(connection, query, filter);
    while (page && page->next && page->mentions.size() < static_cast<std::size_t>(page->query.limit)) {
        query.limit = page->query.limit - static_cast<int>(page->mentions.size());
        MentionFilter further = filter;
        further.after = page->next;
        auto more = mentionFeed(connection, query, further);
        if (!more)
            return more.error();
        page->mentions.insert(page->mentions.end(), more->mentions.begin(), more->mentions.end());
        page->next = more->next;
    }
    return page;
}

} // namespace

ExitCode showTimeline(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                      Console &console)
{
    const auto answer = mentionTimeline(connection, query, invocation.now());
    if (!answer)
        return console.fail(answer.error());
    if (console.json())
        console.printJson(toJson(*answer));
    else
        console.print(mentionTimelineText(*answer, QLocale()));
    return ExitCode::Done;
}

ExitCode showSentiment(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                       Console &console)
{
    const auto answer = mentionSummary(connection, query, invocation.now());
    if (!answer)
        return console.fail(answer.error());
    if (console.json())
        console.printJson(toJson(*answer));
    else
        console.print(mentionSummaryText(*answer, QLocale()));
    return ExitCode::Done;
}

ExitCode showMentions(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                      Console &console)
{
    const auto filter = filterFrom(invocation);
    if (!filter)
        return console.refuseOrFail(filter.error(), invocation.command);
    const auto answer = wholePage(connection, query, *filter);
    if (!answer)
        return console.fail(answer.error());
    if (console.json())
        console.printJson(toJson(*answer));
    else
        console.print(mentionFeedText(*answer, QLocale()));
    return ExitCode::Done;
}

std::vector<OptionSpec> mentionOptions()
{
    return {{u"label"_s, u"LABEL"_s, Words::tr("mentions: positive, neutral, negative or unknown (all)")},
            {u"min-followers"_s, u"N"_s, Words::tr("mentions: of authors with so many followers")},
            {u"after"_s, u"PLACE"_s, Words::tr("mentions: go on where an earlier answer ended")}};
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mentionqueries.h"

#include "app/cli/driverstext.h"
#include "app/cli/mentiontext.h"
#include "models/analytics/codec.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Empty for "unsure".
std::optional<QString> languageFrom(const QString &typed)
{
    if (typed == "unsure"_L1)
        return QString();
    const bool letters = std::ranges::all_of(typed, [](QChar letter) { return letter >= u'a' && letter <= u'z'; });
    return letters && (typed.size() == 2 || typed.size() == 3) ? std::optional(typed) : std::nullopt;
}

Result<MentionFilter> filterFrom(const Invocation &invocation)
{
    MentionFilter filter;
    if (const auto label = invocation.value(u"label"_s)) {
        filter.label = sentimentLabelFromKey(*label);
        if (!filter.label)
            return badOption(u"--label"_s, *label, u"positive, neutral, negative, unknown"_s);
    }
    if (const auto language = invocation.value(u"language"_s)) {
        filter.language = languageFrom(*language);
        if (!filter.language)
            return badOption(u"--language"_s, language->left(60), u"two or three letters as in ISO 639, or unsure"_s);
    }
    if (const auto post = invocation.value(u"post"_s)) {
        if (post->trimmed().isEmpty())
            return badOption(u"--post"_s, *post, u"the platform's id of a post"_s);
        filter.postId = post->trimmed();
    }
    filter.corrected = invocation.isSet(u"corrected"_s);
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
    const auto spikes = negativeSpikes(connection, query, invocation.now());
    if (!spikes)
        return console.fail(spikes.error());
    if (console.json()) {
        QJsonObject object = toJson(*answer);
        object.insert("spikes"_L1, spikesJson(*spikes));
        console.printJson(object);
    } else {
        console.print(mentionSummaryText(*answer, *spikes, QLocale()));
    }
    return ExitCode::Done;
}

ExitCode showMentions(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation,
                      Console &console)
{
    const auto filter = filterFrom(invocation);
    if (!filter)
        return console.refuseOrFail(filter.error(), invocation.command);
    const auto answer = wholeMentionPage(connection, query, *filter);
    if (!answer)
        return console.fail(answer.error());
    if (console.json())
        console.printJson(toJson(*answer));
    else
        console.print(mentionFeedText(*answer, QLocale()));
    return ExitCode::Done;
}

ExitCode showDrivers(Connection &connection, const AnalyticsQuery &query, const Invocation &, Console &console)
{
    const auto answer = mentionDrivers(connection, query);
    if (!answer)
        return console.fail(answer.error());
    if (console.json())
        console.printJson(toJson(*answer));
    else
        console.print(mentionDriversText(*answer, QLocale()));
    return ExitCode::Done;
}

std::vector<OptionSpec> mentionOptions()
{
    return {{u"label"_s, u"LABEL"_s, Words::tr("mentions: positive, neutral, negative or unknown (all)")},
            {u"min-followers"_s, u"N"_s, Words::tr("mentions: of authors with so many followers")},
            {u"language"_s, u"CODE"_s, Words::tr("mentions: in this language, two letters, or unsure (all)")},
            {u"post"_s, u"ID"_s, Words::tr("mentions: under the post with this id of the platform")},
            {u"corrected"_s, {}, Words::tr("mentions: only those judged by hand")},
            {u"after"_s, u"PLACE"_s, Words::tr("mentions: go on where an earlier answer ended")}};
}

} // namespace creatormetrics

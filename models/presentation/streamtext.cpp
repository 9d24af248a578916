// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/streamtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace creatormetrics {

namespace {

struct KeyWords {
    const char *key;
    const char *words;
};

// Keys mean the same on every platform that has them.
constexpr std::array streamWords{
    KeyWords{"channel", QT_TRANSLATE_NOOP("StreamText", "Channel and totals")},
    KeyWords{"profile", QT_TRANSLATE_NOOP("StreamText", "Profile and totals")},
    KeyWords{"user", QT_TRANSLATE_NOOP("StreamText", "Profile and totals")},
    KeyWords{"uploads", QT_TRANSLATE_NOOP("StreamText", "List of uploads")},
    KeyWords{"videos", QT_TRANSLATE_NOOP("StreamText", "Videos and their figures")},
    KeyWords{"video_query", QT_TRANSLATE_NOOP("StreamText", "Older videos")},
    KeyWords{"daily", QT_TRANSLATE_NOOP("StreamText", "Figures by day")},
    KeyWords{"age_gender", QT_TRANSLATE_NOOP("StreamText", "Audience: age and gender")},
    KeyWords{"country", QT_TRANSLATE_NOOP("StreamText", "Audience: countries")},
    KeyWords{"city", QT_TRANSLATE_NOOP("StreamText", "Audience: cities")},
    KeyWords{"video_totals", QT_TRANSLATE_NOOP("StreamText", "Shares by video")},
    KeyWords{"comments", QT_TRANSLATE_NOOP("StreamText", "Comments")},
    KeyWords{"comment_checks", QT_TRANSLATE_NOOP("StreamText", "Comments that may have gone")},
    KeyWords{"media", QT_TRANSLATE_NOOP("StreamText", "List of posts")},
    KeyWords{"stories", QT_TRANSLATE_NOOP("StreamText", "Stories")},
    KeyWords{"story_insights", QT_TRANSLATE_NOOP("StreamText", "Insights of stories")},
    KeyWords{"daily_reach", QT_TRANSLATE_NOOP("StreamText", "Reach by day")},
    KeyWords{"daily_totals", QT_TRANSLATE_NOOP("StreamText", "Figures by day")},
    KeyWords{"daily_follows", QT_TRANSLATE_NOOP("StreamText", "Follows by day")},
    KeyWords{"media_insights", QT_TRANSLATE_NOOP("StreamText", "Insights of posts")},
    KeyWords{"audience_age", QT_TRANSLATE_NOOP("StreamText", "Audience: age")},
    KeyWords{"audience_gender", QT_TRANSLATE_NOOP("StreamText", "Audience: gender")},
    KeyWords{"audience_country", QT_TRANSLATE_NOOP("StreamText", "Audience: countries")},
    KeyWords{"audience_city", QT_TRANSLATE_NOOP("StreamText", "Audience: cities")},
    KeyWords{"tagged", QT_TRANSLATE_NOOP("StreamText", "Posts that tag the account")},
    KeyWords{"mention_checks", QT_TRANSLATE_NOOP("StreamText", "Mentions that may have gone")},
    KeyWords{"mention_lookup", QT_TRANSLATE_NOOP("StreamText", "Mentions")},
    KeyWords{"mentions", QT_TRANSLATE_NOOP("StreamText", "Mentions")},
    KeyWords{"research_mentions", QT_TRANSLATE_NOOP("StreamText", "Mentions")},
    KeyWords{"posts", QT_TRANSLATE_NOOP("StreamText", "Posts")},
    KeyWords{"recent_posts", QT_TRANSLATE_NOOP("StreamText", "Figures of recent posts")},
    KeyWords{"older_posts", QT_TRANSLATE_NOOP("StreamText", "Figures of older posts")},
};

constexpr std::array budgetWords{
    KeyWords{"data", QT_TRANSLATE_NOOP("StreamText", "Data units")},
    KeyWords{"analytics", QT_TRANSLATE_NOOP("StreamText", "Analytics calls")},
    KeyWords{"search", QT_TRANSLATE_NOOP("StreamText", "Searches")},
    KeyWords{"calls", QT_TRANSLATE_NOOP("StreamText", "Calls")},
    KeyWords{"money", QT_TRANSLATE_NOOP("StreamText", "Paid reads")},
    KeyWords{"research", QT_TRANSLATE_NOOP("StreamText", "Research calls")},
};

template <typename Table>
QString wordsFor(const Table &table, const QString &key)
{
    const auto found =
        std::ranges::find_if(table, [&key](const KeyWords &entry) { return key == QLatin1StringView(entry.key); });
    return found == table.end() ? key : QCoreApplication::translate("StreamText", found->words);
}

} // namespace

QString streamText(const QString &stream)
{
    return wordsFor(streamWords, stream);
}

QString budgetText(const QString &budget)
{
    return wordsFor(budgetWords, budget);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/connectguide.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct GuideWords {
    Q_DECLARE_TR_FUNCTIONS(ConnectGuide)
};

/// One permission: its name at the platform, what it lets us read, and what is unknown without it.
struct Permission {
    Platform platform;
    const char *scope;
    const char *what;
    const char *without;
};

constexpr std::array permissions{
    Permission{Platform::YouTube, "youtube.readonly",
               QT_TRANSLATE_NOOP("ConnectGuide", "The channel, its videos and public comments"),
               QT_TRANSLATE_NOOP("ConnectGuide", "Channel not allowed: followers, videos and comments stay unknown.")},
    Permission{Platform::YouTube, "yt-analytics.readonly",
               QT_TRANSLATE_NOOP("ConnectGuide", "Figures by day and who watches"),
               QT_TRANSLATE_NOOP("ConnectGuide",
                                 "Analytics not allowed: figures by day and the audience stay unknown.")},
    Permission{Platform::Instagram, "instagram_business_basic",
               QT_TRANSLATE_NOOP("ConnectGuide", "The profile, posts and stories"),
               QT_TRANSLATE_NOOP("ConnectGuide", "Profile not allowed: followers and posts stay unknown.")},
    Permission{Platform::Instagram, "instagram_business_manage_insights",
               QT_TRANSLATE_NOOP("ConnectGuide", "Insights: reach, views, audience"),
               QT_TRANSLATE_NOOP("ConnectGuide",
                                 "Insights not allowed: reach, views and the audience stay unknown.")},
    Permission{Platform::Instagram, "instagram_business_manage_comments",
               QT_TRANSLATE_NOOP("ConnectGuide", "Comments on your posts, and mentions"),
               QT_TRANSLATE_NOOP("ConnectGuide", "Comments not allowed: comments and mentions stay unknown.")},
    Permission{Platform::X, "users.read", QT_TRANSLATE_NOOP("ConnectGuide", "The profile and its totals"),
               QT_TRANSLATE_NOOP("ConnectGuide", "Profile not allowed: followers stay unknown.")},
    Permission{Platform::X, "tweet.read",
               QT_TRANSLATE_NOOP("ConnectGuide", "Your posts with their figures, and posts that mention you"),
               QT_TRANSLATE_NOOP("ConnectGuide", "Posts not allowed: posts, views and mentions stay unknown.")},
    Permission{Platform::X, "offline.access",
               QT_TRANSLATE_NOOP("ConnectGuide", "Staying signed in, so that syncs need no one to be there"),
               QT_TRANSLATE_NOOP("ConnectGuide",
                                 "Staying signed in not allowed: the sign-in ends after two hours.")},
    Permission{Platform::TikTok, "user.info.basic", QT_TRANSLATE_NOOP("ConnectGuide", "Name and picture"),
               QT_TRANSLATE_NOOP("ConnectGuide", "Name not allowed: the account cannot be told from others.")},
    Permission{Platform::TikTok, "user.info.profile", QT_TRANSLATE_NOOP("ConnectGuide", "@name and link of the profile"),
               QT_TRANSLATE_NOOP("ConnectGuide", "Profile not allowed: the @name stays unknown.")},
    Permission{Platform::TikTok, "user.info.stats",
               QT_TRANSLATE_NOOP("ConnectGuide", "Totals: followers, likes, number of videos"),
               QT_TRANSLATE_NOOP("ConnectGuide", "Stats not allowed: followers stay unknown.")},
    Permission{Platform::TikTok, "video.list", QT_TRANSLATE_NOOP("ConnectGuide", "Public videos with their figures"),
               QT_TRANSLATE_NOOP("ConnectGuide", "Videos not allowed: videos, views and likes stay unknown.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("ConnectGuide", text);
}

QString leadOf(Platform platform)
{
    const QString opens = GuideWords::tr("Your browser opens the sign-in of %1 itself.").arg(platformName(platform));
    if (platform != Platform::Instagram)
        return opens;
    return opens + u' '
           + GuideWords::tr("It takes a professional account (Business or Creator). Instagram lets no program read personal "
                       "accounts; you can switch in Instagram's settings, free of charge.");
}

QStringList neverOf(Platform platform)
{
    QStringList lines{GuideWords::tr("Nothing is posted, changed or deleted"), GuideWords::tr("No private messages, no password")};
    switch (platform) {
    case Platform::YouTube:
        lines << GuideWords::tr("No earnings");
        break;
    case Platform::Instagram:
        lines << GuideWords::tr("Nothing of people who follow you, only how many and from where");
        break;
    case Platform::X:
        lines << GuideWords::tr("No lists of followers");
        break;
    case Platform::TikTok:
        lines << GuideWords::tr("No drafts and no private videos: public ones only");
        break;
    }
    return lines;
}

QString capLine(const std::optional<qint64> &cap, const QLocale &locale)
{
    return cap ? GuideWords::tr("Not more than %1 a month: then syncing of X waits for the next month.")
                     .arg(moneyText(*cap, locale))
               : GuideWords::tr("No monthly limit is set in services.json.");
}

QStringList costOf(Platform platform, const std::optional<qint64> &cap, const QLocale &locale)
{
    if (platform != Platform::X)
        return {};
    return {GuideWords::tr("X charges for reading: %1 a post, %2 a profile.")
                .arg(moneyText(xPostReadPrice, locale), moneyText(xProfileReadPrice, locale)),
            capLine(cap, locale),
            GuideWords::tr("With a developer app of your own in services.json your own posts cost a fifth of it.")};
}

} // namespace

QString moneyText(qint64 thousandths, const QLocale &locale)
{
    // Prices of single reads are parts of a cent; sums are not told to that.
    const int decimals = thousandths % 10 == 0 || thousandths >= 100 ? 2 : 3;
    // The C locale would put the sign behind, which nobody writes.
    if (locale.language() == QLocale::C)
        return u'$' + locale.toString(static_cast<double>(thousandths) / 1000, 'f', decimals);
    return locale.toCurrencyString(static_cast<double>(thousandths) / 1000, u"$"_s, decimals);
}

ConnectGuide connectGuide(Platform platform, const std::optional<qint64> &moneyCap, const QLocale &locale)
{
    ConnectGuide guide{.lead = leadOf(platform),
                       .asked = {},
                       .never = neverOf(platform),
                       .cost = costOf(platform, moneyCap, locale)};
    for (const Permission &permission : permissions) {
        if (permission.platform == platform)
            guide.asked << translated(permission.what);
    }
    return guide;
}

QStringList missingPermissionLines(Platform platform, const QStringList &scopes)
{
    QStringList lines;
    for (const QString &scope : scopes) {
        // "https://www.googleapis.com/auth/yt-analytics.readonly" is "yt-analytics.readonly" for short.
        const QString name = scope.section(u'/', -1);
        const auto found = std::ranges::find_if(permissions, [&](const Permission &permission) {
            return permission.platform == platform && name == QLatin1StringView(permission.scope);
        });
        lines << (found == permissions.end() ? GuideWords::tr("%1 not allowed: what it tells stays unknown.").arg(name)
                                             : translated(found->without));
    }
    return lines;
}

QStringList afterConnectLines(Platform platform, const std::optional<qint64> &posts,
                              const std::optional<qint64> &moneyCap, const QLocale &locale)
{
    QStringList lines{GuideWords::tr("The first sync begins now, with the newest figures."),
                      GuideWords::tr("Older history follows in slices with each sync, while everything can be used.")};
    if (platform == Platform::X || platform == Platform::TikTok)
        lines << GuideWords::tr("%1 tells present totals only, so figures by day begin today.").arg(platformName(platform));
    if (platform != Platform::X)
        return lines;
    const qint64 count = std::min(posts.value_or(xMostPosts), xMostPosts);
    const QString price = moneyText(count * xPostReadPrice, locale);
    lines << (posts ? GuideWords::tr("Reading %1 posts once costs about %2; X gives at most the newest %3.")
                          .arg(locale.toString(count), price, locale.toString(xMostPosts))
                    : GuideWords::tr("Reading its posts once costs at most %1, for the newest %2 that X gives.")
                          .arg(price, locale.toString(count)));
    lines << capLine(moneyCap, locale);
    return lines;
}

} // namespace creatormetrics

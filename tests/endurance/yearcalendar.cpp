// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endurance/yearcalendar.h"

#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using L = QLatin1StringView;

/// A stretch of days, the end not itself.
struct Stretch {
    double from;
    double until;

    [[nodiscard]] bool holds(double day) const { return day >= from && day < until; }
};

struct Trouble {
    QLatin1StringView path;
    QLatin1StringView kind;
    Stretch days;
    int status = 503;
    int retryAfter = 0;
    double share = 1;
    QLatin1StringView reason = {};
};

/// YouTube's two APIs and its sign-in lie at the root, the others below their names.
constexpr std::array troubles{
    Trouble{L("/youtube/"), L("status"), {12.25, 12.75}, 503},
    Trouble{L("/v2/"), L("status"), {30, 33}, 500},
    Trouble{L("/youtube/"), L("cut"), {45, 45.5}},
    Trouble{L("/youtube/"), L("status"), {60, 60.6}, 429},
    Trouble{L("/youtube/"), L("status"), {75.4, 76.2}, 403, 0, 1, L("quotaExceeded")},
    Trouble{L("/v2/"), L("truncated_json"), {90, 93}, 200, 0, 0.4},
    Trouble{L("/youtube/"), L("status"), {180, 184}, 503},
    Trouble{L("/v2/"), L("status"), {180, 184}, 503},
    Trouble{L("/youtube/"), L("html"), {230, 230.5}, 200, 0, 0.5},

    Trouble{L("/instagram/"), L("status"), {8, 8.3}, 500},
    Trouble{L("/instagram/"), L("status"), {20, 22}, 503},
    Trouble{L("/instagram/"), L("status"), {40, 40.5}, 429, 7200},
    Trouble{L("/instagram/"), L("wrong_types"), {55, 56}, 200, 0, 0.2},
    Trouble{L("/instagram/"), L("truncated"), {65, 66}, 200, 0, 0.2},
    Trouble{L("/instagram/"), L("status"), {280, 281}, 429},
    Trouble{L("/instagram/"), L("status"), {300, 304}, 500},

    Trouble{L("/twitter/"), L("status"), {15, 15.4}, 429, 900},
    Trouble{L("/twitter/"), L("status"), {100, 103}, 503},
    Trouble{L("/twitter/"), L("cut"), {150, 150.6}, 0, 0, 0.5},
    Trouble{L("/twitter/"), L("status"), {210, 210.8}, 429},

    Trouble{L("/tiktok/"), L("status"), {25, 25.6}, 429},
    Trouble{L("/tiktok/"), L("status"), {110, 114}, 500},
    Trouble{L("/tiktok/"), L("truncated_json"), {160, 161}, 200, 0, 0.3},
    Trouble{L("/tiktok/"), L("html"), {240, 241.5}, 200, 0, 0.3},

    Trouble{L("/"), L("cut"), {195, 196.25}},
};

struct Revocation {
    QLatin1StringView path;
    double day;
    Platform platform;
    int daysSignedOut;
};

/// The moment just before a call; nobody signs in again for some days.
constexpr std::array revocations{
    Revocation{L("/youtube/"), 50, Platform::YouTube, 4},
    Revocation{L("/instagram/"), 120, Platform::Instagram, 110},
    Revocation{L("/twitter/"), 130, Platform::X, 5},
    Revocation{L("/tiktok/"), 200, Platform::TikTok, 3},
};

constexpr std::array sleeps{Stretch{3.5, 5.25},   Stretch{35.1, 38.4},   Stretch{70.3, 71},  Stretch{85, 99.5},
                            Stretch{145.2, 147.3}, Stretch{171.5, 174.9}, Stretch{220, 220.9}, Stretch{250.5, 262},
                            Stretch{310.2, 313},   Stretch{333.3, 335}};

struct WrongClock {
    Stretch days;
    int error;
};

/// Set wrong and set right again; the last one before a sleep that ends before the wrong date is reached.
constexpr std::array wrongClocks{WrongClock{{140, 140.5}, 6}, WrongClock{{165, 165.5}, -3}, WrongClock{{309.7, 310.2}, 5}};

constexpr std::array brokenKeychain{Stretch{215, 217}};

QString momentOf(double day)
{
    return yearBegin().addSecs(qRound64(day * 86'400)).toString(Qt::ISODate);
}

bool concerns(const Trouble &trouble, Platform platform)
{
    const QLatin1StringView path = trouble.path;
    if (path == L("/"))
        return true;
    if (path == L("/youtube/") || path == L("/v2/"))
        return platform == Platform::YouTube;
    return path.mid(1).startsWith(platformKey(platform));
}

} // namespace

QDateTime yearBegin()
{
    return QDateTime(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC);
}

double dayOfYear(const QDateTime &moment)
{
    return static_cast<double>(yearBegin().secsTo(moment)) / 86'400;
}

QJsonArray yearFaults()
{
    QJsonArray faults;
    for (const Revocation &revocation : revocations)
        faults.append(QJsonObject{{u"path"_s, revocation.path}, {u"kind"_s, u"revoked"_s}, {u"from"_s, momentOf(revocation.day)}});
    for (const Trouble &trouble : troubles) {
        QJsonObject fault{{u"path"_s, trouble.path},
                          {u"kind"_s, trouble.kind},
                          {u"from"_s, momentOf(trouble.days.from)},
                          {u"until"_s, momentOf(trouble.days.until)},
                          {u"share"_s, trouble.share}};
        if (trouble.kind == L("status"))
            fault.insert("status"_L1, trouble.status);
        if (trouble.retryAfter > 0)
            fault.insert("retry_after"_L1, trouble.retryAfter);
        if (!trouble.reason.isEmpty())
            fault.insert("reason"_L1, trouble.reason);
        faults.append(fault);
    }
    return faults;
}

bool isDown(Platform platform, const QDateTime &moment)
{
    const double day = dayOfYear(moment);
    return std::ranges::any_of(troubles, [day, platform](const Trouble &trouble) {
        const bool whole = trouble.share >= 1 && trouble.path != L("/v2/");
        return whole && trouble.days.holds(day) && concerns(trouble, platform);
    });
}

bool isAsleep(const QDateTime &moment)
{
    const double day = dayOfYear(moment);
    return std::ranges::any_of(sleeps, [day](const Stretch &sleep) { return sleep.holds(day); });
}

std::chrono::days clockError(const QDateTime &moment)
{
    const double day = dayOfYear(moment);
    const auto found = std::ranges::find_if(wrongClocks, [day](const WrongClock &clock) { return clock.days.holds(day); });
    return std::chrono::days(found == wrongClocks.end() ? 0 : found->error);
}

bool isKeychainBroken(const QDateTime &moment)
{
    const double day = dayOfYear(moment);
    return std::ranges::any_of(brokenKeychain, [day](const Stretch &broken) { return broken.holds(day); });
}

int daysSignedOut(Platform platform, const QDateTime &moment)
{
    const double day = dayOfYear(moment);
    const auto found = std::ranges::find_if(revocations, [day, platform](const Revocation &revocation) {
        return revocation.platform == platform && day >= revocation.day && day < revocation.day + revocation.daysSignedOut + 2;
    });
    return found == revocations.end() ? 1 : found->daysSignedOut;
}

std::chrono::hours stepAfter(const QDateTime &moment)
{
    const bool trouble = std::ranges::any_of(allPlatforms, [&moment](Platform platform) { return isDown(platform, moment); });
    return std::chrono::hours(trouble ? 1 : 6);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/audiencegaps.h"

#include "models/store/audiencerepository.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double fewestFollowers = 100; // Instagram Platform documentation, follower_demographics

struct AudienceWords {
    Q_DECLARE_TR_FUNCTIONS(Audience)
};

/// The dimension that the platform is asked for.
AudienceDimension askedDimension(Platform platform, AudienceDimension dimension)
{
    const bool crossed = dimension == AudienceDimension::Age || dimension == AudienceDimension::Gender;
    return platform == Platform::YouTube && crossed ? AudienceDimension::AgeGender : dimension;
}

/// Key of the stream that brings it.
QString audienceStream(Platform platform, AudienceDimension asked)
{
    const QString key = audienceDimensionKey(asked);
    return platform == Platform::Instagram ? "audience_"_L1 + key : key;
}

} // namespace

std::vector<AudienceDimension> toldDimensions(Platform platform)
{
    using enum AudienceDimension;
    switch (platform) {
    case Platform::YouTube:
        return {AgeGender, Age, Gender, Country, City};
    case Platform::Instagram:
        return {Age, Gender, Country, City};
    case Platform::X:
    case Platform::TikTok:
        return {};
    }
    Q_UNREACHABLE();
}

Result<AudienceGap> audienceGapOf(Connection &connection, const Account &account, AudienceDimension dimension,
                                  const StreamStates &states, std::optional<double> followers)
{
    const AudienceDimension asked = askedDimension(account.platform, dimension);
    const auto later = hasSlices(connection, account.id, asked);
    if (!later)
        return later.error();
    if (*later)
        return AudienceGap::LaterOnly;
    if (account.state == AccountState::ImportedOnly)
        return AudienceGap::NotConnected;
    const QString stream = audienceStream(account.platform, asked);
    const auto error = lastStreamError(connection, account.id, stream);
    if (!error)
        return error.error();
    if (*error == errorKey(ErrorKind::Forbidden))
        return AudienceGap::ScopeNotGranted;
    const auto state = states.find(stream);
    if (state == states.end() || (!state->succeededAt && !state->marks[static_cast<std::size_t>(StreamMark::Turn)]))
        return AudienceGap::NeverSynced;
    const bool small = account.platform == Platform::Instagram && followers && *followers < fewestFollowers;
    return small ? AudienceGap::TooFewFollowers : AudienceGap::NothingTold;
}

QString audienceGapKey(AudienceGap gap)
{
    switch (gap) {
    case AudienceGap::None:
        return u"none"_s;
    case AudienceGap::NotTold:
        return u"not_told"_s;
    case AudienceGap::NotConnected:
        return u"not_connected"_s;
    case AudienceGap::NeverSynced:
        return u"never_synced"_s;
    case AudienceGap::ScopeNotGranted:
        return u"scope_not_granted"_s;
    case AudienceGap::TooFewFollowers:
        return u"too_few_followers"_s;
    case AudienceGap::NothingTold:
        return u"nothing_told"_s;
    case AudienceGap::LaterOnly:
        return u"later_only"_s;
    }
    Q_UNREACHABLE();
}

QString audienceGapText(AudienceGap gap, Platform platform)
{
    const QString name = platformName(platform);
    switch (gap) {
    case AudienceGap::None:
        return {};
    case AudienceGap::NotTold:
        return AudienceWords::tr("%1 tells nothing about the audience.").arg(name);
    case AudienceGap::NotConnected:
        return AudienceWords::tr("The account is not connected, and the files of %1 do not tell it.").arg(name);
    case AudienceGap::NeverSynced:
        return AudienceWords::tr("%1 has not been asked yet.").arg(name);
    case AudienceGap::ScopeNotGranted:
        return AudienceWords::tr("The permission for it is missing; reconnect the account to %1.").arg(name);
    case AudienceGap::TooFewFollowers:
        return AudienceWords::tr("%1 tells it from 100 followers on.").arg(name);
    case AudienceGap::NothingTold:
        return AudienceWords::tr("%1 told nothing; it withholds small audiences.").arg(name);
    case AudienceGap::LaterOnly:
        return AudienceWords::tr("It is known of later days only.");
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/audiencetext.h"

#include "models/analytics/chartlabels.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct AudienceWords {
    Q_DECLARE_TR_FUNCTIONS(AudienceText)
};

constexpr std::array shownDimensions{AudienceDimension::AgeGender, AudienceDimension::Age, AudienceDimension::Gender,
                                     AudienceDimension::Country, AudienceDimension::City};

QString dimensionTitle(AudienceDimension dimension)
{
    switch (dimension) {
    case AudienceDimension::AgeGender: return AudienceWords::tr("Age and gender");
    case AudienceDimension::Age: return AudienceWords::tr("Age");
    case AudienceDimension::Gender: return AudienceWords::tr("Gender");
    case AudienceDimension::Country: return AudienceWords::tr("Countries");
    case AudienceDimension::City: return AudienceWords::tr("Cities");
    }
    Q_UNREACHABLE();
}

QString genderName(const QString &key)
{
    if (key == "female"_L1)
        return AudienceWords::tr("women");
    if (key == "male"_L1)
        return AudienceWords::tr("men");
    return AudienceWords::tr("other or not told");
}

/// Qt knows the countries' names in English only; the code stands beside them for those who read another language.
QString countryName(const QString &code)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? AudienceWords::tr("unknown") : QLocale::territoryToString(territory);
}

QString ageName(const QString &key)
{
    return key.endsWith(u'-') ? key.chopped(1) + u'+' : QString(key).replace(u'-', QChar(0x2013));
}

QString sliceName(AudienceDimension dimension, const AudienceShare &share)
{
    switch (dimension) {
    case AudienceDimension::AgeGender: return u"%1, %2"_s.arg(ageName(share.key), genderName(share.secondKey));
    case AudienceDimension::Age: return ageName(share.key);
    case AudienceDimension::Gender: return genderName(share.key);
    case AudienceDimension::Country: return countryName(share.key);
    case AudienceDimension::City: return share.key;
    }
    Q_UNREACHABLE();
}

QString baseText(AudienceBase base)
{
    switch (base) {
    case AudienceBase::Viewers: return AudienceWords::tr("of the viewers");
    case AudienceBase::Views: return AudienceWords::tr("of the views");
    case AudienceBase::Followers: return AudienceWords::tr("of the followers");
    }
    Q_UNREACHABLE();
}

std::vector<ValueRow> rowsOf(AudienceDimension dimension, const AudienceShares &shares, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    const double largest = shares.slices.empty() ? 0 : shares.slices.front().share.value_or(0);
    for (const AudienceShare &share : shares.slices) {
        const auto number = static_cast<qint64>(rows.size());
        rows.push_back({.id = number,
                        .cells = {{.text = sliceName(dimension, share), .sortValue = number,
                                   .part = largest > 0 && share.share ? std::optional(*share.share / largest) : std::nullopt},
                                  {.text = format.percent(share.share, 1), .sortValue = share.share ? QVariant(*share.share) : QVariant()},
                                  {.text = share.change ? format.signedPoints(*share.change) : FigureFormat::unknown(),
                                   .sortValue = share.change ? QVariant(*share.change) : QVariant()}}});
    }
    if (shares.tailSlices > 0) {
        const auto number = static_cast<qint64>(rows.size());
        rows.push_back({.id = number,
                        .cells = {{.text = AudienceWords::tr("%n more", nullptr, static_cast<int>(shares.tailSlices)), .sortValue = number},
                                  {.text = format.percent(shares.tailShare, 1)},
                                  {.text = FigureFormat::unknown()}}});
    }
    return rows;
}

QString changeNote(const AudienceBreakdown &breakdown, const QLocale &locale)
{
    if (breakdown.earlierWindow)
        return AudienceWords::tr("change since %1").arg(dayRange(*breakdown.earlierWindow, locale));
    return breakdown.changeGap == AudienceChangeGap::None ? QString() : AudienceWords::tr("no earlier figures to compare with");
}

AudienceCard cardOf(const AudienceBreakdown &breakdown, Platform platform, const FigureFormat &format)
{
    AudienceCard card{.title = dimensionTitle(breakdown.dimension)};
    if (breakdown.gap != AudienceGap::None || !breakdown.window) {
        card.missing = audienceGapText(breakdown.gap, platform);
        return card;
    }
    QStringList note{baseText(breakdown.base), dayRange(*breakdown.window, format.locale())};
    if (breakdown.coverage)
        note << AudienceWords::tr("tells of %1").arg(format.percent(breakdown.coverage, 0));
    if (const QString change = changeNote(breakdown, format.locale()); !change.isEmpty())
        note << change;
    card.note = note.join(u" · "_s);
    card.rows = rowsOf(breakdown.dimension, breakdown.shares, format);
    return card;
}

bool tellsAnything(const AccountAudience &audience)
{
    return std::ranges::any_of(audience.dimensions, [](const AudienceBreakdown &one) { return one.gap == AudienceGap::None; });
}

/// Age and gender crossed say all that each alone says; where they are told, the single ones are left out.
bool isSaidBetter(AudienceDimension dimension, const std::vector<AudienceDimension> &told)
{
    const bool single = dimension == AudienceDimension::Age || dimension == AudienceDimension::Gender;
    return single && std::ranges::find(told, AudienceDimension::AgeGender) != told.end();
}

std::vector<AudienceCard> cardsOfAccount(const AccountAudience &audience, const FigureFormat &format)
{
    std::vector<AudienceDimension> told;
    for (const AudienceBreakdown &one : audience.dimensions) {
        if (one.gap == AudienceGap::None)
            told.push_back(one.dimension);
    }
    std::vector<AudienceCard> cards;
    for (const AudienceDimension dimension : shownDimensions) {
        const auto found = std::ranges::find(audience.dimensions, dimension, &AudienceBreakdown::dimension);
        const bool crossedMissing = dimension == AudienceDimension::AgeGender && std::ranges::find(told, dimension) == told.end()
            && (std::ranges::find(told, AudienceDimension::Age) != told.end());
        if (found != audience.dimensions.end() && !isSaidBetter(dimension, told) && !crossedMissing)
            cards.push_back(cardOf(*found, audience.platform, format));
    }
    return cards;
}

std::vector<AudienceCard> cardsTogether(const Demographics &answer, Platform platform, const FigureFormat &format)
{
    std::vector<AudienceDimension> told;
    for (const AudienceBlend &blend : answer.blends) {
        if (blend.platform == platform)
            told.push_back(blend.dimension);
    }
    std::vector<AudienceCard> cards;
    for (const AudienceDimension dimension : shownDimensions) {
        for (const AudienceBlend &blend : answer.blends) {
            if (blend.platform != platform || blend.dimension != dimension || isSaidBetter(dimension, told))
                continue;
            const QString accounts = AudienceWords::tr("%n account(s) together ƒ", nullptr, static_cast<int>(blend.accounts.size()));
            cards.push_back({.title = dimensionTitle(dimension),
                             .note = QStringList{baseText(blend.base), dayRange(blend.days, format.locale()), accounts}.join(u" · "_s),
                             .rows = rowsOf(dimension, blend.shares, format)});
        }
    }
    return cards;
}

} // namespace

std::vector<AudienceSource> audienceSources(const Demographics &answer)
{
    std::vector<AudienceSource> told;
    std::vector<AudienceSource> silent;
    for (const Platform platform : allPlatforms) {
        if (std::ranges::find(answer.blends, platform, &AudienceBlend::platform) != answer.blends.end())
            told.push_back({.title = AudienceWords::tr("%1, all accounts").arg(platformName(platform)), .platform = platform});
        for (const AccountAudience &audience : answer.accounts) {
            if (audience.platform == platform)
                (tellsAnything(audience) ? told : silent)
                    .push_back({.title = audience.title, .platform = platform, .account = audience.account});
        }
    }
    told.insert(told.end(), silent.begin(), silent.end());
    return told;
}

std::vector<AudienceCard> audienceCards(const Demographics &answer, const AudienceSource &source, const FigureFormat &format)
{
    if (!source.account)
        return cardsTogether(answer, source.platform, format);
    const auto found = std::ranges::find(answer.accounts, *source.account, &AccountAudience::account);
    return found == answer.accounts.end() ? std::vector<AudienceCard>() : cardsOfAccount(*found, format);
}

std::vector<ValueColumn> audienceColumns()
{
    return {{.title = AudienceWords::tr("Audience")},
            {.title = AudienceWords::tr("Share"), .numeric = true},
            {.title = AudienceWords::tr("Change"), .numeric = true, .toolTip = AudienceWords::tr("Percentage points since the window before")}};
}

} // namespace creatormetrics

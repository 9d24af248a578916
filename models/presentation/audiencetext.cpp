// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/audiencetext.h"

#include "models/analytics/chartlabels.h"

#include <QCoreApplication>
#include <QHash>

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

std::vector<ValueColumn> listColumns(AudienceDimension dimension)
{
    return {{.title = dimensionTitle(dimension)},
            {.title = AudienceWords::tr("Share"), .numeric = true, .kind = DataKind::Share},
            {.title = AudienceWords::tr("Change"), .numeric = true, .toolTip = AudienceWords::tr("Percentage points since the window before"), .kind = DataKind::Share}};
}

/// In the order in which they are first told, without repeating any.
QStringList keysOf(const AudienceShares &shares, QString AudienceShare::*key)
{
    QStringList keys;
    for (const AudienceShare &share : shares.slices) {
        if (!keys.contains(share.*key))
            keys << share.*key;
    }
    keys.sort();
    return keys;
}

ValueCell crossedCell(const AudienceShare *share, double largest, const FigureFormat &format)
{
    if (!share || !share->share)
        return {.text = FigureFormat::unknown()};
    return {.text = format.percent(share->share, 1),
            .sortValue = *share->share,
            .part = largest > 0 ? std::optional(*share->share / largest) : std::nullopt,
            .toolTip = share->change ? AudienceWords::tr("%1 since the window before").arg(format.signedPoints(*share->change)) : QString()};
}

/// One row for each age group, one column for each gender.
void fillCrossed(AudienceCard &card, const AudienceShares &shares, const FigureFormat &format)
{
    const QStringList genders = keysOf(shares, &AudienceShare::secondKey);
    card.columns = {{.title = AudienceWords::tr("Age")}};
    for (const QString &gender : genders)
        card.columns.push_back({.title = genderName(gender), .numeric = true, .kind = DataKind::Share});
    double largest = 0;
    for (const AudienceShare &share : shares.slices)
        largest = std::max(largest, share.share.value_or(0));
    for (const QString &age : keysOf(shares, &AudienceShare::key)) {
        const auto number = static_cast<qint64>(card.rows.size());
        ValueRow row{.id = number, .cells = {{.text = ageName(age), .sortValue = number}}};
        for (const QString &gender : genders) {
            const auto found = std::ranges::find_if(shares.slices, [&](const AudienceShare &share) {
                return share.key == age && share.secondKey == gender;
            });
            row.cells.push_back(crossedCell(found == shares.slices.end() ? nullptr : &*found, largest, format));
        }
        card.rows.push_back(std::move(row));
    }
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
                                  {.text = format.percent(shares.tailShare, 1), .exact = shares.tailShare ? QVariant(*shares.tailShare) : QVariant()},
                                  {.text = FigureFormat::unknown()}}});
    }
    return rows;
}

void fillCard(AudienceCard &card, AudienceDimension dimension, const AudienceShares &shares, const FigureFormat &format)
{
    if (dimension == AudienceDimension::AgeGender)
        return fillCrossed(card, shares, format);
    card.columns = listColumns(dimension);
    card.rows = rowsOf(dimension, shares, format);
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
    QStringList note{baseText(breakdown.base)};
    if (breakdown.coverage)
        note << AudienceWords::tr("tells of %1").arg(format.percent(breakdown.coverage, 0));
    card.note = note.join(u" · "_s);
    fillCard(card, breakdown.dimension, breakdown.shares, format);
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

/// Age and gender are unknown together where the platform is asked for both at once: one card says why.
bool isMissingAlike(const AudienceBreakdown &single, const AccountAudience &audience)
{
    if (single.gap == AudienceGap::None
        || (single.dimension != AudienceDimension::Age && single.dimension != AudienceDimension::Gender))
        return false;
    return std::ranges::any_of(audience.dimensions, [&single](const AudienceBreakdown &other) {
        return other.dimension == AudienceDimension::AgeGender && other.gap == single.gap;
    });
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
        if (found != audience.dimensions.end() && !isSaidBetter(dimension, told) && !crossedMissing
            && !isMissingAlike(*found, audience))
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
            AudienceCard card{.title = dimensionTitle(dimension), .note = QStringList{baseText(blend.base), accounts}.join(u" · "_s)};
            fillCard(card, dimension, blend.shares, format);
            cards.push_back(std::move(card));
        }
    }
    return cards;
}

const AudienceShares *sharesOf(const Demographics &answer, const AudienceSource &source, AudienceDimension dimension)
{
    for (const AudienceBlend &blend : answer.blends) {
        if (!source.account && blend.platform == source.platform && blend.dimension == dimension)
            return &blend.shares;
    }
    for (const AccountAudience &audience : answer.accounts) {
        if (audience.account != source.account)
            continue;
        const auto found = std::ranges::find(audience.dimensions, dimension, &AudienceBreakdown::dimension);
        if (found != audience.dimensions.end() && found->gap == AudienceGap::None)
            return &found->shares;
    }
    return nullptr;
}

using NamedShare = std::pair<QString, double>;

/// The group with the largest sum of its slices' shares.
std::optional<NamedShare> largestGroup(const AudienceShares *shares, QString AudienceShare::*key)
{
    if (!shares)
        return std::nullopt;
    QHash<QString, double> sums;
    for (const AudienceShare &share : shares->slices)
        sums[share.*key] += share.share.value_or(0);
    std::optional<NamedShare> largest;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        if (!largest || sum.value() > largest->second || (sum.value() == largest->second && sum.key() < largest->first))
            largest = NamedShare(sum.key(), sum.value());
    }
    return largest;
}

} // namespace

QString audienceDaysText(const Demographics &answer, const AudienceSource &source, const QLocale &locale)
{
    for (const AudienceBlend &blend : answer.blends) {
        if (!source.account && blend.platform == source.platform)
            return dayRange(blend.days, locale);
    }
    const auto found = std::ranges::find(answer.accounts, source.account.value_or(AccountId(0)), &AccountAudience::account);
    if (found == answer.accounts.end())
        return {};
    for (const AudienceBreakdown &breakdown : found->dimensions) {
        if (breakdown.gap != AudienceGap::None || !breakdown.window)
            continue;
        const QString change = changeNote(breakdown, locale);
        const QString days = dayRange(*breakdown.window, locale);
        return change.isEmpty() ? days : days + u", "_s + change;
    }
    return {};
}

std::vector<AudienceFact> audienceFacts(const Demographics &answer, const AudienceSource &source, const FigureFormat &format)
{
    const AudienceShares *crossed = sharesOf(answer, source, AudienceDimension::AgeGender);
    const auto add = [&](std::vector<AudienceFact> &facts, const QString &label, const std::optional<NamedShare> &largest,
                         QString (*name)(const QString &)) {
        if (largest)
            facts.push_back({.label = label, .who = name(largest->first), .share = format.percent(largest->second, 1)});
    };
    const auto part = [&](AudienceDimension single, QString AudienceShare::*key) {
        return crossed ? largestGroup(crossed, key) : largestGroup(sharesOf(answer, source, single), &AudienceShare::key);
    };
    std::vector<AudienceFact> facts;
    add(facts, AudienceWords::tr("Largest age group"), part(AudienceDimension::Age, &AudienceShare::key), ageName);
    add(facts, AudienceWords::tr("Most often"), part(AudienceDimension::Gender, &AudienceShare::secondKey), genderName);
    add(facts, AudienceWords::tr("Top country"),
        largestGroup(sharesOf(answer, source, AudienceDimension::Country), &AudienceShare::key), countryName);
    add(facts, AudienceWords::tr("Top city"), largestGroup(sharesOf(answer, source, AudienceDimension::City), &AudienceShare::key),
        [](const QString &city) { return city; });
    return facts;
}

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

} // namespace creatormetrics

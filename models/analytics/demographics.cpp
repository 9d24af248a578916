// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/demographics.h"

#include "models/analytics/accountfigures.h"
#include "models/analytics/audienceblends.h"
#include "models/analytics/audiencegaps.h"
#include "models/analytics/figureset.h"
#include "models/store/audiencerepository.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array weighingMetrics{Metric::Followers, Metric::Views};
constexpr qint64 daysAround = 40; ///< totals may stand some days beside the window

struct DemographicsWords {
    Q_DECLARE_TR_FUNCTIONS(Audience)
};

/// A window with its amounts and the one that it is compared with.
struct Windows {
    std::optional<DateRange> window;
    AudienceAmounts amounts;
    std::optional<DateRange> earlierWindow;
    std::optional<AudienceAmounts> earlier;
    AudienceChangeGap changeGap = AudienceChangeGap::NoEarlierWindow;
    bool derived = false;
};

Result<AudienceAmounts> amountsIn(Connection &connection, AccountId account, AudienceDimension dimension,
                                  const DateRange &window)
{
    const auto slices = slicesOf(connection, account, dimension, window);
    if (!slices)
        return slices.error();
    return audienceAmounts(*slices);
}

/// The nearest earlier window without a common day, or why there is none.
Outcome addEarlier(Connection &connection, AccountId account, AudienceDimension dimension, Windows &windows)
{
    const QDate before = windows.window->first().addDays(-1);
    const auto earlier = latestWindow(connection, account, dimension, before);
    if (!earlier)
        return earlier.error();
    if (!*earlier) {
        const auto overlapping = latestWindow(connection, account, dimension, windows.window->last().addDays(-1));
        if (!overlapping)
            return overlapping.error();
        windows.changeGap = *overlapping ? AudienceChangeGap::OverlappingOnly : AudienceChangeGap::NoEarlierWindow;
        return Done{};
    }
    auto amounts = amountsIn(connection, account, dimension, **earlier);
    if (!amounts)
        return amounts.error();
    windows.earlierWindow = **earlier;
    windows.changeGap = amounts->base == windows.amounts.base ? AudienceChangeGap::None : AudienceChangeGap::OtherBase;
    if (windows.changeGap == AudienceChangeGap::None)
        windows.earlier = *std::move(amounts);
    return Done{};
}

Result<Windows> windowsOf(Connection &connection, AccountId account, AudienceDimension dimension, QDate until)
{
    Windows windows;
    const auto latest = latestWindow(connection, account, dimension, until);
    if (!latest)
        return latest.error();
    if (!*latest)
        return windows;
    auto amounts = amountsIn(connection, account, dimension, **latest);
    if (!amounts)
        return amounts.error();
    windows.window = **latest;
    windows.amounts = *std::move(amounts);
    if (auto added = addEarlier(connection, account, dimension, windows); !added)
        return added.error();
    return windows;
}

Windows folded(const Windows &crossed, AudienceDimension dimension)
{
    Windows windows = crossed;
    windows.amounts = foldedAmounts(crossed.amounts, dimension);
    if (crossed.earlier)
        windows.earlier = foldedAmounts(*crossed.earlier, dimension);
    windows.derived = windows.window.has_value();
    return windows;
}

/// Everything about one account while its dimensions are made.
class AccountReader
{
public:
    AccountReader(Connection &connection, const Account &account, const AnalyticsQuery &query)
        : m_connection(connection)
        , m_account(account)
        , m_query(query)
    {}

    Result<AccountAudience> read(std::vector<BlendPart> &parts)
    {
        AccountAudience audience{
            .account = m_account.id, .platform = m_account.platform, .title = m_account.profile.title};
        const auto dimensions = toldDimensions(m_account.platform);
        if (dimensions.empty()) {
            for (const auto dimension : {AudienceDimension::Age, AudienceDimension::Gender, AudienceDimension::Country,
                                         AudienceDimension::City})
                audience.dimensions.push_back({.dimension = dimension, .gap = AudienceGap::NotTold});
            return audience;
        }
        for (const AudienceDimension dimension : dimensions) {
            auto breakdown = readDimension(dimension, parts);
            if (!breakdown)
                return breakdown.error();
            audience.dimensions.push_back(*std::move(breakdown));
        }
        return audience;
    }

private:
    /// Age and gender alone come from the crossed ones where the platform does not tell them.
    Result<Windows> windows(AudienceDimension dimension)
    {
        auto own = windowsOf(m_connection, m_account.id, dimension, m_query.range.last());
        if (!own)
            return own;
        if (dimension == AudienceDimension::AgeGender)
            m_crossed = *own;
        const bool alone = dimension == AudienceDimension::Age || dimension == AudienceDimension::Gender;
        return !own->window && alone && m_crossed.window ? Result<Windows>(folded(m_crossed, dimension)) : own;
    }

    Result<AudienceBreakdown> readDimension(AudienceDimension dimension, std::vector<BlendPart> &parts)
    {
        const auto found = windows(dimension);
        if (!found)
            return found.error();
        AudienceBreakdown breakdown{
            .dimension = dimension, .window = found->window, .earlierWindow = found->earlierWindow};
        if (auto loaded = loadFigures(found->window.value_or(m_query.range)); !loaded)
            return loaded.error();
        parts.push_back({.account = m_account.id,
                         .platform = m_account.platform,
                         .dimension = dimension,
                         .window = found->window,
                         .amounts = found->amounts,
                         .weight = found->window ? viewsIn(*found->window) : std::nullopt});
        if (!found->window)
            return withGap(breakdown);
        fill(breakdown, *found);
        return breakdown;
    }

    void fill(AudienceBreakdown &breakdown, const Windows &found) const
    {
        breakdown.base = found.amounts.base;
        breakdown.changeGap = found.changeGap;
        breakdown.derived = found.derived;
        breakdown.beforeRange = found.window->last() < m_query.range.first();
        breakdown.shares = rankedShares(found.amounts, found.earlier ? &*found.earlier : nullptr, m_query.limit);
        breakdown.coverage = coverage(found);
    }

    Result<AudienceBreakdown> withGap(AudienceBreakdown breakdown)
    {
        const auto states = streamStates(m_connection, m_account.id);
        if (!states)
            return states.error();
        const auto gap = audienceGapOf(m_connection, m_account, breakdown.dimension, *states,
                                       m_figures->followersAt(m_query.range.last()).value);
        if (!gap)
            return gap.error();
        breakdown.gap = *gap;
        breakdown.changeGap = AudienceChangeGap::NoEarlierWindow;
        return breakdown;
    }

    /// Days around the window; kept as long as they hold the next window too.
    Outcome loadFigures(const DateRange &window)
    {
        const DateRange span = DateRange::endingAt(window.last().addDays(daysAround), window.days() + 2 * daysAround);
        if (m_figures && m_span == span)
            return Done{};
        auto figures = AccountFigures::load(m_connection, m_account, span, weighingMetrics);
        if (!figures)
            return figures.error();
        m_figures = *std::move(figures);
        m_span = span;
        return Done{};
    }

    /// Views of the whole window; unknown when a day is.
    [[nodiscard]] std::optional<double> viewsIn(const DateRange &window) const
    {
        const MetricDays::Sum sum = m_figures->days(Metric::Views).sum(daySpan(window));
        return sum.known == window.days() ? std::optional(static_cast<double>(sum.sum)) : std::nullopt;
    }

    [[nodiscard]] std::optional<double> coverage(const Windows &found) const
    {
        std::optional<double> whole;
        if (found.amounts.base == AudienceBase::Views)
            whole = viewsIn(*found.window);
        else if (found.amounts.base == AudienceBase::Followers)
            whole = m_figures->followersAt(found.window->last()).value;
        return whole && *whole > 0 ? std::optional(std::min(1.0, found.amounts.sum() / *whole)) : std::nullopt;
    }

    Connection &m_connection;
    const Account &m_account;
    const AnalyticsQuery &m_query;
    Windows m_crossed;
    std::optional<AccountFigures> m_figures;
    std::optional<DateRange> m_span;
};

std::vector<AnswerNote> notesOf(const Demographics &answer)
{
    std::vector<AnswerNote> notes;
    std::vector<Platform> silent;
    for (const AccountAudience &account : answer.accounts) {
        const bool told =
            std::ranges::any_of(account.dimensions, [](const auto &own) { return own.gap != AudienceGap::NotTold; });
        if (!told && std::ranges::find(silent, account.platform) == silent.end())
            silent.push_back(account.platform);
    }
    if (!silent.empty())
        notes.push_back(
            {.key = u"not_told"_s,
             .platforms = silent,
             .text = DemographicsWords::tr("Nothing is told about the audience by: %1.").arg(platformNames(silent))});
    if (!answer.blends.empty())
        notes.push_back(
            {.key = u"blend"_s,
             .text = DemographicsWords::tr(
                 "Shares over several accounts are computed by CreatorMetrics: followers and views are added, "
                  "shares of viewers weighted by views.")});
    if (!answer.accounts.empty())
        notes.push_back(
            {.key = u"shares_of_told"_s,
             .text = DemographicsWords::tr(
                 "Shares are of the people that the platform tells of; the coverage says how many these are.")});
    return notes;
}

} // namespace

Result<Demographics> demographics(Connection &connection, const AnalyticsQuery &query, const QDateTime &)
{
    const auto accounts = chosenAccounts(connection, query.platforms, query.accounts);
    if (!accounts)
        return accounts.error();
    Demographics answer{.query = query};
    std::vector<BlendPart> parts;
    for (const Account &account : *accounts) {
        auto audience = AccountReader(connection, account, query).read(parts);
        if (!audience)
            return audience.error();
        answer.accounts.push_back(*std::move(audience));
    }
    answer.blends = audienceBlends(parts, query.limit);
    answer.notes = notesOf(answer);
    return answer;
}

} // namespace creatormetrics

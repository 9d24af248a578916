// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/forecastbacktest.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace creatormetrics {

namespace {

constexpr std::size_t mostOrigins = 60;
constexpr std::size_t yearOfDays = 366;

/// Mean absolute difference to one season before, of everything up to each index.
std::vector<double> naiveScales(std::span<const double> series, std::size_t season)
{
    std::vector<double> scales(series.size(), 0);
    double sum = 0;
    double known = 0;
    for (std::size_t i = season; i < series.size(); ++i) {
        const double change = std::abs(series[i] - series[i - season]);
        if (!std::isnan(change)) {
            sum += change;
            ++known;
        }
        scales[i] = known > 0 ? sum / known : 0;
    }
    return scales;
}

/// Steps that are looked at one by one; between them widths go straight. Denser near by, where widths change.
std::vector<std::size_t> anchorsUpTo(std::size_t horizon)
{
    std::vector<std::size_t> anchors;
    for (std::size_t step = 1; step < horizon; step += 1 + step / 2)
        anchors.push_back(step);
    anchors.push_back(horizon);
    return anchors;
}

/// The miss that `share` of those near a step did not exceed. Neighbours are pooled: single steps have too few.
double widthNear(const BackTest &test, std::size_t step, double share)
{
    std::vector<double> pool;
    const std::size_t last = std::min(test.misses.size(), step + step / 2);
    for (std::size_t i = step - step / 3; i <= last; ++i)
        pool.insert(pool.end(), test.misses[i - 1].begin(), test.misses[i - 1].end());
    if (pool.empty())
        return 0;
    // The small sample's own doubt: one miss more than were seen.
    const double rank = std::ceil(share * static_cast<double>(pool.size() + 1)) - 1;
    const auto at = std::min(pool.size() - 1, static_cast<std::size_t>(rank));
    std::nth_element(pool.begin(), pool.begin() + static_cast<std::ptrdiff_t>(at), pool.end());
    return pool[at];
}

struct OriginError {
    double sum = 0;
    double known = 0;
};

OriginError errorFrom(const ForecastModel &model, std::span<const double> series, std::size_t origin,
                      std::size_t horizon, std::vector<std::vector<double>> &misses)
{
    OriginError error;
    const std::vector<double> ahead = model.ahead(origin, horizon);
    for (std::size_t i = 0; i < horizon && origin + 1 + i < series.size(); ++i) {
        const std::size_t at = origin + 1 + i;
        if (std::isnan(series[at]) || std::isnan(ahead[i]))
            continue;
        error.sum += std::abs(series[at] - model.figure(ahead[i]));
        ++error.known;
        misses[i].push_back(std::abs(model.modelled[at] - ahead[i]));
    }
    return error;
}

} // namespace

ForecastOrigins backTestOrigins(std::span<const double> series, std::size_t season, std::size_t horizon)
{
    ForecastOrigins origins;
    origins.horizon = std::min(horizon, series.size() / 4);
    const std::size_t least = std::max(2 * season, series.size() / 2);
    if (origins.horizon == 0 || series.size() < least + origins.horizon)
        return origins;
    const std::size_t last = series.size() - 1 - origins.horizon;
    const std::size_t span = std::min(season == 7 ? yearOfDays : 4 * season + 12, last + 1 - least);
    const std::size_t count = std::min(mostOrigins, span + 1);
    const std::vector<double> scales = naiveScales(series, season);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t index = last - (count == 1 ? 0 : span * (count - 1 - i) / (count - 1));
        origins.indexes.push_back(index);
        origins.scales.push_back(scales[index]);
    }
    return origins;
}

BackTest backTest(const ForecastModel &model, std::span<const double> series, const ForecastOrigins &origins)
{
    BackTest test{.scaled = true, .misses = std::vector<std::vector<double>>(origins.horizon)};
    double sum = 0;
    for (std::size_t i = 0; i < origins.indexes.size(); ++i) {
        const OriginError error = errorFrom(model, series, origins.indexes[i], origins.horizon, test.misses);
        if (error.known == 0)
            continue;
        const bool scaled = origins.scales[i] > 0;
        sum += error.sum / error.known / (scaled ? origins.scales[i] : 1);
        test.scaled = test.scaled && scaled;
        ++test.origins;
    }
    test.scaled = test.scaled && test.origins > 0;
    test.score = test.origins > 0 ? sum / static_cast<double>(test.origins) : std::numeric_limits<double>::infinity();
    return test;
}

std::vector<double> intervalWidths(const BackTest &test, double share, std::size_t horizon)
{
    std::vector<double> widths;
    if (test.origins == 0)
        return widths;
    std::size_t from = 1;
    double width = 0;
    for (const std::size_t anchor : anchorsUpTo(test.misses.size())) {
        const double reached = std::max(width, widthNear(test, anchor, share));
        for (std::size_t step = from; step <= anchor; ++step) {
            const double part = static_cast<double>(step + 1 - from) / static_cast<double>(anchor + 1 - from);
            widths.push_back(width + (reached - width) * part);
        }
        width = reached;
        from = anchor + 1;
    }
    for (std::size_t step = widths.size() + 1; step <= horizon; ++step)
        widths.push_back(width * std::sqrt(static_cast<double>(step) / static_cast<double>(test.misses.size())));
    widths.resize(horizon);
    return widths;
}

} // namespace creatormetrics

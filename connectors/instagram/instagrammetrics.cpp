// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagrammetrics.h"

#include <algorithm>

namespace creatormetrics {

namespace {

using L = QLatin1StringView;

constexpr std::array media{
    InstagramFigure{Metric::Views, L("views")},
    InstagramFigure{Metric::Reach, L("reach")},
    InstagramFigure{Metric::Shares, L("shares")},
    InstagramFigure{Metric::Saves, L("saved")},
};

constexpr std::array story{
    InstagramFigure{Metric::Views, L("views")},
    InstagramFigure{Metric::Reach, L("reach")},
    InstagramFigure{Metric::Shares, L("shares")},
    InstagramFigure{Metric::ProfileVisits, L("profile_visits")},
};

constexpr std::array totals{
    InstagramFigure{Metric::Views, L("views")},       InstagramFigure{Metric::Likes, L("likes")},
    InstagramFigure{Metric::Comments, L("comments")}, InstagramFigure{Metric::Shares, L("shares")},
    InstagramFigure{Metric::Saves, L("saves")},       InstagramFigure{Metric::LinkClicks, L("profile_links_taps")},
};

} // namespace

std::span<const InstagramFigure> mediaFigures()
{
    return media;
}

std::span<const InstagramFigure> storyFigures()
{
    return story;
}

std::span<const InstagramFigure> totalFigures()
{
    return totals;
}

std::vector<Metric> metricsIn(std::span<const InstagramFigure> figures)
{
    std::vector<Metric> metrics;
    for (const InstagramFigure &figure : figures)
        metrics.push_back(figure.metric);
    return metrics;
}

std::vector<InstagramFigure> figuresAsked(std::span<const InstagramFigure> figures, const std::vector<Metric> &metrics)
{
    std::vector<InstagramFigure> asked;
    for (const InstagramFigure &figure : figures) {
        if (std::ranges::find(metrics, figure.metric) != metrics.end())
            asked.push_back(figure);
    }
    return asked.empty() ? std::vector<InstagramFigure>(figures.begin(), figures.end()) : asked;
}

QStringList namesOf(const std::vector<InstagramFigure> &figures)
{
    QStringList names;
    for (const InstagramFigure &figure : figures)
        names.append(figure.name);
    return names;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/campaignnotes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct CampaignNoteWords {
    Q_DECLARE_TR_FUNCTIONS(CampaignNotes)
};

using Notes = std::vector<AnswerNote>;

int forPlural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

void addUntold(Notes &notes, const CampaignFigures &figures)
{
    for (const Metric metric : {Metric::Views, Metric::Engagements}) {
        const CampaignFigure *figure = findFigure(figures.total.campaign, metric);
        const qint64 untold = figures.total.campaign.posts - (figure ? figure->told : 0);
        if (untold > 0)
            notes.push_back({.key = u"untold_"_s + metricInfo(metric).key,
                             .metrics = {metric},
                             .text = CampaignNoteWords::tr("%1: not known of %n post(s), which are in no sum and no cost.",
                                                           nullptr, forPlural(untold))
                                         .arg(metricLabel(metric))});
    }
    const CampaignFigure *views = findFigure(figures.total.campaign, Metric::Views);
    if (views && views->told > views->toldInRange)
        notes.push_back({.key = u"no_look_in_range"_s,
                         .metrics = {Metric::Views},
                         .text = CampaignNoteWords::tr("What %n post(s) had brought by the last day is not known: nobody had "
                                                       "looked at them by then.",
                                                       nullptr, forPlural(views->told - views->toldInRange))});
}

void addEarned(Notes &notes, const CampaignFigures &figures)
{
    const CampaignEarned &earned = figures.total.earned;
    if (earned.posts == 0)
        notes.push_back({.key = u"too_few_to_compare"_s,
                         .text = CampaignNoteWords::tr(
                                     "Whether the posts did better than usual cannot be said: of no account and type the baseline "
                                     "has at least %1 posts that were looked at when they were as old.")
                                     .arg(fewestCompared)});
    else if (earned.posts < figures.total.campaign.posts)
        notes.push_back({.key = u"partly_compared"_s,
                         .text = CampaignNoteWords::tr("Compared at equal age: %1 of %n post(s); the others have too few like them "
                                                       "in the baseline, or no look at a compared age.",
                                                       nullptr, forPlural(figures.total.campaign.posts))
                                     .arg(earned.posts)});
}

void addCosts(Notes &notes, const CampaignFigures &figures)
{
    if (!figures.question.cost)
        return;
    if (figures.newFollowers && figures.costs.perNewFollower)
        notes.push_back({.key = u"all_followers"_s,
                         .metrics = {Metric::NetFollowers},
                         .text = CampaignNoteWords::tr("New followers are all of these days, not only the campaign's.")});
    else
        notes.push_back({.key = u"no_cost_per_follower"_s,
                         .metrics = {Metric::NetFollowers},
                         .text = figures.newFollowers
                                     ? CampaignNoteWords::tr("There is no cost per new follower: followers did not grow in these days.")
                                     : CampaignNoteWords::tr("There is no cost per new follower: net growth is not known of every "
                                                             "account that took part.")});
}

void addPlatforms(Notes &notes, const CampaignFigures &figures)
{
    if (figures.platforms.size() < 2)
        return;
    std::vector<Platform> all;
    for (const CampaignGroup &group : figures.platforms)
        all.push_back(*group.platform);
    notes.push_back({.key = u"views_differ"_s,
                     .platforms = all,
                     .metrics = {Metric::Views},
                     .text = CampaignNoteWords::tr("Platforms do not count views alike; the sum over them stands with its parts.")});
}

} // namespace

std::vector<AnswerNote> campaignNotes(const CampaignFigures &figures, const QStringList &unknownLabels)
{
    Notes notes;
    if (!unknownLabels.isEmpty())
        notes.push_back({.key = u"unknown_labels"_s,
                         .text = CampaignNoteWords::tr("No post carries: %1.").arg(unknownLabels.join(u", "_s))});
    if (figures.total.campaign.posts == 0) {
        notes.push_back({.key = u"no_posts"_s, .text = CampaignNoteWords::tr("No post of the campaign was published in these days.")});
        return notes;
    }
    notes.push_back({.key = u"lifetime_figures"_s,
                     .text = CampaignNoteWords::tr(
                         "Figures of posts are what they got until now. Those of the baseline have not had the same time; "
                         "only the comparison at equal age allows for it.")});
    if (const CampaignFigure *reach = findFigure(figures.total.campaign, Metric::Reach); reach && reach->told > 0)
        notes.push_back({.key = u"reach_not_summed"_s,
                         .metrics = {Metric::Reach},
                         .text = CampaignNoteWords::tr("Reach is never added up over posts: the same people are in several.")});
    addPlatforms(notes, figures);
    addUntold(notes, figures);
    addEarned(notes, figures);
    addCosts(notes, figures);
    return notes;
}

} // namespace creatormetrics

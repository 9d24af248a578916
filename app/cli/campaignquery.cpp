// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaignquery.h"

#include "app/cli/answertext.h"
#include "app/cli/campaignoptions.h"
#include "app/cli/tellanswer.h"
#include "app/cli/texttable.h"
#include "models/analytics/campaignjson.h"
#include "models/reports/campaignmoney.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString earnedText(const CampaignEarned &earned, const QLocale &locale)
{
    const auto ratio = earned.ratio();
    return ratio ? u"×%1 (%2)"_s.arg(locale.toString(*ratio, 'f', 2), locale.toString(earned.posts))
                 : Words::tr("too few posts");
}

QStringList groupCells(const QString &name, const CampaignGroup &group, const FigureFormat &format)
{
    const auto figure = [&](const CampaignSide &side, Metric metric, std::optional<double> CampaignFigure::*member) {
        return format.figure(metric, findFigure(side, metric)->*member, false);
    };
    return {name,
            format.exact(group.campaign.posts),
            figure(group.campaign, Metric::Views, &CampaignFigure::sum),
            figure(group.campaign, Metric::Views, &CampaignFigure::median),
            figure(group.baseline, Metric::Views, &CampaignFigure::median),
            figure(group.campaign, Metric::Engagements, &CampaignFigure::sum),
            format.percent(group.campaign.engagementRate),
            earnedText(group.earned, format.locale())};
}

QString groupTable(const CampaignFigures &figures, const FigureFormat &format)
{
    TextTable table({{.title = Words::tr("Campaign"), .elastic = true},
                     {.title = Words::tr("Posts"), .numeric = true},
                     {.title = Words::tr("Views"), .numeric = true},
                     {.title = Words::tr("Median"), .numeric = true},
                     {.title = Words::tr("Usual"), .numeric = true},
                     {.title = Words::tr("Engagements"), .numeric = true},
                     {.title = Words::tr("Rate"), .numeric = true},
                     {.title = Words::tr("Equal age"), .numeric = true}});
    for (const CampaignGroup &group : figures.platforms)
        table.addRow(groupCells(platformName(*group.platform), group, format));
    if (figures.platforms.size() != 1)
        table.addRow(groupCells(Words::tr("Total"), figures.total, format));
    return table.text();
}

QString costTable(const CampaignFigures &figures, const QLocale &locale)
{
    const CampaignCosts &costs = figures.costs;
    TextTable table({{.title = {}}, {.title = {}, .numeric = true}});
    const auto add = [&](const QString &name, std::optional<double> amount) {
        table.addRow({name, moneyText(amount, figures.question.currency, locale)});
    };
    add(Words::tr("Cost"), figures.question.cost);
    add(Words::tr("Per 1,000 views"), costs.perThousandViews);
    add(Words::tr("Per view"), costs.perView);
    add(Words::tr("Per engagement"), costs.perEngagement);
    add(Words::tr("Per post"), costs.perPost);
    add(Words::tr("Per new follower"), costs.perNewFollower);
    return table.text();
}

QString postTable(const CampaignFigures &figures, const FigureFormat &format)
{
    TextTable table({{.title = Words::tr("Post"), .elastic = true},
                     {.title = Words::tr("Platform")},
                     {.title = Words::tr("Views"), .numeric = true},
                     {.title = Words::tr("Eng. rate"), .numeric = true}});
    for (const ContentEntry &post : figures.posts) {
        const QString title = displayTitle(post.item);
        table.addRow({title.isEmpty() ? post.item.platformContentId : title, platformName(post.platform),
                      format.exact(post.item.figures[Metric::Views]), format.percent(post.engagementRate)});
    }
    return table.text();
}

} // namespace

QString campaignText(const CampaignFigures &figures, const QLocale &locale)
{
    const FigureFormat format(locale);
    const QString labels = figures.question.labels.isEmpty() ? Words::tr("all posts") : figures.question.labels.join(u", "_s);
    QStringList parts{Words::tr("Campaign (%1): %2, baseline %3").arg(labels, daysText(figures.query.range), daysText(figures.baseline))};
    if (figures.total.campaign.posts > 0) {
        parts << groupTable(figures, format);
        if (figures.question.cost)
            parts << costTable(figures, locale);
        parts << postTable(figures, format);
    }
    parts << notesText(figures.notes);
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

ExitCode showCampaign(Connection &connection, const AnalyticsQuery &query, const Invocation &invocation, Console &console)
{
    const auto question = campaignFrom(invocation);
    if (!question)
        return console.refuseOrFail(question.error(), invocation.command);
    return tellAnswer(campaign(connection, query, *question, invocation.now()), invocation, console, campaignText);
}

} // namespace creatormetrics

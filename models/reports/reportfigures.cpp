// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportfigures.h"

#include "models/reports/brandrepository.h"
#include "models/reports/campaignsection.h"
#include "models/reports/reportcells.h"
#include "models/reports/reportdatahash.h"
#include "models/store/gaps.h"
#include "models/store/newestarrival.h"
#include "models/store/readsnapshot.h"
#include "models/store/statement.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int listedBest = 8;
constexpr int listedWeakest = 4;
constexpr qint64 fewestForTwoLists = 12; ///< posts, so that none stands in both
constexpr int listedOfCampaign = 100;
constexpr int listedOfPlatform = 5;
constexpr int namedContributors = 5;
constexpr int pageOfPosts = 1000;
constexpr std::size_t mostAuthors = 3;
constexpr int monthsBefore = 12;
constexpr int daysAroundTheEnd = 7; ///< within which a look at a post tells what it had at the end of the range

/// Reads one answer after the other into the figures; the first error ends it.
class FiguresReader
{
public:
    FiguresReader(Connection &connection, const ReportSettings &settings, const PictureSource &pictures)
        : m_connection(connection), m_settings(settings), m_pictures(pictures)
    {
    }

    [[nodiscard]] Result<ReportFigures> read(const QDateTime &now);

private:
    using Step = Outcome (FiguresReader::*)(ReportFigures &);

    [[nodiscard]] bool has(ReportSection section) const
    {
        const auto sections = reportSections(m_settings);
        return std::ranges::find(sections, section) != sections.end();
    }
    template <typename Answer, typename Target>
    static Outcome keep(Result<Answer> answer, Target &target)
    {
        if (!answer)
            return answer.error();
        target = *std::move(answer);
        return Done{};
    }
    Outcome readBasis(ReportFigures &figures);
    Outcome readChanges(ReportFigures &figures);
    Outcome readLooks(ReportFigures &figures);
    Outcome readEarlierMonths(ReportFigures &figures);
    Outcome readSections(ReportFigures &figures);
    Outcome readCampaign(ReportFigures &figures);
    Outcome readContent(ReportFigures &figures);
    Outcome readPlatforms(ReportFigures &figures);
    Outcome readMentions(ReportFigures &figures);
    Outcome readPosts(ReportFigures &figures);
    Outcome readConditions(ReportFigures &figures);
    Outcome readPictures(ReportFigures &figures);
    Outcome readBrand(ReportFigures &figures);

    Connection &m_connection;
    const ReportSettings &m_settings;
    const PictureSource &m_pictures;
};

Outcome FiguresReader::readBasis(ReportFigures &figures)
{
    if (auto read = keep(overview(m_connection, figures.query, figures.asOf), figures.overview); !read)
        return read;
    if (auto read = keep(growth(m_connection, figures.query, figures.asOf), figures.growth); !read)
        return read;
    return keep(mentionSummary(m_connection, figures.query, figures.asOf), figures.mentions);
}

Outcome FiguresReader::readChanges(ReportFigures &figures)
{
    if (!has(ReportSection::Summary) || !figures.query.comparedRange())
        return Done{};
    AnalyticsQuery query = figures.query;
    query.metric = Metric::Views;
    query.limit = namedContributors;
    if (auto read = keep(changes(m_connection, query, figures.asOf), figures.changes); !read)
        return read;
    return readLooks(figures);
}

Outcome FiguresReader::readLooks(ReportFigures &figures)
{
    auto statement = m_connection.prepare(
        u"SELECT 1 FROM content_snapshots WHERE content_id = ? AND day BETWEEN ? AND ? AND views IS NOT NULL LIMIT 1");
    if (!statement)
        return statement.error();
    const QDate end = figures.query.range.last();
    for (const ChangedAccount &account : figures.changes->accounts) {
        for (const Change &change : account.changes) {
            for (const Contributor &contributor : change.contributors) {
                if (!contributor.post)
                    continue;
                (*statement)->bindAll(contributor.post->value(), end.addDays(-daysAroundTheEnd),
                                      end.addDays(daysAroundTheEnd));
                const auto step = (*statement)->step();
                if (!step)
                    return step.error();
                if (*step)
                    figures.lookedAt.push_back(*contributor.post);
                (*statement)->reset();
            }
        }
    }
    return Done{};
}

Outcome FiguresReader::readEarlierMonths(ReportFigures &figures)
{
    const DateRange &range = figures.query.range;
    const bool month = range.first().day() == 1 && range.days() == range.first().daysInMonth();
    if (!has(ReportSection::Summary) || !month)
        return Done{};
    AnalyticsQuery query = figures.query;
    query.range = *DateRange::make(range.first().addMonths(-monthsBefore), range.first().addDays(-1));
    query.granularity = Granularity::Month;
    query.comparison = Comparison::None;
    query.otherRange.reset();
    query.limit = 1;
    auto before = overview(m_connection, query, figures.asOf);
    if (!before)
        return before.error();
    figures.earlierMonths = std::move(before->total);
    return Done{};
}

Outcome FiguresReader::readSections(ReportFigures &figures)
{
    if (has(ReportSection::Engagement)) {
        if (auto read = keep(engagement(m_connection, figures.query, figures.asOf), figures.engagement); !read)
            return read;
    }
    if (has(ReportSection::Audience)) {
        if (auto read = keep(demographics(m_connection, figures.query, figures.asOf), figures.audience); !read)
            return read;
    }
    if ((has(ReportSection::Comparison) || has(ReportSection::Platforms)) && figures.overview.platforms.size() > 1)
        return keep(compare(m_connection, figures.query, figures.asOf), figures.comparison);
    return Done{};
}

Outcome FiguresReader::readCampaign(ReportFigures &figures)
{
    if (!has(ReportSection::Campaign) || !m_settings.campaign)
        return Done{};
    AnalyticsQuery query = figures.query;
    query.limit = listedOfCampaign;
    return keep(campaign(m_connection, query, campaignQuestion(*m_settings.campaign), figures.asOf), figures.campaign);
}

Outcome FiguresReader::readContent(ReportFigures &figures)
{
    if (!has(ReportSection::Content) || m_settings.kind == ReportKind::Weekly)
        return Done{};
    AnalyticsQuery query = figures.query;
    query.limit = listedBest;
    query.metric = Metric::Views;
    if (auto read = keep(content(m_connection, query, figures.asOf), figures.best); !read)
        return read;
    if (figures.best->matches < fewestForTwoLists)
        return Done{};
    query.limit = listedWeakest;
    query.metric = Metric::EngagementRate;
    query.sort = SortOrder::Ascending;
    return keep(content(m_connection, query, figures.asOf), figures.weakest);
}

Outcome FiguresReader::readPlatforms(ReportFigures &figures)
{
    if (!has(ReportSection::Platforms) || figures.overview.platforms.size() < 2)
        return Done{};
    for (const PlatformSeries &series : figures.overview.platforms) {
        AnalyticsQuery query = figures.query;
        query.platforms = {series.platform};
        query.limit = listedOfPlatform;
        PlatformFigures part{.platform = series.platform,
                             .overview = {.query = query},
                             .engagement = {.query = query}};
        if (auto read = keep(overview(m_connection, query, figures.asOf), part.overview); !read)
            return read;
        if (auto read = keep(engagement(m_connection, query, figures.asOf), part.engagement); !read)
            return read;
        figures.platforms.push_back(std::move(part));
    }
    return Done{};
}

Outcome FiguresReader::readMentions(ReportFigures &figures)
{
    if (!has(ReportSection::Mentions) || m_settings.kind == ReportKind::Weekly || figures.mentions.total.mentions == 0)
        return Done{};
    if (auto read = keep(mentionTimeline(m_connection, figures.query, figures.asOf), figures.mentionTimeline); !read)
        return read;
    return keep(mentionAuthors(m_connection, figures.mentions, mostAuthors), figures.mentionAuthors);
}

Outcome FiguresReader::readPosts(ReportFigures &figures)
{
    if (!has(ReportSection::Posts))
        return Done{};
    AnalyticsQuery query = figures.query;
    query.metric = Metric::Views;
    query.limit = pageOfPosts;
    for (;;) {
        auto page = content(m_connection, query, figures.asOf);
        if (!page)
            return page.error();
        std::ranges::move(page->entries, std::back_inserter(figures.posts));
        query.offset += pageOfPosts;
        if (page->entries.size() < static_cast<std::size_t>(pageOfPosts))
            return Done{};
    }
}

Outcome FiguresReader::readConditions(ReportFigures &figures)
{
    if (!has(ReportSection::Notes))
        return Done{};
    for (const Freshness &fresh : figures.overview.freshness) {
        AccountCondition condition{.account = fresh.account.id};
        const auto missing = missingDays(m_connection, fresh.account.id, Metric::Views, figures.query.range);
        if (!missing)
            return missing.error();
        for (const DateRange &gap : *missing)
            condition.missingDays += gap.days();
        const auto revisions = revisionsInRange(m_connection, fresh.account.id, figures.query.range);
        if (!revisions)
            return revisions.error();
        condition.revisions = static_cast<qint64>(revisions->size());
        figures.conditions.push_back(condition);
    }
    return Done{};
}

/// The posts that tables list, in their order.
std::vector<ContentId> listedPosts(const ReportFigures &figures)
{
    std::vector<ContentId> ids;
    for (const auto *answer : {&figures.best, &figures.weakest}) {
        if (*answer) {
            for (const ContentEntry &entry : (*answer)->entries)
                ids.push_back(entry.id);
        }
    }
    if (figures.campaign) {
        for (const ContentEntry &entry : figures.campaign->posts)
            ids.push_back(entry.id);
    }
    for (const PlatformFigures &part : figures.platforms) {
        for (const RankedItem &ranked : part.overview.topContent)
            ids.push_back(ranked.id);
    }
    for (std::size_t i = 0; i < std::min(figures.posts.size(), mostPictured); ++i)
        ids.push_back(figures.posts[i].id);
    return ids;
}

Outcome FiguresReader::readPictures(ReportFigures &figures)
{
    if (!m_pictures)
        return Done{};
    for (const ContentId id : listedPosts(figures)) {
        if (figures.pictures.contains(id))
            continue;
        if (QByteArray picture = m_pictures(id); !picture.isEmpty())
            figures.pictures.emplace(id, std::move(picture));
    }
    return Done{};
}

Outcome FiguresReader::readBrand(ReportFigures &figures)
{
    auto brand = storedBrand(m_connection);
    if (!brand)
        return brand.error();
    figures.brand = brand->value_or(ReportBrand{});
    return Done{};
}

Result<ReportFigures> FiguresReader::read(const QDateTime &now)
{
    const ReadSnapshot snapshot(m_connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto arrival = newestArrival(m_connection);
    if (!arrival)
        return arrival.error();
    const AnalyticsQuery query = reportQuery(m_settings);
    ReportFigures figures{.query = query,
                          .asOf = arrival->value_or(now),
                          .overview = {.query = query},
                          .growth = {.query = query},
                          .mentions = {.query = query}};
    for (const Step step : {&FiguresReader::readBasis, &FiguresReader::readChanges, &FiguresReader::readEarlierMonths,
                            &FiguresReader::readSections, &FiguresReader::readCampaign, &FiguresReader::readContent,
                            &FiguresReader::readPlatforms, &FiguresReader::readMentions, &FiguresReader::readPosts,
                            &FiguresReader::readConditions, &FiguresReader::readPictures, &FiguresReader::readBrand}) {
        if (auto done = (this->*step)(figures); !done)
            return done.error();
    }
    figures.dataSha256 = reportDataHash(figures);
    return figures;
}

} // namespace

Result<ReportFigures> readReportFigures(Connection &connection, const ReportSettings &settings, const QDateTime &now,
                                        const PictureSource &pictures)
{
    return FiguresReader(connection, settings, pictures).read(now);
}

} // namespace creatormetrics

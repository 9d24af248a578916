// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/leadtext.h"

#include "models/presentation/contenttext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double mostOfIt = 0.4; ///< from this share on one platform is worth naming

struct LeadWords {
    Q_DECLARE_TR_FUNCTIONS(LeadText)
};

const Card *cardOf(const Overview &answer, Metric metric)
{
    const auto found = std::ranges::find(answer.cards, metric, &Card::metric);
    return found == answer.cards.end() || !found->value ? nullptr : &*found;
}

/// " (+11.6 %)", " (new)", or nothing.
QString changeText(const Delta &delta, bool ratio, const FigureFormat &format)
{
    switch (delta.kind) {
    case Delta::Kind::NoEarlierData:
        return {};
    case Delta::Kind::New:
        return u" ("_s + LeadWords::tr("new") + u')';
    case Delta::Kind::Change:
        return u" ("_s + (ratio ? format.signedPoints(delta.amount) : format.signedPercent(delta.amount)) + u')';
    }
    Q_UNREACHABLE();
}

QString figureWithChange(const Card &card, const QString &words, const FigureFormat &format)
{
    const bool ratio = metricInfo(card.metric).aggregation == Aggregation::Ratio;
    return words.arg(format.figure(card.metric, card.value, true)) + changeText(card.delta, ratio, format);
}

/// "52 % of them on TikTok"; only where every part is known and one stands out.
QString leadingPart(const Card &card, const FigureFormat &format)
{
    if (card.parts.size() < 2)
        return {};
    const auto largest = std::ranges::max_element(card.parts, {}, [](const PlatformPart &part) { return part.value.value_or(0); });
    const double share = largest->value.value_or(0) / std::max(*card.value, 1.0);
    if (share < mostOfIt || share > 1)
        return {};
    return LeadWords::tr("%1 of them on %2").arg(format.percent(share, 0), platformName(largest->platform));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// The platform whose value is the largest; nothing when fewer than two tell it.
template <typename Items, typename Value>
auto leaderOf(const Items &items, Value value) -> const typename Items::value_type *
{
    const typename Items::value_type *leader = nullptr;
    int told = 0;
    for (const auto &item : items) {
        const auto figure = value(item);
        told += figure ? 1 : 0;
        if (figure && (!leader || *figure > *value(*leader)))
            leader = &item;
    }
    return told > 1 ? leader : nullptr;
}

const EngagementRate *rateBy(const EngagementGroup &group, Denominator denominator)
{
    const auto found = std::ranges::find(group.rates, denominator, &EngagementRate::by);
    return found == group.rates.end() ? nullptr : &*found;
}

QString postTitle(const ContentEntry &entry)
{
    constexpr qsizetype longest = 60;
    const QString title = displayTitle(entry.item);
    return title.size() > longest ? title.left(longest - 1) + u'…' : title;
}

QString leadsIn(const CompareAnswer &answer, Metric metric)
{
    const auto row = std::ranges::find(answer.rows, metric, &CompareRow::metric);
    if (row == answer.rows.end())
        return {};
    const CompareCell *leader = leaderOf(row->cells, [](const CompareCell &cell) { return cell.value; });
    if (!leader)
        return {};
    const CompareColumn &column = answer.columns[static_cast<std::size_t>(leader - row->cells.data())];
    return LeadWords::tr("%1: %2", "figure: who leads in it")
        .arg(metricLabel(metric), column.account ? column.title : platformName(column.platform));
}

} // namespace

QString overviewLead(const Overview &answer, const FigureFormat &format)
{
    QStringList parts;
    if (const Card *views = cardOf(answer, Metric::Views))
        parts << figureWithChange(*views, LeadWords::tr("%1 views"), format) << leadingPart(*views, format);
    if (const Card *followers = cardOf(answer, Metric::Followers))
        parts << figureWithChange(*followers, LeadWords::tr("%1 followers"), format);
    return joined(parts);
}

QString growthLead(const Growth &answer, const FigureFormat &format)
{
    QStringList parts;
    if (answer.net)
        parts << LeadWords::tr("%1 followers").arg(format.signedCount(*answer.net));
    if (answer.net && answer.previousNet)
        parts << LeadWords::tr("%1 in the compared days").arg(format.signedCount(*answer.previousNet));
    const auto *fastest = leaderOf(answer.platforms, [](const PlatformGrowth &platform) { return platform.rate; });
    if (fastest)
        parts << LeadWords::tr("%1 grew fastest, by %2").arg(platformName(fastest->platform), format.signedPercent(*fastest->rate));
    return joined(parts);
}

QString engagementLead(const Engagement &answer, const FigureFormat &format)
{
    const EngagementRate *rate = rateBy(answer.total, answer.denominator);
    if (!rate || !rate->value)
        return {};
    QStringList parts{LeadWords::tr("%1 by %2").arg(format.percent(rate->value), denominatorWord(answer.denominator))
                      + changeText(rate->delta, true, format)};
    const auto *highest = leaderOf(answer.platforms, [&answer](const EngagementGroup &group) {
        const EngagementRate *own = rateBy(group, answer.denominator);
        return own ? own->value : std::nullopt;
    });
    if (highest)
        parts << LeadWords::tr("highest on %1 with %2")
                     .arg(platformName(*highest->platform), format.percent(rateBy(*highest, answer.denominator)->value));
    return joined(parts);
}

QString audienceLead(const std::vector<AudienceFact> &facts)
{
    QStringList parts;
    for (const AudienceFact &fact : facts)
        parts << LeadWords::tr("%1 (%2)", "who (share)").arg(fact.who, fact.share);
    return joined(parts);
}

QString mentionsLead(const std::vector<MentionCard> &cards)
{
    QStringList parts;
    for (const MentionCard &card : cards) {
        if (!parts.isEmpty() && card.key != "health"_L1)
            continue;
        const QString figure = card.text.label + u' ' + card.text.value;
        parts << (card.text.change.isEmpty() ? figure : figure + u" ("_s + card.text.change + u')');
    }
    return joined(parts);
}

QString contentLead(const ContentAnswer &answer, const FigureFormat &format)
{
    QStringList parts{matchesText(answer, format)};
    if (!answer.entries.empty() && answer.entries.front().value && answer.query.sort == SortOrder::Descending)
        parts << LeadWords::tr("“%1” leads with %2 %3", "title, figure, its name")
                     .arg(postTitle(answer.entries.front()), format.figure(answer.metric, answer.entries.front().value, true),
                          metricLabel(answer.metric));
    return joined(parts);
}

QString compareLead(const CompareAnswer &answer)
{
    QStringList parts;
    for (const Metric metric : {Metric::Followers, Metric::NetFollowers, Metric::EngagementRate, Metric::Posts})
        parts << leadsIn(answer, metric);
    parts.removeAll(QString());
    return parts.isEmpty() ? QString() : LeadWords::tr("In front: %1").arg(parts.join(u", "_s));
}

} // namespace creatormetrics

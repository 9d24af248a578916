// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportsections.h"

#include "models/analytics/chartlabels.h"
#include "models/analytics/overviewcharts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double growthHeight = 48; // millimetres

QString text(const char *source)
{
    return QCoreApplication::translate("ReportSections", source);
}

bool hasFigures(const Overview &overview)
{
    return std::ranges::any_of(overview.cards,
                               [](const Card &card) { return card.value.has_value() && card.value != 0.0; });
}

QString followersSentence(const Overview &overview, const Growth &growth, const ReportWords &words)
{
    const Card *card = findCard(overview, Metric::Followers);
    if (card == nullptr)
        return {};
    if (!growth.net || !card->value)
        return words.sentence(*card);
    const FigureFormat &format = words.format();
    if (*growth.net == 0)
        return text(QT_TRANSLATE_NOOP("ReportSections", "Followers stayed at %1."))
            .arg(words.spoken(card->metric, card->value));
    const double before = *card->value - static_cast<double>(*growth.net);
    const QString rate =
        before > 0 ? format.signedPercent(static_cast<double>(*growth.net) / before) : FigureFormat::unknown();
    const QString pattern = *growth.net > 0
                                ? text(QT_TRANSLATE_NOOP("ReportSections", "Followers rose by %1 (%2) to %3."))
                                : text(QT_TRANSLATE_NOOP("ReportSections", "Followers fell by %1 (%2) to %3."));
    return pattern.arg(format.exact(std::abs(*growth.net)), rate, words.spoken(card->metric, card->value));
}

QString topPostSentence(const Overview &overview, const ReportWords &words)
{
    if (overview.topContent.empty())
        return {};
    const RankedItem &top = overview.topContent.front();
    const auto views = top.item.figures[Metric::Views];
    if (!views)
        return {};
    return text(QT_TRANSLATE_NOOP("ReportSections", "The most viewed new post was “%1” on %2, with %3 views so far."))
        .arg(displayTitle(top.item), platformName(top.platform),
             words.spoken(Metric::Views, static_cast<double>(*views)));
}

QString postsSentence(const Overview &overview, const ReportWords &words)
{
    const Card *card = findCard(overview, Metric::Posts);
    if (card == nullptr || !card->value)
        return {};
    const QString count = words.format().exact(std::llround(*card->value));
    if (!card->previous)
        return text(QT_TRANSLATE_NOOP("ReportSections", "Posts published: %1.")).arg(count);
    return text(QT_TRANSLATE_NOOP("ReportSections", "Posts published: %1, before that %2."))
        .arg(count, words.format().exact(std::llround(*card->previous)));
}

QString incompleteSentence(const Overview &overview)
{
    const bool incomplete = std::ranges::any_of(overview.cards, &Card::incomplete);
    return incomplete ? text(QT_TRANSLATE_NOOP(
               "ReportSections", "Some days are not complete for every account yet; these figures may still change."))
                      : QString();
}

QStringList summaryBullets(const Overview &overview, const Growth &growth, const ReportWords &words)
{
    QStringList bullets{followersSentence(overview, growth, words)};
    for (const Metric metric : {Metric::Engagements, Metric::EngagementRate, Metric::Reach}) {
        if (const Card *card = findCard(overview, metric))
            bullets << words.sentence(*card);
    }
    bullets << postsSentence(overview, words) << incompleteSentence(overview);
    bullets.removeAll(QString());
    return bullets;
}

ReportBlocks emptySummary()
{
    return {ParagraphBlock{.text = text(QT_TRANSLATE_NOOP("ReportSections", "There are no figures for these days.")),
                           .lead = true},
            CalloutBlock{.title = text(QT_TRANSLATE_NOOP("ReportSections", "What to do")),
                         .text = text(QT_TRANSLATE_NOOP(
                             "ReportSections", "Connect an account or import the files that a platform lets you "
                                               "download, then make this report again."))}};
}

TableColumn numeric(const QString &title, double share = 1)
{
    return {.title = title, .numeric = true, .share = share};
}

TableCell plain(const QString &value)
{
    return {.text = value};
}

/// `amount` is 0 when unknown.
TableCell signedCell(bool known, double amount, const QString &value)
{
    return {.text = known ? value : FigureFormat::unknown(),
            .tone = amount == 0 ? Tone::Secondary : (amount > 0 ? Tone::Up : Tone::Down)};
}

QString derivedNote(const Overview &overview)
{
    const auto derived = [](const Card &card) { return metricInfo(card.metric).derived; };
    if (!std::ranges::any_of(overview.cards, derived))
        return {};
    if (!overview.query.denominator)
        return text(QT_TRANSLATE_NOOP("ReportSections", "ƒ derived from platform data"));
    return text(QT_TRANSLATE_NOOP("ReportSections", "ƒ derived from platform data, rate by %1"))
        .arg(denominatorWord(*overview.query.denominator));
}

std::vector<TableCell> growthRow(const PlatformGrowth &part, const FigureFormat &format)
{
    const qint64 net = part.net.value_or(0);
    const auto rate = [&format](std::optional<double> value) {
        return signedCell(value.has_value(), value.value_or(0), format.signedPercent(value.value_or(0)));
    };
    return {plain(platformName(part.platform)),
            {.text = format.exact(part.followersAtEnd), .strong = true},
            plain(format.exact(part.followersAtStart)),
            plain(format.exact(part.gained)),
            plain(format.exact(part.lost)),
            signedCell(part.net.has_value(), static_cast<double>(net), format.signedCount(net)),
            rate(part.rate),
            rate(part.weeklyRate)};
}

QStringList growthNotes(const Growth &growth)
{
    QStringList notes;
    for (const PlatformGrowth &part : growth.platforms) {
        const QString name = platformName(part.platform);
        if (part.source == GrowthSource::GainedLost)
            notes
                << text(
                       QT_TRANSLATE_NOOP(
                           "ReportSections",
                           "%1: growth is the platform's own gained less lost; the total at the start is "
                           "computed from it."))
                       .arg(name);
        if (part.source == GrowthSource::Unknown)
            notes << text(QT_TRANSLATE_NOOP(
                              "ReportSections",
                              "%1: growth is unknown, because no total or change is known for these days."))
                         .arg(name);
        if (part.rounded)
            notes << text(QT_TRANSLATE_NOOP("ReportSections", "%1: the platform rounds its totals to three figures."))
                         .arg(name);
    }
    return notes;
}

QString titleOf(const ContentItem &item)
{
    const QString title = displayTitle(item);
    return title.isEmpty() ? text(QT_TRANSLATE_NOOP("ReportSections", "Untitled")) : title;
}

std::vector<TableCell> contentRow(const RankedItem &ranked, const ReportWords &words)
{
    const FigureFormat &format = words.format();
    const QDate published = ranked.item.publishedAt.toTimeZone(reportingZone(ranked.platform)).date();
    const QString day =
        ranked.item.publishedAt.isValid() ? shortDay(published, format.locale()) : FigureFormat::unknown();
    return {{.text = titleOf(ranked.item), .link = ranked.item.url},
            plain(platformName(ranked.platform)),
            {.text = contentTypeLabel(ranked.item.type), .tone = Tone::Secondary},
            {.text = day, .tone = Tone::Secondary},
            {.text = format.exact(ranked.item.figures[Metric::Views]), .strong = true},
            plain(format.percent(ranked.engagementRate, 1)),
            signedCell(ranked.versusTypical.has_value(), ranked.versusTypical.value_or(0),
                       format.signedPercent(ranked.versusTypical.value_or(0)))};
}

} // namespace

ReportBlocks summarySection(const Overview &overview, const Growth &growth, const ReportWords &words)
{
    ReportBlocks blocks{HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportSections", "Summary"))}};
    if (!hasFigures(overview)) {
        std::ranges::move(emptySummary(), std::back_inserter(blocks));
        return blocks;
    }
    const Card *views = findCard(overview, Metric::Views);
    QStringList lead{views != nullptr ? words.sentence(*views) : QString(), topPostSentence(overview, words)};
    lead.removeAll(QString());
    if (!lead.isEmpty())
        blocks.push_back(ParagraphBlock{.text = lead.join(u' '), .lead = true});
    blocks.push_back(BulletsBlock{summaryBullets(overview, growth, words)});
    return blocks;
}

ReportBlocks keyFiguresSection(const Overview &overview, const ReportWords &words)
{
    TableBlock table;
    const auto compared = overview.query.comparedRange();
    table.columns = {{.title = text(QT_TRANSLATE_NOOP("ReportSections", "Figure")), .share = 2.2},
                     numeric(words.shortPeriod(overview.query.range), 1.3)};
    if (compared) {
        table.columns.push_back(numeric(words.shortPeriod(*compared), 1.3));
        table.columns.push_back(numeric(text(QT_TRANSLATE_NOOP("ReportSections", "Change"))));
    }
    for (const Card &card : overview.cards) {
        const FigureFormat &format = words.format();
        std::vector<TableCell> row{plain(words.label(card)),
                                   {.text = format.figure(card.metric, card.value, false), .strong = true}};
        if (compared) {
            row.push_back(plain(format.figure(card.metric, card.previous, false)));
            row.push_back(words.change(card));
        }
        table.rows.push_back(std::move(row));
    }
    return {HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportSections", "Key figures")),
                         .note = derivedNote(overview),
                         .level = 2},
            std::move(table)};
}

ReportBlocks platformsSection(const Overview &overview, const ReportWords &words)
{
    if (overview.platforms.size() < 2)
        return {};
    TableBlock table;
    table.columns.push_back({.title = text(QT_TRANSLATE_NOOP("ReportSections", "Figure")), .share = 1.6});
    for (const PlatformSeries &series : overview.platforms)
        table.columns.push_back(numeric(platformName(series.platform)));
    for (const Card &card : overview.cards) {
        std::vector<TableCell> row{plain(words.label(card))};
        for (const PlatformSeries &series : overview.platforms) {
            const auto part = std::ranges::find(card.parts, series.platform, &PlatformPart::platform);
            const auto value = part == card.parts.end() ? std::nullopt : part->value;
            row.push_back(plain(words.format().figure(card.metric, value, false)));
        }
        table.rows.push_back(std::move(row));
    }
    return {HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportSections", "By platform")),
                         .note = text(QT_TRANSLATE_NOOP("ReportSections",
                                                        "a dash: the platform does not give it, or it is not known")),
                         .level = 2},
            std::move(table)};
}

ReportBlocks growthSection(const Growth &growth, const ReportWords &words)
{
    if (growth.platforms.empty())
        return {};
    ReportBlocks blocks{HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportSections", "Growth"))}};
    ChartSpec chart = growthChart(growth, words.format().locale());
    if (chart.hasValues())
        blocks.push_back(ChartBlock{.chart = std::move(chart), .heightMillimetres = growthHeight});
    TableBlock table;
    table.columns = {{.title = text(QT_TRANSLATE_NOOP("ReportSections", "Platform")), .share = 1.2},
                     numeric(text(QT_TRANSLATE_NOOP("ReportSections", "Followers"))),
                     numeric(text(QT_TRANSLATE_NOOP("ReportSections", "At the start"))),
                     numeric(text(QT_TRANSLATE_NOOP("ReportSections", "Gained"))),
                     numeric(text(QT_TRANSLATE_NOOP("ReportSections", "Lost"))),
                     numeric(text(QT_TRANSLATE_NOOP("ReportSections", "Net ƒ"))),
                     numeric(text(QT_TRANSLATE_NOOP("ReportSections", "Rate ƒ"))),
                     numeric(text(QT_TRANSLATE_NOOP("ReportSections", "Per week ƒ")))};
    for (const PlatformGrowth &part : growth.platforms)
        table.rows.push_back(growthRow(part, words.format()));
    blocks.push_back(
        HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportSections", "Followers by platform")), .level = 2});
    blocks.push_back(std::move(table));
    if (const QStringList notes = growthNotes(growth); !notes.isEmpty())
        blocks.push_back(BulletsBlock{notes});
    return blocks;
}

ReportBlocks topContentSection(const Overview &overview, const ReportWords &words)
{
    if (overview.platforms.empty())
        return {};
    ReportBlocks blocks{
        HeadingBlock{.text = text(QT_TRANSLATE_NOOP("ReportSections", "Top content")),
                     .note = text(QT_TRANSLATE_NOOP("ReportSections", "published in this period, lifetime figures"))}};
    if (overview.topContent.empty()) {
        blocks.push_back(
            ParagraphBlock{.text = text(QT_TRANSLATE_NOOP("ReportSections", "No post of this period is known."))});
        return blocks;
    }
    TableBlock table;
    table.columns = {{.title = text(QT_TRANSLATE_NOOP("ReportSections", "Title")), .share = 3.2},
                     {.title = text(QT_TRANSLATE_NOOP("ReportSections", "Platform"))},
                     {.title = text(QT_TRANSLATE_NOOP("ReportSections", "Type")), .share = 0.8},
                     {.title = text(QT_TRANSLATE_NOOP("ReportSections", "Published")), .share = 0.9},
                     numeric(text(QT_TRANSLATE_NOOP("ReportSections", "Views"))),
                     numeric(text(QT_TRANSLATE_NOOP("ReportSections", "Rate ƒ")), 0.8),
                     numeric(text(QT_TRANSLATE_NOOP("ReportSections", "vs typical")), 0.9)};
    for (const RankedItem &ranked : overview.topContent)
        table.rows.push_back(contentRow(ranked, words));
    blocks.push_back(std::move(table));
    return blocks;
}

} // namespace creatormetrics

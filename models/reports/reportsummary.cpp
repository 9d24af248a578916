// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportsummary.h"

#include "models/reports/reportgoals.h"
#include "models/reports/viewsgain.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::size_t mostNamed = 3;
constexpr std::size_t mostNamedInShort = 2;
constexpr int fewestMonths = 3; ///< for "the best since"

QString text(const char *source)
{
    return QCoreApplication::translate("ReportSummary", source);
}

QString titleOf(const MovingPost &post)
{
    return post.title.isEmpty() ? text(QT_TRANSLATE_NOOP("ReportSummary", "Untitled")) : post.title;
}

QString outlierSentence(const ReportContext &context)
{
    const auto gain = viewsGain(context.figures);
    const auto note = gain ? outlierNote(*gain) : std::nullopt;
    if (!note)
        return {};
    const FigureFormat &format = context.format();
    const QString post = titleOf(note->post);
    const QString platform = platformName(note->post.platform);
    if (!note->withoutIt)
        return text(QT_TRANSLATE_NOOP("ReportSummary", "One post, “%1” on %2, brought %3 of the gain."))
            .arg(post, platform, format.percent(note->share, 0));
    const QString rest = format.percent(std::abs(*note->withoutIt), 1);
    if (note->share > 1)
        return text(QT_TRANSLATE_NOOP("ReportSummary", "One post, “%1” on %2, brought more than the whole gain; "
                                                       "without it views would have fallen %3."))
            .arg(post, platform, rest);
    return text(QT_TRANSLATE_NOOP("ReportSummary", "One post, “%1” on %2, brought %3 of the gain; without it views "
                                                   "would have grown %4."))
        .arg(post, platform, format.percent(note->share, 0), rest);
}

/// Where it is not known what single posts brought, the most viewed one is named for what it has, and for no share of a gain.
QString topPostSentence(const ReportContext &context)
{
    const Overview &overview = context.figures.overview;
    if (overview.topContent.empty())
        return {};
    const RankedItem &top = overview.topContent.front();
    const auto views = top.item.figures[Metric::Views];
    if (!views)
        return {};
    return text(QT_TRANSLATE_NOOP("ReportSummary", "The most viewed new post was “%1” on %2, with %3 views so far."))
        .arg(displayTitle(top.item), platformName(top.platform),
             context.words.spoken(Metric::Views, static_cast<double>(*views)));
}

QString contributorsSentence(const ReportContext &context)
{
    const auto gain = viewsGain(context.figures);
    if (!gain || gain->posts.empty())
        return {};
    QStringList named;
    for (std::size_t i = 0; i < std::min(gain->posts.size(), context.isShort() ? mostNamedInShort : mostNamed); ++i) {
        const MovingPost &post = gain->posts[i];
        named << QCoreApplication::translate("ReportSummary", "“%1” on %2 (%3)", "post, platform, views it brought or took")
                     .arg(titleOf(post), platformName(post.platform), context.format().signedCount(post.amount));
    }
    return text(QT_TRANSLATE_NOOP("ReportSummary", "What moved views most, against the compared period: %1."))
        .arg(context.locale().createSeparatedList(named));
}

QString looksSentence(const ReportContext &context)
{
    const ReportFigures &figures = context.figures;
    if (!figures.changes)
        return {};
    if (!figures.changes->looksRead)
        return text(QT_TRANSLATE_NOOP(
            "ReportSummary", "How much single posts brought is not told over so long a time; only their lifetime figures are."));
    const auto gain = viewsGain(figures);
    return gain && gain->looksMissing
               ? text(QT_TRANSLATE_NOOP("ReportSummary", "How much some new posts brought within these days is not known, "
                                                         "because they were not looked at around the last day."))
               : QString();
}

QString bestSentence(const ReportContext &context)
{
    const std::vector<Bucket> &months = context.figures.earlierMonths;
    const Card *views = findCard(context.figures.overview, Metric::Views);
    if (views == nullptr || !views->value || views->incomplete)
        return {};
    int lower = 0;
    for (auto month = months.rbegin(); month != months.rend(); ++month) {
        const auto known = month->values[Metric::Views];
        const bool partial = std::ranges::find(month->partial, Metric::Views) != month->partial.end();
        if (!known || partial)
            break;
        if (static_cast<double>(*known) >= *views->value)
            return lower < fewestMonths ? QString()
                                        : text(QT_TRANSLATE_NOOP("ReportSummary", "It is the month with the most views since %1."))
                                              .arg(context.words.period(month->range));
        ++lower;
    }
    if (lower < fewestMonths)
        return {};
    return QCoreApplication::translate("ReportSummary", "It is the month with the most views of the last %n month(s).", nullptr,
                                       lower + 1);
}

QString followersSentence(const ReportContext &context)
{
    const Growth &growth = context.figures.growth;
    const ReportWords &words = context.words;
    const Card *card = findCard(context.figures.overview, Metric::Followers);
    if (card == nullptr)
        return {};
    if (!growth.net || !card->value)
        return words.sentence(*card);
    if (*growth.net == 0)
        return text(QT_TRANSLATE_NOOP("ReportSummary", "Followers stayed at %1."))
            .arg(words.spoken(card->metric, card->value));
    const double before = *card->value - static_cast<double>(*growth.net);
    const QString rate = before > 0 ? context.format().signedPercent(static_cast<double>(*growth.net) / before)
                                    : FigureFormat::unknown();
    const QString pattern = *growth.net > 0 ? text(QT_TRANSLATE_NOOP("ReportSummary", "Followers rose by %1 (%2) to %3."))
                                            : text(QT_TRANSLATE_NOOP("ReportSummary", "Followers fell by %1 (%2) to %3."));
    return pattern.arg(context.format().exact(std::abs(*growth.net)), rate, words.spoken(card->metric, card->value));
}

/// Of which of its parts the rate's change follows, where both are known.
QString rateSentence(const ReportContext &context)
{
    const Overview &overview = context.figures.overview;
    const Card *rate = findCard(overview, Metric::EngagementRate);
    if (rate == nullptr)
        return {};
    const QString sentence = context.words.sentence(*rate);
    const Card *engagements = findCard(overview, Metric::Engagements);
    const Card *views = findCard(overview, Metric::Views);
    const bool byViews = context.figures.query.denominator == Denominator::Views
        || (!context.figures.query.denominator && overview.platforms.size() > 1);
    const auto changed = [](const Card *card) { return card != nullptr && card->delta.kind == Delta::Kind::Change; };
    // Under a tenth of a point there is nothing to give a reason for.
    if (context.isShort() || !byViews || !changed(rate) || !changed(engagements) || !changed(views) || std::abs(rate->delta.amount) < 0.001)
        return sentence;
    return text(QT_TRANSLATE_NOOP("ReportSummary", "%1 Engagements changed by %2 and views by %3."))
        .arg(sentence, context.format().signedPercent(engagements->delta.amount),
             context.format().signedPercent(views->delta.amount));
}

QString postsSentence(const ReportContext &context)
{
    const Card *card = findCard(context.figures.overview, Metric::Posts);
    if (card == nullptr || !card->value)
        return {};
    const QString count = context.format().exact(std::llround(*card->value));
    if (!card->previous)
        return text(QT_TRANSLATE_NOOP("ReportSummary", "Posts published: %1.")).arg(count);
    return text(QT_TRANSLATE_NOOP("ReportSummary", "Posts published: %1, before that %2."))
        .arg(count, context.format().exact(std::llround(*card->previous)));
}

QStringList goalSentences(const ReportContext &context)
{
    QStringList sentences;
    const double passed = passedShare(context.figures.query.range, context.figures.asOf);
    for (const auto &[metric, goal] : context.settings.goals) {
        if (const Card *card = findCard(context.figures.overview, metric))
            sentences << goalSentence(metric, goal,
                                      goalState(metric, card->value, goal, passed, followersAtStart(context.figures, metric)),
                                      context.format());
    }
    return sentences;
}

QString incompleteSentence(const Overview &overview)
{
    return std::ranges::any_of(overview.cards, &Card::incomplete)
               ? text(QT_TRANSLATE_NOOP("ReportSummary",
                                        "Some days are not complete for every account yet; these figures may still change."))
               : QString();
}

/// So that a title cannot turn into markup.
QString escapedMarkdown(const QString &plain)
{
    QString escaped;
    for (const QChar letter : plain) {
        if (u"\\`*_[]<>#|~&!"_s.contains(letter))
            escaped += u'\\';
        escaped += letter;
    }
    return escaped;
}

} // namespace

std::optional<double> followersAtStart(const ReportFigures &figures, Metric metric)
{
    const Card *card = findCard(figures.overview, metric);
    if (metric != Metric::Followers || card == nullptr || !card->value || !figures.growth.net)
        return std::nullopt;
    return *card->value - static_cast<double>(*figures.growth.net);
}

bool hasAnyFigure(const Overview &overview)
{
    return std::ranges::any_of(overview.cards,
                               [](const Card &card) { return card.value.has_value() && card.value != 0.0; });
}

QStringList summaryLead(const ReportContext &context)
{
    const Card *views = findCard(context.figures.overview, Metric::Views);
    QStringList lead{views != nullptr ? context.words.sentence(*views) : QString()};
    const QString outlier = outlierSentence(context);
    lead << (outlier.isEmpty() ? topPostSentence(context) : outlier);
    lead.removeAll(QString());
    return lead;
}

QStringList summaryBullets(const ReportContext &context)
{
    const Overview &overview = context.figures.overview;
    QStringList bullets{contributorsSentence(context), context.isShort() ? QString() : looksSentence(context),
                        bestSentence(context), followersSentence(context)};
    for (const Metric metric : {Metric::Engagements, Metric::EngagementRate, Metric::Reach}) {
        if (const Card *card = findCard(overview, metric))
            bullets << (metric == Metric::EngagementRate ? rateSentence(context) : context.words.sentence(*card));
    }
    bullets << postsSentence(context) << goalSentences(context) << incompleteSentence(overview);
    bullets.removeAll(QString());
    return bullets;
}

QString draftedSummary(const ReportFigures &figures, const ReportSettings &settings)
{
    const ReportContext context{.figures = figures,
                                .settings = settings,
                                .workspaceName = {},
                                .words = ReportWords(settings.locale),
                                .zone = QTimeZone(settings.zone)};
    return hasAnyFigure(figures.overview) ? escapedMarkdown(summaryLead(context).join(u' ')) : QString();
}

} // namespace creatormetrics

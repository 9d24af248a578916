// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explaintext.h"

#include "models/analytics/chartlabels.h"
#include "models/domain/metricvalues.h"
#include "models/presentation/datetext.h"
#include "models/presentation/definitiontext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct ExplainWords {
    Q_DECLARE_TR_FUNCTIONS(ExplainText)
};

constexpr qsizetype longestAnswer = 400'000; ///< characters
constexpr qsizetype shownOfHash = 16;

QString daysText(const DateRange &range, const FigureFormat &format)
{
    return range.days() == 1 ? shortDayAndYear(range.last(), format.locale()) : dayRange(range, format.locale());
}

QString figureText(Metric metric, std::optional<double> value, const FigureFormat &format)
{
    return format.figure(metric, value, false);
}

/// Likes, comments, shares and saves, and what they come to.
void addEngagementLines(const std::vector<FigurePart> &parts, std::optional<double> sum, std::vector<ExplainLine> &lines,
                        const FigureFormat &format)
{
    for (const FigurePart &part : parts) {
        if (part.metric == Metric::Likes || part.metric == Metric::Comments || part.metric == Metric::Shares
            || part.metric == Metric::Saves) {
            const QString sign = lines.empty() ? QString() : u"+ "_s;
            lines.push_back({sign + metricLabel(part.metric), figureText(part.metric, part.value, format)});
        }
    }
    lines.push_back({u"= "_s + metricLabel(Metric::Engagements), figureText(Metric::Engagements, sum, format), true});
}

std::vector<ExplainLine> derivedLines(Metric metric, const std::vector<FigurePart> &parts, std::optional<double> value,
                                      std::optional<double> numerator, const FigureFormat &format)
{
    std::vector<ExplainLine> lines;
    if (parts.empty())
        return lines;
    if (metric == Metric::NetFollowers) {
        for (const FigurePart &part : parts) {
            const QString sign = lines.empty() ? QString() : u"− "_s;
            lines.push_back({sign + metricLabel(part.metric), figureText(part.metric, part.value, format)});
        }
        lines.push_back({u"= "_s + metricLabel(metric), figureText(metric, value, format), true});
        return lines;
    }
    addEngagementLines(parts, metric == Metric::Engagements ? value : numerator, lines, format);
    if (metric == Metric::EngagementRate) {
        const FigurePart &base = parts.back();
        lines.push_back({u"÷ "_s + metricLabel(base.metric), figureText(base.metric, base.value, format)});
        lines.push_back({u"= "_s + metricLabel(metric), figureText(metric, value, format), true});
    }
    return lines;
}

std::vector<ExplainLine> platformLines(const Card &card, const FigureFormat &format)
{
    std::vector<ExplainLine> lines;
    if (card.parts.size() < 2)
        return lines;
    for (const PlatformPart &part : card.parts)
        lines.push_back({platformName(part.platform), figureText(card.metric, part.value, format)});
    lines.push_back({u"= "_s + ExplainWords::tr("Together"), figureText(card.metric, card.value, format), true});
    return lines;
}

QString comparedText(const FigureParts &parts, const FigureFormat &format)
{
    const auto compared = parts.query.comparedRange();
    if (!compared)
        return {};
    const QString days = daysText(*compared, format);
    if (!parts.card.previous)
        return ExplainWords::tr("Compared with %1: no earlier data.").arg(days);
    const QString figure = figureText(parts.metric, parts.card.previous, format);
    if (!parts.card.incomplete || metricInfo(parts.metric).aggregation == Aggregation::Last)
        return ExplainWords::tr("Compared with %1: %2.").arg(days, figure);
    return ExplainWords::tr("Compared with %1: %2 on the days that are known on both sides.").arg(days, figure);
}

bool endsEarly(const AccountParts &account, QDate last)
{
    return account.days > 0 && account.knownUntil && *account.knownUntil < last;
}

/// Of the days of all accounts that give the figure.
QString completenessText(const FigureParts &parts, const FigureFormat &format)
{
    qint64 known = 0;
    qint64 days = 0;
    int accounts = 0;
    bool early = false;
    for (const AccountParts &account : parts.accounts) {
        known += account.knownDays;
        days += account.days;
        accounts += account.days > 0 ? 1 : 0;
        early = early || endsEarly(account, parts.query.range.last());
    }
    if (days == 0)
        return {};
    const QString of = format.locale().toString(days);
    QString text = known == days ? ExplainWords::tr("Every day is known.")
                   : accounts == 1
                       ? ExplainWords::tr("Known on %1 of %2 days.").arg(format.locale().toString(known), of)
                       : ExplainWords::tr("Known on %1 of %2 days of %n account(s).", nullptr, accounts)
                             .arg(format.locale().toString(known), of);
    if (early)
        text += u' ' + ExplainWords::tr("The last day is not complete yet.");
    return text;
}

QString namesOf(const std::set<Platform> &platforms)
{
    QStringList names;
    for (const Platform platform : platforms)
        names << platformName(platform);
    return names.join(u", "_s);
}

QString notGivenText(const FigureParts &parts)
{
    std::set<Platform> never;
    for (const AccountParts &account : parts.accounts) {
        if (!account.gives)
            never.insert(account.account.platform);
    }
    for (const AccountParts &account : parts.accounts) {
        if (account.gives)
            never.erase(account.account.platform);
    }
    return never.empty() ? QString() : ExplainWords::tr("Nothing is known from %1.").arg(namesOf(never));
}

QString roundedText(const FigureParts &parts)
{
    std::set<Platform> rounding;
    for (const AccountParts &account : parts.accounts) {
        if (account.gives && roundsFollowers(account.account.platform))
            rounding.insert(account.account.platform);
    }
    const bool total = parts.metric == Metric::Followers;
    return total && !rounding.empty() ? ExplainWords::tr("%1 rounds its totals.").arg(namesOf(rounding)) : QString();
}

bool isSecret(const QString &parameter)
{
    static const QStringList secrets{u"access_token"_s, u"token"_s, u"key"_s, u"client_secret"_s, u"appsecret_proof"_s, u"code"_s,
                                     u"refresh_token"_s};
    return secrets.contains(parameter, Qt::CaseInsensitive);
}

void addWords(ExplainText &text, const Definition &definition)
{
    text.meaning = definition.meaning;
    text.formula = definition.formula;
    text.origin = definition.origin;
}

} // namespace

ExplainText explainText(const FigureParts &parts, const FigureFormat &format)
{
    ExplainText text{.title = definedLabel(parts.metric, parts.denominator),
                     .figure = figureText(parts.metric, parts.card.value, format),
                     .days = daysText(parts.query.range, format),
                     .meaning = {},
                     .formula = {},
                     .origin = {}};
    const Definition definition = definitionOf(parts.metric, parts.denominator);
    addWords(text, definition);
    text.lines = metricInfo(parts.metric).derived
                     ? derivedLines(parts.metric, parts.parts, parts.card.value, parts.numerator, format)
                     : platformLines(parts.card, format);
    for (const QString &note : {definition.rule, comparedText(parts, format), completenessText(parts, format), notGivenText(parts),
                                roundedText(parts)}) {
        if (!note.isEmpty())
            text.notes << note;
    }
    return text;
}

ExplainText explainText(const PostFigure &post, const FigureFormat &format)
{
    const Denominator denominator = post.entry.denominator;
    const QString title = displayTitle(post.entry.item);
    ExplainText text{.title = definedLabel(post.metric, denominator),
                     .figure = figureText(post.metric, post.value, format),
                     .days = title.isEmpty() ? post.entry.item.platformContentId : title,
                     .meaning = {},
                     .formula = {},
                     .origin = {}};
    addWords(text, definitionOf(post.metric, denominator));
    const auto sum = engagements(post.entry.item.figures);
    text.lines = derivedLines(post.metric, post.parts, post.value, sum ? std::optional(static_cast<double>(*sum)) : std::nullopt, format);
    text.notes << ExplainWords::tr("A lifetime figure: everything since publication, as it stood at the last look.");
    if (post.entry.followersOfAnotherDay)
        text.notes << ExplainWords::tr("The followers are those of the nearest day with a total.");
    return text;
}

QString knownText(const AccountParts &account, const FigureParts &parts, const FigureFormat &format)
{
    if (!account.gives)
        return platformGives(account.account.platform, parts.metric) ? ExplainWords::tr("nothing stored")
                                                                     : ExplainWords::tr("not given");
    if (account.days > 0)
        return ExplainWords::tr("%1 of %2 days").arg(format.locale().toString(account.knownDays), format.locale().toString(account.days));
    if (account.totalDay)
        return ExplainWords::tr("told %1").arg(dayText(*account.totalDay, format.locale(), parts.query.range.last()));
    return {};
}

QString shortSource(const FetchReference &fetch)
{
    switch (fetch.kind) {
    case FetchKind::Api:
        return ExplainWords::tr("API call");
    case FetchKind::Import:
        return ExplainWords::tr("File · %1").arg(fetch.source);
    case FetchKind::Sample:
        return ExplainWords::tr("Sample data");
    }
    Q_UNREACHABLE();
}

QString requestText(const FetchReference &fetch)
{
    if (fetch.kind != FetchKind::Api)
        return fetch.source;
    const qsizetype space = fetch.source.indexOf(u' ');
    const QUrl url(fetch.source.mid(space + 1), QUrl::StrictMode);
    if (space < 0 || !url.isValid() || url.host().isEmpty())
        return fetch.source;
    QStringList lines{fetch.source.left(space) + u' ' + url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo)};
    const auto parameters = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : parameters)
        lines << u"    "_s + name + u" = "_s + (isSecret(name) ? u"•••"_s : value);
    return lines.join(u'\n');
}

QString fetchText(const FetchReference &fetch, const QDateTime &now, const QLocale &locale)
{
    QStringList parts{ExplainWords::tr("Fetched %1").arg(momentText(fetch.fetchedAt, now, locale))};
    if (fetch.status)
        parts << ExplainWords::tr("status %1").arg(*fetch.status);
    if (fetch.kind == FetchKind::Sample)
        parts << ExplainWords::tr("invented figures, no answer");
    else if (!fetch.bodyKept)
        parts << ExplainWords::tr("the answer is no longer kept, SHA-256 %1…").arg(fetch.bodySha256.left(shownOfHash));
    return parts.join(u" · "_s);
}

QStringList revisionTexts(const SourceRow &row, const QDateTime &now, const FigureFormat &format)
{
    QStringList texts;
    for (const Revision &revision : row.revisions) {
        const auto figure = [&row, &format](std::optional<qint64> value) {
            return figureText(row.metric, value ? std::optional(static_cast<double>(*value)) : std::nullopt, format);
        };
        texts << ExplainWords::tr("%1: %2 → %3", "when it was revised, from what to what")
                     .arg(momentText(revision.revisedAt, now, format.locale()), figure(revision.oldValue), figure(revision.newValue));
    }
    return texts;
}

QString answerText(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    QString text = QString::fromUtf8(document.isNull() ? body : document.toJson(QJsonDocument::Indented));
    if (text.size() > longestAnswer) {
        text.truncate(longestAnswer);
        text += u"\n…"_s;
    }
    return text;
}

QString plainText(const ExplainText &text)
{
    QStringList lines{text.title + u": "_s + text.figure, text.days, text.meaning};
    if (!text.formula.isEmpty())
        lines << text.formula;
    for (const ExplainLine &line : text.lines)
        lines << line.label + u'\t' + line.value;
    lines << text.notes << text.origin;
    return lines.join(u'\n');
}

} // namespace creatormetrics

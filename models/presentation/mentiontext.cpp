// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentiontext.h"

#include "models/presentation/datetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct MentionWords {
    Q_DECLARE_TR_FUNCTIONS(MentionText)
};

QString signOf(SentimentLabel label)
{
    switch (label) {
    case SentimentLabel::Positive:
        return u"+ "_s;
    case SentimentLabel::Neutral:
        return u"○ "_s;
    case SentimentLabel::Negative:
        return u"− "_s;
    case SentimentLabel::Unknown:
        return u"? "_s;
    }
    Q_UNREACHABLE();
}

ValueCell shareCell(const PlatformMentions &part, qint64 MentionCounts::*count, const FigureFormat &format)
{
    const auto share = part.known ? part.counts.share(part.counts.*count) : std::nullopt;
    return {.text = format.percent(share, 0),
            .sortValue = share ? QVariant(*share) : QVariant(),
            .part = share,
            .toolTip = share ? MentionWords::tr("%1 of %2 judged mentions")
                                   .arg(format.exact(part.counts.*count), format.exact(part.counts.decided()))
                             : MentionWords::tr("no mention is judged")};
}

ValueRow platformRow(const PlatformMentions &part, const QString &name, std::optional<Platform> mark, int id, const FigureFormat &format)
{
    ValueRow row{.id = id};
    row.cells.push_back({.text = name, .sortValue = id, .mark = mark});
    QString why;
    if (!part.known)
        why = tellsMentions(part.platform) ? MentionWords::tr("no mention was told yet") : mentionRule(part.platform);
    const auto count = part.known ? std::optional(part.counts.mentions) : std::nullopt;
    row.cells.push_back(
        {.text = format.exact(count), .sortValue = count ? QVariant(*count) : QVariant(), .toolTip = why});
    row.cells.push_back(shareCell(part, &MentionCounts::positive, format));
    row.cells.push_back(shareCell(part, &MentionCounts::neutral, format));
    row.cells.push_back(shareCell(part, &MentionCounts::negative, format));
    return row;
}

} // namespace

QString sentimentWord(SentimentLabel label)
{
    switch (label) {
    case SentimentLabel::Positive:
        return MentionWords::tr("Positive");
    case SentimentLabel::Neutral:
        return MentionWords::tr("Neutral");
    case SentimentLabel::Negative:
        return MentionWords::tr("Negative");
    case SentimentLabel::Unknown:
        return MentionWords::tr("Unclear");
    }
    Q_UNREACHABLE();
}

QString signedSentimentWord(SentimentLabel label)
{
    return signOf(label) + sentimentWord(label);
}

QString sentimentText(const StoredMention &mention)
{
    const auto label = mention.label();
    if (!label)
        return u"… "_s + MentionWords::tr("Not scored");
    const QString word = signedSentimentWord(*label);
    return mention.ownLabel ? MentionWords::tr("%1 · you", "a judgement of the user").arg(word) : word;
}

Tone sentimentTone(const StoredMention &mention)
{
    const auto label = mention.label();
    if (label == SentimentLabel::Positive)
        return Tone::Up;
    return label == SentimentLabel::Negative ? Tone::Down : Tone::Secondary;
}

QString mentionLanguageText(const QString &code)
{
    const QLocale locale(code);
    if (code.isEmpty() || locale.language() == QLocale::C)
        return MentionWords::tr("unsure", "which language");
    // Of a territory by itself: "American English".
    return locale.language() == QLocale::English ? QLocale::languageToString(QLocale::English) : locale.nativeLanguageName();
}

QString languageChoiceText(const std::optional<QString> &code)
{
    if (!code)
        return MentionWords::tr("Any language");
    return code->isEmpty() ? MentionWords::tr("Language unsure") : mentionLanguageText(*code);
}

bool tellsMentions(Platform platform)
{
    return platform != Platform::TikTok;
}

QString authorText(const QString &name, const QLocale &locale)
{
    constexpr QChar isolate(0x2068);
    constexpr QChar endOfIsolate(0x2069);
    return locale.textDirection() == Qt::RightToLeft ? isolate + name + endOfIsolate : name;
}

QString mentionRule(Platform platform)
{
    switch (platform) {
    case Platform::TikTok:
        return MentionWords::tr("TikTok gives programs neither comments nor mentions.");
    case Platform::Instagram:
        return MentionWords::tr("Instagram names a mention only when it happens and lists none of earlier days.");
    case Platform::X:
        return MentionWords::tr("X gives the 800 newest mentions of an account.");
    case Platform::YouTube:
        return {};
    }
    Q_UNREACHABLE();
}

std::vector<ValueColumn> mentionPlatformColumns()
{
    return {{.title = MentionWords::tr("Platform")},
            {.title = MentionWords::tr("Mentions"), .numeric = true, .kind = DataKind::Count},
            {.title = sentimentWord(SentimentLabel::Positive), .numeric = true, .kind = DataKind::Share},
            {.title = sentimentWord(SentimentLabel::Neutral), .numeric = true, .kind = DataKind::Share},
            {.title = sentimentWord(SentimentLabel::Negative), .numeric = true, .kind = DataKind::Share}};
}

std::vector<ValueRow> mentionPlatformRows(const MentionSummary &summary, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    int id = 0;
    for (const PlatformMentions &part : summary.platforms)
        rows.push_back(platformRow(part, platformName(part.platform), part.platform, id++, format));
    if (rows.size() > 1) {
        const PlatformMentions all{.known = summary.knownSince.has_value(), .counts = summary.total};
        rows.push_back(platformRow(all, MentionWords::tr("All together"), {}, id, format));
    }
    return rows;
}

QString mentionPlatformNote(const MentionSummary &summary)
{
    QStringList rules;
    for (const PlatformMentions &part : summary.platforms) {
        if (!tellsMentions(part.platform))
            rules << mentionRule(part.platform);
    }
    return rules.join(u' ');
}

std::vector<ValueColumn> mentionAuthorColumns()
{
    return {{.title = MentionWords::tr("Author")},
            {.title = MentionWords::tr("Followers"),
             .numeric = true,
             .toolTip = MentionWords::tr("As the platform told them with the mention"),
             .kind = DataKind::Count}};
}

std::vector<ValueRow> mentionAuthorRows(const MentionAuthors &authors, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    int id = 0;
    for (const MentionAuthor &author : authors.authors) {
        rows.push_back({.id = id++,
                        .cells = {{.text = authorText(author.name, format.locale()),
                                   .sortValue = author.name,
                                   .mark = author.platform,
                                   .spoken = platformName(author.platform) + u": "_s + author.name,
                                   .exact = author.name},
                                  {.text = format.exact(author.followers), .sortValue = author.followers}}});
    }
    return rows;
}

QString mentionAuthorNote(const MentionAuthors &authors, const FigureFormat &format)
{
    return authors.notableOnly && !authors.authors.empty()
               ? MentionWords::tr("from %1 followers").arg(format.exact(notableFollowers))
               : QString();
}

QString noAuthorsText(const MentionsAnswer &answer, const FigureFormat &format)
{
    const auto &platforms = answer.timeline.summary.platforms;
    if (std::ranges::none_of(platforms, [](const PlatformMentions &part) { return part.platform == Platform::X; }))
        return MentionWords::tr("Only X tells how many followers an author has.");
    return answer.authors.notableOnly ? MentionWords::tr("No author with %1 followers or more wrote in these days.")
                                            .arg(format.exact(notableFollowers))
                                      : MentionWords::tr("No author's followers are known in these days.");
}

std::optional<NoMentionsText> noMentionsText(const MentionsAnswer &answer, const FigureFormat &format)
{
    const MentionSummary &summary = answer.timeline.summary;
    if (summary.total.mentions > 0)
        return std::nullopt;
    QStringList rules;
    bool anyTells = false;
    for (const PlatformMentions &part : summary.platforms) {
        anyTells = anyTells || tellsMentions(part.platform);
        if (!part.known && !mentionRule(part.platform).isEmpty())
            rules << mentionRule(part.platform);
    }
    if (!anyTells)
        return NoMentionsText{MentionWords::tr("No mentions to be had here"), rules.join(u' ')};
    if (!summary.knownSince)
        return NoMentionsText{MentionWords::tr("No mentions yet"),
                              (QStringList{MentionWords::tr("None was told of the chosen accounts so far; they come with a sync.")}
                               << rules)
                                  .join(u' ')};
    NoMentionsText text{MentionWords::tr("No mentions in these days"),
                        MentionWords::tr("Mentions of the chosen accounts are known since %1.")
                            .arg(dayText(*summary.knownSince, format.locale(), summary.query.range.last()))};
    if (const auto known = DateRange::make(*summary.knownSince, std::max(*summary.knownSince, answer.askedAt.date())))
        text.elsewhere = *known;
    return text;
}

QString mentionMatchesText(std::optional<qint64> counted, qint64 found, bool more, const FigureFormat &format)
{
    const qint64 count = counted.value_or(found);
    const QString figure = format.exact(count);
    if (!counted && more)
        return MentionWords::tr("%1 or more mentions").arg(figure);
    return count == 1 ? MentionWords::tr("1 mention") : MentionWords::tr("%1 mentions").arg(figure);
}

QString followersChoiceText(std::optional<qint64> minimum, const FigureFormat &format)
{
    return minimum ? MentionWords::tr("from %1 followers").arg(format.exact(*minimum)) : MentionWords::tr("Any author");
}

QString mentionChoiceText(const MentionPageChoice &choice, const FigureFormat &format)
{
    QStringList parts;
    if (choice.label)
        parts << sentimentWord(*choice.label);
    if (choice.minimumFollowers)
        parts << followersChoiceText(choice.minimumFollowers, format);
    if (choice.language)
        parts << languageChoiceText(choice.language);
    if (choice.corrected)
        parts << MentionWords::tr("judged by you");
    if (choice.postId)
        parts << MentionWords::tr("under “%1”", "a post").arg(choice.postTitle);
    if (!choice.search.isEmpty())
        parts << MentionWords::tr("“%1”", "words searched for").arg(choice.search);
    return parts.join(u" · "_s);
}

} // namespace creatormetrics

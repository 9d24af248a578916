// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/driverstext.h"

#include "app/cli/answertext.h"
#include "app/cli/texttable.h"
#include "models/analytics/codecvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString wordTable(const QString &title, const std::vector<WordDriver> &words, const FigureFormat &format)
{
    TextTable table({{.title = title, .elastic = true},
                     {.title = Words::tr("Mentions"), .numeric = true},
                     {.title = Words::tr("Positive"), .numeric = true},
                     {.title = Words::tr("Negative"), .numeric = true},
                     {.title = Words::tr("Weight"), .numeric = true}});
    for (const WordDriver &word : words)
        table.addRow({word.word, format.exact(word.mentions), format.exact(word.positive), format.exact(word.negative),
                      format.locale().toString(word.weight, 'f', 1)});
    return table.isEmpty() ? QString() : table.text();
}

QString postName(const PostDriver &post)
{
    return post.title.isEmpty() ? post.postId : post.title;
}

TextTable groupTable(const QString &title)
{
    return TextTable({{.title = title, .elastic = true},
                      {.title = Words::tr("Platform")},
                      {.title = Words::tr("Mentions"), .numeric = true},
                      {.title = Words::tr("Positive"), .numeric = true},
                      {.title = Words::tr("Negative"), .numeric = true}});
}

QStringList groupRow(const QString &name, Platform platform, const MentionCounts &counts, const FigureFormat &format)
{
    return {name, platformName(platform), format.exact(counts.mentions), format.exact(counts.positive), format.exact(counts.negative)};
}

QString postDriverTable(const MentionDrivers &drivers, const FigureFormat &format)
{
    TextTable table = groupTable(Words::tr("Post"));
    for (const PostDriver &post : drivers.posts)
        table.addRow(groupRow(postName(post), post.platform, post.counts, format));
    return table.isEmpty() ? QString() : table.text();
}

QString authorDriverTable(const MentionDrivers &drivers, const FigureFormat &format)
{
    TextTable table = groupTable(Words::tr("Author"));
    for (const AuthorDriver &author : drivers.authors)
        table.addRow(groupRow(author.name, author.platform, author.counts, format));
    return table.isEmpty() ? QString() : table.text();
}

QString lookedLine(const MentionDrivers &drivers, const FigureFormat &format)
{
    if (drivers.mentions == 0)
        return Words::tr("There are none.");
    return drivers.looked < drivers.mentions
               ? Words::tr("Of the newest %1 of %2 mentions.").arg(format.exact(drivers.looked), format.exact(drivers.mentions))
               : QString();
}

QString spikeReasons(const NegativeSpike &spike, const FigureFormat &format)
{
    QStringList reasons;
    QStringList words;
    for (const WordDriver &word : spike.words)
        words << Words::tr("%1 (%2)", "word, mentions").arg(word.word, format.exact(word.negative));
    if (!words.isEmpty())
        reasons << Words::tr("with %1").arg(words.join(u", "_s));
    if (spike.post)
        reasons << Words::tr("%1 under \"%2\"").arg(format.exact(spike.post->counts.negative), postName(*spike.post));
    if (spike.author)
        reasons << Words::tr("%1 by %2").arg(format.exact(spike.author->counts.negative), spike.author->name);
    return reasons.isEmpty() ? QString() : u": "_s + reasons.join(u"; "_s);
}

} // namespace

QString mentionDriversText(const MentionDrivers &drivers, const QLocale &locale)
{
    const FigureFormat format(locale);
    QStringList parts{answerHeadline(Words::tr("What moves the sentiment"), drivers.query), lookedLine(drivers, format),
                      wordTable(Words::tr("Words that lift it"), drivers.lifting, format),
                      wordTable(Words::tr("Words that pull it down"), drivers.pulling, format),
                      postDriverTable(drivers, format), authorDriverTable(drivers, format)};
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

QString negativeSpikesText(const std::vector<NegativeSpike> &spikes, const QLocale &locale)
{
    const FigureFormat format(locale);
    QStringList lines;
    for (const NegativeSpike &spike : spikes)
        lines << Words::tr("%1%2: %3 negative mentions, usually %4 and hardly ever over %5%6")
                     .arg(dayText(spike.day), spike.complete ? QString() : u" *"_s, format.exact(spike.negative),
                          locale.toString(spike.usual, 'g', 6), format.exact(spike.mostUsual), spikeReasons(spike, format));
    return lines.join(u'\n');
}

} // namespace creatormetrics

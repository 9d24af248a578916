// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentiondrivertext.h"

#include "models/presentation/datetext.h"
#include "models/presentation/mentiontext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct DriverWords {
    Q_DECLARE_TR_FUNCTIONS(MentionDriverText)
};

constexpr std::size_t wordsOfReason = 3;

/// Titles and names need the room that a column of positive ones would take.
std::vector<ValueColumn> columnsNamed(const QString &first)
{
    // Named whole: the reader of sources takes the first text of this file for one of another context.
    const QString mentions = QCoreApplication::translate("MentionDriverText", "Mentions");
    return {{.title = first},
            {.title = mentions, .numeric = true, .kind = DataKind::Count},
            {.title = sentimentWord(SentimentLabel::Negative), .numeric = true, .kind = DataKind::Count}};
}

ValueCell countCell(qint64 count, std::optional<qint64> of, const FigureFormat &format)
{
    const auto part = of && *of > 0 ? std::optional(static_cast<double>(count) / static_cast<double>(*of)) : std::nullopt;
    return {.text = format.exact(count), .sortValue = count, .part = part};
}

ValueRow rowOf(qint64 id, const ValueCell &name, const MentionCounts &counts, const FigureFormat &format)
{
    return {.id = id,
            .cells = {name, countCell(counts.mentions, {}, format), countCell(counts.negative, counts.mentions, format)}};
}

ValueRow wordRow(qint64 id, const WordDriver &driver, const FigureFormat &format)
{
    const bool lifts = driver.weight >= 0;
    const QString sign = lifts ? u"+ "_s : u"− "_s;
    return rowOf(id,
                 {.text = sign + driver.word,
                  .sortValue = driver.word,
                  .toolTip = lifts ? DriverWords::tr("stands in positive mentions more than in negative ones")
                                   : DriverWords::tr("stands in negative mentions more than in positive ones"),
                  .exact = driver.word},
                 {.mentions = driver.mentions, .positive = driver.positive, .negative = driver.negative}, format);
}

QString quotedWords(const std::vector<WordDriver> &words)
{
    QStringList quoted;
    for (std::size_t index = 0; index < std::min(words.size(), wordsOfReason); ++index)
        quoted << DriverWords::tr("“%1”", "a word").arg(words[index].word);
    return quoted.join(u", "_s);
}

} // namespace

QString driverPostTitle(const PostDriver &post)
{
    return post.title.isEmpty() ? DriverWords::tr("A post that is not known here") : post.title.simplified();
}

std::vector<ValueColumn> driverWordColumns()
{
    return columnsNamed(DriverWords::tr("Word"));
}

std::vector<ValueRow> driverWordRows(const MentionDrivers &drivers, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    for (const auto *words : {&drivers.pulling, &drivers.lifting}) {
        for (const WordDriver &driver : *words)
            rows.push_back(wordRow(std::ssize(rows), driver, format));
    }
    return rows;
}

std::vector<ValueColumn> driverPostColumns()
{
    return columnsNamed(DriverWords::tr("Post"));
}

std::vector<ValueRow> driverPostRows(const MentionDrivers &drivers, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    for (const PostDriver &post : drivers.posts) {
        const QString title = driverPostTitle(post);
        rows.push_back(rowOf(std::ssize(rows), {.text = title, .sortValue = title, .mark = post.platform, .toolTip = title}, post.counts, format));
    }
    return rows;
}

std::vector<ValueColumn> driverAuthorColumns()
{
    return columnsNamed(DriverWords::tr("Author"));
}

std::vector<ValueRow> driverAuthorRows(const MentionDrivers &drivers, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    for (const AuthorDriver &author : drivers.authors) {
        rows.push_back(rowOf(std::ssize(rows),
                             {.text = authorText(author.name, format.locale()),
                              .sortValue = author.name,
                              .mark = author.platform,
                              .exact = author.name},
                             author.counts, format));
    }
    return rows;
}

QString driversNote(const MentionDrivers &drivers, const FigureFormat &format)
{
    return drivers.looked < drivers.mentions ? DriverWords::tr("of the %1 newest").arg(format.exact(drivers.looked)) : QString();
}

SpikeText spikeText(const NegativeSpike &spike, const FigureFormat &format, QDate today)
{
    const QString day = dayText(spike.day, format.locale(), today);
    SpikeText text{.title = DriverWords::tr("%1 negative mentions on %2, usually %3")
                                .arg(format.exact(spike.negative), day, format.exact(std::llround(spike.usual)))};
    QStringList reasons;
    if (!spike.words.empty())
        reasons << DriverWords::tr("with %1", "words").arg(quotedWords(spike.words));
    if (spike.post)
        reasons << DriverWords::tr("%1 under “%2”", "mentions under a post").arg(format.exact(spike.post->counts.negative), driverPostTitle(*spike.post));
    if (spike.author)
        reasons << DriverWords::tr("%1 by %2", "mentions by an author").arg(format.exact(spike.author->counts.negative), spike.author->name);
    text.reason = reasons.join(u" · "_s);
    return text;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/x/xcase.h"

#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace creatormetrics {

const Connector &x()
{
    static const XConnector connector([] {
        PlatformService service;
        service.api.insert(u"api"_s, QUrl(u"https://api.x.com/2"_s));
        return service;
    }());
    return connector;
}

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/tests/recorded/x/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

QByteArray inNewNames(QByteArray body)
{
    const std::array<std::pair<QByteArray, QByteArray>, 7> names{{{"\"retweet_count\"", "\"repost_count\""},
                                                                  {"\"tweet_count\"", "\"post_count\""},
                                                                  {"\"referenced_tweets\"", "\"referenced_posts\""},
                                                                  {"\"edit_history_tweet_ids\"", "\"edit_history_post_ids\""},
                                                                  {"\"pinned_tweet_id\"", "\"pinned_post_id\""},
                                                                  {"\"note_tweet\"", "\"note_post\""},
                                                                  {"https://api.twitter.com/", "https://api.x.com/"}}};
    for (const auto &[classic, renamed] : names)
        body.replace(classic, renamed);
    return body;
}

FetchTask taskFor(QLatin1StringView stream)
{
    FetchTask task;
    task.stream = stream;
    const StreamKind kind = findStream(x(), task.stream)->kind;
    if (kind == StreamKind::ContentList || kind == StreamKind::Mentions)
        task.reference = u"730000000000000042"_s;
    if (kind == StreamKind::ContentItems || kind == StreamKind::MentionChecks) {
        task.ids = {u"1984000000000000009"_s, u"1983500000000000007"_s, u"1983000000000000005"_s, u"1970000000000000004"_s,
                    u"1960000000000000005"_s};
    }
    if (kind == StreamKind::Mentions)
        task.window = fixtureWindow();
    return task;
}

HttpResponse answer(const QByteArray &body, int status, const QByteArray &type)
{
    return {.status = status, .headers = {{"Content-Type", type}}, .body = body};
}

DateRange fixtureWindow()
{
    return DateRange::endingAt(QDate(2026, 10, 2), 30);
}

QString shown(std::optional<qint64> figure)
{
    return figure ? QString::number(*figure) : u"?"_s;
}

QString shown(const MetricValues &figures)
{
    QStringList all;
    for (const Metric metric : {Metric::Views, Metric::Impressions, Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves,
                                Metric::LinkClicks, Metric::ProfileVisits})
        all.append(shown(figures[metric]));
    return all.join(u' ');
}

} // namespace creatormetrics

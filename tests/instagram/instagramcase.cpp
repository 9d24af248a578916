// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instagram/instagramcase.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

const Connector &instagram()
{
    static const InstagramConnector connector([] {
        PlatformService service;
        service.api.insert(u"graph"_s, QUrl(u"https://graph.instagram.com/v25.0"_s));
        return service;
    }());
    return connector;
}

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/tests/recorded/instagram/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

FetchTask taskFor(const Stream &stream)
{
    const QDate yesterday(2026, 11, 2);
    FetchTask task;
    task.stream = stream.key;
    switch (stream.kind) {
    case StreamKind::Profile:
        break;
    case StreamKind::ContentItems:
    case StreamKind::MentionChecks:
        task.ids = {u"18000000000000701"_s};
        break;
    case StreamKind::ContentList:
        task.reference = u"17841499999999777"_s;
        if (stream.freshDays > 0)
            task.window = DateRange::endingAt(yesterday, stream.freshDays);
        break;
    case StreamKind::DailySeries:
        task.reference = u"17841499999999777"_s;
        task.window = stream.windowDays == 1 ? DateRange::day(QDate(2026, 11, 1)) : DateRange::endingAt(yesterday, 3);
        task.metrics = stream.metrics;
        break;
    case StreamKind::Audience:
    case StreamKind::Mentions:
        task.reference = u"17841499999999777"_s;
        task.window = DateRange::endingAt(yesterday, 30);
        break;
    }
    return task;
}

FetchTask taskFor(QLatin1StringView stream)
{
    return taskFor(*findStream(instagram(), QString(stream)));
}

HttpResponse answer(const QByteArray &body, int status, const QByteArray &type)
{
    return {.status = status, .headers = {{"Content-Type", type}}, .body = body};
}

QString outcome(const Result<Page> &page)
{
    return page.ok() ? u"ok"_s : errorKey(page.error().kind);
}

QString shown(std::optional<qint64> figure)
{
    return figure ? QString::number(*figure) : u"?"_s;
}

QString shown(const MetricValues &values, const std::vector<Metric> &metrics)
{
    QStringList parts;
    for (const Metric metric : metrics)
        parts.append(metricInfo(metric).key + u'=' + shown(values[metric]));
    return parts.join(u' ');
}

} // namespace creatormetrics

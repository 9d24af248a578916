// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tiktok/tiktokcase.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

const Connector &tikTok()
{
    static const TikTokConnector connector([] {
        PlatformService service;
        service.api.insert(u"open"_s, QUrl(u"https://open.tiktokapis.com/v2"_s));
        service.api.insert(u"research"_s, QUrl(u"https://open.tiktokapis.com/v2"_s));
        return service;
    }());
    return connector;
}

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/tests/recorded/tiktok/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

FetchTask taskFor(const QString &stream)
{
    FetchTask task;
    task.stream = stream;
    if (stream == "videos"_L1)
        task.depth = FetchDepth::Everything;
    if (stream == "video_query"_L1)
        task.ids = {u"7551234567890123457"_s, u"7551234567890123999"_s};
    if (stream == "research_mentions"_L1) {
        task.reference = u"@lantern.works_"_s;
        task.window = DateRange::endingAt(QDate(2026, 10, 2), 30);
    }
    return task;
}

FetchTask taskFor(QLatin1StringView stream)
{
    return taskFor(QString(stream));
}

HttpResponse answer(const QByteArray &body, int status, const QByteArray &type)
{
    return {.status = status, .headers = {{"Content-Type", type}}, .body = body};
}

QString shown(std::optional<qint64> figure)
{
    return figure ? QString::number(*figure) : u"?"_s;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/youtube/youtubecase.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

const Connector &youtube()
{
    static const YouTubeConnector connector([] {
        PlatformService service;
        service.api.insert(u"data"_s, QUrl(u"https://youtube.googleapis.com/youtube/v3"_s));
        service.api.insert(u"analytics"_s, QUrl(u"https://youtubeanalytics.googleapis.com/v2"_s));
        return service;
    }());
    return connector;
}

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/tests/recorded/youtube/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

FetchTask taskFor(QLatin1StringView stream)
{
    FetchTask task;
    task.stream = stream;
    if (stream == "uploads"_L1)
        task.reference = u"UUfixture0Lantern0Works0"_s;
    if (stream == "videos"_L1)
        task.ids = {u"fxRibs_0001"_s, u"fxPriv-0002"_s, u"fxGone_0003"_s, u"fxLive_0004"_s};
    if (stream == "comments"_L1)
        task.reference = u"UCfixture0Lantern0Works0"_s;
    if (stream == "comment_checks"_L1)
        task.ids = {u"UgfxThread0001AaABAg"_s, u"UgfxGone00000AaABAg"_s, u"UgfxThread0003AaABAg"_s};
    const StreamKind kind = findStream(youtube(), task.stream)->kind;
    if (kind == StreamKind::DailySeries || kind == StreamKind::Audience || kind == StreamKind::Mentions)
        task.window = fixtureWindow();
    return task;
}

HttpResponse answer(const QByteArray &body, int status, const QByteArray &type)
{
    return {.status = status, .headers = {{"Content-Type", type}}, .body = body};
}

DateRange fixtureWindow()
{
    return DateRange::endingAt(QDate(2026, 10, 2), 28);
}

QString shown(std::optional<qint64> figure)
{
    return figure ? QString::number(*figure) : u"?"_s;
}

} // namespace creatormetrics

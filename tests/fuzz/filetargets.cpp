// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/exports/exportimporter.h"
#include "connectors/youtube/websublease.h"
#include "models/domain/servicedirectory.h"
#include "models/sync/fetchtask.h"
#include "tests/fuzz/finding.h"
#include "tests/fuzz/targets.h"
#include "tests/fuzz/taskcheck.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

void requireBadInput(const Error &error)
{
    require(error.kind == ErrorKind::BadInput && !error.detail.isEmpty(),
            u"BadInput with a reason, not "_s + errorKey(error.kind));
}

bool isSafe(const QUrl &url)
{
    const bool loopback = url.host() == "localhost"_L1 || url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1;
    return url.isValid() && !url.host().isEmpty()
           && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && loopback));
}

void checkService(const PlatformService &service)
{
    require(isSafe(service.authorizeUrl) && isSafe(service.tokenUrl), u"safe URLs to sign in"_s);
    for (const QUrl &url : {service.revokeUrl, service.longTokenUrl, service.refreshUrl})
        require(url.isEmpty() || isSafe(url), u"a safe URL, not "_s + url.toString());
    require(std::all_of(service.api.begin(), service.api.end(), isSafe), u"safe URLs of the API"_s);
    require(!service.redirectPorts.contains(0), u"ports from 1 up"_s);
    const ServiceLimits &limits = service.limits;
    for (const auto pause : {limits.timeout, limits.retryBase, limits.retryAfterCap})
        require(pause.count() >= 1 && pause.count() <= 600'000, u"a limit of %1 ms"_s.arg(pause.count()));
    require(limits.callsPerMinute >= 1 && limits.callsPerMinute <= 1'000'000, u"a pace that can be kept"_s);
    require(limits.monthlyBudget.value_or(0) >= 0 && limits.monthlyBudget.value_or(0) <= 1'000'000'000'000,
            u"a budget"_s);
}

bool mayBeNet(Metric metric)
{
    return metric == Metric::Likes || metric == Metric::Comments || metric == Metric::Shares;
}

void checkFile(const ImportedFile &file)
{
    require(!file.kind.isEmpty() && file.fileName == "Totals.csv"_L1 && file.sha256.size() == 64,
            u"kind, name and hash"_s);
    require(static_cast<qint64>(file.days.size()) <= file.rows && file.rows <= file.range.days(),
            u"no more days than rows"_s);
    require(file.range.first() >= QDate(2005, 2, 14), u"days since YouTube began"_s);
    QDate before;
    for (const DailyMetrics &day : file.days) {
        require((!before.isValid() || before < day.day) && file.range.contains(day.day),
                u"days of the range, ascending"_s);
        require(!day.values.isEmpty(), u"days with a figure"_s);
        for (const Metric metric : measuredMetrics())
            require(day.values[metric].value_or(0) >= 0 || mayBeNet(metric), u"a count from 0 up"_s);
        before = day.day;
    }
}

} // namespace

void fuzzQueuedTask(const QByteArray &input)
{
    const QJsonObject object = QJsonDocument::fromJson(input).object();
    const auto task = fetchTaskFromJson(object);
    if (!task)
        return requireBadInput(task.error());
    require(toJson(*task) == object, u"a task that says all that was written, and nothing else"_s);
    const QByteArray text = QJsonDocument(toJson(*task)).toJson(QJsonDocument::Compact);
    const auto back = fetchTaskFromJson(QJsonDocument::fromJson(text).object());
    require(back && *back == *task, u"a task that comes back from the queue"_s);
}

void fuzzServiceDirectory(const QByteArray &input)
{
    const auto directory = ServiceDirectory::fromJson(input);
    if (!directory)
        return requireBadInput(directory.error());
    require(directory->endpoint.isEmpty() || isSafe(directory->endpoint), u"a safe endpoint"_s);
    for (const PlatformService &service : directory->platforms)
        checkService(service);
    require(directory->overriddenBy(*directory).platforms.keys() == directory->platforms.keys(),
            u"itself over itself is the same"_s);
}

void fuzzExport(const QByteArray &input)
{
    const QString path = u"folder/Totals.csv"_s;
    const auto file = readExport(input, path);
    const auto again = readExport(input, path);
    require(file.ok() == again.ok(), u"the same file, the same outcome"_s);
    if (!file)
        return requireBadInput(file.error());
    require(file->days == again->days && file->warnings == again->warnings, u"the same file, the same days"_s);
    checkFile(*file);
}

void fuzzUploadsNotice(const QByteArray &input)
{
    const auto notice = parseUploadsNotice(input, u"UCfixture0Lantern0Works0"_s);
    if (!notice) {
        require(notice.error().kind == ErrorKind::BadResponse, u"BadResponse, not "_s + errorKey(notice.error().kind));
        return;
    }
    const QStringList videos = notice->changed + notice->deleted;
    require(videos.size() <= 200 && std::ranges::all_of(videos, isPlatformId), u"at most 200 videos by id"_s);
    require(QSet<QString>(notice->changed.begin(), notice->changed.end()).size() == notice->changed.size(),
            u"every id once"_s);
}

} // namespace creatormetrics

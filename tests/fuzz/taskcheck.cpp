// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/taskcheck.h"

#include "tests/fuzz/connectors.h"
#include "tests/fuzz/finding.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype scanned = 20'000; // bytes of an answer that are looked through for ids and days

void checkRequest(const Connector &connector, const FetchTask &task)
{
    const QUrl url = connector.request(task).url;
    require(url.isValid() && url.host() == fuzzHost() && url.path().startsWith(fuzzPath())
                && !url.path().contains(".."_L1),
            u"a request to %1, not %2"_s.arg(fuzzHost(), url.toString().left(200)));
}

void checkWaits(const FetchTask &task)
{
    const QByteArray waiting = QJsonDocument(toJson(task)).toJson(QJsonDocument::Compact);
    const auto back = fetchTaskFromJson(QJsonDocument::fromJson(waiting).object());
    require(back.ok() && *back == task,
            u"a task that comes back from the queue: "_s + QString::fromUtf8(waiting.left(300)));
}

void checkTask(const Connector &connector, const FetchTask &task)
{
    const Stream *stream = findStream(connector, task.stream);
    require(stream, u"a task for a stream of the connector, not "_s + task.stream.left(60));
    require(stream->batch == 0 || task.ids.size() <= stream->batch, u"%1 ids in a task"_s.arg(task.ids.size()));
    require(std::ranges::all_of(task.ids, isPlatformId), u"tasks that ask for ids"_s);
    require(task.cursor.size() <= 2'200, u"a cursor of %1 characters"_s.arg(task.cursor.size()));
    checkWaits(task);
    checkRequest(connector, task);
}

QStringList idsIn(const QByteArray &body, int most)
{
    static const QRegularExpression id(u"\"(?:id|resource_id)\"\\s*:\\s*\"?([A-Za-z0-9_-]{1,40})"_s);
    QStringList ids;
    const QString text = QString::fromLatin1(body.left(scanned));
    for (auto found = id.globalMatch(text); found.hasNext() && ids.size() < most;) {
        const QString next = found.next().captured(1);
        if (!ids.contains(next))
            ids.append(next);
    }
    return ids.isEmpty() ? QStringList{u"1"_s} : ids;
}

/// The place that the answer names as the next one: asked with it, the answer leads in a circle.
QString cursorIn(const QByteArray &body)
{
    static const QRegularExpression cursor(
        u"\"(?:after|next_token|nextPageToken|cursor)\"\\s*:\\s*\"?([A-Za-z0-9_=-]{1,200})"_s);
    return cursor.match(QString::fromLatin1(body.left(scanned))).captured(1);
}

QDate firstDayIn(const QByteArray &body)
{
    static const QRegularExpression day(u"20[012][0-9]-[01][0-9]-[0-3][0-9]"_s);
    const QDate found = QDate::fromString(day.match(QString::fromLatin1(body.left(scanned))).captured(), Qt::ISODate);
    return found.isValid() ? found : QDate(2026, 9, 5);
}

DateRange windowFor(const Stream &stream, const QByteArray &body)
{
    const QDate first = firstDayIn(body);
    if (stream.kind == StreamKind::Mentions || stream.kind == StreamKind::ContentList)
        return DateRange::endingAt(first, 30);
    const int days = stream.windowDays > 0 ? stream.windowDays : 40;
    return DateRange::endingAt(first.addDays(days - 1), days);
}

} // namespace

bool isPlatformId(const QString &id)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_-]{1,128}\\z"_s);
    return pattern.match(id).hasMatch();
}

void checkNextTasks(const Connector &connector, const FetchTask &done, const std::vector<FetchTask> &next)
{
    constexpr std::size_t most = 501; // a full page and the one behind it
    require(next.size() <= most, u"%1 next tasks"_s.arg(next.size()));
    for (const FetchTask &task : next) {
        require(task != done, u"other tasks than the one just done"_s);
        checkTask(connector, task);
    }
}

FetchTask taskFor(const Stream &stream, int variant, const QByteArray &body)
{
    const std::array cursors{QString(), cursorIn(body), u"100:abc"_s, u"1760000000000"_s};
    FetchTask task{.stream = stream.key, .reference = u"1"_s};
    const bool items = stream.kind == StreamKind::ContentItems || stream.kind == StreamKind::MentionChecks;
    task.ids = items ? idsIn(body, std::max(stream.batch, 1)) : QStringList();
    task.depth = variant & 1 ? FetchDepth::Everything : FetchDepth::Newest;
    task.backfill = variant & 2;
    task.cursor = cursors[static_cast<std::size_t>(variant >> 2 & 3)];
    task.since = variant & 16 ? idsIn(body, 1).first() : QString();
    if (!items && stream.kind != StreamKind::Profile && !(variant & 32))
        task.window = windowFor(stream, body);
    if (stream.kind == StreamKind::DailySeries)
        task.metrics = stream.metrics;
    return task;
}

} // namespace creatormetrics

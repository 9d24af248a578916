// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/thumbnailfailures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using std::chrono::milliseconds;

constexpr qint64 hour = milliseconds(std::chrono::hours(1)).count();
constexpr qint64 week = 168 * hour;
constexpr qint64 largestFile = 8 * 1024 * 1024;

QString fileOf(const Workspace &workspace)
{
    return QDir(workspace.thumbnailsFolder()).filePath(u"failures.json"_s);
}

/// 1 h, 4 h, 16 h, 64 h, then a week.
qint64 waitAfter(int times)
{
    qint64 wait = hour;
    for (int i = 1; i < times && wait < week; ++i)
        wait *= 4;
    return std::min(wait, week);
}

} // namespace

ThumbnailFailures ThumbnailFailures::load(const Workspace &workspace)
{
    ThumbnailFailures failures;
    QFile file(fileOf(workspace));
    if (!file.open(QFile::ReadOnly) || file.size() > largestFile)
        return failures;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto one = all.begin(); one != all.end(); ++one) {
        const QJsonArray numbers = one.value().toArray();
        failures.m_failures.insert(one.key().toLatin1(), {.times = std::clamp(numbers.at(0).toInt(), 1, 100),
                                                          .notedAt = numbers.at(1).toInteger(),
                                                          .nextAt = numbers.at(2).toInteger()});
    }
    failures.dropOldest();
    return failures;
}

Outcome ThumbnailFailures::save(const Workspace &workspace) const
{
    QJsonObject all;
    for (auto one = m_failures.begin(); one != m_failures.end(); ++one)
        all.insert(QString::fromLatin1(one.key()), QJsonArray{one->times, one->notedAt, one->nextAt});
    if (auto made = workspace.create(); !made)
        return made;
    const QByteArray bytes = QJsonDocument(all).toJson(QJsonDocument::Compact);
    QSaveFile file(fileOf(workspace));
    if (!file.open(QFile::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return Error{.kind = ErrorKind::Storage,
                     .detail = u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString())};
    return Done{};
}

/// A moment that lies further ahead than any wait comes from a clock that was wrong.
bool ThumbnailFailures::mayTry(const QByteArray &source, const QDateTime &now) const
{
    const auto found = m_failures.find(source);
    if (found == m_failures.end())
        return true;
    const qint64 present = now.toMSecsSinceEpoch();
    return found->nextAt != 0 && (present >= found->nextAt || found->nextAt > present + week);
}

void ThumbnailFailures::note(const QByteArray &source, Reason reason, const QDateTime &now)
{
    Failure &failure = m_failures[source];
    failure.times = std::min(failure.times + 1, 100);
    failure.notedAt = now.toMSecsSinceEpoch();
    const qint64 wait = reason == Reason::Unusable ? week : waitAfter(failure.times);
    failure.nextAt = reason == Reason::Gone ? 0 : failure.notedAt + wait;
    if (m_failures.size() > mostKept + mostKept / 10)
        dropOldest();
}

void ThumbnailFailures::forget(const QByteArray &source)
{
    m_failures.remove(source);
}

void ThumbnailFailures::dropOldest()
{
    if (m_failures.size() <= mostKept)
        return;
    std::vector<std::pair<qint64, QByteArray>> byAge;
    for (auto one = m_failures.begin(); one != m_failures.end(); ++one)
        byAge.emplace_back(one->notedAt, one.key());
    std::ranges::sort(byAge);
    for (std::size_t i = 0; i + mostKept < byAge.size(); ++i)
        m_failures.remove(byAge[i].second);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/accountfile.h"

#include "models/account/plan.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 largestFile = 64 * 1024;

Error notWritten(const QSaveFile &file)
{
    return {.kind = ErrorKind::Storage, .detail = u"%1: %2"_s.arg(file.fileName(), file.errorString())};
}

QJsonObject jsonOf(const CloudUser &user, const QString &service)
{
    return {{u"service"_s, service},
            {u"id"_s, user.id},
            {u"email"_s, user.email},
            {u"email_verified"_s, user.isVerified},
            {u"name"_s, user.name},
            {u"plan"_s, planKey(user.plan)},
            {u"created_at"_s, user.createdAt.isValid() ? user.createdAt.toSecsSinceEpoch() : 0},
            {u"version"_s, user.version}};
}

CloudUser userOf(const QJsonObject &object)
{
    const qint64 created = object.value("created_at"_L1).toInteger();
    return {.id = object.value("id"_L1).toString(),
            .email = object.value("email"_L1).toString(),
            .isVerified = object.value("email_verified"_L1).toBool(),
            .name = object.value("name"_L1).toString(),
            .plan = planFromKey(object.value("plan"_L1).toString()).value_or(Plan::Starter),
            .createdAt = created > 0 ? QDateTime::fromSecsSinceEpoch(created, Qt::UTC) : QDateTime(),
            .version = object.value("version"_L1).toInt()};
}

} // namespace

std::optional<CloudUser> AccountFile::read() const
{
    QFile file(m_path);
    if (!file.open(QFile::ReadOnly) || file.size() > largestFile)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.value("service"_L1).toString() != m_service || object.value("id"_L1).toString().isEmpty())
        return std::nullopt;
    return userOf(object);
}

Outcome AccountFile::write(const CloudUser &user) const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath()); // whether it worked is seen at once
    QSaveFile file(m_path);
    const QByteArray json = QJsonDocument(jsonOf(user, m_service)).toJson();
    if (!file.open(QFile::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(json) != json.size() || !file.commit())
        return notWritten(file);
    return Done{};
}

void AccountFile::remove() const
{
    QFile::remove(m_path);
}

} // namespace creatormetrics

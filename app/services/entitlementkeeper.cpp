// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/entitlementkeeper.h"

#include "connectors/http/pledge.h"
#include "models/core/whenfinished.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto lookEvery = std::chrono::hours(1);
constexpr qint64 longestFile = 64 * 1024; // bytes
constexpr qsizetype mostKeys = 16;

QByteArray base64(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonArray keysJson(const std::vector<EntitlementKey> &keys)
{
    QJsonArray json;
    for (const auto &key : keys)
        json.append(QJsonObject{{u"kid"_s, QString::fromStdString(key.id)}, {u"public"_s, QString::fromLatin1(base64(key.publicKey))}});
    return json;
}

std::vector<EntitlementKey> keysIn(const QJsonArray &json)
{
    std::vector<EntitlementKey> keys;
    for (const auto &one : json) {
        if (std::ssize(keys) < mostKeys)
            keys.push_back({one[u"kid"_s].toString().toStdString(),
                            QByteArray::fromBase64(one[u"public"_s].toString().toLatin1(), QByteArray::Base64UrlEncoding).toStdString()});
    }
    return keys;
}

} // namespace

EntitlementKeeper::EntitlementKeeper(const EntitlementParts &parts) : m_parts(parts)
{
    readFile();
    m_told = inForce();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EntitlementKeeper::look);
    m_timer.start(lookEvery);
}

QFuture<Outcome> EntitlementKeeper::open()
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_parts.secrets.read(secretName()), this, [this, pledge](const Result<QByteArray> &read) {
        if (!read && read.error().kind != ErrorKind::NotFound)
            return pledge->answer(read.error());
        const auto known = read ? keptEntitlementIn(*read) : std::nullopt;
        if (known)
            m_kept = merged(m_kept, *known);
        noteNow();
        pledge->answer(Done{});
    });
    return pledge->future();
}

PlanInForce EntitlementKeeper::inForce() const
{
    if (m_parts.named)
        return {.plan = *m_parts.named, .basis = PlanBasis::Named};
    return planInForce(m_kept, keys(), m_installation, now());
}

void EntitlementKeeper::take(const QByteArray &text, const QByteArray &installation)
{
    m_installation = installation.toStdString();
    const auto next = taken(m_kept, text, keys(), m_installation, now());
    if (const auto *kept = std::get_if<KeptEntitlement>(&next)) {
        m_waiting.clear();
        replace(*kept);
    } else if (std::get<EntitlementFault>(next) == EntitlementFault::UnknownKey && m_waiting != text) {
        m_waiting = text;
        Q_EMIT keysWanted();
    }
}

void EntitlementKeeper::addKeys(const std::vector<EntitlementKey> &keys)
{
    m_fetchedKeys.assign(keys.begin(), keys.begin() + std::min(std::ssize(keys), std::ptrdiff_t(mostKeys)));
    if (!m_waiting.isEmpty())
        take(m_waiting, QByteArray::fromStdString(m_installation));
    m_waiting.clear();
}

void EntitlementKeeper::forget()
{
    if (!m_kept.text.isEmpty())
        replace(signedOut(m_kept));
}

bool EntitlementKeeper::isDue() const
{
    const auto plan = inForce();
    return plan.basis != PlanBasis::Named && (plan.basis != PlanBasis::Entitled || m_parts.clock.now() >= plan.renewAfter);
}

void EntitlementKeeper::replace(const KeptEntitlement &kept)
{
    m_kept = kept;
    writeFile();
    // A keychain that refuses leaves the file, which is what there was before.
    static_cast<void>(m_parts.secrets.write(secretName(), toBytes(m_kept)));
    const auto plan = inForce();
    if (std::exchange(m_told, plan) != plan)
        Q_EMIT changed();
    waitForTheEnd();
}

// The plan may have ended, and the clock is remembered so that it cannot be set back unseen.
void EntitlementKeeper::look()
{
    // Another program may have kept a later statement since: writing this one over it would bring an old plan back.
    whenFinished(m_parts.secrets.read(secretName()), this, [this](const Result<QByteArray> &read) {
        if (const auto known = read ? keptEntitlementIn(*read) : std::nullopt)
            m_kept = merged(m_kept, *known);
        noteNow();
    });
}

void EntitlementKeeper::noteNow()
{
    if (!m_kept.text.isEmpty() || m_told != inForce())
        replace(seenAt(m_kept, now()));
    else
        waitForTheEnd();
}

void EntitlementKeeper::waitForTheEnd()
{
    std::chrono::milliseconds pause = lookEvery;
    if (m_told.basis == PlanBasis::Entitled) {
        const std::chrono::milliseconds left(m_parts.clock.now().msecsTo(m_told.validUntil));
        pause = std::clamp<std::chrono::milliseconds>(left, std::chrono::seconds(1), pause);
    }
    m_timer.start(pause);
}

void EntitlementKeeper::readFile()
{
    QFile file(m_parts.file);
    if (m_parts.file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const auto json = QJsonDocument::fromJson(file.read(longestFile)).object();
    if (json["service"_L1].toString() != m_parts.service)
        return;
    const auto kept = keptEntitlementIn(QJsonDocument(json["kept"_L1].toObject()).toJson());
    if (!kept)
        return;
    m_kept = *kept;
    m_installation = json["installation"_L1].toString().toStdString();
    m_fetchedKeys = keysIn(json["keys"_L1].toArray());
}

// When it cannot be written the next start asks the service again; nothing is lost.
void EntitlementKeeper::writeFile() const
{
    if (m_parts.file.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_parts.file).absolutePath());
    QSaveFile file(m_parts.file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{u"service"_s, m_parts.service},
                                         {u"installation"_s, QString::fromStdString(m_installation)},
                                         {u"keys"_s, keysJson(m_fetchedKeys)},
                                         {u"kept"_s, QJsonDocument::fromJson(toBytes(m_kept)).object()}})
                   .toJson());
    file.commit();
}

std::vector<EntitlementKey> EntitlementKeeper::keys() const
{
    auto all = m_parts.keys;
    all.insert(all.end(), m_fetchedKeys.begin(), m_fetchedKeys.end());
    return all;
}

qint64 EntitlementKeeper::now() const
{
    return m_parts.clock.now().toSecsSinceEpoch();
}

QString EntitlementKeeper::secretName() const
{
    return u"cloud:%1:plan"_s.arg(m_parts.service);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/installationid.h"

#include "connectors/cloud/cloudrequests.h"
#include "connectors/cloud/logging.h"
#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace creatormetrics {

InstallationId::InstallationId(SecretStore &store, const QString &key, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_key(key)
{}

QFuture<Result<QByteArray>> InstallationId::get()
{
    if (!m_id.isEmpty())
        return QtFuture::makeReadyFuture(Result<QByteArray>(m_id));
    const auto pledge = std::make_shared<Pledge<QByteArray>>();
    m_waiting.push_back(pledge);
    if (m_waiting.size() == 1)
        read();
    return pledge->future();
}

void InstallationId::read()
{
    whenFinished(m_store.read(m_key), this, [this](const Result<QByteArray> &stored) {
        if (stored && !QUuid(QString::fromLatin1(*stored)).isNull())
            return answer(*stored);
        if (!stored && stored.error().kind != ErrorKind::NotFound)
            return answer(stored.error());
        make();
    });
}

void InstallationId::make()
{
    const QByteArray made = newUuid();
    whenFinished(m_store.write(m_key, made), this, [this, made](const Outcome &kept) {
        if (!kept)
            logProblem(lcCloud(), "installation_not_kept"_L1, {{u"kind"_s, errorKey(kept.error().kind)}});
        answer(made);
    });
}

void InstallationId::answer(const Result<QByteArray> &result)
{
    if (result)
        m_id = *result;
    for (const auto &pledge : std::exchange(m_waiting, {}))
        pledge->answer(result);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/secrets/secretstore.h"
#include "models/entitlement/problemcode.h"

#include <QObject>

#include <functional>
#include <optional>

namespace creatormetrics {

/// Why the service has ended the session, kept beside the tokens that have gone: whichever program learnt it, all of them and the
/// next start can tell, and none takes it for a sign-out that the user wanted. No secret. Lives on the store's thread.
class EndMark : public QObject
{
    Q_OBJECT
public:
    /// The store outlives this.
    EndMark(SecretStore &store, const QString &key, QObject *parent = nullptr) : QObject(parent), m_store(store), m_key(key) {}

    /// `then` is called with nothing when the session was not ended by the service, or the store cannot be read.
    void read(std::function<void(std::optional<ProblemCode>)> then);
    /// What cannot be kept is known to this program alone.
    void write(ProblemCode why);
    void remove();

private:
    SecretStore &m_store;
    QString m_key;
};

} // namespace creatormetrics

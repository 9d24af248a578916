// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/clouduser.h"
#include "models/core/result.h"

#include <optional>

namespace creatormetrics {

/// What was last heard of the user, for the time without a connection: a small file that its owner alone may read. It holds no
/// secret. Whatever stands in it is a user or nothing.
class AccountFile
{
public:
    /// `service` tells one hosted service from another; a file of another one counts as not there.
    AccountFile(const QString &path, const QString &service) : m_path(path), m_service(service) {}

    [[nodiscard]] std::optional<CloudUser> read() const;
    /// Storage when it cannot be written.
    [[nodiscard]] Outcome write(const CloudUser &user) const;
    void remove() const;

private:
    QString m_path;
    QString m_service;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace creatormetrics {

/// Where Meta's token answers leave the standard. Pure.

/// The object with the tokens: the first of `data` where the answer has such a list, else the answer itself; both are seen.
[[nodiscard]] QJsonObject metaTokenObject(const QJsonObject &answer);
/// `permissions`, a list or a text with commas; nothing when there are none.
[[nodiscard]] std::optional<QStringList> metaPermissions(const QJsonObject &tokens);

struct MetaRefusal {
    std::optional<ErrorKind> kind; ///< nothing: what the status says
    QString text;
};

/// What the error of either shape says: `{"error":{"code","message"}}` of the Graph API, whose status means little, and the flat
/// `{"error_type","code","error_message"}` of the sign-in host. Nothing when the answer is no error.
[[nodiscard]] std::optional<MetaRefusal> metaRefusal(const QJsonObject &answer);

} // namespace creatormetrics

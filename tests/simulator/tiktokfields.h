// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/tiktokapi.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace creatormetrics {

/// The fields of a call's query, or the refusal: missing or unknown ones, further parameters, a scope not granted.
[[nodiscard]] std::variant<QStringList, Reply> tikTokUserFields(const TikTokCall &call);
[[nodiscard]] std::variant<QStringList, Reply> tikTokVideoFields(const TikTokCall &call);

/// The JSON body of a call with no members but `known`, or the refusal.
[[nodiscard]] std::variant<QJsonObject, Reply> tikTokBody(const TikTokCall &call, const QStringList &known);

/// The members of an object that were asked for.
[[nodiscard]] QJsonObject only(const QStringList &fields, const QJsonObject &object);

} // namespace creatormetrics

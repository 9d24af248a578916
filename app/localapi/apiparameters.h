// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QStringList>

#include <string_view>

namespace creatormetrics {

/// Parameters of a request by name, each given once and with something in it.
using ApiParameters = QHash<QString, QString>;

/// Reads what follows the '?'. BadInput "name: …" for a parameter that is not among `known`, comes twice or is empty, and says what the
/// route takes; BadInput without a name when the encoding is broken or is no UTF-8.
[[nodiscard]] Result<ApiParameters> readParameters(std::string_view query, const QStringList &known);

/// BadInput "name: "given" is not accepted; it takes …".
[[nodiscard]] Error badParameter(const QString &name, const QString &given, const QString &takes);

/// A whole number of plain digits.
[[nodiscard]] Result<qint64> numberParameter(const QString &name, const QString &given, qint64 low, qint64 high);

/// Takes these out of the parameters: what is left is somebody else's.
[[nodiscard]] ApiParameters without(ApiParameters parameters, const QStringList &names);

} // namespace creatormetrics

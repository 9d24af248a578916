// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/instagramerror.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace creatormetrics {

/// One entry of a `fields` parameter: "children{id,media_type}" has an inside.
struct InstagramField {
    QString name;
    QString inside;
    friend bool operator==(const InstagramField &, const InstagramField &) = default;
};

/// Splits at the commas that are in no brackets.
[[nodiscard]] std::vector<InstagramField> instagramFields(const QString &text);

/// The refusal of the first field that is not among the known ones of a node ("IGMedia").
[[nodiscard]] std::optional<InstagramError> unknownField(const std::vector<InstagramField> &fields,
                                                         const QStringList &known, const QString &node);

} // namespace creatormetrics

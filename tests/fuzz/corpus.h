// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace creatormetrics {

/// A good (or well-known bad) answer to start from.
struct Sample {
    QString name;
    QByteArray bytes;
};

using Samples = std::vector<Sample>;

/// The files below those folders whose names match, by path. A folder is of the sources ("tests/recorded/x") or, behind "shared:",
/// of the shared material, which may be absent. Empty and very large files are passed over; each line of a .jsonl is a sample.
[[nodiscard]] Samples samplesIn(const QStringList &folders, const QStringList &namePatterns);

} // namespace creatormetrics

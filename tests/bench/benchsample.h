// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/sampleworkspace.h"
#include "models/store/workspace.h"

#include <QCommandLineParser>

namespace creatormetrics {

/// The moment at which all questions are asked, and the last complete day of the sample.
[[nodiscard]] QDateTime benchNow();
[[nodiscard]] QDate benchLastDay();

/// --accounts, --years, --items, --mentions.
void addSampleOptions(QCommandLineParser &parser, const SampleOptions &defaults);
[[nodiscard]] SampleOptions sampleOptionsOf(const QCommandLineParser &parser);
[[nodiscard]] QStringList sampleArguments(const SampleOptions &options);

/// Fills a new workspace and scores its mentions, in one transaction.
Outcome makeBenchSample(const Workspace &workspace, const SampleOptions &options);

} // namespace creatormetrics

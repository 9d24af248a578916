// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/workspace.h"
#include "tests/bench/benchclock.h"
#include "tests/bench/benchquestion.h"
#include "tests/bench/duckdbpeer.h"

#include <optional>

namespace creatormetrics {

/// What was measured of a question.
struct QuestionFigures {
    QString name;
    QString control;
    BenchTimes warm;
    BenchTimes cold;
    std::optional<BenchTimes> sql;
    std::optional<BenchTimes> duckDb;
    std::optional<BenchTimes> duckDbCold;
    bool peersAnswerPart = false;
    bool agrees = true; ///< every peer that was asked gives the control that we give
};

/// On a read-only connection: warm repetitions, then cold ones on a fresh connection each, the file's pages dropped before where the
/// system can. Opening is not counted.
[[nodiscard]] Result<QuestionFigures> measureOurs(const Workspace &workspace, const BenchQuestion &question);
/// Plain SQL over the base tables of the same file.
Outcome measureSql(Connection &connection, const BenchQuestion &question, QuestionFigures &figures);
Outcome measureDuckDb(DuckDbPeer &peer, const BenchQuestion &question, QuestionFigures &figures);

} // namespace creatormetrics

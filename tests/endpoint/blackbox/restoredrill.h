// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/endpoint/blackbox/endpointprogram.h"

#include <QTemporaryDir>

namespace creatormetrics {

/// EP-33: what an operator does when the machine is gone and the latest backup and the keys are not. For a program on SQLite, which
/// it outlives. Every step is false when it fails; the command's own words go to standard error.
class RestoreDrill
{
public:
    explicit RestoreDrill(EndpointProgram &program) : m_program(program) {}

    [[nodiscard]] bool backUp(); // while it runs
    [[nodiscard]] bool loseTheMachine(); // killed, and its folder is empty
    [[nodiscard]] bool restore(); // then it can be started
    [[nodiscard]] bool isHealthy() const; // says `doctor`, while it does not run

private:
    [[nodiscard]] bool writeConfiguration() const;

    EndpointProgram &m_program;
    QTemporaryDir m_elsewhere;
};

} // namespace creatormetrics

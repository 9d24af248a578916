// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/scoringstatus.h"

#include <utility>

namespace creatormetrics {

void ScoringStatus::setLocal(const ScoringState::Local &local)
{
    if (std::exchange(m_state.local, local) != local)
        Q_EMIT changed();
}

void ScoringStatus::setRemote(const ScoringState::Remote &remote)
{
    if (std::exchange(m_state.remote, remote) != remote)
        Q_EMIT changed();
}

} // namespace creatormetrics

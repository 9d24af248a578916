// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/endmark.h"

#include "connectors/cloud/cloudproblem.h"
#include "models/core/whenfinished.h"

namespace creatormetrics {

void EndMark::read(std::function<void(std::optional<ProblemCode>)> then)
{
    whenFinished(m_store.read(m_key), this, [then = std::move(then)](const Result<QByteArray> &stored) {
        then(stored ? problemFromKey(*stored) : std::nullopt);
    });
}

void EndMark::write(ProblemCode why)
{
    static_cast<void>(m_store.write(m_key, problemKey(why)));
}

void EndMark::remove()
{
    static_cast<void>(m_store.remove(m_key));
}

} // namespace creatormetrics

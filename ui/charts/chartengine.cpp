// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartengine.h"

#include "ui/theme/theme.h"

#include <QQmlEngine>

namespace creatormetrics {

std::shared_ptr<QQmlEngine> ChartEngine::of(Theme &theme)
{
    auto *keeper = theme.findChild<ChartEngine *>(QString(), Qt::FindDirectChildrenOnly);
    if (keeper == nullptr)
        keeper = new ChartEngine(&theme);
    std::shared_ptr<QQmlEngine> engine = keeper->m_engine.lock();
    if (engine == nullptr) {
        engine = std::make_shared<QQmlEngine>();
        keeper->m_engine = engine;
    }
    return engine;
}

} // namespace creatormetrics

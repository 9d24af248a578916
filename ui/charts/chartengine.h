// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QQmlEngine;

namespace creatormetrics {

class Theme;

/// The one QML engine of all charts that share a theme. It begins with the first of them and ends with the last. GUI thread.
class ChartEngine : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static std::shared_ptr<QQmlEngine> of(Theme &theme);

private:
    explicit ChartEngine(QObject *parent) : QObject(parent) {}

    std::weak_ptr<QQmlEngine> m_engine;
};

} // namespace creatormetrics

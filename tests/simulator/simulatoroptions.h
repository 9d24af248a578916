// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/channelplan.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace creatormetrics {

/// The command line, checked.
struct SimulatorOptions {
    quint16 port = 0; // 0: a free one
    ChannelPlan plan;
    QString servicesFile; // empty: not written
    QString truthFile; // empty: not written
    QString faultsFile; // empty: none
    QString specsDirectory;
    QString tokenMarker;
    qint64 tokenLifeSeconds = 3'600;
    std::optional<qint64> quota; // Data API units; nothing: unlimited
    QStringList withheldScopes;
};

/// The options, or why the arguments (program name first) make none. Ends the program for --help.
[[nodiscard]] std::variant<SimulatorOptions, QString> parseOptions(const QStringList &arguments);

} // namespace creatormetrics

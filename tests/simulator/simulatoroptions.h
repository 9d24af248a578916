// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/channelplan.h"
#include "tests/simulator/platformterms.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace creatormetrics {

/// The command line, checked.
struct SimulatorOptions {
    quint16 port = 0; // 0: a free one
    QStringList platforms; // keys of the platforms to play
    int accounts = 1; // creators per platform
    int videos = 2'003; // posts of each creator
    ChannelPlan plan; // of the first YouTube channel
    std::optional<QDateTime> startsAt; // the simulated moment of the start, UTC; nothing: the machine's time
    bool isPinned = false; // the clock stands still from the start
    QString dialect; // of X: "classic", "renamed" or "alternating"
    QString servicesFile; // empty: not written
    QString truthFile; // empty: not written
    QString faultsFile; // empty: none
    QString specsDirectory;
    PlatformTerms terms;
    bool asksForComments = false; // the services file has the scope for YouTube's comments
    std::optional<qint64> quota; // Data API units per Pacific day; nothing: unlimited
};

/// The options, or why the arguments (program name first) make none. Ends the program for --help.
[[nodiscard]] std::variant<SimulatorOptions, QString> parseOptions(const QStringList &arguments);

} // namespace creatormetrics

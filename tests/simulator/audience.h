// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/simulatedchannel.h"

#include <QString>

#include <vector>

namespace creatormetrics {

struct ViewerGroup {
    QString ageGroup;
    QString gender;
    double percentage = 0; // one decimal; all groups together make 100
};

struct ViewerPlace {
    QString name; // ISO 3166-1 alpha-2 ("ZZ" unknown), or a city as free text
    DayFigures figures;
};

/// Sum over the complete days of a window, both ends included.
[[nodiscard]] DayFigures totalOf(const SimulatedChannel &channel, QDate first, QDate last);

/// Who watched in a window. All empty for an audience below the privacy threshold or a window without views.
[[nodiscard]] std::vector<ViewerGroup> viewerGroups(const SimulatedChannel &channel, QDate first, QDate last);
[[nodiscard]] std::vector<ViewerPlace> viewerCountries(const SimulatedChannel &channel, QDate first,
                                                       QDate last); // views sum up
[[nodiscard]] std::vector<ViewerPlace> viewerCities(const SimulatedChannel &channel, QDate first,
                                                    QDate last); // about half of them

} // namespace creatormetrics

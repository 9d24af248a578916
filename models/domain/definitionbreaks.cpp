// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/definitionbreaks.h"

#include <QCoreApplication>

#include <array>

namespace creatormetrics {

namespace {

struct Entry {
    Platform platform;
    Metric metric;
    int year;
    int month;
    int day;
    const char *label; ///< both are looked up in the context "DefinitionBreak"
    const char *text;
};

// By day. Sources: YouTube's notes on its Analytics API (entries of March 2025 and of 27 August 2026), Instagram's removal
// of the impressions metrics.
constexpr std::array entries{
    Entry{Platform::YouTube, Metric::Views, 2025, 3, 31,
          QT_TRANSLATE_NOOP("DefinitionBreak", "every play of a Short counts"),
          QT_TRANSLATE_NOOP("DefinitionBreak", "YouTube counts every play and replay of a Short as a view.")},
    Entry{Platform::Instagram, Metric::Impressions, 2025, 4, 21,
          QT_TRANSLATE_NOOP("DefinitionBreak", "no more impressions"),
          QT_TRANSLATE_NOOP("DefinitionBreak", "Instagram gives no impressions any more; views take their place.")},
    Entry{Platform::YouTube, Metric::Views, 2026, 8, 27,
          QT_TRANSLATE_NOOP("DefinitionBreak", "views from the first frame"),
          QT_TRANSLATE_NOOP("DefinitionBreak",
                            "YouTube counts a view from the first frame; the former count goes on as engaged views.")},
};

DefinitionBreak breakFrom(const Entry &entry)
{
    return {.platform = entry.platform,
            .metric = entry.metric,
            .day = QDate(entry.year, entry.month, entry.day),
            .label = QCoreApplication::translate("DefinitionBreak", entry.label),
            .text = QCoreApplication::translate("DefinitionBreak", entry.text)};
}

} // namespace

std::vector<DefinitionBreak> definitionBreaks(Platform platform)
{
    std::vector<DefinitionBreak> breaks;
    for (const Entry &entry : entries) {
        if (entry.platform == platform)
            breaks.push_back(breakFrom(entry));
    }
    return breaks;
}

std::vector<DefinitionBreak> definitionBreaks(Platform platform, Metric metric, const DateRange &range)
{
    std::vector<DefinitionBreak> breaks = definitionBreaks(platform);
    std::erase_if(breaks, [metric, &range](const DefinitionBreak &entry) {
        return entry.metric != metric || !range.contains(entry.day) || entry.day == range.first();
    });
    return breaks;
}

} // namespace creatormetrics

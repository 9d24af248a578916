// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportsection.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Named {
    QLatin1StringView key;
    const char *label;
};

constexpr std::array kindNames{Named{"monthly"_L1, QT_TRANSLATE_NOOP("ReportKind", "Monthly report")},
                               Named{"weekly"_L1, QT_TRANSLATE_NOOP("ReportKind", "Weekly report")},
                               Named{"campaign"_L1, QT_TRANSLATE_NOOP("ReportKind", "Campaign report")},
                               Named{"custom"_L1, QT_TRANSLATE_NOOP("ReportKind", "Custom report")}};

/// In the order of the enumeration.
constexpr std::array sectionNames{
    Named{"cover"_L1, QT_TRANSLATE_NOOP("ReportSection", "Cover")},
    Named{"summary"_L1, QT_TRANSLATE_NOOP("ReportSection", "Summary")},
    Named{"key-figures"_L1, QT_TRANSLATE_NOOP("ReportSection", "Key figures")},
    Named{"campaign"_L1, QT_TRANSLATE_NOOP("ReportSection", "Campaign")},
    Named{"growth"_L1, QT_TRANSLATE_NOOP("ReportSection", "Growth")},
    Named{"engagement"_L1, QT_TRANSLATE_NOOP("ReportSection", "Reach and engagement")},
    Named{"audience"_L1, QT_TRANSLATE_NOOP("ReportSection", "Audience")},
    Named{"content"_L1, QT_TRANSLATE_NOOP("ReportSection", "Content")},
    Named{"platforms"_L1, QT_TRANSLATE_NOOP("ReportSection", "A page for each platform")},
    Named{"comparison"_L1, QT_TRANSLATE_NOOP("ReportSection", "Platforms compared")},
    Named{"mentions"_L1, QT_TRANSLATE_NOOP("ReportSection", "Mentions")},
    Named{"next-steps"_L1, QT_TRANSLATE_NOOP("ReportSection", "Decisions and next steps")},
    Named{"posts"_L1, QT_TRANSLATE_NOOP("ReportSection", "All posts")},
    Named{"notes"_L1, QT_TRANSLATE_NOOP("ReportSection", "Data notes")}};

static_assert(kindNames.size() == allReportKinds.size());
static_assert(sectionNames.size() == allReportSections.size());

template<typename Value, std::size_t size>
std::optional<Value> valueOf(QStringView key, const std::array<Named, size> &names)
{
    const auto found = std::ranges::find_if(names, [key](const Named &named) { return key == named.key; });
    return found == names.end() ? std::nullopt : std::optional(static_cast<Value>(found - names.begin()));
}

} // namespace

QString reportKindKey(ReportKind kind)
{
    return kindNames[static_cast<std::size_t>(kind)].key;
}

std::optional<ReportKind> reportKindFromKey(QStringView key)
{
    return valueOf<ReportKind>(key, kindNames);
}

QString reportKindLabel(ReportKind kind)
{
    return QCoreApplication::translate("ReportKind", kindNames[static_cast<std::size_t>(kind)].label);
}

QString reportSectionKey(ReportSection section)
{
    return sectionNames[static_cast<std::size_t>(section)].key;
}

std::optional<ReportSection> reportSectionFromKey(QStringView key)
{
    return valueOf<ReportSection>(key, sectionNames);
}

QString reportSectionLabel(ReportSection section)
{
    return QCoreApplication::translate("ReportSection", sectionNames[static_cast<std::size_t>(section)].label);
}

std::vector<ReportSection> usualSections(ReportKind kind)
{
    using enum ReportSection;
    switch (kind) {
    case ReportKind::Weekly:
        return {Summary, KeyFigures, Growth, Content, Mentions, NextSteps, Notes};
    case ReportKind::Campaign:
        return {Cover, Campaign, Summary, KeyFigures, Engagement, Content, Mentions, NextSteps, Posts, Notes};
    case ReportKind::Monthly:
    case ReportKind::Custom:
        break;
    }
    return {Cover,   Summary,   KeyFigures, Growth,   Engagement, Audience,
            Content, Platforms, Comparison, Mentions, NextSteps,  Notes};
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/followerdays.h"
#include "models/store/contentblocks.h"

namespace creatormetrics {

/// Which posts of an account a question is about.
struct ContentChoice {
    DateRange published;
    std::vector<ContentType> types = {}; ///< empty: all
    const std::vector<qint64> *ids = nullptr; ///< only these, ascending; null: any
};

/// What of the posts will be asked for.
struct ContentNeeds {
    bool types = false;
    bool engagements = false;
    std::vector<Metric> figures = {}; ///< of contentMetrics()
    std::vector<Denominator> bases = {};
};

/// Walks over the chosen posts of an account quarter by quarter, oldest first, figures by column. Spans live until the
/// next step.
class ContentScan
{
public:
    [[nodiscard]] static Result<ContentScan> open(Connection &connection, AccountId account,
                                                  const ContentChoice &choice, const ContentNeeds &needs);

    /// Goes to the next quarter that holds chosen posts; false at the end.
    [[nodiscard]] Result<bool> next();
    /// Positions of the chosen posts in the columns, ascending.
    [[nodiscard]] std::span<const quint32> chosen() const { return m_chosen; }

    [[nodiscard]] Result<std::span<const qint64>> ids() { return m_blocks.field(BlockField::Item); }
    [[nodiscard]] Result<std::span<const qint64>> days() { return m_blocks.field(BlockField::Day); }
    [[nodiscard]] Result<std::span<const qint64>> types() { return m_blocks.field(BlockField::Type); }
    [[nodiscard]] Result<std::span<const qint64>> figure(Metric metric) { return m_blocks.figure(metric); }
    /// The rule of engagements(MetricValues).
    [[nodiscard]] Result<std::span<const qint64>> engagements();
    /// What engagements are divided by.
    [[nodiscard]] Result<std::span<const qint64>> bases(Denominator denominator);

private:
    ContentScan(ContentBlocks blocks, const ContentChoice &choice) : m_blocks(std::move(blocks)), m_choice(choice) {}
    Outcome choose();
    Outcome keepDays();
    Outcome keepTypes();
    Outcome keepIds();
    Outcome computeEngagements();

    ContentBlocks m_blocks;
    ContentChoice m_choice;
    FollowerDays m_followers;
    std::vector<quint32> m_chosen;
    std::vector<qint64> m_engagements;
    std::vector<qint64> m_followerBases;
    bool m_engagementsKnown = false; ///< for the quarter at hand
};

} // namespace creatormetrics

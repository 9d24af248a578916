// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/samplerandom.h"
#include "models/domain/account.h"
#include "models/domain/audienceslice.h"
#include "models/domain/contentitem.h"
#include "models/domain/dailymetrics.h"
#include "models/domain/mention.h"

#include <vector>

namespace creatormetrics {

/// What an invented account is made from.
struct SampleCreatorPlan {
    quint32 seed = 1;
    int index = 0; ///< of the account; platforms in turn, four accounts share a creator
    DateRange days; ///< days the platform has finished
    QDate today; ///< day of the last look at totals and items
    qint64 items = 0;
    qint64 mentions = 0;
};

/// An invented account: figures with weekly rhythm, seasons, growth, hits that fade and figures that its platform never
/// tells. Days follow from the items and the other way round. Items are made one by one, so that a million need no
/// memory.
class SampleCreator
{
public:
    explicit SampleCreator(const SampleCreatorPlan &plan);

    [[nodiscard]] Platform platform() const { return m_platform; }
    [[nodiscard]] AccountProfile profile() const;
    [[nodiscard]] const DateRange &days() const { return m_plan.days; }
    [[nodiscard]] QDate today() const { return m_plan.today; }
    [[nodiscard]] qint64 itemCount() const { return m_plan.items; }
    /// The finished days, then the days until today of which only totals are known.
    [[nodiscard]] std::vector<DailyMetrics> dailyMetrics() const;
    [[nodiscard]] QDate publishedDay(qint64 item) const;
    /// The `item`-th by publication with its lifetime figures at the end of `asOf`.
    [[nodiscard]] ContentItem contentItem(qint64 item, QDate asOf) const;
    /// Empty where the platform tells nothing.
    [[nodiscard]] std::vector<AudienceSlice> audience() const;
    [[nodiscard]] std::vector<Mention> mentions() const;
    /// The platform's id of the `item`-th.
    [[nodiscard]] QString contentId(qint64 item) const;
    /// A post of the last weeks that is more of an advertisement; of the first account only.
    [[nodiscard]] std::optional<qint64> sponsoredItem() const { return m_sponsored; }

private:
    struct Post {
        QDate day;
        qint64 views = 0; ///< in its first four weeks
        quint64 seed = 0;
    };
    struct Walk {
        qint64 followers = 0;
        qint64 following = 0;
        qint64 posts = 0;
    };

    [[nodiscard]] int theme() const { return m_plan.index / 4; }
    [[nodiscard]] Post post(qint64 item) const;
    [[nodiscard]] qint64 level(QDate day) const;
    [[nodiscard]] std::vector<qint64> viewsByDay() const;
    [[nodiscard]] qint64 lifetimeViews(const Post &post, QDate asOf) const;
    [[nodiscard]] MetricValues dayFigures(QDate day, qint64 views, Walk &walk, SampleRandom &random) const;
    void addClicks(MetricValues &values, QDate day, qint64 views) const;
    void addTotals(MetricValues &values, const Walk &walk) const;
    /// The first draws of `random`.
    [[nodiscard]] QDateTime publishedAt(const Post &post, SampleRandom &random) const;
    [[nodiscard]] QString contentId(qint64 item, const Post &made, const QDateTime &publishedAt) const;
    void addAges(std::vector<AudienceSlice> &slices, const DateRange &window) const;
    void addRegions(std::vector<AudienceSlice> &slices, const DateRange &window) const;

    SampleCreatorPlan m_plan;
    Platform m_platform;
    std::optional<qint64> m_sponsored;
    std::vector<qint64> m_fade; ///< millionths of a post's first four weeks by age in days
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/samplecreator.h"
#include "app/services/sampleremarks.h"

namespace creatormetrics {

/// What invented people write to an invented account: mostly under its posts, some of them again and again, three a day now for each
/// one a day at the begin. Under one post of the first account, if it has enough mentions, there is an outcry.
class SampleMentions
{
public:
    /// The creator must live as long.
    SampleMentions(const SampleCreator &creator, const SampleCreatorPlan &plan);

    [[nodiscard]] std::vector<Mention> make();

private:
    /// Somebody who comes back.
    struct Regular {
        QString name;
        qint64 followers = 0;
        SampleTopic topic = SampleTopic::Anything;
    };

    [[nodiscard]] Mention mention(qint64 number);
    void writeOutcry(Mention &mention, qint64 number);
    void writeOrdinary(Mention &mention, qint64 number);
    void chooseAuthor(Mention &mention, SampleTopic &topic);
    void choosePost(Mention &mention, QDate day);
    [[nodiscard]] qint64 followers() { return m_random.between(3, 90) * m_random.between(3, 900); }

    const SampleCreator &m_creator;
    SampleCreatorPlan m_plan;
    SampleRandom m_random;
    std::vector<QDate> m_published; ///< by post, ascending
    std::vector<Regular> m_regulars;
    bool m_outcry = false;
};

} // namespace creatormetrics

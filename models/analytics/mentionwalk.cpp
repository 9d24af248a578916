// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentionwalk.h"

namespace creatormetrics {

namespace {

constexpr MentionPlace afterAll{.at = std::numeric_limits<qint64>::max(), .id = StoredMentionId(std::numeric_limits<qint64>::max())};

} // namespace

Result<MentionWalk> MentionWalk::open(Connection &connection, const std::vector<Account> &accounts, const DateRange &range,
                                      std::optional<SentimentLabel> label)
{
    MentionWalk walk;
    for (const Account &account : accounts) {
        auto source = MentionSource::open(connection, account, range, label, afterAll);
        if (!source)
            return source.error();
        walk.m_sources.push_back(*std::move(source));
    }
    return walk;
}

MentionSource *MentionWalk::newest()
{
    MentionSource *found = nullptr;
    for (MentionSource &source : m_sources) {
        if (source.head() && (!found || *found->head() < *source.head()))
            found = &source;
    }
    return found;
}

Result<qint64> MentionWalk::tell(Connection &connection, qint64 most, const Tell &told)
{
    auto reader = MentionReader::open(connection);
    if (!reader)
        return reader.error();
    qint64 count = 0;
    for (MentionSource *source = newest(); source && count < most; source = newest()) {
        const auto found = reader->find(source->head()->id);
        if (!found)
            return found.error();
        if (*found) {
            told(source->account(), *reader);
            ++count;
        }
        if (auto advanced = source->advance(connection); !advanced)
            return advanced.error();
    }
    reader->close();
    return count;
}

} // namespace creatormetrics

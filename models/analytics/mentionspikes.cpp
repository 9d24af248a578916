// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentionspikes.h"

#include "models/analytics/codec.h"
#include "models/analytics/figureset.h"
#include "models/analytics/mentiongroups.h"
#include "models/analytics/mentionvalues.h"
#include "models/analytics/mentionwalk.h"
#include "models/analytics/negativedays.h"
#include "models/analytics/wordtally.h"
#include "models/store/readsnapshot.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 mostTextsOfDay = 1'000;
constexpr qint64 mostTextsBefore = 2'000;
constexpr std::size_t mostSpikeWords = 6;
constexpr qint64 fewestWithWord = 3;

QStringList creatorNames(const std::vector<Account> &accounts)
{
    QStringList names;
    for (const Account &account : accounts)
        names << account.profile.title << account.profile.handle;
    return names;
}

/// What the negative mentions of one day have in common.
class SpikeReason
{
public:
    SpikeReason(Connection &connection, const std::vector<Account> &accounts, NegativeSpike &spike)
        : m_connection(connection)
        , m_accounts(accounts)
        , m_words(creatorNames(accounts))
        , m_spike(spike)
    {}

    Outcome find()
    {
        const DateRange before = DateRange::endingAt(m_spike.day.addDays(-1), 28);
        if (auto looked = look(before, mostTextsBefore, false); !looked)
            return looked;
        if (auto looked = look(DateRange::day(m_spike.day), mostTextsOfDay, true); !looked)
            return looked;
        takeWords();
        return takeGroups();
    }

private:
    Outcome look(const DateRange &range, qint64 most, bool spike)
    {
        auto walk = MentionWalk::open(m_connection, m_accounts, range, SentimentLabel::Negative);
        if (!walk)
            return walk.error();
        const auto looked = walk->tell(m_connection, most, [&](const Account &account, const MentionReader &mention) {
            const bool negative = mention.label() == SentimentLabel::Negative;
            if (negative)
                m_words.add(QString::fromUtf8(mention.text()), spike ? WordTally::Side::First : WordTally::Side::Second);
            if (spike) {
                m_groups.add(account, mention);
                m_negative += negative;
            }
        });
        return looked ? Outcome(Done{}) : Outcome(looked.error());
    }

    void takeWords()
    {
        for (const WordDriver &word : m_words.strongest(WordTally::Side::First, 4 * mostSpikeWords)) {
            if (word.positive < fewestWithWord || m_spike.words.size() >= mostSpikeWords)
                continue;
            m_spike.words.push_back(
                {.word = word.word, .negative = word.positive, .mentions = word.mentions, .weight = word.weight});
        }
    }

    Outcome takeGroups()
    {
        if (auto posts = m_groups.posts(1); !posts.empty() && isThird(posts.front().counts)) {
            auto title = mentionedPostTitle(m_connection, posts.front().account, posts.front().postId);
            if (!title)
                return title.error();
            posts.front().title = *std::move(title);
            m_spike.post = std::move(posts.front());
        }
        if (auto authors = m_groups.authors(1); !authors.empty() && isThird(authors.front().counts))
            m_spike.author = std::move(authors.front());
        return Done{};
    }

    [[nodiscard]] bool isThird(const MentionCounts &counts) const { return counts.negative > 1 && counts.negative * 3 >= m_negative; }

    Connection &m_connection;
    const std::vector<Account> &m_accounts;
    WordTally m_words;
    MentionGroups m_groups;
    qint64 m_negative = 0; ///< of the day, looked at
    NegativeSpike &m_spike;
};

} // namespace

Result<std::vector<NegativeSpike>> negativeSpikes(Connection &connection, const AnalyticsQuery &query, const QDateTime &now)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto chosen = chosenAccounts(connection, query.platforms, query.accounts);
    if (!chosen)
        return chosen.error();
    const auto days = NegativeDays::load(connection, *chosen, query.range, now);
    if (!days)
        return days.error();
    std::vector<NegativeSpike> spikes = days->spikes(static_cast<std::size_t>(query.limit));
    for (NegativeSpike &spike : spikes) {
        if (auto found = SpikeReason(connection, *chosen, spike).find(); !found)
            return found.error();
    }
    return spikes;
}

QJsonArray spikesJson(const std::vector<NegativeSpike> &spikes)
{
    QJsonArray array;
    for (const NegativeSpike &spike : spikes) {
        QJsonArray words;
        for (const WordDriver &word : spike.words)
            words.append(QJsonObject{{u"word"_s, word.word},
                                     {u"negative"_s, word.negative},
                                     {u"mentions"_s, word.mentions},
                                     {u"weight"_s, word.weight}});
        array.append(QJsonObject{{u"date"_s, dayText(spike.day)},
                                 {u"complete"_s, spike.complete},
                                 {u"negative"_s, spike.negative},
                                 {u"usual"_s, spike.usual},
                                 {u"most_usual"_s, spike.mostUsual},
                                 {u"words"_s, words},
                                 {u"post"_s, spike.post ? QJsonValue(postJson(*spike.post)) : QJsonValue()},
                                 {u"author"_s, spike.author ? QJsonValue(authorJson(*spike.author)) : QJsonValue()}});
    }
    return array;
}

} // namespace creatormetrics

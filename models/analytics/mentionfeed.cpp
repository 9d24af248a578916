// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentionfeed.h"

#include "models/analytics/figureset.h"
#include "models/analytics/mentionsource.h"
#include "models/store/accountrepository.h"
#include "models/store/mentionwords.h"
#include "models/store/readsnapshot.h"
#include "models/store/textsearch.h"
#include "models/store/wordmatcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

// What is common is found among the newest at once. What is not is rare enough to be asked of an index, as long as it
// does not turn out to be common elsewhere; then the walk goes on for as long as a frame has time.
constexpr qint64 firstLook = 1'000;
constexpr qint64 longestWalk = 3'000;
constexpr qint64 mostCandidates = 2'000;
constexpr qint64 commonShare = 50; ///< one in so many of the first look: too many for the index

constexpr MentionPlace newestOfAll{.at = std::numeric_limits<qint64>::max(),
                                   .id = StoredMentionId(std::numeric_limits<qint64>::max())};

class FeedSearch
{
public:
    FeedSearch(Connection &connection, const AnalyticsQuery &query, const MentionFilter &filter, MentionReader reader)
        : m_connection(connection)
        , m_reader(reader)
        , m_words(query.search)
        , m_language(filter.language.value_or(QString()).toUtf8())
        , m_postId(filter.postId.value_or(QString()).toUtf8())
        , m_feed{.query = query, .filter = filter}
    {}

    Result<MentionFeed> run()
    {
        if (!m_feed.query.search.isEmpty() && !m_words.hasWords())
            return std::move(m_feed);
        if (auto opened = open(); !opened)
            return opened.error();
        for (const auto step :
             {&FeedSearch::lookAtNewest, &FeedSearch::askWords, &FeedSearch::askFollowers, &FeedSearch::walkOn}) {
            if (m_done)
                break;
            if (auto stepped = (this->*step)(); !stepped)
                return stepped.error();
        }
        m_reader.close();
        return std::move(m_feed);
    }

private:
    Outcome open()
    {
        const auto chosen = chosenAccounts(m_connection, m_feed.query.platforms, m_feed.query.accounts);
        if (!chosen)
            return chosen.error();
        const MentionFilter &filter = m_feed.filter;
        const MentionIndex index = narrowestIndex(filter.language, filter.postId, filter.corrected);
        for (const Account &account : *chosen) {
            auto source = MentionSource::open(m_connection, account, m_feed.query.range, filter.label,
                                              filter.after.value_or(newestOfAll), index);
            if (!source)
                return source.error();
            m_sources.push_back(*std::move(source));
        }
        return Done{};
    }

    [[nodiscard]] bool isFull() const { return m_feed.mentions.size() >= static_cast<std::size_t>(m_feed.query.limit); }

    /// The source whose head is the newest of all.
    [[nodiscard]] MentionSource *newest()
    {
        MentionSource *found = nullptr;
        for (MentionSource &source : m_sources) {
            if (source.head() && (!found || *found->head() < *source.head()))
                found = &source;
        }
        return found;
    }

    /// Looks at the newest mentions that were not looked at, until the page is full or `most` were looked at in all.
    Outcome walk(qint64 most)
    {
        while (MentionSource *source = newest()) {
            if (isFull() || m_looked >= most) {
                m_done = isFull();
                m_feed.next = m_last;
                return Done{};
            }
            m_last = source->head();
            ++m_looked;
            const auto fits = look(m_last->id);
            if (!fits)
                return fits.error();
            if (*fits)
                m_feed.mentions.push_back({.stored = m_reader.mention(), .platform = source->account().platform});
            if (auto advanced = source->advance(m_connection); !advanced)
                return advanced;
        }
        m_feed.next = std::nullopt;
        m_done = true;
        return Done{};
    }

    Outcome lookAtNewest() { return walk(firstLook); }
    Outcome walkOn() { return walk(longestWalk); }

    /// Whether the mention passes the filters; days and accounts are looked at elsewhere.
    Result<bool> look(StoredMentionId id)
    {
        const auto found = m_reader.find(id);
        if (!found || !*found)
            return found;
        const MentionFilter &filter = m_feed.filter;
        const bool known =
            !filter.minimumFollowers || m_reader.authorFollowers().value_or(-1) >= *filter.minimumFollowers;
        const bool worded = !m_words.hasWords() || m_words.matches(m_reader.author(), m_reader.text());
        m_known += known;
        m_worded += worded;
        return known && worded && (!filter.label || m_reader.label() == *filter.label) && isOfFewer();
    }

    /// What the standing mention must be besides.
    [[nodiscard]] bool isOfFewer() const
    {
        const MentionFilter &filter = m_feed.filter;
        return (!filter.corrected || m_reader.isCorrected())
               && (!filter.language || (QByteArrayView(m_language) == m_reader.language() && m_reader.isScored()))
               && (!filter.postId || QByteArrayView(m_postId) == m_reader.postId());
    }

    /// When the searched words are rare, the word index has all of them.
    Outcome askWords()
    {
        const auto expression = searchExpression(m_feed.query.search);
        if (!expression || m_worded * commonShare > m_looked)
            return Done{};
        const auto ids = mentionsWithWords(m_connection, *expression, mostCandidates + 1);
        if (!ids)
            return ids.error();
        return static_cast<qint64>(ids->size()) > mostCandidates ? Outcome(Done{}) : choose(*ids);
    }

    /// When authors with so many followers are rare, their index has all of them.
    Outcome askFollowers()
    {
        const auto least = m_feed.filter.minimumFollowers;
        if (!least || *least < notableFollowers || m_known * commonShare > m_looked)
            return Done{};
        std::vector<StoredMentionId> ids;
        for (const MentionSource &source : m_sources) {
            const auto places =
                notableMentions(m_connection, source.account().id, source.window(), *least, mostCandidates + 1);
            if (!places)
                return places.error();
            for (const MentionPlace &place : *places)
                ids.push_back(place.id);
            if (static_cast<qint64>(ids.size()) > mostCandidates)
                return Done{};
        }
        return choose(ids);
    }

    /// Takes the page from among the candidates, which hold every mention that fits.
    Outcome choose(const std::vector<StoredMentionId> &candidates)
    {
        std::vector<MentionPlace> fitting;
        for (const StoredMentionId id : candidates) {
            const auto fits = look(id);
            if (!fits)
                return fits.error();
            if (*fits && isAskedFor(m_reader.account(), m_reader.place()))
                fitting.push_back(m_reader.place());
        }
        std::ranges::sort(fitting, std::greater());
        m_feed.mentions.clear();
        m_feed.next = std::nullopt;
        for (const MentionPlace &place : fitting) {
            if (isFull()) {
                m_feed.next = {.at = m_feed.mentions.back().stored.mention.mentionedAt.toMSecsSinceEpoch(),
                               .id = m_feed.mentions.back().stored.id};
                break;
            }
            if (auto found = m_reader.find(place.id); !found)
                return found.error();
            m_feed.mentions.push_back(
                {.stored = m_reader.mention(), .platform = sourceOf(m_reader.account())->account().platform});
        }
        m_done = true;
        return Done{};
    }

    [[nodiscard]] const MentionSource *sourceOf(AccountId account) const
    {
        const auto source =
            std::ranges::find(m_sources, account, [](const MentionSource &own) { return own.account().id; });
        return source == m_sources.end() ? nullptr : &*source;
    }

    [[nodiscard]] bool isAskedFor(AccountId account, const MentionPlace &place) const
    {
        const MentionSource *source = sourceOf(account);
        return source && place.at >= source->window().begin && place.at < source->window().end
               && place < m_feed.filter.after.value_or(newestOfAll);
    }

    Connection &m_connection;
    MentionReader m_reader;
    WordMatcher m_words;
    QByteArray m_language; ///< of the filter, as the post
    QByteArray m_postId;
    MentionFeed m_feed;
    std::vector<MentionSource> m_sources;
    std::optional<MentionPlace> m_last; ///< that was looked at by the walk
    bool m_done = false;
    qint64 m_looked = 0; ///< by the walk
    qint64 m_known = 0; ///< of all looked at: authors with enough followers
    qint64 m_worded = 0; ///< of all looked at: with the words
};

} // namespace

Result<MentionFeed> mentionFeed(Connection &connection, const AnalyticsQuery &query, const MentionFilter &filter)
{
    const ReadSnapshot snapshot(connection);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto reader = MentionReader::open(connection);
    if (!reader)
        return reader.error();
    return FeedSearch(connection, query, filter, *reader).run();
}

Result<MentionFeed> wholeMentionPage(Connection &connection, AnalyticsQuery query, const MentionFilter &filter)
{
    auto page = mentionFeed(connection, query, filter);
    while (page && page->next && page->mentions.size() < static_cast<std::size_t>(page->query.limit)) {
        query.limit = page->query.limit - static_cast<int>(page->mentions.size());
        MentionFilter further = filter;
        further.after = page->next;
        auto more = mentionFeed(connection, query, further);
        if (!more)
            return more.error();
        page->mentions.insert(page->mentions.end(), more->mentions.begin(), more->mentions.end());
        page->next = more->next;
    }
    return page;
}

Result<FeedMention> mentionById(Connection &connection, StoredMentionId id)
{
    auto reader = MentionReader::open(connection);
    if (!reader)
        return reader.error();
    const auto found = reader->find(id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{.kind = ErrorKind::NotFound, .detail = u"there is no mention %1"_s.arg(id.value())};
    FeedMention mention{.stored = reader->mention()};
    reader->close();
    const auto account = accountById(connection, mention.stored.account);
    if (!account)
        return account.error();
    mention.platform = account->platform;
    return mention;
}

QString placeText(const MentionPlace &place)
{
    return u"%1.%2"_s.arg(place.at).arg(place.id.value());
}

Result<MentionPlace> parsePlace(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    bool isMoment = false;
    bool isNumber = false;
    const qint64 at = text.left(std::max<qsizetype>(point, 0)).toLongLong(&isMoment);
    const qint64 id = text.mid(point + 1).toLongLong(&isNumber);
    if (point < 0 || !isMoment || !isNumber)
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"after: \"%1\" is not accepted; it takes what an earlier answer gave as next"_s.arg(
                         text.left(60))};
    return MentionPlace{.at = at, .id = StoredMentionId(id)};
}

} // namespace creatormetrics

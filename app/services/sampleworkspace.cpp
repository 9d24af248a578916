// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sampleworkspace.h"

#include "app/services/samplecreator.h"
#include "models/mentions/mentionscoring.h"
#include "models/store/accountrepository.h"
#include "models/store/audiencerepository.h"
#include "models/store/contentrepository.h"
#include "models/store/mentionrepository.h"
#include "models/store/syncrepository.h"

#include <span>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 batch = 1'000;
constexpr qint64 watchedItems = 120; ///< newest items whose age curve is written
constexpr std::array watchedDaysAgo{60, 45, 30, 21, 14, 10, 7, 5, 3, 2, 1};
constexpr qint64 revisedDays = 7;

constexpr std::array youtubeKeys{"channel", "uploads", "videos", "daily", "age_gender", "country", "city"};
constexpr std::array otherKeys{"profile", "posts", "daily"};

std::span<const char *const> streamKeys(Platform platform)
{
    return platform == Platform::YouTube ? std::span<const char *const>(youtubeKeys)
                                         : std::span<const char *const>(otherKeys);
}

/// Days between the last one that the platform has finished and today.
qint64 leadOverSlowest(Platform platform)
{
    switch (platform) {
    case Platform::YouTube:
        return 0;
    case Platform::Instagram:
        return 1;
    case Platform::X:
    case Platform::TikTok:
        return 2;
    }
    Q_UNREACHABLE();
}

Outcome refuse(const QString &option, qint64 given, qint64 low, qint64 high)
{
    return Error{.kind = ErrorKind::BadInput,
                 .detail = u"%1: %2 given, takes a number from %3 to %4"_s.arg(option).arg(given).arg(low).arg(high)};
}

Outcome checkOptions(const SampleOptions &options)
{
    struct Bound {
        QString name;
        qint64 given, low, high;
    };
    for (const Bound &bound :
         {Bound{u"accounts"_s, options.accounts, 1, 100}, Bound{u"years"_s, options.years, 1, 20},
          Bound{u"items"_s, options.items, 0, 10'000'000}, Bound{u"mentions"_s, options.mentions, 0, 10'000'000}}) {
        if (bound.given < bound.low || bound.given > bound.high)
            return refuse(bound.name, bound.given, bound.low, bound.high);
    }
    return Done{};
}

bool tellsMentions(int index)
{
    return allPlatforms[static_cast<std::size_t>(index) % allPlatforms.size()] != Platform::TikTok;
}

/// The `index`-th part when `total` is dealt out evenly to `parts`.
qint64 dealt(qint64 total, qint64 parts, qint64 index)
{
    return total / parts + (index < total % parts ? 1 : 0);
}

qint64 mentionsFor(const SampleOptions &options, int index)
{
    qint64 parts = 0;
    qint64 position = 0;
    for (int other = 0; other < options.accounts; ++other) {
        position += other < index && tellsMentions(other);
        parts += tellsMentions(other);
    }
    return tellsMentions(index) ? dealt(options.mentions, parts, position) : 0;
}

SampleCreatorPlan planFor(const SampleOptions &options, int index, const QDateTime &now)
{
    const Platform platform = allPlatforms[static_cast<std::size_t>(index) % allPlatforms.size()];
    const QDate today = now.toTimeZone(reportingZone(platform)).date();
    const QDate slowest = options.lastDay.isValid() ? options.lastDay : today.addDays(-3);
    const QDate last = std::min(slowest.addDays(leadOverSlowest(platform)), std::max(slowest, today.addDays(-1)));
    return {.seed = options.seed,
            .index = index,
            .days = DateRange::endingAt(last, last.addYears(-options.years).daysTo(last)),
            .today = std::max(last, std::min(today, last.addDays(3))),
            .items = dealt(options.items, options.accounts, index),
            .mentions = mentionsFor(options, index)};
}

/// Writes one invented account, table by table.
class SampleWriter
{
public:
    SampleWriter(Connection &connection, const SampleCreator &creator, const Account &account, quint32 seed,
                 const QDateTime &now)
        : m_connection(connection)
        , m_creator(creator)
        , m_account(account)
        , m_seed(seed)
        , m_now(now)
    {}

    Outcome write()
    {
        for (const auto step : {&SampleWriter::writeDays, &SampleWriter::writeAgeCurves, &SampleWriter::writeItems,
                                &SampleWriter::writeAudience, &SampleWriter::writeMentions, &SampleWriter::writeRuns}) {
            if (auto written = (this->*step)(); !written)
                return written;
        }
        return Done{};
    }

private:
    Result<FetchId> fetch(const QString &stream, const QDateTime &at)
    {
        return insertFetch(m_connection, {.account = m_account.id,
                                          .run = {},
                                          .kind = FetchKind::Sample,
                                          .stream = stream,
                                          .source = u"sample data, seed %1"_s.arg(m_seed),
                                          .fetchedAt = at,
                                          .status = {},
                                          .body = {}});
    }

    /// The newest days twice: first as they stood a day before, so that revisions can be seen.
    Outcome writeDays()
    {
        const std::vector<DailyMetrics> days = m_creator.dailyMetrics();
        std::vector<DailyMetrics> earlier = days;
        for (DailyMetrics &day : earlier) {
            const bool revised =
                m_creator.platform() == Platform::YouTube && day.day.daysTo(m_creator.days().last()) < revisedDays;
            if (const auto views = day.values[Metric::Views]; revised && views)
                day.values.set(Metric::Views, *views - *views / 70);
        }
        const QDateTime before = m_now.addDays(-1);
        const auto first = fetch(u"daily"_s, before);
        if (!first)
            return first.error();
        if (auto written = upsertDays(m_connection, m_account.id, earlier, *first, before); !written)
            return written.error();
        const auto second = fetch(u"daily"_s, m_now);
        if (!second)
            return second.error();
        if (auto written = upsertDays(m_connection, m_account.id, days, *second, m_now); !written)
            return written.error();
        return Done{};
    }

    Outcome writeItemsAsOf(qint64 first, qint64 end, QDate asOf, const QDateTime &at)
    {
        const auto source = fetch(u"posts"_s, at);
        if (!source)
            return source.error();
        std::vector<ContentItem> items;
        for (qint64 item = first; item < end; ++item) {
            if (m_creator.publishedDay(item) <= asOf)
                items.push_back(m_creator.contentItem(item, asOf));
        }
        auto written = upsertItems(m_connection, m_account, items, *source, at);
        return written ? Outcome(Done{}) : Outcome(written.error());
    }

    Outcome writeAgeCurves()
    {
        const qint64 first = std::max<qint64>(0, m_creator.itemCount() - watchedItems);
        for (const int daysAgo : watchedDaysAgo) {
            const QDate asOf = m_creator.today().addDays(-daysAgo);
            if (auto written = writeItemsAsOf(first, m_creator.itemCount(), asOf, m_now.addDays(-daysAgo)); !written)
                return written;
        }
        return Done{};
    }

    Outcome writeItems()
    {
        for (qint64 first = 0; first < m_creator.itemCount(); first += batch) {
            const qint64 end = std::min(first + batch, m_creator.itemCount());
            if (auto written = writeItemsAsOf(first, end, m_creator.today(), m_now); !written)
                return written;
        }
        return Done{};
    }

    Outcome writeAudience()
    {
        const std::vector<AudienceSlice> slices = m_creator.audience();
        if (slices.empty())
            return Done{};
        const auto source = fetch(u"audience"_s, m_now);
        if (!source)
            return source.error();
        auto written = replaceSlices(m_connection, m_account.id, slices, *source);
        return written ? Outcome(Done{}) : Outcome(written.error());
    }

    Outcome writeMentions()
    {
        const std::vector<Mention> mentions = m_creator.mentions();
        if (mentions.empty())
            return Done{};
        const auto source = fetch(u"mentions"_s, m_now);
        if (!source)
            return source.error();
        auto written = upsertMentions(m_connection, m_account.id, mentions, *source);
        return written ? Outcome(Done{}) : Outcome(written.error());
    }

    Outcome writeRun(const QDateTime &at)
    {
        const auto run = startRun(m_connection, m_account.id, at);
        if (!run)
            return run.error();
        for (const char *key : streamKeys(m_creator.platform())) {
            const RunStream counts{.stream = QString::fromLatin1(key),
                                   .completed = true,
                                   .pages = 1,
                                   .rows = 7,
                                   .changed = 3,
                                   .refused = {},
                                   .errorKind = {},
                                   .detail = {}};
            if (auto added = addToRunStream(m_connection, *run, counts); !added)
                return added;
        }
        return finishRun(m_connection, *run, RunResult::Completed, {}, {}, at.addSecs(9));
    }

    Outcome writeRuns()
    {
        for (const int hoursAgo : {18, 12, 6, 0}) {
            if (auto written = writeRun(m_now.addSecs(-3600 * hoursAgo - 1'500)); !written)
                return written;
        }
        for (const char *key : streamKeys(m_creator.platform())) {
            const bool daily = QLatin1StringView(key) == "daily"_L1;
            const StreamState state{.succeededAt = m_now.addSecs(-1'491),
                                    .walkedAt = m_now.addSecs(-1'491),
                                    .completeUntil = daily ? std::optional(m_creator.days().last()) : std::nullopt};
            if (auto saved = saveStreamState(m_connection, m_account.id, QString::fromLatin1(key), state); !saved)
                return saved;
        }
        return Done{};
    }

    Connection &m_connection;
    const SampleCreator &m_creator;
    const Account &m_account;
    quint32 m_seed;
    QDateTime m_now;
};

Outcome writeAccount(Connection &connection, const SampleOptions &options, int index, const QDateTime &now)
{
    const SampleCreator creator(planFor(options, index, now));
    const QDateTime connectedAt(creator.days().first(), QTime(9, 0), QTimeZone::utc());
    const auto account =
        upsertAccount(connection, creator.platform(), creator.profile(), AccountState::ImportedOnly, connectedAt);
    if (!account)
        return account.error();
    return SampleWriter(connection, creator, *account, options.seed, now).write();
}

/// Large batches: the caller's transaction holds the writer anyway.
Outcome scoreSampleMentions(Connection &connection)
{
    const auto scorer = SentimentScorer::load();
    if (!scorer)
        return scorer.error();
    const auto scored =
        scoreStoredMentions(connection, *scorer, {.commit = ScoringOrder::Commit::Caller, .batch = 10 * batch});
    return scored ? Outcome(Done{}) : Outcome(scored.error());
}

} // namespace

Outcome fillSampleWorkspace(Connection &connection, const SampleOptions &options, const QDateTime &now)
{
    if (auto checked = checkOptions(options); !checked)
        return checked;
    const auto present = accounts(connection);
    if (!present)
        return present.error();
    if (!present->empty())
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"workspace: it has accounts already; sample data needs an empty one"_s};
    for (int index = 0; index < options.accounts; ++index) {
        if (auto written = writeAccount(connection, options, index, now); !written)
            return written;
    }
    return scoreSampleMentions(connection);
}

} // namespace creatormetrics

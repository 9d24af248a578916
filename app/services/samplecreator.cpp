// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/samplecreator.h"

#include "app/services/samplementions.h"
#include "app/services/sampletext.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype fadeDays = 28;
constexpr qint64 itemShare = 600'000; ///< of a day's views that come from posts of the last four weeks

/// 4 is that of mentions.
enum Draw : quint64 { PostDraw = 1, DayDraw, ProfileDraw, AudienceDraw = 5, ClickDraw };
constexpr qint64 sponsoredSince = 10; ///< days ago, at least

/// What differs between the platforms, in millionths of views unless said otherwise.
struct Habits {
    qint64 views; ///< of an ordinary day at the end of the history
    qint64 followers; ///< at its start
    qint64 likes;
    qint64 comments;
    qint64 shares;
    qint64 saves; ///< 0: not told
    qint64 gain; ///< new followers
    qint64 loss; ///< of the followers, a day
    qint64 tail; ///< later growth of a post in a year, of its first four weeks
};

constexpr std::array<Habits, 4> habitsByPlatform{{
    {.views = 31'000,
     .followers = 84'000,
     .likes = 62'000,
     .comments = 5'400,
     .shares = 8'200,
     .saves = 0,
     .gain = 6'500,
     .loss = 620,
     .tail = 350'000},
    {.views = 16'800,
     .followers = 13'600,
     .likes = 71'000,
     .comments = 3'100,
     .shares = 6'900,
     .saves = 11'000,
     .gain = 2'900,
     .loss = 900,
     .tail = 30'000},
    {.views = 6'300,
     .followers = 5'200,
     .likes = 21'000,
     .comments = 3'900,
     .shares = 5'100,
     .saves = 2'400,
     .gain = 2'600,
     .loss = 700,
     .tail = 10'000},
    {.views = 19'400,
     .followers = 9'600,
     .likes = 88'000,
     .comments = 2'700,
     .shares = 9'400,
     .saves = 0,
     .gain = 2'300,
     .loss = 1'100,
     .tail = 60'000},
}};

constexpr std::array<qint64, 7> weekdays{940'000, 900'000, 920'000, 960'000, 1'010'000, 1'140'000, 1'130'000};
constexpr std::array<qint64, 12> months{1'060'000, 1'010'000, 980'000, 960'000,   930'000,   880'000,
                                        860'000,   890'000,   980'000, 1'040'000, 1'150'000, 1'220'000};
/// Hours in which posts go out, in the reporting zone; the afternoon is drawn most often.
constexpr std::array<int, 16> hours{7, 8, 9, 11, 12, 12, 14, 15, 15, 16, 16, 17, 17, 18, 19, 21};

const Habits &habitsOf(Platform platform)
{
    return habitsByPlatform[static_cast<std::size_t>(platform)];
}

/// YouTube states totals above a thousand with three digits, cut off below.
qint64 roundedDown(qint64 value)
{
    qint64 unit = 1;
    while (value / unit >= 1000)
        unit *= 10;
    return value / unit * unit;
}

std::vector<qint64> fadeOf(Platform platform)
{
    const bool slow = platform == Platform::YouTube;
    std::vector<qint64> weights;
    qint64 sum = 0;
    for (qint64 age = 0; age < fadeDays; ++age) {
        weights.push_back(slow ? million / (age + 2) : million / ((age + 1) * (age + 1)));
        sum += weights.back();
    }
    for (qint64 &weight : weights)
        weight = weight * million / sum;
    return weights;
}

/// Between the middles of two months, straight from one to the other.
qint64 season(QDate day)
{
    const auto month = static_cast<std::size_t>(day.month() - 1);
    const qint64 next = months[(month + 1) % months.size()];
    return months[month] + (next - months[month]) * (day.day() - 1) / day.daysInMonth();
}

ContentType typeOn(Platform platform, SampleRandom &random)
{
    constexpr std::array youtube{ContentType::Video, ContentType::Video, ContentType::Short, ContentType::Short,
                                 ContentType::Live};
    constexpr std::array instagram{ContentType::Reel, ContentType::Reel, ContentType::Carousel, ContentType::Image};
    constexpr std::array x{ContentType::Post, ContentType::Post, ContentType::Post, ContentType::Image,
                           ContentType::Video};
    switch (platform) {
    case Platform::YouTube:
        return random.pick(std::span(youtube));
    case Platform::Instagram:
        return random.pick(std::span(instagram));
    case Platform::X:
        return random.pick(std::span(x));
    case Platform::TikTok:
        return ContentType::Video;
    }
    Q_UNREACHABLE();
}

std::optional<qint64> durationOf(Platform platform, ContentType type, SampleRandom &random)
{
    if (type == ContentType::Live)
        return random.between(2'400, 7'800);
    if (type == ContentType::Short || type == ContentType::Reel)
        return random.between(11, 59);
    if (type == ContentType::Video)
        return platform == Platform::YouTube ? random.between(240, 1'680) : random.between(9, 140);
    return std::nullopt;
}

/// What the platform says of a post that has had so many views.
MetricValues lifetimeFigures(Platform platform, ContentType type, qint64 views, SampleRandom &random)
{
    const Habits &habits = habitsOf(platform);
    const auto share = [&random, views](qint64 part) { return scaled(scaled(views, part), random.around(300'000)); };
    MetricValues figures;
    figures.set(Metric::Views, views);
    figures.set(Metric::Likes, share(habits.likes));
    figures.set(Metric::Comments, share(habits.comments));
    if (platform != Platform::YouTube)
        figures.set(Metric::Shares, share(habits.shares));
    if (habits.saves > 0)
        figures.set(Metric::Saves, share(habits.saves));
    if (platform == Platform::Instagram)
        figures.set(Metric::Reach, share(700'000));
    if (platform == Platform::X) {
        figures.set(Metric::Impressions, views);
        figures.set(Metric::LinkClicks, share(4'800));
    }
    if (platform == Platform::X || (platform == Platform::Instagram && type != ContentType::Reel))
        figures.set(Metric::ProfileVisits, share(7'600));
    return figures;
}

QString letters(SampleRandom &random, int count)
{
    constexpr QLatin1StringView alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    QString word;
    for (int i = 0; i < count; ++i)
        word += alphabet[static_cast<qsizetype>(random.between(0, alphabet.size() - 1))];
    return word;
}

/// Five letters whose order is that of the numbers, so that ids arrive in the order of an index.
QString orderedLetters(qint64 number)
{
    constexpr QLatin1StringView alphabet("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
    QString word;
    for (int shift = 24; shift >= 0; shift -= 6)
        word += alphabet[static_cast<qsizetype>((number >> shift) & 63)];
    return word;
}

} // namespace

SampleCreator::SampleCreator(const SampleCreatorPlan &plan)
    : m_plan(plan)
    , m_platform(allPlatforms[static_cast<std::size_t>(plan.index) % allPlatforms.size()])
    , m_fade(fadeOf(m_platform))
{
    if (plan.index > 0)
        return;
    qint64 item = plan.items - 1;
    while (item >= 0 && publishedDay(item).daysTo(plan.today) < sponsoredSince)
        --item;
    if (item >= 0)
        m_sponsored = item;
}

AccountProfile SampleCreator::profile() const
{
    SampleRandom random(sampleSeed(m_plan.seed, ProfileDraw, static_cast<quint64>(m_plan.index)));
    const bool youtube = m_platform == Platform::YouTube;
    const QString key = letters(random, 22);
    const QDate created = m_plan.days.first().addDays(-random.between(200, 1'400));
    return {.platformAccountId = youtube ? u"UC"_s + key : QString::number(random.between(10'000'000, 999'999'999)),
            .title = youtube ? sampleCreatorName(theme()) + u" Studio"_s : sampleCreatorName(theme()),
            .handle = sampleCreatorHandle(theme()),
            .thumbnailUrl = {},
            .country = youtube ? sampleCreatorCountry(theme()) : QString(),
            .uploadsRef = youtube ? u"UU"_s + key : QString(),
            .createdAt = QDateTime(created, QTime(10, 15), QTimeZone::utc())};
}

qint64 SampleCreator::level(QDate day) const
{
    const qint64 age = m_plan.days.first().daysTo(day);
    const qint64 growth = 380'000 + 700'000 * age / m_plan.days.days();
    const qint64 size = 600'000 + 150'000 * ((m_plan.index * 7) % 11);
    return scaled(scaled(scaled(habitsOf(m_platform).views, size), growth), season(day));
}

SampleCreator::Post SampleCreator::post(qint64 item) const
{
    const quint64 account = static_cast<quint64>(m_plan.index) << 32U;
    const quint64 seed = sampleSeed(m_plan.seed, PostDraw, account + static_cast<quint64>(item));
    SampleRandom random(seed);
    const qint64 days = m_plan.days.days();
    const qint64 spacing = days / m_plan.items;
    const qint64 offset = item * days / m_plan.items + random.between(0, spacing);
    const QDate day = m_plan.days.first().addDays(std::min(offset, days - 1));
    const qint64 luck = random.between(0, million);
    const qint64 hit = random.chance(25'000) ? random.between(3, 9) : 1;
    const qint64 strength = (350'000 + scaled(luck, luck) * 3 / 2) * hit;
    return {.day = day,
            .views = scaled(scaled(level(day), itemShare) * days / m_plan.items, strength),
            .seed = random.next()};
}

QDate SampleCreator::publishedDay(qint64 item) const
{
    return post(item).day;
}

qint64 SampleCreator::lifetimeViews(const Post &post, QDate asOf) const
{
    const qint64 age = post.day.daysTo(asOf);
    qint64 share = 0;
    for (qint64 day = 0; day <= std::min<qint64>(age, fadeDays - 1); ++day)
        share += m_fade[static_cast<std::size_t>(day)];
    const qint64 later = age < fadeDays ? 0 : habitsOf(m_platform).tail * (age - fadeDays) / 365;
    return scaled(post.views, share + later);
}

std::vector<qint64> SampleCreator::viewsByDay() const
{
    std::vector<qint64> views(static_cast<std::size_t>(m_plan.days.days()), 0);
    for (qint64 item = 0; item < m_plan.items; ++item) {
        const Post made = post(item);
        const auto first = static_cast<std::size_t>(m_plan.days.first().daysTo(made.day));
        for (std::size_t age = 0; age < m_fade.size() && first + age < views.size(); ++age)
            views[first + age] += scaled(made.views, m_fade[age]);
    }
    return views;
}

void SampleCreator::addClicks(MetricValues &values, QDate day, qint64 views) const
{
    if (m_platform != Platform::Instagram && m_platform != Platform::X)
        return;
    const quint64 account = static_cast<quint64>(m_plan.index) << 32U;
    const auto age = static_cast<quint64>(m_plan.days.first().daysTo(day));
    SampleRandom random(sampleSeed(m_plan.seed, ClickDraw, account + age));
    values.set(Metric::LinkClicks, scaled(scaled(views, 4'800), random.around(300'000)));
    if (m_platform == Platform::X)
        values.set(Metric::ProfileVisits, scaled(scaled(views, 7'600), random.around(300'000)));
}

void SampleCreator::addTotals(MetricValues &values, const Walk &walk) const
{
    values.set(Metric::Followers, roundsFollowers(m_platform) ? roundedDown(walk.followers) : walk.followers);
    values.set(Metric::Posts, walk.posts);
    if (m_platform != Platform::YouTube)
        values.set(Metric::Following, walk.following);
}

MetricValues SampleCreator::dayFigures(QDate day, qint64 views, Walk &walk, SampleRandom &random) const
{
    const Habits &habits = habitsOf(m_platform);
    const auto share = [&random, views](qint64 part) { return scaled(scaled(views, part), random.around(160'000)); };
    MetricValues values;
    values.set(Metric::Views, views);
    values.set(Metric::Likes, share(habits.likes));
    const qint64 comments = share(habits.comments);
    // A platform that sweeps out spam takes more comments away than a day brings.
    values.set(Metric::Comments, random.chance(4'000) ? comments - share(habits.comments * 3) : comments);
    values.set(Metric::Shares, share(habits.shares));
    if (habits.saves > 0)
        values.set(Metric::Saves, share(habits.saves));
    const qint64 usualGain = share(habits.gain);
    const qint64 gained = random.chance(60'000) ? usualGain / 4 : usualGain; // now and then more leave than come
    const qint64 sweep = random.chance(5'000) ? walk.followers / 120 : 0;
    const qint64 lost = scaled(scaled(walk.followers, habits.loss), random.around(500'000)) + sweep;
    walk.followers += gained - lost;
    walk.following += random.chance(120'000) ? random.between(-2, 3) : 0;
    if (m_platform == Platform::Instagram)
        values.set(Metric::Reach, share(640'000));
    if (m_platform == Platform::X)
        values.set(Metric::Impressions, views);
    if (m_platform == Platform::YouTube) {
        const qint64 seconds =
            scaled(196 + 40 * m_plan.days.first().daysTo(day) / m_plan.days.days(), random.around(90'000));
        values.set(Metric::EngagedViews, share(790'000));
        values.set(Metric::FollowersGained, gained);
        values.set(Metric::FollowersLost, lost);
        values.set(Metric::AverageViewSeconds, seconds);
        values.set(Metric::WatchMinutes, views * seconds / 60);
    }
    addClicks(values, day, views);
    addTotals(values, walk);
    return values;
}

std::vector<DailyMetrics> SampleCreator::dailyMetrics() const
{
    SampleRandom random(sampleSeed(m_plan.seed, DayDraw, static_cast<quint64>(m_plan.index)));
    const std::vector<qint64> fromPosts = viewsByDay();
    std::vector<qint64> published(fromPosts.size(), 0);
    for (qint64 item = 0; item < m_plan.items; ++item)
        ++published[static_cast<std::size_t>(m_plan.days.first().daysTo(publishedDay(item)))];
    Walk walk{.followers = habitsOf(m_platform).followers * (3 + m_plan.index % 5) / 4,
              .following = random.between(60, 700)};
    std::vector<DailyMetrics> days;
    for (std::size_t at = 0; at < fromPosts.size(); ++at) {
        const QDate day = m_plan.days.first().addDays(static_cast<qint64>(at));
        const qint64 rhythm = weekdays[static_cast<std::size_t>(day.dayOfWeek() - 1)];
        const qint64 steady = scaled(scaled(level(day), million - itemShare), random.around(120'000));
        walk.posts += published[at];
        const MetricValues values = dayFigures(day, scaled(steady + fromPosts[at], rhythm), walk, random);
        // Where a figure is the difference of two looks, two days on which nobody looked stay unknown.
        const bool missed =
            m_platform == Platform::TikTok && (at + 131 == fromPosts.size() || at + 130 == fromPosts.size());
        if (!missed)
            days.push_back({.day = day, .values = values});
    }
    for (QDate day = m_plan.days.last().addDays(1); day <= m_plan.today; day = day.addDays(1)) {
        walk.followers += random.between(0, 1 + walk.followers / 2'000);
        addTotals(days.emplace_back(DailyMetrics{.day = day, .values = {}}).values, walk);
    }
    return days;
}

QDateTime SampleCreator::publishedAt(const Post &post, SampleRandom &random) const
{
    const int hour = random.pick(std::span(hours));
    const int minute = static_cast<int>(random.between(0, 11) * 5);
    return QDateTime(post.day, QTime(hour, minute), reportingZone(m_platform)).toUTC();
}

QString SampleCreator::contentId(qint64 item) const
{
    const Post made = post(item);
    const bool timed = m_platform == Platform::X || m_platform == Platform::TikTok;
    SampleRandom random(made.seed);
    return contentId(item, made, timed ? publishedAt(made, random) : QDateTime());
}

QString SampleCreator::contentId(qint64 item, const Post &made, const QDateTime &publishedAt) const
{
    SampleRandom random(made.seed);
    switch (m_platform) {
    case Platform::YouTube:
        return orderedLetters(item * 37 + 262'144) + letters(random, 6);
    case Platform::Instagram:
        return QString::number(17'900'000'000'000'000 + item * 1'000 + random.between(0, 999));
    case Platform::X:
    case Platform::TikTok:
        return QString::number(1'600'000'000'000'000'000 + publishedAt.toSecsSinceEpoch() * 1'000'000 + item);
    }
    Q_UNREACHABLE();
}

ContentItem SampleCreator::contentItem(qint64 item, QDate asOf) const
{
    const Post made = post(item);
    SampleRandom random(made.seed);
    const QDateTime published = publishedAt(made, random);
    const ContentType type = typeOn(m_platform, random);
    const QString drawn = sampleTitle(theme(), random);
    const QString title = item == m_sponsored ? sampleSponsoredTitle(theme()) : drawn;
    const QString description = sampleDescription(theme(), random);
    const std::optional<qint64> duration = durationOf(m_platform, type, random);
    const MetricValues figures = lifetimeFigures(m_platform, type, lifetimeViews(made, asOf), random);
    const bool titled = m_platform == Platform::YouTube || m_platform == Platform::TikTok;
    const QString id = contentId(item, made, published);
    return {.platformContentId = id,
            .type = type,
            .visibility = Visibility::Public,
            .title = titled ? title : QString(),
            .description = titled ? description : title + u'\n' + description,
            // A reserved name: an invented id must not lead to somebody's real post.
            .url = u"https://%1.example/%2"_s.arg(platformKey(m_platform), id),
            .thumbnailUrl = {},
            .publishedAt = published,
            .durationSeconds = duration,
            .figures = figures};
}

void SampleCreator::addAges(std::vector<AudienceSlice> &slices, const DateRange &window) const
{
    constexpr std::array<std::pair<QLatin1StringView, int>, 7> ages{{{QLatin1StringView("13-17"), 31},
                                                                     {QLatin1StringView("18-24"), 182},
                                                                     {QLatin1StringView("25-34"), 334},
                                                                     {QLatin1StringView("35-44"), 228},
                                                                     {QLatin1StringView("45-54"), 121},
                                                                     {QLatin1StringView("55-64"), 67},
                                                                     {QLatin1StringView("65-"), 37}}};
    for (const auto &[age, tenths] : ages) {
        const int women = tenths * (52 + theme() % 4 * 3) / 100;
        const int other = tenths / 60;
        for (const auto &[gender, part] : {std::pair{u"female"_s, women}, std::pair{u"male"_s, tenths - women - other},
                                           std::pair{u"other"_s, other}}) {
            if (part > 0)
                slices.push_back({.dimension = AudienceDimension::AgeGender,
                                  .window = window,
                                  .key = age,
                                  .secondKey = gender,
                                  .percent = part / 10.0,
                                  .views = {},
                                  .watchMinutes = {}});
        }
    }
}

void SampleCreator::addRegions(std::vector<AudienceSlice> &slices, const DateRange &window) const
{
    constexpr std::array countries{"US", "GB", "CA", "DE", "IN", "AU", "FR", "BR",
                                   "JP", "ES", "NL", "MX", "SE", "PL", "ZZ"};
    constexpr std::array cities{"New York", "London", "Toronto",   "Berlin", "Mumbai",
                                "Sydney",   "Paris",  "São Paulo", "東京",   "Madrid"};
    SampleRandom random(sampleSeed(m_plan.seed, AudienceDraw, static_cast<quint64>(m_plan.index)));
    const qint64 views = level(window.last()) * window.days();
    const auto add = [&](AudienceDimension dimension, const QString &key, qint64 tenths) {
        AudienceSlice slice{.dimension = dimension,
                            .window = window,
                            .key = key,
                            .secondKey = {},
                            .percent = static_cast<double>(tenths) / 10.0,
                            .views = {},
                            .watchMinutes = {}};
        if (m_platform == Platform::YouTube) {
            slice.views = views * tenths / 1'000;
            slice.watchMinutes = *slice.views * 21 / 6;
        }
        slices.push_back(slice);
    };
    qint64 left = 990;
    for (const char *country : countries) {
        const qint64 tenths = std::max<qint64>(3, left * random.between(24, 32) / 100);
        left -= tenths;
        add(AudienceDimension::Country, QString::fromUtf8(country), tenths);
    }
    qint64 city = 58;
    for (const char *name : cities) {
        add(AudienceDimension::City, QString::fromUtf8(name), city);
        city -= random.between(2, 7);
    }
}

std::vector<AudienceSlice> SampleCreator::audience() const
{
    std::vector<AudienceSlice> slices;
    if (m_platform == Platform::YouTube || m_platform == Platform::Instagram) {
        const DateRange window = DateRange::endingAt(m_plan.days.last(), std::min<qint64>(28, m_plan.days.days()));
        addAges(slices, window);
        addRegions(slices, window);
    }
    return slices;
}

std::vector<Mention> SampleCreator::mentions() const
{
    return SampleMentions(*this, m_plan).make();
}

} // namespace creatormetrics

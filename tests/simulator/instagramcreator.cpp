// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramcreator.h"

#include "tests/simulator/instagramtext.h"
#include "tests/simulator/seededrandom.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr auto creatorTopic = static_cast<SeededRandom::Topic>(130);
constexpr auto mediaTopic = static_cast<SeededRandom::Topic>(131);
constexpr auto figureTopic = static_cast<SeededRandom::Topic>(132);
constexpr auto storyTopic = static_cast<SeededRandom::Topic>(133);
constexpr auto storyFigureTopic = static_cast<SeededRandom::Topic>(134);
constexpr auto commentTopic = static_cast<SeededRandom::Topic>(135);

constexpr qint64 dayLength = 86'400'000;
constexpr qint64 minuteLength = 60'000;
constexpr qint64 storySlotLength = 9 * 3'600'000;
constexpr qint64 mostComments = 1'000;

constexpr std::array kinds = {InstagramKind::Reel,  InstagramKind::Image, InstagramKind::Carousel, InstagramKind::Reel,
                              InstagramKind::Image, InstagramKind::Reel,  InstagramKind::Carousel, InstagramKind::Image,
                              InstagramKind::Video, InstagramKind::Image};

// How much of what a post will ever gather is there after so many days. Plain arithmetic, the same on every machine.
double shareAt(qint64 age, double halfLife)
{
    const auto days = static_cast<double>(std::max<qint64>(age, 0) + 1);
    return days / (days + halfLife);
}

qint64 part(qint64 whole, double share)
{
    return static_cast<qint64>(std::floor(static_cast<double>(whole) * share));
}

// Comments come quickly at first and ever more slowly.
qint64 commentDelay(qint64 number, qint64 pace)
{
    return (number + 1) * (number + 2) / 2 * pace;
}

} // namespace

InstagramCreator::InstagramCreator(const CreatorScale &scale, int number, bool isSmall)
    : m_seed(scale.seed + static_cast<quint64>(number))
    , m_slotLength(std::max<qint64>(1'000, scale.days * dayLength / std::max(1, scale.posts)))
    , m_firstSlot(scale.today.startOfDay(Qt::UTC).toMSecsSinceEpoch() / m_slotLength - scale.posts)
    , m_firstBusinessSlot(m_firstSlot + scale.posts / 33)
    , m_days(m_seed, scale.today.addDays(-scale.days), isSmall)
{
    SeededRandom random(m_seed, creatorTopic);
    m_id = 17'841'400'000'000'001 + random.below(99'000'000'000) * 2; // odd, so that a double shows
    m_appScopedId = 26'100'000'000'000'001 + random.below(99'000'000'000) * 2;
    m_name = instagramCreatorName(random.next());
    m_username = instagramUsername(m_name, m_seed);
}

qint64 InstagramCreator::following() const
{
    return 200 + SeededRandom(m_seed, creatorTopic, 1).below(300);
}

InstagramMedia InstagramCreator::mediaIn(qint64 slot) const
{
    SeededRandom random(m_seed, mediaTopic, slot);
    InstagramMedia media;
    media.slot = slot;
    media.publishedAt = (slot * m_slotLength + random.below(m_slotLength)) / 1'000 * 1'000;
    media.id = 18'000'000'000'000'001 + random.below(450'000'000'000'000) * 2;
    media.kind = kinds.at(static_cast<std::size_t>(slot % static_cast<qint64>(kinds.size())));
    media.hidesLikes = slot % 13 == 0;
    media.isFlagged = media.kind == InstagramKind::Reel && slot % 17 == 0;
    media.isBeforeBusiness = slot < m_firstBusinessSlot;
    if (random.below(43) == 0)
        media.deletedAt = media.publishedAt + (2 + random.below(90)) * dayLength;
    return media;
}

InstagramMedia InstagramCreator::storyIn(qint64 slot) const
{
    SeededRandom random(m_seed, storyTopic, slot);
    InstagramMedia story;
    story.slot = slot;
    story.publishedAt = (slot * storySlotLength + random.below(storySlotLength)) / 1'000 * 1'000;
    story.deletedAt = story.publishedAt + dayLength;
    story.id = 17'950'000'000'000'001 + random.below(20'000'000'000'000) * 2;
    story.kind = InstagramKind::Story;
    return story;
}

const std::vector<InstagramMedia> &InstagramCreator::media(qint64 now) const
{
    for (auto slot = m_firstSlot + static_cast<qint64>(m_media.size()); slot * m_slotLength <= now; ++slot) {
        const auto next = mediaIn(slot);
        if (next.publishedAt > now)
            break;
        m_media.push_back(next);
    }
    return m_media;
}

std::vector<InstagramMedia> InstagramCreator::stories(qint64 now) const
{
    std::vector<InstagramMedia> live;
    for (auto slot = now / storySlotLength; slot * storySlotLength > now - dayLength - storySlotLength; --slot) {
        const auto story = storyIn(slot);
        if (story.isVisible(now))
            live.push_back(story);
    }
    return live;
}

std::optional<InstagramMedia> InstagramCreator::mediaById(qint64 id, qint64 now) const
{
    const auto isWanted = [id](const InstagramMedia &media) { return media.id == id; };
    const auto &posts = media(now);
    const auto post = std::find_if(posts.begin(), posts.end(), isWanted);
    if (post != posts.end())
        return post->isVisible(now) ? std::optional(*post) : std::nullopt;
    const auto live = stories(now);
    const auto story = std::find_if(live.begin(), live.end(), isWanted);
    return story == live.end() ? std::nullopt : std::optional(*story);
}

QString InstagramCreator::caption(const InstagramMedia &media) const
{
    return instagramCaption(SeededRandom(m_seed, mediaTopic, -media.slot).next(), media.slot);
}

InstagramFigures InstagramCreator::storyFigures(const InstagramMedia &story) const
{
    SeededRandom random(m_seed, storyFigureTopic, story.slot);
    InstagramFigures figures;
    figures.reach = story.slot % 6 == 0 ? 1 + random.below(4) : 300 + random.below(2'000);
    figures.views = figures.reach + random.below(1 + figures.reach / 10);
    figures.shares = random.below(9);
    figures.replies = random.below(12);
    figures.navigation = figures.views * 3;
    figures.profileVisits = random.below(15);
    figures.follows = random.below(3);
    return figures;
}

InstagramFigures InstagramCreator::figures(const InstagramMedia &media, qint64 now) const
{
    if (media.kind == InstagramKind::Story)
        return storyFigures(media);
    SeededRandom random(m_seed, figureTopic, media.slot);
    const auto share = shareAt(now / dayLength - media.publishedAt / dayLength, random.between(0.5, 5.0));
    const auto all = (m_days.isSmall() ? 30 : 1'500) + random.below(m_days.isSmall() ? 90 : 14'000)
                     + (random.below(29) == 0 ? 90'000 : 0);
    InstagramFigures figures;
    figures.views = part(all, share);
    figures.reach = part(all, share * random.between(0.6, 0.85));
    figures.likes = part(all, share * random.between(0.03, 0.12));
    figures.shares = part(all, share * random.between(0.001, 0.02));
    figures.saved = part(all, share * random.between(0.002, 0.03));
    figures.reposts = part(all, share * random.between(0.0, 0.004));
    figures.profileVisits = part(all, share * random.between(0.001, 0.02));
    figures.follows = part(all, share * random.between(0.0, 0.003));
    figures.averageWatchTime = media.kind == InstagramKind::Reel ? 3'000 + random.below(9'000) : 0;
    return figures;
}

qint64 InstagramCreator::commentCount(const InstagramMedia &media, qint64 now) const
{
    if (media.kind == InstagramKind::Story)
        return 0;
    SeededRandom random(m_seed, commentTopic, media.slot);
    const auto pace = (10 + random.below(60)) * minuteLength;
    const auto all = random.below(random.below(5) == 0 ? 120 : 18);
    qint64 count = 0;
    while (count < all && media.publishedAt + commentDelay(count, pace) <= now)
        ++count;
    return count;
}

InstagramComment InstagramCreator::comment(const InstagramMedia &media, qint64 number, qint64 now) const
{
    const auto pace = (10 + SeededRandom(m_seed, commentTopic, media.slot).below(60)) * minuteLength;
    SeededRandom random(m_seed, commentTopic, -(media.slot * mostComments + number));
    InstagramComment comment;
    comment.number = number;
    comment.id = 17'900'000'000'000'001 + random.below(20'000'000'000'000) * 2;
    comment.publishedAt = (media.publishedAt + commentDelay(number, pace)) / 1'000 * 1'000;
    const auto author = random.below(200);
    comment.authorId = 900'000'000'000'001 + author;
    comment.author = instagramAuthor(static_cast<quint64>(author));
    comment.text = instagramCommentText(m_username, random.next());
    comment.likes = std::min(random.below(9), (now - comment.publishedAt) / dayLength + 1);
    comment.isHidden = random.below(31) == 0;
    return comment;
}

} // namespace creatormetrics

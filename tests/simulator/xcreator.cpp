// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xcreator.h"

#include "tests/simulator/seededrandom.h"
#include "tests/simulator/xtext.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr auto creatorTopic = static_cast<SeededRandom::Topic>(100);
constexpr auto postTopic = static_cast<SeededRandom::Topic>(101);
constexpr auto figureTopic = static_cast<SeededRandom::Topic>(102);
constexpr auto followerTopic = static_cast<SeededRandom::Topic>(103);
constexpr auto mentionTopic = static_cast<SeededRandom::Topic>(104);
constexpr auto mentionFigureTopic = static_cast<SeededRandom::Topic>(105);
constexpr auto authorTopic = static_cast<SeededRandom::Topic>(106);

constexpr qint64 dayLength = 86'400'000;
constexpr qint64 mentionSlotLength = dayLength / 5;
constexpr qint64 authors = 60;
constexpr qint64 idEpoch = 1'288'834'974'657; // ids carry the milliseconds since then above 22 other bits
constexpr qint64 countedSince = 1'671'062'400'000; // 2022-12-15: impressions of older posts were never counted
constexpr qint64 revisedDays = 7;

// What follows the plain kinds is rarer, but comes within every twenty posts.
constexpr std::array kinds = {
    XPostKind::Text,  XPostKind::Photo, XPostKind::Text, XPostKind::Repost, XPostKind::Video,
    XPostKind::Reply, XPostKind::Photo, XPostKind::Text, XPostKind::Quote,  XPostKind::Text,
    XPostKind::Photo, XPostKind::Reply, XPostKind::Text, XPostKind::Repost, XPostKind::Gif,
    XPostKind::Long,  XPostKind::Photo, XPostKind::Text, XPostKind::Video,  XPostKind::Text,
};

qint64 idAt(qint64 milliseconds, SeededRandom &random)
{
    return ((milliseconds - idEpoch) << 22) | random.below(1 << 22);
}

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

bool isGone(const XMention &mention, qint64 now)
{
    return mention.goneAt > 0 && mention.goneAt <= now;
}

} // namespace

bool XPost::hasMedia() const
{
    return kind == XPostKind::Photo || kind == XPostKind::Video || kind == XPostKind::Gif;
}

XCreator::XCreator(const CreatorScale &scale, int number)
    : m_seed(scale.seed + static_cast<quint64>(number))
    , m_slotLength(std::max<qint64>(1'000, scale.days * dayLength / std::max(1, scale.posts)))
    , m_firstSlot(scale.today.startOfDay(Qt::UTC).toMSecsSinceEpoch() / m_slotLength - scale.posts)
{
    SeededRandom random(m_seed, creatorTopic);
    m_id = QString::number(1'450'000'000'000'000'000 + random.below(9'000'000'000'000'000));
    m_name = xCreatorName(random.next());
    m_username = xUsername(m_name) + QString::number(m_seed);
}

qint64 XCreator::createdAt() const
{
    return m_firstSlot * m_slotLength - 40 * dayLength;
}

QString XCreator::description() const
{
    return u"%1. New work every week, letters on Sundays."_s.arg(m_name);
}

XUser XCreator::profile(qint64 now) const
{
    const auto &all = posts(now);
    const auto visible =
        std::count_if(all.begin(), all.end(), [now](const XPost &post) { return post.isVisible(now); });
    SeededRandom random(m_seed, creatorTopic, 1);
    const auto base = 2'000 + random.below(30'000);
    const auto pace = 3 + random.below(20);
    const auto day = now / dayLength;
    const auto age = std::max<qint64>(0, day - m_firstSlot * m_slotLength / dayLength);
    SeededRandom today(m_seed, followerTopic, day);
    return {m_id,
            m_name,
            m_username,
            random.below(2) == 0,
            base + age * pace + today.below(pace),
            400 + random.below(50),
            visible,
            90 + random.below(60)};
}

XPost XCreator::postIn(qint64 slot) const
{
    SeededRandom random(m_seed, postTopic, slot);
    XPost post;
    post.slot = slot;
    post.publishedAt = (slot * m_slotLength + random.below(m_slotLength)) / 1'000 * 1'000;
    post.id = idAt(post.publishedAt + random.below(1'000), random);
    post.kind = kinds.at(static_cast<std::size_t>(slot % static_cast<qint64>(kinds.size())));
    if (random.below(41) == 0)
        post.deletedAt = post.publishedAt + (2 + random.below(90)) * dayLength;
    return post;
}

const std::vector<XPost> &XCreator::posts(qint64 now) const
{
    for (auto slot = m_firstSlot + static_cast<qint64>(m_posts.size()); slot * m_slotLength <= now; ++slot) {
        const auto next = postIn(slot);
        if (next.publishedAt > now)
            break;
        m_posts.push_back(next);
    }
    return m_posts;
}

const XPost *XCreator::post(qint64 id, qint64 now) const
{
    const auto &all = posts(now);
    const auto found =
        std::lower_bound(all.begin(), all.end(), id, [](const XPost &post, qint64 wanted) { return post.id < wanted; });
    return found != all.end() && found->id == id && found->isVisible(now) ? &*found : nullptr;
}

QString XCreator::text(const XPost &post) const
{
    return xPostText(post.kind, SeededRandom(m_seed, postTopic, -post.slot).next());
}

double XCreator::correction(const XPost &post, qint64 day) const
{
    const auto published = post.publishedAt / dayLength;
    const auto counts = [&](qint64 revised) {
        return revised <= day && published <= revised && published > revised - revisedDays;
    };
    const auto times = std::count_if(m_revisions.begin(), m_revisions.end(), counts);
    return std::max(0.5, 1.0 - 0.03 * static_cast<double>(times));
}

XFigures XCreator::figures(const XPost &post, qint64 day) const
{
    SeededRandom random(m_seed, figureTopic, post.slot);
    const auto share = shareAt(day - post.publishedAt / dayLength, random.between(0.4, 3.0));
    const auto seen = (400 + random.below(12'000)) * (random.below(31) == 0 ? 15 : 1);
    const auto corrected = share * correction(post, day);
    XFigures figures;
    figures.reposts = part(seen, share * random.between(0.001, 0.008));
    if (post.kind == XPostKind::Repost)
        return figures; // the original's, and nothing else
    figures.impressions = post.publishedAt < countedSince ? 0 : part(seen, corrected);
    figures.likes = part(seen, corrected * random.between(0.01, 0.06));
    figures.replies = part(seen, share * random.between(0.0005, 0.005));
    figures.quotes = part(seen, share * random.between(0.0001, 0.001));
    figures.bookmarks = part(seen, share * random.between(0.001, 0.006));
    figures.linkClicks = part(seen, share * random.between(0.002, 0.01));
    figures.profileClicks = part(seen, share * random.between(0.004, 0.012));
    figures.videoViews = post.kind == XPostKind::Video ? part(seen, share * 0.4) : 0;
    return figures;
}

XMention XCreator::mentionIn(qint64 slot) const
{
    SeededRandom random(m_seed, mentionTopic, slot);
    XMention mention;
    mention.slot = slot;
    mention.publishedAt = (slot * mentionSlotLength + random.below(mentionSlotLength)) / 1'000 * 1'000;
    mention.id = idAt(mention.publishedAt + random.below(1'000), random);
    mention.author = random.below(authors);
    mention.isDeleted = random.below(37) == 0;
    const auto before = mention.publishedAt / m_slotLength - 1;
    if (random.below(3) == 0 && before >= m_firstSlot)
        mention.answers = postIn(before).id;
    if (random.below(9) == 0)
        mention.goneAt = mention.publishedAt + (1 + random.below(40)) * dayLength;
    return mention;
}

std::vector<XMention> XCreator::mentions(qint64 now, std::size_t limit) const
{
    std::vector<XMention> found;
    const auto first = m_firstSlot * m_slotLength / mentionSlotLength + 1;
    for (auto slot = now / mentionSlotLength; slot >= first && found.size() < limit; --slot) {
        const auto mention = mentionIn(slot);
        if (!mention.isDeleted && mention.publishedAt <= now && !isGone(mention, now))
            found.push_back(mention);
    }
    return found;
}

std::vector<qint64> XCreator::goneMentions(qint64 now, std::size_t limit) const
{
    std::vector<qint64> found;
    const auto first = m_firstSlot * m_slotLength / mentionSlotLength + 1;
    for (auto slot = now / mentionSlotLength; slot >= first && found.size() < limit; --slot) {
        const auto mention = mentionIn(slot);
        if (!mention.isDeleted && isGone(mention, now))
            found.push_back(mention.id);
    }
    return found;
}

QString XCreator::text(const XMention &mention) const
{
    return xMentionText(m_username, SeededRandom(m_seed, mentionTopic, -mention.slot).next());
}

XFigures XCreator::figures(const XMention &mention, qint64 day) const
{
    SeededRandom random(m_seed, mentionFigureTopic, mention.slot);
    const auto share = shareAt(day - mention.publishedAt / dayLength, 1.0);
    XFigures figures;
    figures.impressions = part(100 + random.below(2'000), share);
    figures.likes = part(random.below(60), share);
    figures.replies = part(random.below(9), share);
    figures.reposts = part(random.below(6), share);
    figures.quotes = part(random.below(3), share);
    figures.bookmarks = part(random.below(3), share);
    return figures;
}

XUser XCreator::author(qint64 number) const
{
    SeededRandom random(m_seed, authorTopic, number);
    const auto id = QString::number(990'000'000'000'000'000 + random.below(9'000'000'000'000'000));
    const auto name = xAuthorName(random.next());
    const auto followers = 20 + random.below(random.below(9) == 0 ? 90'000 : 3'000);
    return {id,
            name,
            xUsername(name) + QString::number(number),
            random.below(8) == 0,
            followers,
            100 + random.below(700),
            300 + random.below(9'000),
            random.below(40)};
}

} // namespace creatormetrics

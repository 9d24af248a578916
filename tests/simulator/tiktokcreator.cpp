// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tiktokcreator.h"

#include "tests/simulator/seededrandom.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 platformSalt = 0x74696b746f6bULL; // another creator than the same seed's on other platforms
constexpr qint64 daySeconds = 86'400;
const QDate followersBegin(2018, 1, 1);

struct Persona {
    const char16_t *name;
    const char16_t *handle;
    const char16_t *biography;
};
constexpr std::array personas = {
    Persona{u"Maple Kiln", u"maplekiln", u"Pottery, weekly."},
    Persona{u"Fjord & Fork 🐟", u"fjordandfork", u"Cooking on a boat."},
    Persona{u"Oficina da Lúcia", u"oficina.lucia", u"Marcenaria sem pressa."},
    Persona{u"小さな庭", u"pocketgarden_", u"一平方メートルの庭"},
};

QString hexText(SeededRandom &random, int digits)
{
    QString text;
    while (text.size() < digits)
        text += QString::number(random.next() & 0xfU, 16);
    return text;
}

QString uuidText(SeededRandom &random)
{
    return hexText(random, 8) + "-"_L1 + hexText(random, 4) + "-4"_L1 + hexText(random, 3) + "-a"_L1
           + hexText(random, 3) + "-"_L1 + hexText(random, 12);
}

} // namespace

TikTokCreator::TikTokCreator(const CreatorScale &scale, int number)
    : m_seed((scale.seed + static_cast<quint64>(number)) ^ platformSalt)
    , m_slotSeconds(std::max<qint64>(60, scale.days * daySeconds / scale.posts))
{
    SeededRandom random(m_seed, SeededRandom::Topic::Creator);
    const auto &persona = personas.at(static_cast<std::size_t>(random.below(personas.size())));
    const auto suffix = number > 0 ? QString::number(number + 1) : QString();
    m_openId = uuidText(random);
    m_unionId = uuidText(random);
    m_name = QString::fromUtf16(persona.name) + suffix;
    m_handle = QString::fromUtf16(persona.handle) + suffix;
    m_biography = QString::fromUtf16(persona.biography);
    m_firstFollowers = 2'000 + random.below(8'000);
    m_followersPerDay = random.between(4.0, 35.0);
    const auto lastSlot = scale.today.startOfDay(Qt::UTC).toSecsSinceEpoch() / m_slotSeconds - 1;
    m_nextSlot = lastSlot - scale.posts + 1;
    addPosts(lastSlot);
}

void TikTokCreator::addPosts(qint64 lastSlot)
{
    for (; m_nextSlot <= lastSlot; ++m_nextSlot)
        m_posts.push_back(generateTikTokPost(m_seed, m_nextSlot, m_slotSeconds));
}

void TikTokCreator::moveTo(const QDateTime &now)
{
    addPosts(now.toSecsSinceEpoch() / m_slotSeconds);
}

void TikTokCreator::revise(QDate today)
{
    m_revisions.push_back(today);
}

std::span<const TikTokPost> TikTokCreator::published(const QDateTime &now) const
{
    const auto end =
        std::upper_bound(m_posts.begin(), m_posts.end(), now.toSecsSinceEpoch(),
                         [](qint64 seconds, const TikTokPost &post) { return seconds < post.publishedSeconds; });
    return {m_posts.begin(), end};
}

const TikTokPost *TikTokCreator::post(qint64 id, const QDateTime &now) const
{
    const auto all = published(now);
    const auto found = std::lower_bound(all.begin(), all.end(), id,
                                        [](const TikTokPost &post, qint64 wanted) { return post.id < wanted; });
    return found != all.end() && found->id == id && !found->isHidden(now.date()) ? &*found : nullptr;
}

TikTokFigures TikTokCreator::figures(const TikTokPost &post, QDate day) const
{
    auto figures = post.figures(day);
    for (const auto revision : m_revisions) {
        const auto age = post.publishedDay().daysTo(revision);
        if (day >= revision && age >= 0 && age < 30)
            figures.views -= 1 + figures.views / 50;
    }
    figures.views = std::max<qint64>(0, figures.views);
    return figures;
}

TikTokProfile TikTokCreator::profile(const QDateTime &now) const
{
    const auto today = now.date();
    const auto days = followersBegin.daysTo(today);
    SeededRandom random(m_seed, SeededRandom::Topic::Day, today.toJulianDay());
    TikTokProfile profile;
    profile.followers =
        m_firstFollowers + std::llround(m_followersPerDay * static_cast<double>(days)) + random.below(41) - 20;
    profile.following = 120 + days / 40;
    for (const auto &post : published(now)) {
        profile.likes += figures(post, today).likes;
        profile.videos += post.isHidden(today) ? 0 : 1;
    }
    return profile;
}

} // namespace creatormetrics

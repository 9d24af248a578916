// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tiktokpost.h"

#include "tests/simulator/seededrandom.h"

#include <array>
#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array openings = {
    u"Wheel throwing,", u"POV:", u"wait for it…", u"Day 12 of", u"Glaze reveal 🔥", u"How to ruin", u"陶芸:", u"Part 2:",
};
constexpr std::array subjects = {
    u"9 kg of clay #pottery", u"the \"easy\" mug & its lid",   u"a kiln that said no #fyp",
    u"São Paulo market haul", u"trimming, no music",           u"<3 years of practice",
    u"サボテンの鉢",          u"café cups for @northernglaze",
};

template <std::size_t N>
QString pick(SeededRandom &random, const std::array<const char16_t *, N> &texts)
{
    return QString::fromUtf16(texts.at(static_cast<std::size_t>(random.below(N))));
}

// Some have no text at all and some more than the platform shows.
void describe(TikTokPost &post, SeededRandom &random, qint64 slot)
{
    constexpr qsizetype shown = 150;
    if (slot % 19 == 6)
        return;
    auto text = pick(random, openings) + ' '_L1 + pick(random, subjects) + ' '_L1 + QString::number(slot % 10'000);
    post.title = text;
    if (slot % 29 == 8)
        text = (text + ", and now the whole story from the beginning: "_L1).repeated(4);
    post.description = text.left(shown);
}

// Fixed strides instead of chance: every creator of some size has all fates.
void hide(TikTokPost &post, SeededRandom &random, qint64 slot)
{
    const auto published = post.publishedSeconds / 86'400;
    const auto later = 3 + random.below(400);
    if (slot % 53 == 7) // never public
        post.hiddenFrom = published;
    else if (slot % 61 == 9) // deleted, or private for good
        post.hiddenFrom = published + later;
    else if (slot % 97 == 11) { // private for a while
        post.hiddenFrom = published + later;
        post.hiddenUntil = post.hiddenFrom + 2 + random.below(30);
    }
}

// Few videos are seen by many: reach falls like one over rank.
void grow(TikTokPost::Growth &growth, SeededRandom &random, qint64 slot)
{
    growth.reach = 1'800.0 / (random.between(0.0, 1.0) + 0.03);
    growth.halfLifeDays = random.between(1.5, 9.0);
    if (slot % 11 == 2) {
        growth.secondWave = growth.reach * random.between(0.2, 1.6);
        growth.secondWaveAge = random.between(10.0, 250.0);
    }
    growth.likeRate = random.between(0.04, 0.12);
    growth.commentRate = random.between(0.001, 0.006);
    growth.shareRate = random.between(0.002, 0.012);
    if (slot % 23 == 4)
        growth.clearedUpAge = 5 + random.below(120);
}

qint64 rounded(double figure)
{
    return std::llround(figure);
}

} // namespace

bool TikTokPost::isHidden(QDate day) const
{
    const auto number = QDate(1970, 1, 1).daysTo(day);
    return number >= hiddenFrom && number < hiddenUntil;
}

TikTokFigures TikTokPost::figures(QDate day) const
{
    const auto age = static_cast<double>(publishedDay().daysTo(day));
    const double early = growth.reach * (age + 0.3) / (age + 0.3 + growth.halfLifeDays);
    const double late = growth.secondWave / (1.0 + std::exp((growth.secondWaveAge - age) / 1.5));
    const double views = std::floor(early + late);
    const double left = age >= static_cast<double>(growth.clearedUpAge) ? 0.96 : 1.0;
    return {static_cast<qint64>(views), rounded(views * growth.likeRate * left),
            rounded(views * growth.commentRate * left), rounded(views * growth.shareRate)};
}

TikTokPost generateTikTokPost(quint64 seed, qint64 slot, qint64 slotSeconds)
{
    SeededRandom random(seed, SeededRandom::Topic::Post, slot);
    TikTokPost post;
    // The last tenth of a slot stays empty, so that no two videos share a second.
    post.publishedSeconds = slot * slotSeconds + random.below(slotSeconds * 9 / 10);
    post.id = (post.publishedSeconds << 32U) | random.below(qint64(1) << 32U);
    post.durationSeconds = 7 + random.below(random.below(6) == 0 ? 590 : 60);
    describe(post, random, slot);
    hide(post, random, slot);
    grow(post.growth, random, slot);
    return post;
}

} // namespace creatormetrics

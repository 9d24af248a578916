// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/seededrandom.h"
#include "tests/simulator/simulatedchannel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array openings = {
    u"Building",   u"Fixing",  u"Why I left",      u"The truth about",     u"10 mistakes with",
    u"Café talk:", u"Testing", u"A quiet hour of", u"Beginner's guide to", u"Restoring",
};
constexpr std::array subjects = {
    u"a 9 kg vase",           u"cheap tools",           u"the old workshop",   u"glazes \"that fail\"",
    u"my first kiln 🔥",       u"winter light",          u"the São Paulo fair", u"hand-made tiles",
    u"broken plates & bowls", u"a <very> small garden", u"サボテン",
};

QString titleOf(SeededRandom &random, qint64 slot)
{
    const auto opening = QString::fromUtf16(openings.at(static_cast<std::size_t>(random.below(openings.size()))));
    const auto subject = QString::fromUtf16(subjects.at(static_cast<std::size_t>(random.below(subjects.size()))));
    return opening + ' '_L1 + subject + " #"_L1 + QString::number(slot % 10'000);
}

// Fixed strides instead of chance: every channel of some size has all states.
VideoState stateOf(qint64 slot)
{
    if (slot % 67 == 5)
        return VideoState::Private;
    if (slot % 131 == 7)
        return VideoState::Deleted;
    return slot % 89 == 3 ? VideoState::Unlisted : VideoState::Public;
}

qint64 durationOf(SeededRandom &random, bool isLive)
{
    if (isLive)
        return 3'600 + random.below(5'400);
    return random.below(5) == 0 ? 15 + random.below(45) : 180 + random.below(1'300);
}

// Few videos are seen by many: popularity falls like one over rank, and growth slows with age.
qint64 viewsOf(SeededRandom &random, double ageDays)
{
    const double popularity = 0.15 / (random.between(0.0, 1.0) + 0.02);
    return std::llround(26'000.0 * popularity * (ageDays / (ageDays + 8.0)));
}

void countAudience(SimulatedVideo &video, SeededRandom &random, qint64 slot)
{
    const double views = static_cast<double>(video.views);
    if (slot % 53 != 11)
        video.likes = std::llround(views * random.between(0.03, 0.07));
    if (slot % 61 != 13)
        video.comments = std::llround(views * random.between(0.002, 0.008));
}

SimulatedVideo generateVideo(const ChannelPlan &plan, qint64 slot)
{
    SeededRandom random(plan.seed, SeededRandom::Topic::Video, slot);
    SimulatedVideo video;
    video.id = random.text(11);
    video.title = titleOf(random, slot);
    video.description = "Recorded in one take.\n\nChapters:\n0:00 Start"_L1;
    const qint64 second = slot * plan.slotSeconds + random.below(std::max<qint64>(1, plan.slotSeconds * 9 / 10));
    video.publishedAt = QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
    video.isLive = slot % 97 == 17;
    video.durationSeconds = durationOf(random, video.isLive);
    video.state = stateOf(slot);
    const auto ageSeconds = video.publishedAt.secsTo(plan.today.endOfDay(Qt::UTC));
    video.views = viewsOf(random, static_cast<double>(ageSeconds) / 86'400.0);
    countAudience(video, random, slot);
    return video;
}

} // namespace

std::vector<SimulatedVideo> generateUploads(const ChannelPlan &plan)
{
    std::vector<SimulatedVideo> uploads;
    for (auto slot = plan.lastSlot(); slot >= plan.firstSlot; --slot)
        uploads.push_back(generateVideo(plan, slot));
    return uploads;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatedchannel.h"

#include "tests/simulator/seededrandom.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

struct Persona {
    const char16_t *title;
    const char16_t *handle;
    const char16_t *description;
    const char16_t *country;
};

constexpr std::array personas = {
    Persona{u"Maple Kiln Studio", u"@maplekiln", u"Weekly pottery builds.", u"CA"},
    Persona{u"Fjord & Fork", u"@fjordandfork", u"Cooking on a boat, all year round.", u"NO"},
    Persona{u"Oficina da Lúcia", u"@oficinadalucia", u"Marcenaria sem pressa.", u"BR"},
    Persona{u"Night Bus Synths", u"@nightbussynths", u"Old machines, new tunes.", u"GB"},
    Persona{u"Tokyo Pocket Garden 小さな庭", u"@pocketgarden", u"Gardens of one square metre.", u"JP"},
};

QString text(const char16_t *characters)
{
    return QString::fromUtf16(characters);
}

void nameChannel(SimulatedChannel &channel, SeededRandom &random)
{
    const auto &persona = personas.at(static_cast<std::size_t>(random.below(personas.size())));
    channel.id = "UC"_L1 + random.text(22);
    channel.title = text(persona.title);
    channel.handle = text(persona.handle);
    channel.description = text(persona.description);
    channel.country = text(persona.country);
}

} // namespace

qint64 DayFigures::averageViewDuration() const
{
    return views > 0 ? std::llround(static_cast<double>(estimatedMinutesWatched) * 60.0 / static_cast<double>(views))
                     : 0;
}

DayFigures DayFigures::scaled(double share) const
{
    const auto part = [share](qint64 figure) { return std::llround(static_cast<double>(figure) * share); };
    return {part(views),
            part(engagedViews),
            part(likes),
            part(dislikes),
            part(comments),
            part(shares),
            part(subscribersGained),
            part(subscribersLost),
            part(estimatedMinutesWatched)};
}

DayFigures &DayFigures::operator+=(const DayFigures &other)
{
    views += other.views;
    engagedViews += other.engagedViews;
    likes += other.likes;
    dislikes += other.dislikes;
    comments += other.comments;
    shares += other.shares;
    subscribersGained += other.subscribersGained;
    subscribersLost += other.subscribersLost;
    estimatedMinutesWatched += other.estimatedMinutesWatched;
    return *this;
}

qint64 SimulatedChannel::servedSubscribers() const
{
    qint64 unit = 1;
    while (subscribers / unit >= 1'000)
        unit *= 10;
    return subscribers / unit * unit;
}

qint64 SimulatedChannel::publicVideos() const
{
    return std::count_if(uploads.begin(), uploads.end(),
                         [](const SimulatedVideo &video) { return video.state == VideoState::Public; });
}

const SimulatedVideo *SimulatedChannel::video(const QString &videoId) const
{
    const auto place = places.constFind(videoId);
    if (place == places.cend() || uploads[*place].state == VideoState::Deleted)
        return nullptr;
    return &uploads[*place];
}

const DayFigures *SimulatedChannel::day(QDate date) const
{
    const auto index = plan.firstDay.daysTo(date);
    return index >= 0 && index < static_cast<qint64>(days.size()) ? &days[static_cast<std::size_t>(index)] : nullptr;
}

SimulatedChannel generateChannel(const ChannelPlan &plan)
{
    SimulatedChannel channel;
    SeededRandom random(plan.seed, SeededRandom::Topic::Channel);
    channel.plan = plan;
    nameChannel(channel, random);
    channel.publishedAt = QDateTime::fromSecsSinceEpoch(plan.firstSlot * plan.slotSeconds, Qt::UTC).addDays(-30);
    channel.subscribers = 40'000 + random.below(60'000);
    channel.views = 4'000'000 + random.below(2'000'000);
    for (auto day = plan.firstDay; day <= plan.lastCompleteDay(); day = day.addDays(1)) {
        channel.days.push_back(generateDay(plan, day));
        channel.views += channel.days.back().views;
        channel.subscribers += channel.days.back().subscribersGained - channel.days.back().subscribersLost;
    }
    channel.uploads = generateUploads(plan);
    channel.places.reserve(static_cast<qsizetype>(channel.uploads.size()));
    for (std::size_t place = 0; place < channel.uploads.size(); ++place)
        channel.places.insert(channel.uploads[place].id, place);
    return channel;
}

} // namespace creatormetrics

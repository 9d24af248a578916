// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/samplementions.h"

#include "app/services/sampletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr quint64 mentionDraw = 4; ///< apart from the other draws of a creator
constexpr qint64 fewestForOutcry = 600; ///< with fewer mentions nobody would notice
constexpr qint64 outcryMentions = 28;
constexpr qint64 outcryStep = 5; ///< one in so many of the newest is part of it
constexpr qint64 outcryDay = 9; ///< days ago

/// Five letters whose order is that of the numbers, so that ids arrive in the order of an index.
QString orderedMentionLetters(qint64 number)
{
    constexpr QLatin1StringView alphabet("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
    QString word;
    for (int shift = 24; shift >= 0; shift -= 6)
        word += alphabet[static_cast<qsizetype>((number >> shift) & 63)];
    return word;
}

QString mentionIdOf(qint64 number, SampleRandom &random)
{
    constexpr QLatin1StringView alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    QString id = u"m"_s + orderedMentionLetters(number);
    for (int i = 0; i < 8; ++i)
        id += alphabet[static_cast<qsizetype>(random.between(0, alphabet.size() - 1))];
    return id;
}

/// What most of the first few of them say; the others speak of anything.
SampleTopic topicOfRegular(qint64 number)
{
    if (number % 7 == 2)
        return SampleTopic::Complaint;
    return number % 3 == 0 ? SampleTopic::Praise : SampleTopic::Anything;
}

} // namespace

SampleMentions::SampleMentions(const SampleCreator &creator, const SampleCreatorPlan &plan)
    : m_creator(creator)
    , m_plan(plan)
    , m_random(sampleSeed(plan.seed, mentionDraw, static_cast<quint64>(plan.index)))
    , m_outcry(creator.sponsoredItem() && plan.mentions >= fewestForOutcry)
{
    if (plan.mentions == 0)
        return;
    for (qint64 item = 0; item < plan.items; ++item)
        m_published.push_back(creator.publishedDay(item));
    const qint64 regulars = std::clamp<qint64>(plan.mentions / 150, 6, 200);
    for (qint64 number = 0; number < regulars; ++number) {
        const QString name = sampleAuthor(m_random);
        m_regulars.push_back({.name = name, .followers = followers(), .topic = topicOfRegular(number)});
    }
}

std::vector<Mention> SampleMentions::make()
{
    std::vector<Mention> made;
    made.reserve(static_cast<std::size_t>(m_plan.mentions));
    for (qint64 number = 0; number < m_plan.mentions; ++number)
        made.push_back(mention(number));
    return made;
}

Mention SampleMentions::mention(qint64 number)
{
    Mention mention;
    mention.mentionId = mentionIdOf(number, m_random);
    // A reserved name, as for posts.
    mention.url = u"https://%1.example/%2"_s.arg(platformKey(m_creator.platform()), mention.mentionId);
    mention.engagementCount = m_random.between(0, 40) * m_random.between(0, 12);
    if (m_outcry && number % outcryStep == 3 && number / outcryStep < outcryMentions)
        writeOutcry(mention, number);
    else
        writeOrdinary(mention, number);
    return mention;
}

void SampleMentions::writeOutcry(Mention &mention, qint64 number)
{
    const bool later = number / outcryStep >= outcryMentions - 5;
    const QDate day = m_plan.today.addDays(later ? 1 - outcryDay : -outcryDay);
    // Between nine and midnight of UTC, which is the same day in the zones of all platforms.
    mention.mentionedAt = QDateTime(day, QTime(9, 0), QTimeZone::utc()).addSecs(m_random.between(0, 50'000));
    mention.authorName = sampleAuthor(m_random);
    if (m_creator.platform() == Platform::X)
        mention.authorFollowers = followers();
    const SampleTopic topic = m_random.chance(900'000) ? SampleTopic::Sponsor : SampleTopic::Anything;
    mention.text = sampleRemark(m_plan.index / 4, topic, m_random);
    mention.postId = m_creator.contentId(*m_creator.sponsoredItem());
}

void SampleMentions::writeOrdinary(Mention &mention, qint64 number)
{
    // The newest first.
    const qint64 all = m_plan.mentions;
    const qint64 age = m_plan.days.days() * (number * all + number * number) / (2 * all * all);
    const QDate day = m_plan.today.addDays(-age - 1);
    mention.mentionedAt = QDateTime(day, QTime(0, 0), QTimeZone::utc()).addSecs(m_random.between(0, 86'399));
    SampleTopic topic = SampleTopic::Anything;
    chooseAuthor(mention, topic);
    mention.text = sampleRemark(m_plan.index / 4, topic, m_random);
    choosePost(mention, day);
}

void SampleMentions::chooseAuthor(Mention &mention, SampleTopic &topic)
{
    const bool told = m_creator.platform() == Platform::X;
    if (!m_random.chance(250'000)) {
        mention.authorName = sampleAuthor(m_random);
        if (told)
            mention.authorFollowers = followers();
        return;
    }
    const qint64 last = static_cast<qint64>(m_regulars.size()) - 1;
    const qint64 first = m_random.between(0, last);
    const Regular &regular = m_regulars[static_cast<std::size_t>(std::min(first, m_random.between(0, last)))];
    mention.authorName = regular.name;
    if (told)
        mention.authorFollowers = regular.followers;
    if (m_random.chance(600'000))
        topic = regular.topic;
}

/// A post from before the day, the newest ones most often; some mentions stand under none.
void SampleMentions::choosePost(Mention &mention, QDate day)
{
    if (m_random.chance(250'000))
        return;
    const qint64 back = m_random.between(0, 4) * m_random.between(0, 3);
    const qint64 until = std::ranges::lower_bound(m_published, day) - m_published.begin();
    if (until - 1 - back >= 0)
        mention.postId = m_creator.contentId(until - 1 - back);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sampleremarks.h"

#include "app/services/sampletext.h"

#include <array>

namespace creatormetrics {

namespace {

// In all of these %1 is the creator, %2 the craft, %3 a thing made or done and %4 a detail of the craft.

constexpr std::array praise{
    u"%1 is the best thing in my feed this week",
    u"Learned more from %1 in ten minutes than in a whole course",
    u"Thank you %1, this is so calming 💛",
    u"I love how honest %1 is about failures",
    u"%1 got me into %2 again, what a great channel",
    u"Beautiful work. Clear, kind and useful.",
    u"This is exactly what I needed today, thank you!",
    u"Finally someone explains %4 so that I understand it. Brilliant.",
    u"Love the part about %4",
    u"I watched this three times already, it's that good",
    u"I love watching this, thank you 😍",
    u"soooo good!!!",
    u"You make %3 look easy and I love you for it",
    u"My daughter wants to try %3 now. Thank you for inspiring her!",
    u"Thank you, best video on %4 by far",
    u"The editing is wonderful, and so is the music",
    u"I'm so happy you are back 🥰",
    u"Love this channel. You deserve a million followers",
    u"Thank you, this made my day",
    u"Great tips, I finally got %3 right!",
    u"Your voice is so relaxing, perfect before bed",
    u"Wow. Just wow. 👏👏👏",
    u"Love it, excellent as always %1",
    u"I appreciate that you show the mistakes too, very helpful",
    u"Your best one yet, congratulations!",
    u"What a lovely community in these comments ❤️",
    u"I tried %3 after this and it worked on the first go, amazing",
    u"Super clear instructions, thank you so much",
    u"No drama, no shouting, just good %2. Love it.",
    u"The pace is perfect. Please never change",
    u"I love that ending, stunning",
    u"You are a gifted teacher",
    u"Thank you, worth every minute 🙌",
};

constexpr std::array questions{
    u"Does %1 say anywhere which brand that was?",
    u"Is there a part two of this, %1?",
    u"What camera do you use?",
    u"How long did this take in total?",
    u"Which tool is that at 4:12?",
    u"Could you do one about %4 next?",
    u"Where can I find the list of materials?",
    u"Would this also work for beginners?",
    u"Do you ship to New Zealand?",
    u"Is %4 really necessary for %3?",
    u"Anyone know the song at the end?",
    u"When is the next live stream?",
    u"Do you have a written version of this?",
    u"Can I use something else instead?",
    u"What do you think about %4 in winter?",
    u"How many hours a week do you spend on %2?",
};

constexpr std::array complaints{
    u"The sound in the latest %1 video is terrible",
    u"I followed this to the letter and it was a disaster. Waste of money.",
    u"Not a fan of the new format. Boring and slow.",
    u"The music is too loud, I can't understand a word",
    u"Twenty minutes for something that fits in five. Way too long",
    u"My order arrived broken and nobody answers my emails. Very disappointed.",
    u"Shipping took six weeks. Six! Unacceptable.",
    u"The audio is awful again, please buy a proper microphone",
    u"Clickbait title. The video is not about %3 at all.",
    u"I miss the old videos, this one felt lazy",
    u"Why is everything so blurry? Hard to watch",
    u"Sorry, but the advice on %4 is wrong and dangerous",
    u"Paid for the course and it's the same stuff as here. Feels like a scam",
    u"Too much talking, too little %2",
    u"The subtitles are wrong half of the time, annoying",
    u"This ruined my weekend project. Thanks for nothing 😡",
    u"The intro is painful to listen to",
    u"Worst video so far, sadly",
    u"Refund still missing after a month. I'm angry.",
    u"The link in the description is broken",
    u"Unfollowed %1, I am tired of it",
    u"ugh, another giveaway 🙄",
    u"Shaky camera, gave me a headache",
    u"I expected more from you, honestly",
};

constexpr std::array sponsors{
    u"Too many ads. Four minutes of sponsor in a ten minute video, terrible!",
    u"Unfollowed. Too many ads lately, so annoying",
    u"Is this a video or a commercial? Too many ads, terrible",
    u"The sponsor segment is longer than the actual %2. Disappointing",
    u"I hate this sponsor. They scammed half of the comments here",
    u"Selling out for that sponsor? Sad to see 😞",
    u"Ads, ads, ads. I can't stand it any more",
    u"That sponsor is a fraud and you know it",
    u"Ad at the start, ad in the middle, ad at the end. Horrible",
    u"Lost all trust after this sponsor",
    u"Too many ads, I stopped watching after two minutes 👎",
    u"Please drop this sponsor, their product is awful",
    u"What happened to this channel? Only ads now, so annoying",
    u"A sponsor like that is a disgrace",
    u"The ads ruin it. Bad decision.",
    u"Never thought I would dislike a video here, but these ads are the worst",
    u"Shameless advertising. I'm out",
    u"Half of this is ads, boring and greedy",
};

constexpr std::array plain{
    u"Watching %1 while waiting for the bus",
    u"%1 uploaded a new one about %2",
    u"Comparing notes with %1 on %2",
    u"First",
    u"Here from the newsletter",
    u"Saved for the weekend",
    u"Third time this month that I see %3 somewhere",
    u"I do %4 on Sundays",
    u"We had %3 at school",
    u"My grandmother used to do %4 like that",
    u"Watching from Lisbon",
    u"Part of my Monday routine by now",
    u"Bookmarked 4:30 for later",
    u"The same thing is in the book, chapter two",
    u"For everyone asking: it is in the description",
    u"Day 12 of %4",
    u"Sent this to my brother",
    u"Timestamps: 0:00 intro, 2:10 %4, 8:45 result",
};

constexpr std::array jokes{
    u"My cat watched this and now she wants %3 😂",
    u"Me: I will go to bed early. Also me at 2 am: %4",
    u"My wallet saw this video and left the room 😅",
    u"Plot twist: the mistake was the best part lol",
    u"I came for %2 and stayed for the dog",
    u"Instructions unclear, now I own three of them 🤣",
    u"Nobody: ... %1: let's do %3 at midnight",
    u"Not me crying over %3",
    u"My husband asked what I do all day. I showed him %4 haha",
    u"Tell me you love %2 without telling me you love %2",
};

constexpr std::array slang{
    u"this slaps fr",
    u"ngl that was kinda mid",
    u"lowkey obsessed with %4",
    u"no cap, best %2 content out there 🔥",
    u"W video",
    u"L take on %4 tbh",
    u"ok but why is this so cozy",
    u"big yikes at 3:20",
    u"%1 never misses 💯",
    u"imma try %3 rn",
};

constexpr std::array emoji{
    u"🔥🔥🔥", u"❤️❤️❤️", u"😍", u"👏👏", u"😂😂😂", u"🙏", u"👀", u"💯", u"😭", u"👎",
};

constexpr std::array german{
    u"Endlich mal jemand, der das in Ruhe erklärt. Danke!",
    u"Sehr schönes Video, hat mir richtig gut gefallen 😊",
    u"Der Ton ist leider schrecklich",
    u"Viel zu viel Werbung, das nervt",
    u"Gibt es das auch mit deutschen Untertiteln?",
    u"Ich liebe diesen Kanal, weiter so!",
    u"Woher hast du das Werkzeug?",
    u"Schade, früher war es besser",
    u"Habe es heute nachgemacht, hat wunderbar geklappt",
};
constexpr std::array spanish{
    u"¿Alguien sabe dónde compra %1 sus materiales?",
    u"Me encanta este canal, muchas gracias ❤️",
    u"Qué trabajo tan hermoso, felicidades",
    u"El sonido es horrible, no se entiende nada",
    u"Saludos desde Sevilla",
    u"Muy buen video, aprendí mucho",
    u"Demasiada publicidad, qué pena",
    u"¿Cuándo sale la segunda parte?",
};
constexpr std::array french{
    u"Magnifique, merci beaucoup pour ce partage",
    u"J'adore cette chaîne, c'est toujours un plaisir",
    u"Trop de pub, c'est dommage",
    u"Est-ce que ça marche aussi pour les débutants ?",
    u"Le son est vraiment mauvais cette fois",
    u"Bravo, quel beau travail 👏",
    u"Vous livrez en Belgique ?",
};
constexpr std::array portuguese{
    u"Que trabalho lindo, parabéns!",
    u"Adorei o vídeo, muito obrigado",
    u"Onde você comprou isso?",
    u"O áudio está péssimo",
    u"Melhor canal que existe, amo demais ❤️",
    u"Muita propaganda, que chato",
};
constexpr std::array arabic{
    u"شرح رائع من %1، شكرًا لكم", u"عمل جميل جدا، أحسنت", u"أين أجد هذه الأدوات؟", u"الصوت سيء جدا في هذا الفيديو", u"أحب هذه القناة كثيرا ❤️",
};
constexpr std::array japanese{
    u"この動画、とても分かりやすい！ %1 さんありがとう", u"素晴らしい作品ですね、感動しました", u"最高です！いつも楽しみにしています", u"音が悪くて聞こえません、残念",
    u"その道具はどこで買えますか？", u"広告が多すぎて最悪", u"初めて見ました、これから応援します",
};
constexpr std::array hindi{
    u"बहुत अच्छा वीडियो, धन्यवाद", u"यह सामान कहाँ मिलेगा?", u"आवाज़ बहुत खराब है", u"शानदार काम, मुझे बहुत पसंद आया", u"नमस्ते, दिल्ली से देख रहा हूँ",
};

/// What some remarks end with.
constexpr std::array endings{u" 🙂", u" 👍", u"!!", u" lol", u" tbh", u" ❤️", u" …", u" imo", u" 🙏", u" 😅"};

using Remarks = std::span<const char16_t *const>;

struct Share {
    qint64 thousandths;
    Remarks remarks;
};
constexpr std::array shares{
    Share{320, praise},  Share{140, questions}, Share{120, complaints}, Share{110, plain},     Share{60, jokes},
    Share{45, slang},    Share{35, emoji},      Share{40, german},      Share{40, spanish},    Share{25, french},
    Share{20, portuguese}, Share{15, arabic},   Share{20, japanese},    Share{10, hindi},
};

Remarks ordinaryRemarks(SampleRandom &random)
{
    qint64 drawn = random.between(0, 999);
    for (const Share &share : shares) {
        drawn -= share.thousandths;
        if (drawn < 0)
            return share.remarks;
    }
    Q_UNREACHABLE();
}

Remarks remarksOn(SampleTopic topic, SampleRandom &random)
{
    switch (topic) {
    case SampleTopic::Anything:
        return ordinaryRemarks(random);
    case SampleTopic::Praise:
        return praise;
    case SampleTopic::Complaint:
        return complaints;
    case SampleTopic::Sponsor:
        return sponsors;
    }
    Q_UNREACHABLE();
}

QString placed(int theme, char16_t place, SampleRandom &random)
{
    switch (place) {
    case u'1':
        return sampleCreatorName(theme);
    case u'2':
        return sampleCraft(theme);
    case u'3':
        return sampleThing(theme, random);
    default:
        return sampleDetail(theme, random);
    }
}

} // namespace

QString sampleRemark(int theme, SampleTopic topic, SampleRandom &random)
{
    const QStringView pattern(random.pick(remarksOn(topic, random)));
    QString remark;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == u'%')
            remark += placed(theme, pattern[++at].unicode(), random);
        else
            remark += pattern[at];
    }
    const bool calm = topic == SampleTopic::Anything || topic == SampleTopic::Praise;
    if (calm && random.chance(150'000))
        remark += QStringView(random.pick(std::span(endings)));
    return remark;
}

} // namespace creatormetrics

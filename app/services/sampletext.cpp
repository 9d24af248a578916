// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sampletext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Words = std::array<const char16_t *, 12>;

struct Theme {
    const char16_t *name;
    const char16_t *country;
    const char16_t *craft;
    Words things;
    Words details;
    std::array<const char16_t *, 3> foreign; ///< titles in other scripts
};

constexpr std::array<Theme, 10> themes{{
    {u"Maple Kiln",
     u"CA",
     u"pottery",
     {u"a 9 kg vase", u"a moon jar", u"a teapot", u"a raku bowl", u"a set of six mugs", u"a lidded jar",
      u"a butter dish", u"a carved platter", u"an oil lamp", u"a bird bath", u"a sake set", u"a cracked bowl"},
     {u"celadon glaze", u"wood firing", u"salt firing", u"pulling handles", u"trimming feet", u"crystal glazes",
      u"wild clay", u"cone 6 tests", u"slip trailing", u"wedging", u"kiln loading", u"a new wheel"},
     {u"器をつくる：萩焼の一日 🍵", u"صناعة إبريق شاي من الطين خطوة بخطوة", u"陶芸初心者のための電動ろくろ"}},
    {u"Salt & Thyme",
     u"GB",
     u"cooking",
     {u"a Sunday roast", u"sourdough", u"lemon tart", u"dal for four", u"smoked aubergine", u"a week of lunches",
      u"fresh pasta", u"marmalade", u"leek pie", u"ramen eggs", u"a picnic", u"plum jam"},
     {u"knife skills", u"stock from scraps", u"cast iron", u"cooking for one", u"spring greens", u"brown butter",
      u"a tiny kitchen", u"pickling", u"cheap cuts", u"market day", u"leftovers", u"spice grinding"},
     {u"15分でできる和風パスタ 🍝", u"طريقة عمل خبز الصاج في البيت", u"祖母のレシピで作る梅干し"}},
    {u"Slow Gravel",
     u"DE",
     u"cycling",
     {u"the Rhine path", u"300 km in two days", u"a steel frame", u"tubeless tyres", u"a winter commute",
      u"my first audax", u"the Black Forest loop", u"a dynamo light", u"a bikepacking kit", u"a wet descent",
      u"the old railway", u"a creaking hub"},
     {u"saddle height", u"packing light", u"route planning", u"wild camping", u"gear ratios", u"night riding",
      u"bread and cheese", u"chain wax", u"rain gear", u"headwinds", u"train and bike", u"a broken spoke"},
     {u"しまなみ海道を一日で走る 🚲", u"رحلة بالدراجة حول البحيرة", u"輪行のコツ"}},
    {u"Northlight Frames",
     u"NO",
     u"photography",
     {u"the blue hour", u"a 50 mm walk", u"street portraits", u"a darkroom at home", u"aurora at minus 20",
      u"one roll, one day", u"a ferry crossing", u"fog on the fjord", u"my oldest camera", u"a wedding in snow",
      u"a zine", u"empty car parks"},
     {u"metering", u"grain", u"flash off camera", u"colour in winter", u"printing", u"long exposure", u"pushing film",
      u"waiting", u"scanning", u"composition", u"reflections", u"sharing work"},
     {u"冬の光を撮る：北海道編 📷", u"تصوير الشوارع بعدسة واحدة", u"フィルムカメラ入門"}},
    {u"Oak & Awl",
     u"US",
     u"woodworking",
     {u"a three-legged stool", u"a dovetailed box", u"a workbench", u"a toddler bed", u"a shaker table", u"a spoon",
      u"a tool chest", u"a garden gate", u"a bookcase", u"a cutting board", u"a saw till", u"a rocking chair"},
     {u"hand planes", u"sharpening", u"hide glue", u"reclaimed oak", u"steam bending", u"oil finish", u"drawboring",
      u"a small shop", u"marking gauges", u"green wood", u"joinery by eye", u"mistakes"},
     {u"木の椅子を一脚つくる 🪑", u"صندوق خشبي بدون مسامير", u"鉋の研ぎ方"}},
    {u"Balcony Acre",
     u"ES",
     u"gardening",
     {u"tomatoes in pots", u"a worm bin", u"a drip line", u"strawberries in gutters", u"a lemon tree", u"winter salad",
      u"mint and basil", u"a pond in a bucket", u"chillies from seed", u"the August harvest", u"a compost bag",
      u"peas on string"},
     {u"watering in a heatwave", u"seed saving", u"aphids", u"pruning", u"grey water", u"shade cloth",
      u"peat-free soil", u"pollinators", u"frost", u"small spaces", u"feeding", u"repotting"},
     {u"ベランダ菜園の一年 🍅", u"زراعة الطماطم على الشرفة", u"ミニトマトの育て方"}},
    {u"Tape Hiss Sessions",
     u"BR",
     u"music",
     {u"a four-track song", u"an old drum machine", u"a choro tune", u"a broken tape deck", u"a one-take album",
      u"a nylon-string guitar", u"a kitchen reverb", u"a bassline", u"a home-made microphone", u"a quiet waltz",
      u"a synth from a kit", u"ten loops"},
     {u"tape saturation", u"finishing songs", u"room sound", u"tuning by ear", u"mixing on headphones", u"cheap cables",
      u"patience", u"latency", u"writing words", u"rhythm", u"recording at night", u"mastering"},
     {u"カセットMTRで宅録 🎶", u"تسجيل أغنية في غرفة النوم", u"四畳半レコーディング"}},
    {u"Back Garden Skies",
     u"AU",
     u"astronomy",
     {u"the Orion nebula", u"Saturn", u"a lunar eclipse", u"a home-built dome", u"the Magellanic Clouds", u"a comet",
      u"Jupiter's moons", u"a star trail", u"a sunspot group", u"a meteor shower", u"the Southern Cross",
      u"a red dwarf"},
     {u"polar alignment", u"light pollution", u"stacking", u"dew", u"averted vision", u"a first telescope",
      u"cold cameras", u"seeing", u"star hopping", u"filters", u"sketching", u"power in the field"},
     {u"ベランダから見る木星 🔭", u"رصد القمر بتلسكوب صغير", u"天の川を撮る"}},
    {u"Two Sticks",
     u"IS",
     u"knitting",
     {u"a yoke sweater", u"toe-up socks", u"a lace shawl", u"mittens in two colours", u"a baby blanket",
      u"a steeked cardigan", u"a hat in one evening", u"a cabled vest", u"hand-spun yarn", u"a pocket",
      u"a repaired elbow", u"leg warmers"},
     {u"gauge", u"short rows", u"natural dye", u"reading charts", u"blocking", u"yarn substitution", u"tension",
      u"weaving in ends", u"buttonholes", u"fleece to yarn", u"travel knitting", u"unravelling"},
     {u"はじめての編み込みセーター 🧶", u"حياكة جوارب صوفية", u"棒針の基本"}},
    {u"Kotoba Café",
     u"JP",
     u"languages",
     {u"thirty days of kanji", u"ordering coffee", u"polite verbs", u"a letter by hand", u"train announcements",
      u"counting things", u"a first conversation", u"false friends", u"a bookshop visit", u"dialects", u"onomatopoeia",
      u"reading manga"},
     {u"shadowing", u"spaced repetition", u"pitch accent", u"small talk", u"listening", u"motivation",
      u"grammar you need", u"mistakes I made", u"particles", u"thinking in Japanese", u"mnemonics", u"handwriting"},
     {u"カフェで使える日本語 ☕", u"تعلّم اليابانية في ثلاثين يومًا", u"「は」と「が」の違い"}},
}};

constexpr std::array<const char16_t *, 26> patterns{
    u"Making %1",
    u"%1: what I would do differently",
    u"I tried %1 for a week 😅",
    u"%1, start to finish",
    u"Five lessons from %1",
    u"How %2 changed %1",
    u"%2 explained in four minutes",
    u"Why I stopped worrying about %2",
    u"%1 without special tools",
    u"Questions and answers: %2",
    u"%1 on a small budget ✨",
    u"The quiet side of %2",
    u"%2 and %1: a long look",
    u"This went wrong: %1",
    u"%1 and what %2 taught me",
    u"Can %2 save %1?",
    u"%2 first, then %1",
    u"A long evening with %1 and %2",
    u"%1, but only with %2",
    u"From %2 to %1 in one afternoon",
    u"%1 | %2 in real time",
    u"You asked about %2, so here is %1",
    u"Is %2 worth it? Testing it on %1",
    u"%1: the part about %2 nobody shows 👀",
    u"My notes on %2 after %1",
    u"%1 again, this time with %2",
};

constexpr std::array<const char16_t *, 8> descriptions{
    u"Everything I used is listed below.",
    u"Thanks for all the questions last week, they shaped this one.",
    u"Filmed in one day, edited in three.",
    u"Tell me what you would like to see next.",
    u"Part of a series; the earlier parts are in the playlist.",
    u"No sponsor, no hurry. #slow #handmade",
    u"Corrections: at the end I say left and mean right.",
    u"Captions in English, German and Japanese.",
};

constexpr std::array<const char16_t *, 16> firstNames{
    u"ana",   u"jonas", u"mei",  u"omar", u"ruth", u"tomek", u"yuki", u"lena",
    u"priya", u"samir", u"ines", u"kofi", u"noor", u"elio",  u"saga", u"hugo",
};

constexpr std::array<const char16_t *, 12> lastNames{
    u"makes", u"reads",       u"outdoors", u"at.home", u"studio", u"daily",
    u"tries", u"in.progress", u"writes",   u"fixes",   u"sings",  u"walks",
};

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

const Theme &themeOf(int theme)
{
    return themes[static_cast<std::size_t>(theme) % themes.size()];
}

template <std::size_t Size>
QString pickFrom(const std::array<const char16_t *, Size> &words, SampleRandom &random)
{
    return text(random.pick(std::span<const char16_t *const, Size>(words)));
}

QString capitalised(const QString &sentence)
{
    return sentence.left(1).toUpper() + sentence.mid(1);
}

} // namespace

QString sampleCreatorName(int theme)
{
    static constexpr std::array<const char16_t *, 4> suffixes{u"", u" Lab", u" Weekly", u" Shorts"};
    const auto round = (static_cast<std::size_t>(theme) / themes.size()) % suffixes.size();
    return text(themeOf(theme).name) + text(suffixes[round]);
}

QString sampleCreatorHandle(int theme)
{
    QString handle = u"@"_s;
    for (const QChar letter : sampleCreatorName(theme).normalized(QString::NormalizationForm_D).toLower()) {
        if (letter >= u'a' && letter <= u'z')
            handle += letter;
    }
    return handle;
}

QString sampleCreatorCountry(int theme)
{
    return text(themeOf(theme).country);
}

QString sampleTitle(int theme, SampleRandom &random)
{
    const Theme &words = themeOf(theme);
    if (random.chance(40'000))
        return pickFrom(words.foreign, random);
    const QString thing = pickFrom(words.things, random);
    const QString detail = pickFrom(words.details, random);
    QString title = pickFrom(patterns, random);
    return capitalised(title.replace("%1"_L1, thing).replace("%2"_L1, detail));
}

QString sampleSponsoredTitle(int theme)
{
    return u"My new favourite gear for %1 (sponsored)"_s.arg(text(themeOf(theme).craft));
}

QString sampleDescription(int theme, SampleRandom &random)
{
    return pickFrom(descriptions, random) + u" #"_s + text(themeOf(theme).craft);
}

QString sampleCraft(int theme)
{
    return text(themeOf(theme).craft);
}

QString sampleThing(int theme, SampleRandom &random)
{
    return pickFrom(themeOf(theme).things, random);
}

QString sampleDetail(int theme, SampleRandom &random)
{
    return pickFrom(themeOf(theme).details, random);
}

QString sampleAuthor(SampleRandom &random)
{
    // One draw a statement: the order within an expression is the compiler's choice.
    const QString first = pickFrom(firstNames, random);
    const QString last = pickFrom(lastNames, random);
    return u'@' + first + u'.' + last + QString::number(random.between(2, 99));
}

} // namespace creatormetrics

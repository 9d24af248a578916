// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/functionwords.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace creatormetrics {

namespace {

/// In the order of their code units.
constexpr auto functionWords = std::to_array<std::u16string_view>({
    u"a", u"aber", u"about", u"actually", u"after", u"again", u"ai", u"al", u"algo", u"all", u"alla", u"alle", u"als", u"also",
    u"always", u"am", u"an", u"anche", u"and", u"ante", u"any", u"ao", u"aos", u"are", u"aren't", u"as", u"así", u"at", u"até",
    u"au", u"auch", u"auf", u"aus", u"aussi", u"aux", u"avec", u"aún", u"be", u"because", u"been", u"before", u"bei", u"being",
    u"bin", u"bis", u"bist", u"but", u"by", u"c'est", u"can", u"can't", u"ce", u"ces", u"cette", u"che", u"chi", u"ci", u"com",
    u"come", u"como", u"con", u"could", u"couldn't", u"cuando", u"d'un", u"d'une", u"da", u"dal", u"dalla", u"damit", u"dann",
    u"dans", u"das", u"dass", u"de", u"dei", u"dein", u"deine", u"del", u"dela", u"dele", u"della", u"dem", u"den", u"der",
    u"des", u"desde", u"di", u"did", u"didn't", u"die", u"dir", u"do", u"doch", u"does", u"doesn't", u"doing", u"don't",
    u"donde", u"done", u"dos", u"dove", u"du", u"durch", u"e", u"ein", u"eine", u"einem", u"einen", u"einer", u"eines", u"el",
    u"ela", u"ele", u"ella", u"elle", u"elles", u"ellos", u"em", u"en", u"entre", u"er", u"era", u"eres", u"es", u"esa", u"ese",
    u"eso", u"essa", u"esse", u"est", u"esta", u"estas", u"este", u"esto", u"estos", u"está", u"et", u"eu", u"euch", u"foi",
    u"for", u"from", u"fue", u"für", u"get", u"gets", u"getting", u"gli", u"go", u"going", u"got", u"ha", u"habe", u"haben",
    u"hace", u"had", u"hai", u"has", u"hasn't", u"hat", u"hatte", u"have", u"haven't", u"having", u"hay", u"he", u"her",
    u"here", u"hier", u"him", u"his", u"ho", u"how", u"i", u"i'd", u"i'll", u"i'm", u"i've", u"ich", u"if", u"ihr", u"il",
    u"ils", u"im", u"immer", u"in", u"ins", u"into", u"io", u"is", u"isn't", u"isso", u"ist", u"isto", u"it", u"it's", u"its",
    u"j'ai", u"ja", u"je", u"jetzt", u"just", u"já", u"kann", u"kein", u"keine", u"la", u"las", u"le", u"lei", u"les", u"let",
    u"let's", u"leur", u"lhe", u"like", u"lo", u"loro", u"los", u"lot", u"lui", u"ma", u"made", u"mais", u"make", u"makes",
    u"making", u"mal", u"man", u"many", u"mas", u"me", u"mehr", u"mein", u"meine", u"mes", u"mesmo", u"meu", u"mi", u"mia",
    u"mich", u"minha", u"mio", u"mir", u"mis", u"mit", u"moi", u"mon", u"more", u"most", u"much", u"muito", u"muy", u"my",
    u"más", u"même", u"n'est", u"na", u"nach", u"nas", u"ne", u"nel", u"nella", u"nem", u"nicht", u"no", u"noch", u"noi",
    u"non", u"nor", u"nos", u"not", u"notre", u"nous", u"now", u"num", u"numa", u"nur", u"não", u"nós", u"o", u"oder", u"of",
    u"off", u"on", u"once", u"one", u"only", u"ont", u"or", u"os", u"other", u"ou", u"our", u"out", u"over", u"own", u"où",
    u"par", u"para", u"pas", u"pela", u"pelo", u"per", u"perché", u"pero", u"più", u"plus", u"por", u"porque", u"pour",
    u"qu'il", u"quando", u"que", u"quella", u"quello", u"quem", u"questa", u"questo", u"qui", u"qué", u"really", u"sa", u"same",
    u"sans", u"schon", u"se", u"sehr", u"sei", u"sein", u"seine", u"sem", u"ser", u"ses", u"seu", u"seus", u"she", u"should",
    u"shouldn't", u"si", u"sich", u"sie", u"sin", u"sind", u"so", u"sobre", u"some", u"son", u"sono", u"sont", u"soy", u"still",
    u"su", u"sua", u"such", u"sul", u"suo", u"sur", u"sus", u"são", u"só", u"ta", u"también", u"também", u"te", u"tem", u"ter",
    u"tes", u"than", u"that", u"that's", u"the", u"their", u"them", u"then", u"there", u"there's", u"these", u"they",
    u"they're", u"this", u"those", u"though", u"ti", u"tiene", u"to", u"todo", u"todos", u"toi", u"ton", u"too", u"tous",
    u"tout", u"tra", u"tu", u"tuo", u"tus", u"two", u"tú", u"um", u"uma", u"un", u"una", u"unas", u"und", u"une", u"uno",
    u"unos", u"uns", u"unser", u"up", u"us", u"very", u"você", u"voi", u"vom", u"von", u"vor", u"vos", u"votre", u"vous",
    u"war", u"was", u"wasn't", u"we", u"we're", u"we've", u"weil", u"wenn", u"wer", u"were", u"weren't", u"what", u"what's",
    u"when", u"where", u"which", u"while", u"who", u"why", u"wie", u"wieder", u"will", u"wir", u"wird", u"with", u"wo",
    u"won't", u"would", u"wouldn't", u"y", u"ya", u"yes", u"yet", u"yo", u"you", u"you'd", u"you'll", u"you're", u"you've",
    u"your", u"zu", u"zum", u"zur", u"à", u"às", u"ça", u"è", u"é", u"él", u"été", u"être", u"über",
});
static_assert(std::is_sorted(functionWords.begin(), functionWords.end()));

} // namespace

bool isFunctionWord(const QString &key)
{
    return std::binary_search(functionWords.begin(), functionWords.end(),
                              std::u16string_view(reinterpret_cast<const char16_t *>(key.utf16()), static_cast<std::size_t>(key.size())));
}

} // namespace creatormetrics

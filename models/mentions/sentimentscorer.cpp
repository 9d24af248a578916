// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/sentimentscorer.h"

#include "models/mentions/languagechoice.h"
#include "models/mentions/lexicons.h"
#include "models/mentions/valencerules.h"
#include "models/mentions/wordlookup.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// One kind of mark that emphasizes the whole text: how many there are and where they begin.
struct Marks {
    int count = 0;
    qsizetype start = 0;
    qsizetype length = 0;

    void meet(qsizetype at)
    {
        if (count == 0)
            start = at;
        if (start + length == at || count == 0)
            ++length;
        ++count;
    }
};

struct Emphasis {
    Marks exclamations;
    Marks questions;

    explicit Emphasis(QStringView text)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const char16_t unit = text[at].unicode();
            if (unit == u'!' || unit == 0xff01)
                exclamations.meet(at);
            else if (unit == u'?' || unit == 0xff1f || unit == 0x61f)
                questions.meet(at);
        }
    }

    [[nodiscard]] double ofExclamations() const { return std::min(exclamations.count, 4) * 0.292; }
    [[nodiscard]] double ofQuestions() const
    {
        if (questions.count < 2)
            return 0;
        return questions.count <= 3 ? questions.count * 0.18 : 0.96;
    }
};

/// One text on its way through the scorer.
class Reading
{
public:
    Reading(const Lexicons &lexicons, QStringView text, const UserDictionary &user)
        : m_text(text)
        , m_tokens(text, lexicons.emoji())
        , m_lexicons(lexicons)
        , m_user(user)
        , m_choice(chooseLanguage(m_tokens, lexicons))
        , m_vocabulary(m_choice.vocabulary)
        , m_words(WordLookup(m_vocabulary, user, spelling()).resolve(m_tokens))
    {}

    [[nodiscard]] ScoredText score(SentimentScorer::Explain explain);

private:
    [[nodiscard]] bool readsEnglish() const { return m_vocabulary == &m_lexicons.english(); }
    [[nodiscard]] WordLookup::Spelling spelling() const
    {
        return readsEnglish() ? WordLookup::Spelling::AsPublished : WordLookup::Spelling::Lenient;
    }
    [[nodiscard]] ValenceSource sourceOf(const TextToken &token, QStringView word) const;
    [[nodiscard]] QStringView wordOf(const TextToken &token) const;
    void add(double contribution);
    void addWords(std::vector<ScoredSpan> *spans);
    void addEmphasis(const Marks &marks, double amount, std::vector<ScoredSpan> *spans);
    void makeRoom(const Marks &marks, std::vector<ScoredSpan> &spans) const;
    void countWords();
    [[nodiscard]] double confidence() const;
    [[nodiscard]] bool saysSomething() const;

    QStringView m_text;
    TextTokens m_tokens;
    const Lexicons &m_lexicons;
    const UserDictionary &m_user;
    LanguageChoice m_choice;
    const Vocabulary *m_vocabulary;
    TokenList m_words;

    ScoredText m_score;
    int m_counted = 0; ///< words with a valence
    double m_weight = 0; ///< sum of the contributions' sizes
    double m_worded = 0; ///< sum of the contributions of words
    int m_readable = 0; ///< words with letters
};

QStringView Reading::wordOf(const TextToken &token) const
{
    if (token.fromUser)
        return m_user.words().key(*token.word);
    const bool emoji = token.is(TokenTrait::Emoji) || !m_vocabulary;
    return (emoji ? m_lexicons.english() : *m_vocabulary).words.key(*token.word);
}

ValenceSource Reading::sourceOf(const TextToken &token, QStringView word) const
{
    if (token.fromUser)
        return ValenceSource::User;
    if (token.is(TokenTrait::Emoji))
        return ValenceSource::Emoji;
    if (word.contains(u' '))
        return ValenceSource::Idiom;
    const bool ordinary = std::ranges::all_of(
        word, [](QChar unit) { return unit.isLetterOrNumber() || unit.isMark() || unit == u'\'' || unit == u'-'; });
    return ordinary ? ValenceSource::Lexicon : ValenceSource::Emoticon;
}

void Reading::add(double contribution)
{
    m_score.raw += contribution;
    m_weight += std::abs(contribution);
}

void Reading::addWords(std::vector<ScoredSpan> *spans)
{
    const ValenceRules rules({m_words.constData(), static_cast<std::size_t>(m_words.size())},
                             readsEnglish() ? ValenceRules::Negations::Each : ValenceRules::Negations::Once);
    for (std::size_t index = 0; index < static_cast<std::size_t>(m_words.size()); ++index) {
        if (!rules.counts(index))
            continue;
        ++m_counted;
        if (!spans) {
            add(rules.contribution(index));
            continue;
        }
        const TextToken &token = m_words[static_cast<qsizetype>(index)];
        const QStringView word = wordOf(token);
        ScoredSpan &span = spans->emplace_back(ScoredSpan{.start = token.start,
                                                          .length = token.length,
                                                          .source = sourceOf(token, word),
                                                          .word = word.toString(),
                                                          .base = token.word->valence});
        span.contribution = rules.contribution(index, &span.steps);
        add(span.contribution);
    }
    m_worded = m_score.raw;
}

void Reading::addEmphasis(const Marks &marks, double amount, std::vector<ScoredSpan> *spans)
{
    if (amount == 0 || m_worded == 0)
        return;
    const double contribution = m_worded > 0 ? amount : -amount;
    add(contribution);
    if (!spans)
        return;
    makeRoom(marks, *spans);
    spans->push_back({.start = marks.start,
                      .length = marks.length,
                      .source = ValenceSource::Punctuation,
                      .base = contribution,
                      .contribution = contribution});
}

/// A phrase may go on behind the marks ("nicht !!gut"): it is shown up to them then.
void Reading::makeRoom(const Marks &marks, std::vector<ScoredSpan> &spans) const
{
    for (ScoredSpan &span : spans) {
        if (marks.start <= span.start || marks.start >= span.start + span.length)
            continue;
        span.length = marks.start - span.start;
        while (span.length > 1 && m_text[span.start + span.length - 1].isSpace())
            --span.length;
    }
}

void Reading::countWords()
{
    constexpr auto unspecific = static_cast<quint16>(WordRole::PhraseStart);
    int known = 0;
    for (const TextToken &token : m_words) {
        if (!token.is(TokenTrait::Letters) || token.is(TokenTrait::Aside))
            continue;
        ++m_readable;
        known += token.word && (token.word->roles & ~unspecific) != 0 ? 1 : 0;
    }
    m_score.coverage = m_readable > 0 ? static_cast<double>(known) / m_readable : 0;
}

/// Nothing is said of a text without a valued word, unless it surely is in the language that is known best.
bool Reading::saysSomething() const
{
    constexpr int enoughWords = 3;
    constexpr double sure = 0.3;
    const bool wellKnown = m_vocabulary && m_vocabulary->worth >= 1 && m_choice.certainty >= sure;
    return m_counted > 0 || (wellKnown && m_readable >= enoughWords);
}

double Reading::confidence() const
{
    if (!saysSomething())
        return 0;
    const double language = m_choice.language.isEmpty() ? 0.6 : 0.7 + 0.3 * m_choice.certainty;
    const double worth = m_vocabulary ? m_vocabulary->worth : 0.6;
    const double agreement = m_weight > 0 ? std::abs(m_score.raw) / m_weight : 0;
    const double evidence = m_counted == 0 ? 0.3 : 0.35 + 0.35 * agreement + 0.3 * std::abs(m_score.compound);
    return language * worth * evidence;
}

ScoredText Reading::score(SentimentScorer::Explain explain)
{
    std::vector<ScoredSpan> *const spans = explain == SentimentScorer::Explain::Yes ? &m_score.spans : nullptr;
    addWords(spans);
    const Emphasis emphasis(m_text);
    addEmphasis(emphasis.exclamations, emphasis.ofExclamations(), spans);
    addEmphasis(emphasis.questions, emphasis.ofQuestions(), spans);
    countWords();
    m_score.compound = compoundOf(m_score.raw);
    m_score.label = saysSomething() ? labelOfCompound(m_score.compound) : SentimentLabel::Unknown;
    m_score.confidence = confidence();
    m_score.language = m_choice.language;
    m_score.scorerId = SentimentScorer::id();
    m_score.scorerVersion = SentimentScorer::version;
    return std::move(m_score);
}

} // namespace

Result<SentimentScorer> SentimentScorer::load()
{
    auto lexicons = Lexicons::load();
    if (!lexicons)
        return lexicons.error();
    return SentimentScorer(*std::move(lexicons));
}

QString SentimentScorer::id()
{
    return u"lexicon"_s;
}

ScoredText SentimentScorer::score(QStringView text, Explain explain, const UserDictionary &user) const
{
    return Reading(*m_lexicons, text, user).score(explain);
}

QStringList SentimentScorer::languages() const
{
    QStringList codes;
    for (const Vocabulary &vocabulary : m_lexicons->vocabularies())
        codes << vocabulary.language;
    return codes;
}

} // namespace creatormetrics

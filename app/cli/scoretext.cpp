// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scoretext.h"

#include "app/cli/texttable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int lineWidth = 80;
constexpr int longestWord = 24; ///< columns
constexpr qsizetype enoughUnits = 400; ///< of a text of which the beginning is shown

/// The beginning of a text on one line; what would drive a terminal becomes a blank.
QString beginning(QStringView text, int width)
{
    QString shown = text.first(std::min(text.size(), enoughUnits)).toString();
    std::ranges::replace_if(
        shown, [](QChar unit) { return unit.category() == QChar::Other_Control || unit.category() == QChar::Other_Format; }, u' ');
    return elided(shown.simplified(), width);
}

QString signedNumber(double value, const QLocale &locale)
{
    const QString number = locale.toString(value, 'f', 2);
    return value > 0 ? u'+' + number : number;
}

QString labelWord(SentimentLabel label)
{
    switch (label) {
    case SentimentLabel::Positive:
        return Words::tr("positive");
    case SentimentLabel::Neutral:
        return Words::tr("neutral");
    case SentimentLabel::Negative:
        return Words::tr("negative");
    case SentimentLabel::Unknown:
        break;
    }
    return Words::tr("unknown");
}

QString ruleWord(ValenceRule rule)
{
    switch (rule) {
    case ValenceRule::Booster:
        return Words::tr("strength");
    case ValenceRule::Capitals:
        return Words::tr("capitals");
    case ValenceRule::Negation:
        return Words::tr("negation");
    case ValenceRule::NeverSo:
        return Words::tr("emphasis");
    case ValenceRule::Least:
        return Words::tr("least");
    case ValenceRule::But:
        return Words::tr("contrast");
    case ValenceRule::Idiom:
        return Words::tr("phrase");
    case ValenceRule::Repetition:
        break;
    }
    return Words::tr("repetition");
}

QString sourceWord(ValenceSource source)
{
    switch (source) {
    case ValenceSource::Lexicon:
        return Words::tr("list");
    case ValenceSource::Emoji:
        return Words::tr("name of the emoji");
    case ValenceSource::Emoticon:
        return Words::tr("emoticon");
    case ValenceSource::Idiom:
        return Words::tr("phrase");
    case ValenceSource::Punctuation:
        return Words::tr("punctuation");
    case ValenceSource::User:
        break;
    }
    return Words::tr("own words");
}

QString stepText(const ValenceStep &step, QStringView text, const QLocale &locale)
{
    const QString cause = beginning(text.sliced(step.start, step.length), longestWord);
    QString amount;
    switch (step.kind) {
    case ValenceStep::Kind::Add:
        amount = signedNumber(step.amount, locale);
        break;
    case ValenceStep::Kind::Multiply:
        amount = u'×' + locale.toString(step.amount, 'f', 2);
        break;
    case ValenceStep::Kind::Replace:
        amount = u"= "_s + locale.toString(step.amount, 'f', 2);
        break;
    }
    return u"%1 \"%2\" %3"_s.arg(ruleWord(step.rule), cause, amount);
}

/// Where the value comes from and what became of it.
QString storyOf(const ScoredSpan &span, QStringView text, const QLocale &locale)
{
    QString source = sourceWord(span.source);
    if (span.source == ValenceSource::Emoji)
        source += u" \"%1\""_s.arg(span.word);
    QStringList parts{source + u' ' + signedNumber(span.base, locale)};
    for (const ValenceStep &step : span.steps)
        parts << stepText(step, text, locale);
    return span.source == ValenceSource::Punctuation ? source : parts.join(u"; "_s);
}

} // namespace

QString scoreLine(const ScoredText &score, QStringView text, const QLocale &locale)
{
    const QString judged = score.label == SentimentLabel::Unknown
                               ? Words::tr("%1: not enough known words").arg(labelWord(score.label))
                               : Words::tr("%1 %2, confidence %3")
                                     .arg(labelWord(score.label), signedNumber(score.compound, locale), locale.toString(score.confidence, 'f', 2));
    const QString shown = beginning(text, lineWidth - displayWidth(judged) - 2);
    return shown.isEmpty() ? judged : judged + u"  "_s + shown;
}

QString explainedScoreText(const ScoredText &score, QStringView text, const QLocale &locale)
{
    if (score.spans.empty())
        return scoreLine(score, text, locale);
    TextTable table({{.title = {}}, {.title = {}, .numeric = true}, {.title = {}, .elastic = true}});
    for (const ScoredSpan &span : score.spans)
        table.addRow({u"  "_s + beginning(text.sliced(span.start, span.length), longestWord), signedNumber(span.contribution, locale),
                      storyOf(span, text, locale)});
    const QString language = score.language.isEmpty() ? Words::tr("language unsure, read as English") : Words::tr("language %1").arg(score.language);
    table.addRow({u"  "_s + Words::tr("sum"), signedNumber(score.raw, locale), language});
    return scoreLine(score, text, locale) + u'\n' + table.text(TextTable::Fit::Wrapped, lineWidth);
}

} // namespace creatormetrics

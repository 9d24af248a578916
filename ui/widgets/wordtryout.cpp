// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wordtryout.h"

#include "models/presentation/dictionaryrows.h"
#include "models/presentation/mentiontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int longestSentence = 2'000;
constexpr int scoreDecimals = 2;
constexpr double markTint = 0.24;

/// What pulls down is underlined besides, for those who do not tell the tints apart.
QString markedSpan(QStringView text, bool lifts, const Colors &colors)
{
    const QColor tint = mix(colors.surface, lifts ? colors.positive : colors.negative, markTint);
    return u"<span style=\"background-color:%1;text-decoration:%2\">%3</span>"_s.arg(
        tint.name(), lifts ? u"none"_s : u"underline"_s, text.toString().toHtmlEscaped());
}

/// Only what counts, each with what it adds: the sentence itself stands in the field above.
QString wordsHtml(const QString &text, const ScoredText &scored, const Colors &colors, const QLocale &locale)
{
    QStringList parts;
    for (const ScoredSpan &span : scored.spans) {
        if (span.contribution == 0 || span.start + span.length > text.size())
            continue;
        // Each keeps its own direction, so that no sign wanders to another's number.
        const QString value = u"\u2066%1\u2069"_s.arg(signedValence(span.contribution, locale));
        const QString word = markedSpan(QStringView(text).sliced(span.start, span.length), span.contribution > 0, colors);
        parts << u"\u2068%1\u00a0%2\u2069"_s.arg(word, value);
    }
    return parts.join(u" &nbsp; "_s);
}

QString signedScore(double score, const QLocale &locale)
{
    const QString number = locale.toString(std::abs(score), 'f', scoreDecimals);
    return score == 0 ? number : (score > 0 ? u'+' : QChar(0x2212)) + number;
}

const char *trendOfLabel(SentimentLabel label)
{
    if (label == SentimentLabel::Positive)
        return "up";
    return label == SentimentLabel::Negative ? "down" : "";
}

} // namespace

WordTryOut::WordTryOut(const DictionaryPresenter &presenter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_field(new QLineEdit(this))
    , m_verdict(styledLabel("change", {}, this))
    , m_words(wrappedLabel("secondary", {}, this))
{
    m_field->setObjectName(u"tryOutSentence"_s);
    m_field->setAccessibleName(tr("A sentence to try the words on"));
    m_field->setPlaceholderText(tr("Try a sentence"));
    m_field->setMaxLength(longestSentence);
    m_field->setClearButtonEnabled(true);
    m_verdict->setObjectName(u"tryOutVerdict"_s);
    m_words->setObjectName(u"tryOutWords"_s);
    m_words->setTextFormat(Qt::RichText);
    auto *line = new QHBoxLayout;
    line->setSpacing(Spacing::medium);
    line->addWidget(m_field, 1);
    line->addWidget(m_verdict);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::tiny);
    layout->addLayout(line);
    layout->addWidget(m_words);
    connect(m_field, &QLineEdit::textChanged, this, &WordTryOut::judge);
    connect(&m_presenter, &DictionaryPresenter::changed, this, &WordTryOut::judge);
    connect(&m_theme, &Theme::changed, this, &WordTryOut::judge);
    judge();
}

void WordTryOut::judge()
{
    const QString text = m_field->text();
    const auto scored = m_presenter.judge(text);
    m_verdict->setVisible(scored.has_value());
    if (!scored) {
        m_words->setText(tr("How it is judged stands here, with the words that count.").toHtmlEscaped());
        return;
    }
    setStyleProperty(m_verdict, "trend", QString::fromLatin1(trendOfLabel(scored->label)));
    const QString word = sentimentWord(scored->label);
    m_verdict->setText(scored->label == SentimentLabel::Unknown ? word : word + u' ' + signedScore(scored->compound, locale()));
    const QString words = wordsHtml(text, *scored, m_theme.colors(), locale());
    m_words->setText(words.isEmpty() ? tr("No word that counts.").toHtmlEscaped() : words);
    m_words->setAccessibleName(m_verdict->text());
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/scoredtextcodec.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

double thousandths(double value)
{
    return std::round(value * 1000) / 1000;
}

QString amountName(ValenceStep::Kind kind)
{
    switch (kind) {
    case ValenceStep::Kind::Multiply:
        return u"factor"_s;
    case ValenceStep::Kind::Replace:
        return u"value"_s;
    case ValenceStep::Kind::Add:
        break;
    }
    return u"add"_s;
}

QJsonArray stepsJson(const std::vector<ValenceStep> &steps)
{
    QJsonArray rules;
    for (const ValenceStep &step : steps) {
        rules.append(QJsonObject{{u"rule"_s, valenceRuleKey(step.rule)},
                                 {amountName(step.kind), step.amount},
                                 {u"start"_s, static_cast<qint64>(step.start)},
                                 {u"length"_s, static_cast<qint64>(step.length)}});
    }
    return rules;
}

QJsonObject spanJson(const ScoredSpan &span, QStringView text)
{
    return {{u"start"_s, static_cast<qint64>(span.start)},
            {u"length"_s, static_cast<qint64>(span.length)},
            {u"text"_s, text.sliced(span.start, span.length).toString()},
            {u"source"_s, valenceSourceKey(span.source)},
            {u"word"_s, span.word},
            {u"base"_s, span.base},
            {u"rules"_s, stepsJson(span.steps)},
            {u"contribution"_s, span.contribution}};
}

} // namespace

QJsonObject scoredTextJson(const ScoredText &score)
{
    return {{u"compound"_s, score.compound},
            {u"label"_s, sentimentLabelKey(score.label)},
            {u"confidence"_s, thousandths(score.confidence)}};
}

QJsonObject explainedTextJson(const ScoredText &score, QStringView text)
{
    QJsonArray spans;
    for (const ScoredSpan &span : score.spans)
        spans.append(spanJson(span, text));
    QJsonObject json = scoredTextJson(score);
    json.insert(u"raw"_s, score.raw);
    json.insert(u"coverage"_s, thousandths(score.coverage));
    json.insert(u"language"_s, score.language.isEmpty() ? QJsonValue() : QJsonValue(score.language));
    json.insert(u"scorer"_s, QJsonObject{{u"id"_s, score.scorerId}, {u"version"_s, score.scorerVersion}});
    json.insert(u"spans"_s, spans);
    return json;
}

} // namespace creatormetrics

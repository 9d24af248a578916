// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaignoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Error badOption(const QString &option, const QString &given, const QString &takes)
{
    return {.kind = ErrorKind::BadInput, .detail = Words::tr("--%1: \"%2\" was given, it takes %3").arg(option, given, takes)};
}

Result<std::optional<DateRange>> baselineFrom(const Invocation &invocation)
{
    const auto first = invocation.day(u"baseline-start"_s);
    if (!first)
        return first.error();
    const auto last = invocation.day(u"baseline-end"_s);
    if (!last)
        return last.error();
    if (!*first && !*last)
        return std::optional<DateRange>();
    if (!*first || !*last)
        return badOption(*first ? u"baseline-end"_s : u"baseline-start"_s, {}, Words::tr("a day too when the other is given"));
    const auto range = DateRange::make(**first, **last);
    if (!range)
        return badOption(u"baseline-end"_s, (*last)->toString(Qt::ISODate), Words::tr("a day that is not before --baseline-start"));
    return std::optional(*range);
}

Result<std::optional<double>> costFrom(const Invocation &invocation)
{
    const auto text = invocation.value(u"cost"_s);
    if (!text)
        return std::optional<double>();
    bool isNumber = false;
    const double cost = QLocale::c().toDouble(*text, &isNumber);
    if (!isNumber || cost < 0)
        return badOption(u"cost"_s, *text, Words::tr("an amount of 0 or more, as in 1250.50"));
    return std::optional(cost);
}

} // namespace

std::vector<OptionSpec> campaignOptions()
{
    return {{u"labels"_s, u"LIST"_s, Words::tr("campaign: of posts with one of these labels, comma separated (all posts)")},
            {u"baseline-start"_s, u"DAY"_s, Words::tr("campaign: first day of what it is measured against (the equal time before)")},
            {u"baseline-end"_s, u"DAY"_s, Words::tr("campaign: last day of that")},
            {u"cost"_s, u"AMOUNT"_s, Words::tr("campaign: what was paid for it")},
            {u"currency"_s, u"CODE"_s, Words::tr("campaign: three letters of the currency, as in EUR")}};
}

Result<CampaignQuestion> campaignFrom(const Invocation &invocation)
{
    CampaignQuestion question;
    for (const QString &label : invocation.value(u"labels"_s).value_or(QString()).split(u',', Qt::SkipEmptyParts))
        question.labels << label.trimmed();
    if (invocation.isSet(u"labels"_s) && question.labels.join(QString()).isEmpty())
        return badOption(u"labels"_s, invocation.value(u"labels"_s).value_or(QString()), Words::tr("labels, comma separated"));
    const auto baseline = baselineFrom(invocation);
    if (!baseline)
        return baseline.error();
    question.baseline = *baseline;
    const auto cost = costFrom(invocation);
    if (!cost)
        return cost.error();
    question.cost = *cost;
    question.currency = invocation.value(u"currency"_s).value_or(QString()).toUpper();
    if (question.cost && question.currency.isEmpty())
        return badOption(u"currency"_s, {}, Words::tr("the three letters of the cost's currency, as in EUR"));
    return question;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaignoptions.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// The labels of a list, without blanks around them.
QStringList labelsIn(const QString &list)
{
    QStringList labels;
    for (const QString &label : list.split(u',', Qt::SkipEmptyParts)) {
        if (!label.trimmed().isEmpty())
            labels << label.trimmed();
    }
    return labels;
}

Outcome readBaseline(const Invocation &invocation, CampaignQuestion &question)
{
    const auto first = invocation.day(u"baseline-start"_s);
    if (!first)
        return first.error();
    const auto last = invocation.day(u"baseline-end"_s);
    if (!last)
        return last.error();
    if (!*first && !*last)
        return Done{};
    if (!*first || !*last)
        return badOption(*first ? u"--baseline-end"_s : u"--baseline-start"_s, QString(),
                         Words::tr("a day as YYYY-MM-DD; a baseline has a first and a last day"));
    const auto range = DateRange::make(**first, **last);
    if (!range)
        return badOption(u"--baseline-start"_s, *invocation.value(u"baseline-start"_s),
                         Words::tr("a day that is not after --baseline-end"));
    question.baseline = *range;
    return Done{};
}

Outcome readCost(const Invocation &invocation, CampaignQuestion &question)
{
    if (const auto given = invocation.value(u"cost"_s)) {
        bool isNumber = false;
        const double cost = QLocale::c().toDouble(*given, &isNumber);
        if (!isNumber || !std::isfinite(cost) || cost < 0)
            return badOption(u"--cost"_s, *given, Words::tr("an amount of 0 or more, as in 1250.50"));
        question.cost = cost;
    }
    if (const auto given = invocation.value(u"currency"_s)) {
        static const QRegularExpression letters(u"\\A[A-Za-z]{3}\\z"_s);
        if (!letters.match(*given).hasMatch())
            return badOption(u"--currency"_s, *given, Words::tr("three letters such as EUR"));
        question.currency = given->toUpper();
    }
    if (question.cost && question.currency.isEmpty())
        return badOption(u"--currency"_s, QString(), Words::tr("three letters such as EUR, because there is a --cost"));
    return Done{};
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

Result<CampaignQuestion> campaignFrom(const Invocation &invocation, CampaignQuestion question)
{
    if (const auto labels = invocation.value(u"labels"_s)) {
        question.labels = labelsIn(*labels);
        if (question.labels.isEmpty())
            return badOption(u"--labels"_s, *labels, Words::tr("labels, comma separated"));
    }
    if (auto read = readBaseline(invocation, question); !read)
        return read.error();
    if (auto read = readCost(invocation, question); !read)
        return read.error();
    return question;
}

} // namespace creatormetrics

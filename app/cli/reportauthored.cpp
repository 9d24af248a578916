// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportauthored.h"

#include "app/cli/campaignoptions.h"
#include "app/cli/reportoptions.h"
#include "models/reports/campaignsection.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 mostBytesACharacter = 4;

QString sectionKeys()
{
    QStringList keys;
    for (const ReportSection section : allReportSections)
        keys << reportSectionKey(section);
    return keys.join(u", "_s);
}

Result<ReportSection> sectionNamed(const QString &option, const QString &name)
{
    if (const auto section = reportSectionFromKey(name.trimmed()))
        return *section;
    return badOption(option, name, sectionKeys());
}

/// The words of a list, without blanks around them.
QStringList wordsOf(const QString &list)
{
    QStringList words;
    for (const QString &word : list.split(u',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words << word.trimmed();
    }
    return words;
}

Outcome readSections(const Invocation &invocation, ReportSettings &settings)
{
    const QString option = u"--sections"_s;
    const auto list = invocation.value(u"sections"_s);
    if (!list)
        return Done{};
    settings.sections.clear();
    for (const QString &word : wordsOf(*list)) {
        const auto section = sectionNamed(option, word);
        if (!section)
            return section.error();
        if (std::ranges::find(settings.sections, *section) != settings.sections.end())
            return badOption(option, *list, Words::tr("each section once"));
        settings.sections.push_back(*section);
    }
    return settings.sections.empty() ? Outcome(badOption(option, *list, sectionKeys())) : Outcome(Done{});
}

Result<QString> commentIn(const QString &option, const QString &fileName)
{
    const auto bytes = readNamedFile(option, fileName, longestComment * mostBytesACharacter);
    if (!bytes)
        return bytes.error();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(*bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return badOption(option, fileName, Words::tr("a text in UTF-8"));
    if (text.size() > longestComment)
        return badOption(option, fileName, Words::tr("a text of at most %1 characters").arg(longestComment));
    return text;
}

Outcome readComments(const Invocation &invocation, ReportSettings &settings)
{
    const QString option = u"--comment"_s;
    for (const QString &given : invocation.allValues(u"comment"_s)) {
        const auto sign = given.indexOf(u'=');
        if (sign < 1 || sign + 1 == given.size())
            return badOption(option, given, Words::tr("SECTION=FILE, or SECTION=- for the standard input"));
        const auto section = sectionNamed(option, given.left(sign));
        if (!section)
            return section.error();
        const auto text = commentIn(option, given.mid(sign + 1));
        if (!text)
            return text.error();
        settings.comments[*section] = *text;
    }
    return Done{};
}

/// A plain number with a point, whatever the language: scripts write these.
std::optional<double> numberIn(const QString &text)
{
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text, &isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString metricKeys()
{
    QStringList keys;
    for (const MetricInfo &info : metricCatalogue())
        keys << QString(info.key);
    return keys.join(u", "_s);
}

Outcome readGoals(const Invocation &invocation, ReportSettings &settings)
{
    const QString option = u"--goal"_s;
    for (const QString &given : invocation.allValues(u"goal"_s)) {
        const auto sign = given.indexOf(u'=');
        const auto metric = metricFromKey(given.left(std::max<qsizetype>(sign, 0)));
        const auto goal = sign < 0 ? std::nullopt : numberIn(given.mid(sign + 1));
        if (!metric || !goal)
            return badOption(option, given, Words::tr("FIGURE=NUMBER with one of %1").arg(metricKeys()));
        settings.goals[*metric] = *goal;
    }
    return Done{};
}

Outcome readCampaign(const Invocation &invocation, ReportSettings &settings)
{
    const QStringList options{u"campaign-name"_s, u"labels"_s, u"baseline-start"_s, u"baseline-end"_s, u"cost"_s, u"currency"_s};
    const bool given = std::ranges::any_of(options, [&](const QString &option) { return invocation.isSet(option); });
    if (!given && settings.kind != ReportKind::Campaign)
        return Done{};
    CampaignSettings campaign = settings.campaign.value_or(CampaignSettings{});
    campaign.name = invocation.value(u"campaign-name"_s).value_or(campaign.name);
    const auto asked = campaignFrom(invocation, campaignQuestion(campaign));
    if (!asked)
        return asked.error();
    campaign.labels = asked->labels;
    campaign.baseline = asked->baseline;
    campaign.cost = asked->cost;
    campaign.currency = asked->currency;
    settings.campaign = campaign;
    return Done{};
}

} // namespace

Result<QByteArray> readNamedFile(const QString &option, const QString &fileName, qint64 mostBytes)
{
    QFile file(fileName);
    const bool open = fileName == "-"_L1 ? file.open(stdin, QFile::ReadOnly) : file.open(QFile::ReadOnly);
    if (!open)
        return badOption(option, fileName, Words::tr("a file that can be read (%1)").arg(file.errorString()));
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFile::NoError)
        return badOption(option, fileName, Words::tr("a file that can be read (%1)").arg(file.errorString()));
    if (bytes.size() > mostBytes)
        return badOption(option, fileName, Words::tr("a file of at most %1 bytes").arg(mostBytes));
    return bytes;
}

std::vector<OptionSpec> authoredOptions()
{
    return {{u"sections"_s, u"LIST"_s, Words::tr("%1, in the order wished for (the usual ones)").arg(sectionKeys())},
            {u"comment"_s, u"SECTION=FILE"_s,
             Words::tr("Markdown that stands in the section; - is the standard input; may be given again")},
            {u"goal"_s, u"FIGURE=NUMBER"_s, Words::tr("what is aimed at in these days; may be given again")},
            {u"campaign-name"_s, u"NAME"_s, Words::tr("what the campaign is called")},
            {u"labels"_s, u"LIST"_s, Words::tr("its posts carry one of them, comma separated (all posts of the days)")},
            {u"baseline-start"_s, u"DAY"_s, Words::tr("first day of what it is measured against (the equal time before)")},
            {u"baseline-end"_s, u"DAY"_s, Words::tr("last day of that")},
            {u"cost"_s, u"NUMBER"_s, Words::tr("what it cost")},
            {u"currency"_s, u"CODE"_s, Words::tr("in which money, such as EUR")}};
}

Outcome readAuthoredOptions(const Invocation &invocation, ReportSettings &settings)
{
    for (const auto read : {readSections, readComments, readGoals, readCampaign}) {
        if (auto done = read(invocation, settings); !done)
            return done;
    }
    return Done{};
}

} // namespace creatormetrics

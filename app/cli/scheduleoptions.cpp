// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scheduleoptions.h"

#include "app/cli/reportauthored.h"
#include "app/cli/reportoptions.h"

#include <QCoreApplication>
#include <QDir>
#include <QTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr std::array weekdayKeys{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};
constexpr int lastMonthDay = 28;
constexpr int usualMinute = 8 * 60;

Result<ReportCadence> cadenceOf(const Invocation &invocation, ReportKind kind)
{
    const auto given = invocation.value(u"cadence"_s);
    if (!given)
        return kind == ReportKind::Weekly ? ReportCadence::Weekly : ReportCadence::Monthly;
    if (const auto cadence = reportCadenceFromKey(*given))
        return *cadence;
    return badOption(u"--cadence"_s, *given, Words::tr("weekly or monthly"));
}

Result<int> dayOf(const Invocation &invocation, ReportCadence cadence)
{
    const auto given = invocation.value(u"day"_s);
    if (!given)
        return 1;
    if (cadence == ReportCadence::Monthly) {
        const auto day = parseNumber(u"--day"_s, *given, 1, lastMonthDay);
        return day ? Result<int>(static_cast<int>(*day)) : day.error();
    }
    const auto *const found = std::ranges::find(weekdayKeys, given->toLower());
    if (found == weekdayKeys.end())
        return badOption(u"--day"_s, *given, Words::tr("mon, tue, wed, thu, fri, sat or sun"));
    return static_cast<int>(found - weekdayKeys.begin()) + 1;
}

Result<int> minuteOf(const Invocation &invocation)
{
    const auto given = invocation.value(u"time"_s);
    if (!given)
        return usualMinute;
    const QTime time = QTime::fromString(*given, u"HH:mm"_s);
    if (!time.isValid())
        return badOption(u"--time"_s, *given, Words::tr("a time such as 08:00"));
    return time.hour() * 60 + time.minute();
}

QStringList addressesIn(const QString &list)
{
    QStringList addresses;
    for (const QString &address : list.split(u',', Qt::SkipEmptyParts))
        addresses << address.trimmed();
    return addresses;
}

/// Only one way at a time; none is the archive alone.
Result<ReportDelivery> wayOf(const Invocation &invocation)
{
    ReportDelivery delivery;
    const auto ways = std::ranges::count_if(std::array{u"folder"_s, u"mail"_s, u"draft"_s},
                                            [&](const QString &way) { return invocation.isSet(way); });
    if (ways > 1)
        return badOption(u"--folder, --mail, --draft"_s, Words::tr("more than one"), Words::tr("one of them"));
    if (const auto folder = invocation.value(u"folder"_s))
        delivery.folder = QDir(*folder).absolutePath();
    if (const auto mail = invocation.value(u"mail"_s))
        delivery = {.way = ReportDelivery::Way::Mail, .recipients = addressesIn(*mail)};
    if (const auto draft = invocation.value(u"draft"_s))
        delivery = {.way = ReportDelivery::Way::Draft, .recipients = addressesIn(*draft)};
    return delivery;
}

Result<ReportDelivery> deliveryOf(const Invocation &invocation)
{
    auto delivery = wayOf(invocation);
    if (!delivery)
        return delivery;
    delivery->subject = invocation.value(u"subject"_s).value_or(QString());
    if (const auto file = invocation.value(u"text"_s)) {
        const auto text = readNamedFile(u"--text"_s, *file, longestDeliveryText * 4);
        if (!text)
            return text.error();
        delivery->text = QString::fromUtf8(*text);
    }
    if (auto checked = checkDelivery(*delivery); !checked)
        return badOption(u"--folder, --mail, --draft, --subject, --text"_s, QString(), checked.error().detail);
    return delivery;
}

} // namespace

std::vector<OptionSpec> scheduleOptions()
{
    std::vector<OptionSpec> options = reportOptions();
    std::erase_if(options, [](const OptionSpec &option) { return option.name == "start"_L1 || option.name == "end"_L1; });
    const std::vector<OptionSpec> own{
        {u"cadence"_s, u"HOW"_s, Words::tr("weekly or monthly (as the type says, else monthly)")},
        {u"day"_s, u"DAY"_s, Words::tr("mon to sun, or 1 to 28 of the month (the first)")},
        {u"time"_s, u"HH:MM"_s, Words::tr("on the clocks of --zone (08:00)")},
        {u"folder"_s, u"DIR"_s, Words::tr("put the file there, too (the archive alone)")},
        {u"mail"_s, u"LIST"_s, Words::tr("send it to these addresses by your own mail account, comma separated")},
        {u"draft"_s, u"LIST"_s, Words::tr("open it in the mail client for these addresses")},
        {u"subject"_s, u"TEXT"_s, Words::tr("of the mail (the report's title)")},
        {u"text"_s, u"FILE"_s, Words::tr("of the mail (the report's summary)")}};
    options.insert(options.end(), own.begin(), own.end());
    return options;
}

Result<ReportSchedule> scheduleFrom(Connection &connection, const Invocation &invocation, const QString &name)
{
    const auto settings = reportSettingsFrom(connection, invocation);
    if (!settings)
        return settings.error();
    const auto cadence = cadenceOf(invocation, settings->kind);
    if (!cadence)
        return cadence.error();
    const auto day = dayOf(invocation, *cadence);
    if (!day)
        return day.error();
    const auto minute = minuteOf(invocation);
    if (!minute)
        return minute.error();
    const auto delivery = deliveryOf(invocation);
    if (!delivery)
        return delivery.error();
    return ReportSchedule{.name = name.trimmed(),
                          .settings = *settings,
                          .cadence = *cadence,
                          .day = *day,
                          .minute = *minute,
                          .zone = settings->zone,
                          .delivery = *delivery};
}

QString scheduleTimeText(const ReportSchedule &schedule)
{
    const QString time = QTime(0, 0).addSecs(schedule.minute * 60).toString(u"HH:mm"_s);
    const QString zone = QString::fromLatin1(schedule.zone);
    if (schedule.cadence == ReportCadence::Monthly)
        return Words::tr("on day %1 at %2 %3").arg(QString::number(schedule.day), time, zone);
    return Words::tr("every %1 at %2 %3").arg(weekdayKeys[static_cast<std::size_t>(schedule.day - 1)], time, zone);
}

} // namespace creatormetrics

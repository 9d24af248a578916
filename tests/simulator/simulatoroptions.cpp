// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatoroptions.h"

#include "tests/simulator/oauthpages.h"
#include "tests/simulator/playedplatforms.h"
#include "tests/simulator/simulatedclock.h"

#include <QCommandLineParser>
#include <QDir>

#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Plays the platforms on 127.0.0.1 from seeded creators."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"port"_s, u"Port to listen on; 0 takes a free one."_s, u"N"_s, u"0"_s},
        {u"seed"_s, u"Another seed is another creator."_s, u"N"_s, u"1"_s},
        {u"platforms"_s, u"Which to play, comma separated."_s, u"LIST"_s, platformNames().join(','_L1)},
        {u"accounts"_s, u"Creators on each platform, signed in one after the other."_s, u"N"_s, u"1"_s},
        {u"years"_s, u"Years of daily figures."_s, u"N"_s, u"3"_s},
        {u"videos"_s, u"Posts of each creator, hidden and deleted ones among them."_s, u"N"_s, u"2003"_s},
        {u"today"_s, u"The day it is in US Pacific time; the clock starts at noon there."_s, u"YYYY-MM-DD"_s},
        {u"clock"_s, u"The moment it is (UTC), for good until a control moves it."_s, u"YYYY-MM-DDTHH:MM:SSZ"_s},
        {u"services"_s, u"Write the services file here."_s, u"FILE"_s},
        {u"truth"_s, u"Write what a correct client ends up with here."_s, u"FILE"_s},
        {u"faults"_s, u"JSON array of faults to begin with."_s, u"FILE"_s},
        {u"specs"_s, u"Folder with the platforms' discovery documents."_s, u"DIR"_s,
         QDir::cleanPath(QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/../shared/contracts/specs"_L1)},
        {u"quota"_s, u"YouTube Data API units of a Pacific day before 403 quotaExceeded."_s, u"N"_s},
        {u"comments"_s, u"Put the scope that YouTube wants for comments into the services file."_s},
        {u"dialect"_s, u"Names in X's answers: classic, renamed or alternating by creator."_s, u"NAME"_s, u"classic"_s},
        {u"no-limits"_s, u"Leave out rate limits, for measurements."_s},
        {u"token-life"_s, u"Life of an access token in seconds, instead of each platform's own."_s, u"SECONDS"_s},
        {u"token-marker"_s, u"Text inside every token, for leak searches."_s, u"TEXT"_s},
        {u"withhold"_s, u"Do not grant this scope: data, analytics or its full name."_s, u"SCOPE"_s},
        {u"small"_s, u"An audience below the privacy threshold: no demographics."_s},
        {u"no-channel"_s, u"A Google account without a channel."_s},
    });
}

// Collects the first complaint while reading numbers.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) {}

    qint64 number(const QString &name, qint64 low, qint64 high)
    {
        bool isNumber = false;
        const auto value = m_parser.value(name).toLongLong(&isNumber);
        if ((!isNumber || value < low || value > high) && complaint.isEmpty())
            complaint = u"--%1 takes a number from %2 to %3"_s.arg(name).arg(low).arg(high);
        return value;
    }

    std::optional<QDateTime> start()
    {
        if (m_parser.isSet(u"clock"_s)) {
            const auto moment = QDateTime::fromString(m_parser.value(u"clock"_s), Qt::ISODate);
            if (moment.timeSpec() != Qt::UTC && complaint.isEmpty())
                complaint = u"--clock takes a moment as YYYY-MM-DDTHH:MM:SSZ"_s;
            return moment;
        }
        if (!m_parser.isSet(u"today"_s))
            return std::nullopt;
        const auto day = QDate::fromString(m_parser.value(u"today"_s), Qt::ISODate);
        if (!day.isValid() && complaint.isEmpty())
            complaint = u"--today takes a day as YYYY-MM-DD"_s;
        return QDateTime(day, QTime(20, 0), Qt::UTC);
    }

    QStringList platforms()
    {
        const auto names = m_parser.value(u"platforms"_s).split(','_L1, Qt::SkipEmptyParts);
        for (const auto &name : names) {
            if (!platformNames().contains(name))
                complaint = u"--platforms takes some of %1"_s.arg(platformNames().join(','_L1));
        }
        return names;
    }

    QString dialect()
    {
        const auto name = m_parser.value(u"dialect"_s);
        if (name != "classic"_L1 && name != "renamed"_L1 && name != "alternating"_L1)
            complaint = u"--dialect takes classic, renamed or alternating"_s;
        return name;
    }

    QStringList withheldScopes()
    {
        QStringList scopes;
        for (const auto &name : m_parser.values(u"withhold"_s)) {
            const bool isFullName = name.contains('.'_L1) || name.contains('_'_L1);
            if (name != "data"_L1 && name != "analytics"_L1 && !isFullName)
                complaint = u"--withhold takes data, analytics or the full name of a scope"_s;
            scopes += name == "data"_L1 ? QString(OAuthPages::dataScope)
                      : isFullName      ? name
                                        : QString(OAuthPages::analyticsScope);
        }
        return scopes;
    }

    QString complaint;

private:
    const QCommandLineParser &m_parser;
};

void readPlan(const QCommandLineParser &parser, Reader &reader, SimulatorOptions &options)
{
    const auto seed = static_cast<quint64>(reader.number(u"seed"_s, 0, 1'000'000'000));
    const auto years = static_cast<int>(reader.number(u"years"_s, 1, 20));
    options.videos = static_cast<int>(reader.number(u"videos"_s, 1, 100'000));
    options.accounts = static_cast<int>(reader.number(u"accounts"_s, 1, 1'000));
    options.startsAt = reader.start();
    options.isPinned = parser.isSet(u"clock"_s);
    if (!reader.complaint.isEmpty())
        return;
    const auto today = options.startsAt ? pacificDay(*options.startsAt) : pacificToday();
    options.plan = planChannel(seed, years, options.videos, today);
    options.plan.hasSmallAudience = parser.isSet(u"small"_s);
    options.plan.hasChannel = !parser.isSet(u"no-channel"_s);
}

void readTerms(const QCommandLineParser &parser, Reader &reader, PlatformTerms &terms)
{
    terms.tokenMarker = parser.value(u"token-marker"_s);
    terms.withheldScopes = reader.withheldScopes();
    terms.hasRateLimits = !parser.isSet(u"no-limits"_s);
    if (parser.isSet(u"token-life"_s))
        terms.accessLifeSeconds = reader.number(u"token-life"_s, 0, 86'400);
}

} // namespace

std::variant<SimulatorOptions, QString> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return parser.errorText();
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    Reader reader(parser);
    SimulatorOptions options;
    options.port = static_cast<quint16>(reader.number(u"port"_s, 0, 65'535));
    options.platforms = reader.platforms();
    options.dialect = reader.dialect();
    options.asksForComments = parser.isSet(u"comments"_s);
    readPlan(parser, reader, options);
    readTerms(parser, reader, options.terms);
    options.servicesFile = parser.value(u"services"_s);
    options.truthFile = parser.value(u"truth"_s);
    options.faultsFile = parser.value(u"faults"_s);
    options.specsDirectory = parser.value(u"specs"_s);
    if (parser.isSet(u"quota"_s))
        options.quota = reader.number(u"quota"_s, 0, 1'000'000'000);
    if (!reader.complaint.isEmpty())
        return reader.complaint;
    return options;
}

} // namespace creatormetrics

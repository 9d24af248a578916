// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/campaign.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

#ifdef CREATORMETRICS_SANITIZED
constexpr std::chrono::seconds patience{30};
#else
constexpr std::chrono::seconds patience{5};
#endif

int replayed(Campaign &campaign, const Target &target, const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return campaign.replay(target, file.readAll()) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    arguments.addOptions({{u"seed"_s, u"Inputs follow from it."_s, u"N"_s, u"1"_s},
                          {u"inputs"_s, u"How many for each target."_s, u"N"_s, u"1000"_s},
                          {u"first"_s, u"Number of the first input."_s, u"N"_s, u"0"_s},
                          {u"target"_s, u"Only this one."_s, u"NAME"_s},
                          {u"folder"_s, u"Where the input at hand lies."_s, u"DIR"_s, u"."_s},
                          {u"replay"_s, u"Feed this file to the target."_s, u"FILE"_s}});
    arguments.process(application);
    Watchdog watchdog(patience);
    Campaign campaign(arguments.value(u"seed"_s).toULongLong(), arguments.value(u"folder"_s), watchdog);
    bool known = false;
    for (const Target &target : allTargets()) {
        if (arguments.isSet(u"target"_s) && target.name != arguments.value(u"target"_s))
            continue;
        known = true;
        if (arguments.isSet(u"replay"_s))
            return replayed(campaign, target, arguments.value(u"replay"_s));
        if (!campaign.run(target, arguments.value(u"first"_s).toLongLong(), arguments.value(u"inputs"_s).toLongLong()))
            return 1;
    }
    if (!known)
        std::fprintf(stderr, "no such target\n");
    return known ? 0 : 2;
}

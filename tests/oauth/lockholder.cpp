// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/renewallock.h"

#include <QCoreApplication>

#include <cstdio>

/// Holds the renewal lock of a folder and a key until its standard input ends: another program, for the tests.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    creatormetrics::RenewalLock lock(arguments.value(1), arguments.value(2));
    lock.acquire([](bool granted) {
        std::puts(granted ? "held" : "refused");
        std::fflush(stdout);
    });
    while (std::getchar() != EOF) {}
    return 0;
}

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/waitingmentions.h"

#include "models/mentions/mentionscoring.h"
#include "models/mentions/storeddictionary.h"
#include "models/store/mentionscores.h"

#include <QCoreApplication>

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

Result<qint64> countWaitingMentions(Connection &connection)
{
    const auto dictionary = storedUserDictionary(connection);
    if (!dictionary)
        return dictionary.error();
    const auto stretches = waitingMentions(connection, presentScorer(*dictionary));
    if (!stretches)
        return stretches.error();
    qint64 waiting = 0;
    for (const WaitingMentions &stretch : *stretches)
        waiting += stretch.count;
    return waiting;
}

QString waitingMentionsText(qint64 waiting)
{
    if (waiting == 0)
        return {};
    return Words::tr("%n mention(s) wait: \"sentiment rescore --waiting\" scores them, and so does the next start of the window.", nullptr,
                     static_cast<int>(waiting));
}

} // namespace creatormetrics

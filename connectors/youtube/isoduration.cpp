// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/isoduration.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace creatormetrics {

std::optional<qint64> durationSeconds(QStringView text)
{
    static const QRegularExpression pattern(
        u"^P(?:([0-9]{1,6})W)?(?:([0-9]{1,6})D)?(?:T(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,9})S)?)?$"_s);
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    qint64 seconds = 0;
    int group = 1;
    for (const qint64 unit : {604'800, 86'400, 3'600, 60, 1})
        seconds += unit * match.capturedView(group++).toLongLong();
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}

} // namespace creatormetrics

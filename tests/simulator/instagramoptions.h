// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace creatormetrics {

/// How Instagram is played.
struct InstagramOptions {
    QString specsDirectory = {}; // with Meta's field lists and the table of metrics; a built-in list is used without
    qint64 dailyCalls = 20'000; // of one account in 24 hours
    bool hasTags = false; // else the edge of media in which the account was tagged is refused
    bool isSmall = false; // below 100 followers; every fifth creator is, whatever this says
};

} // namespace creatormetrics

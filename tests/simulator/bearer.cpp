// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/bearer.h"

namespace creatormetrics {

using namespace Qt::StringLiterals;

QString bearerOf(const Request &request)
{
    const auto header = QString::fromStdString(request.headers.value("Authorization").value_or(""));
    return header.startsWith("Bearer "_L1) ? header.mid(7) : QString();
}

QString hostOf(const Request &request)
{
    return "http://"_L1 + QString::fromStdString(request.headers.value("Host").value_or("127.0.0.1"));
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localapi/apiparameters.h"
#include "models/store/connection.h"

#include <QDateTime>
#include <QJsonObject>

#include <span>
#include <string_view>

namespace creatormetrics {

/// One question about the figures: where it is asked, what it takes, and the object that the command line prints for it with --json.
/// `answer` runs on the thread of the connection.
struct ApiQuestion {
    std::string_view path;
    bool isAboutMentions = false; ///< takes the filters of mentions, too
    Result<QJsonObject> (*answer)(Connection &connection, const ApiParameters &parameters, const QDateTime &now) = nullptr;
};

[[nodiscard]] std::span<const ApiQuestion> apiQuestions();
/// Names of the parameters that the question takes.
[[nodiscard]] QStringList parametersOf(const ApiQuestion &question);

/// NotFound when there is no mention of that number.
[[nodiscard]] Result<QJsonObject> mentionAnswer(Connection &connection, qint64 id);

} // namespace creatormetrics

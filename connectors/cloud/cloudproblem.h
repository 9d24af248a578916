// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/entitlement/problemcode.h"
#include "models/sync/httpmessage.h"

#include <QStringList>

#include <optional>

namespace creatormetrics {

/// Why the service refused, or why an answer is none of the service's.
struct CloudProblem {
    Error error; ///< with words for people, translated
    std::optional<ProblemCode> code; ///< nothing where the answer names none that is known here
    QStringList fields; ///< JSON pointers of what was typed wrongly ("/email")
};

/// What an answer without success says. An application/problem+json counts by its code; other answers by where they come from: 5xx
/// is the service's own trouble (Timeout), 429 RateLimited, and everything else somebody between here and there, a captive portal
/// most of all (BadResponse). Pure.
[[nodiscard]] CloudProblem cloudProblem(const HttpResponse &response);

/// For an answer of success that is not as agreed: BadResponse, which tells a web page from a broken answer.
[[nodiscard]] Error strangeAnswer(const HttpResponse &response);

/// The error of a transport in words for people, same kind.
[[nodiscard]] Error unreachable(const Error &error);

/// The error of a keychain in words for people, same kind.
[[nodiscard]] Error keychainTrouble(const Error &error);

/// The service has ended the session, and said why: TokenInvalid, TokenReused, or the end of its time.
[[nodiscard]] Error sessionEnded(ProblemCode code = ProblemCode::TokenExpired);
/// There is no session.
[[nodiscard]] Error notSignedIn();

/// The key of a code as the contract writes it, and back; nothing for one that is not known here.
[[nodiscard]] QByteArray problemKey(ProblemCode code);
[[nodiscard]] std::optional<ProblemCode> problemFromKey(QByteArrayView key);

/// For people, translated; every code has some.
[[nodiscard]] QString problemWords(ProblemCode code);
[[nodiscard]] ErrorKind problemKind(ProblemCode code);

} // namespace creatormetrics

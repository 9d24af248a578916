// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/secrets/secretstore.h"

#include <string_view>

namespace creatormetrics {

/// What programs show to be let in: "cml_" and 32 random bytes as base64url. It is as good as the figures themselves: never logged,
/// never in an address.
[[nodiscard]] QByteArray newApiToken();
[[nodiscard]] bool isApiToken(QByteArrayView text);

/// The hash by which a token is known while it is not needed itself.
[[nodiscard]] QByteArray apiTokenHash(QByteArrayView token);
/// Takes as long for any two values of the same length.
[[nodiscard]] bool areEqualHashes(QByteArrayView left, QByteArrayView right);

/// The token of this user, one for all workspaces. NotFound when none has been made; the errors of SecretStore.
[[nodiscard]] QFuture<Result<QByteArray>> storedApiToken(SecretStore &secrets);
/// In the place of the one before, which counts no more at the next start.
[[nodiscard]] QFuture<Outcome> storeApiToken(SecretStore &secrets, const QByteArray &token);

struct ApiToken {
    QByteArray token;
    bool isNew = false; ///< made just now: the one moment at which it is told to the user
};
/// Makes one and keeps it in the place of the one before. `secrets` outlives the future.
[[nodiscard]] QFuture<Result<ApiToken>> madeApiToken(SecretStore &secrets);
/// The one that is kept; made when there is none, or none that could be one.
[[nodiscard]] QFuture<Result<ApiToken>> keptOrMadeApiToken(SecretStore &secrets);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/account.h"

#include <QObject>
#include <QUrl>

#include <optional>
#include <vector>

namespace creatormetrics {

/// Connects an account: sign-in in the user's browser, then the account's profile, then it stands in the workspace. Lives on the
/// main thread; one attempt at a time.
class ConnectService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Platforms that can be connected with the present services file.
    [[nodiscard]] virtual std::vector<Platform> platforms() const = 0;
    /// Why the platform is not among them, with a translated detail that says what to do; nothing when it is.
    [[nodiscard]] virtual std::optional<Error> obstacle(Platform platform) const;
    /// False when there is no keychain: the sign-in then lasts until the program ends.
    [[nodiscard]] virtual bool keepsSignIn() const = 0;
    virtual void begin(Platform platform) = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    /// Open this in the browser.
    void authorizationReady(const QUrl &url);
    /// The browser came back; the account is being read.
    void authorized();
    void connected(const creatormetrics::Account &account, const QStringList &missingScopes);
    void failed(const creatormetrics::Error &error);
};

} // namespace creatormetrics

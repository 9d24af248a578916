// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/platform.h"

#include <QHash>
#include <QUrl>

namespace creatormetrics {

/// Which way the network is reached. A password is no part of it: it lies in the keychain.
struct ProxyChoice {
    enum class Kind { System, None, Http, Socks5 };
    Kind kind = Kind::System;
    QString host = {}; ///< of Http and Socks5
    quint16 port = 0;
    QString user = {}; ///< empty: nobody has to be named

    [[nodiscard]] bool isManual() const { return kind == Kind::Http || kind == Kind::Socks5; }
    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

/// "system", "none", "http://user@host:port", "socks5://…": how a proxy is named in commands and in the file.
[[nodiscard]] QString proxyText(const ProxyChoice &proxy);
/// BadInput names what cannot be. A password in it is refused, since what is typed in a command can be read by others.
[[nodiscard]] Result<ProxyChoice> proxyFromText(const QString &text);

/// What users bring themselves: a developer's key of their own, a hosted service of their own, a proxy. Holds no secret; a client's
/// secret lies in the keychain.
struct OwnServices {
    QHash<Platform, QString> clientIds = {}; ///< of YouTube and X
    QUrl endpoint = {}; ///< empty: the one that ships
    ProxyChoice proxy = {};

    /// BadInput names the member.
    [[nodiscard]] static Result<OwnServices> fromJson(const QByteArray &json);
    [[nodiscard]] QByteArray toJson() const;
    friend bool operator==(const OwnServices &, const OwnServices &) = default;
};

/// The platforms that take a key of one's own here: the others want a secret that the hosted service holds.
[[nodiscard]] bool takesOwnKey(Platform platform);

/// BadInput in words for whoever typed it.
[[nodiscard]] Outcome checkClientId(Platform platform, const QString &clientId);
/// The address of a hosted service as it is kept, without a slash at the end: https, or http on this computer.
[[nodiscard]] Result<QUrl> endpointFromText(const QString &text);

} // namespace creatormetrics

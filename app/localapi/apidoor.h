// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"
#include "app/localapi/requestwindow.h"
#include "models/entitlement/planterms.h"

#include <QByteArray>

#include <atomic>
#include <mutex>
#include <optional>

namespace creatormetrics {

/// Who may come in: programs of this computer that show the token, not pages in a browser. Safe from every thread.
class ApiDoor
{
public:
    /// `tokenHash`: see apiTokenHash.
    ApiDoor(const QByteArray &tokenHash, std::size_t requestsPerMinute);

    /// Known once the server listens; before that nobody is let in.
    void setPort(quint16 port) { m_port = port; }
    /// In the place of the one before, at once.
    void setTokenHash(const QByteArray &tokenHash);
    void setAccess(LocalApiAccess access) { m_access = access; }

    /// The answer for a request that is not let in; nothing when it is. In this order: a Host that is not this server (a name that
    /// somebody has pointed here), a page of a browser, no token or a wrong one, too many requests, a plan that has not got it.
    [[nodiscard]] std::optional<Reply> refusal(const Request &request);

private:
    [[nodiscard]] bool isOwnHost(const Request &request) const;
    [[nodiscard]] bool showsToken(const Request &request) const;
    [[nodiscard]] std::optional<Reply> strangersReply();
    [[nodiscard]] std::optional<Reply> planRefusal(const Request &request) const;

    mutable std::mutex m_tokenMutex; ///< guards m_tokenHash
    QByteArray m_tokenHash;
    std::atomic<quint16> m_port = 0;
    std::atomic<LocalApiAccess> m_access = LocalApiAccess::None;
    RequestWindow m_requests;
    RequestWindow m_strangers; ///< of its own, so that who guesses takes nothing from who has the token
};

} // namespace creatormetrics

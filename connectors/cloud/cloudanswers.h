// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/oauth/tokenset.h"
#include "models/account/clouduser.h"
#include "models/core/result.h"
#include "models/entitlement/entitlement.h"
#include "models/sync/httpmessage.h"

#include <vector>

namespace creatormetrics {

/// What a sign-in or a renewal at the service brings.
struct CloudTokens {
    TokenSet tokens; ///< `signInUntil`: the end of the session unless it is renewed before
    QString userId;
    QString email;
    Plan plan = Plan::Starter;
    QByteArray entitlement; ///< signed text, not yet believed
};

struct EntitlementAnswer {
    QByteArray text; ///< signed, not yet believed
    QDateTime renewAfter; ///< UTC; ask again from then on
};

/// A key as the service tells it, with its end.
struct PublishedKey {
    EntitlementKey key;
    QDateTime notAfter; ///< UTC; invalid: no end is named
};

/// A sign-in at a platform that the service has begun.
struct BrokerFlow {
    QString id;
    QUrl authorizeUrl;
    QByteArray state; ///< has to come back to the loopback
};

/// News of a platform: that something has happened, never what.
struct CloudEvent {
    QString platform; ///< its key ("youtube")
    QString topic; ///< channel or account
    QString kind; ///< "video", "video_deleted", "mention", "comment"; others may follow
    QString ref;
    QDateTime at; ///< UTC, when the service heard it

    friend bool operator==(const CloudEvent &, const CloudEvent &) = default;
};
struct EventPage {
    std::vector<CloudEvent> events; ///< in their order
    qint64 cursor = 0; ///< to ask from next time
};

// Answers of the hosted endpoint as values. Pure and total: whatever the bytes are, the result is a value within bounds or an error
// with words for people: the problem of an answer without success (see cloudProblem), BadResponse for one that is not as agreed.

/// A plan that is not known counts as the starter plan; what applies is the entitlement's.
[[nodiscard]] Result<CloudTokens> tokensIn(const HttpResponse &response, const QDateTime &now);
[[nodiscard]] Result<CloudUser> profileIn(const HttpResponse &response);
[[nodiscard]] Result<std::vector<CloudDevice>> devicesIn(const HttpResponse &response);
[[nodiscard]] Result<Subscription> subscriptionIn(const HttpResponse &response);
[[nodiscard]] Result<UpgradeStep> upgradeStepIn(const HttpResponse &response);
[[nodiscard]] Result<QUrl> pageIn(const HttpResponse &response);
[[nodiscard]] Result<CloudUsage> usageIn(const HttpResponse &response);
[[nodiscard]] Result<QByteArray> exportIn(const HttpResponse &response);
[[nodiscard]] Result<EntitlementAnswer> entitlementIn(const HttpResponse &response);
[[nodiscard]] Result<std::vector<PublishedKey>> entitlementKeysIn(const HttpResponse &response);
[[nodiscard]] Result<BrokerFlow> brokerFlowIn(const HttpResponse &response);
/// The sealed box's bytes.
[[nodiscard]] Result<QByteArray> sealedIn(const HttpResponse &response);
/// Of an answer of 204: no events, and the cursor that was asked with.
[[nodiscard]] Result<EventPage> eventsIn(const HttpResponse &response, qint64 askedFrom);
/// The same page where it comes as a message of the web socket.
[[nodiscard]] Result<EventPage> eventsIn(const QJsonObject &page);
/// Nothing is looked for in an answer of success.
[[nodiscard]] Outcome doneIn(const HttpResponse &response);

/// The signed text where an answer of success carries one; empty elsewhere.
[[nodiscard]] QByteArray carriedEntitlement(const HttpResponse &response);

} // namespace creatormetrics

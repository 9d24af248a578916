// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>

namespace creatormetrics {

enum class WebSubMode { Subscribe, Unsubscribe };

/// A subscription to the feed of a channel's uploads at YouTube's WebSub hub. Only a value: whoever owns the public
/// callback sends the request, answers the hub's challenge and checks the signature of what arrives.
struct WebSubLease {
    QString channelId; ///< UC…
    QUrl callback;     ///< public https address that the hub calls
    QDateTime confirmedAt; ///< UTC; invalid until the hub has asked back
    std::chrono::seconds length = std::chrono::days(5); ///< asked for; once confirmed, what the hub granted

    /// The feed's address, which names the subscription at the hub.
    [[nodiscard]] QUrl topic() const;
    /// When four fifths of the lease are over, so that one failed renewal harms nothing; invalid before it is confirmed.
    [[nodiscard]] QDateTime renewAt() const;
    [[nodiscard]] bool needsRenewal(const QDateTime &now) const;

    friend bool operator==(const WebSubLease &, const WebSubLease &) = default;
};

/// The form that subscribes, renews (the same again) or unsubscribes. It carries no token and no secret; an owner of a
/// callback who wants signed notices appends its own `hub.secret`.
[[nodiscard]] HttpRequest webSubRequest(const QUrl &hub, const WebSubLease &lease, WebSubMode mode);

/// What a notice says: videos that were published or had their title or description changed, and deleted ones.
struct UploadsNotice {
    QStringList changed;
    QStringList deleted;

    friend bool operator==(const UploadsNotice &, const UploadsNotice &) = default;
};

/// Reads the Atom document that the hub posts; every id once, entries of other channels are passed over. BadResponse for
/// more than 256 KiB or 200 entries, for a document type, and for anything that is no complete feed.
[[nodiscard]] Result<UploadsNotice> parseUploadsNotice(const QByteArray &body, const QString &channelId);

} // namespace creatormetrics

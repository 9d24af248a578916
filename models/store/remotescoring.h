// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/mention.h"
#include "models/domain/sentimentlabel.h"
#include "models/store/connection.h"

#include <QDateTime>
#include <QUrl>

#include <optional>
#include <span>
#include <vector>

namespace creatormetrics {

/// How the user wants texts judged by a model elsewhere. Never its key.
struct RemoteScoring {
    enum class Scope {
        Unsure, ///< only what the word lists are unsure of
        All,
    };

    bool enabled = false;
    QUrl baseUrl = {}; ///< "https://HOST/v1"; http only at this computer
    QString model = {};
    Scope scope = Scope::Unsure;
    std::optional<QDate> since = {}; ///< mentions of this day and later; nothing: all
    qint64 inputPrice = 0; ///< millionths of the user's money for a million tokens sent
    qint64 outputPrice = 0; ///< the same for tokens answered
    qint64 monthlyCap = 0; ///< millionths of the user's money in a month of UTC; 0: nothing may be spent, which suits free models
    int requestsPerMinute = 20; ///< 1..600
    QString consentHost = {}; ///< to whom the user agreed to send texts; another host needs another consent
    std::optional<QDateTime> consentAt = {};

    /// The host is the one agreed to.
    [[nodiscard]] bool hasConsent() const;
    /// A host elsewhere takes nothing without a key; one on this computer may.
    [[nodiscard]] bool needsKey() const;

    friend bool operator==(const RemoteScoring &, const RemoteScoring &) = default;
};

/// What the remote scorer is told beside the text; another one gives another scorer's name.
inline constexpr int remotePromptVersion = 1;

/// "remote 1 MODEL@HOST", with the port where it is not the scheme's own.
[[nodiscard]] QString remoteScorer(const RemoteScoring &settings);
/// "scoring:HOST", where the keychain keeps its key.
[[nodiscard]] QString remoteScoringSecretKey(const RemoteScoring &settings);
/// BadInput names the member that is missing or cannot be.
Outcome checkRemoteScoring(const RemoteScoring &settings);

/// Nothing when there are none.
[[nodiscard]] Result<std::optional<RemoteScoring>> storedRemoteScoring(Connection &connection);
Outcome saveRemoteScoring(Connection &connection, const RemoteScoring &settings);

/// What a model said of a text.
struct RemoteScore {
    SentimentLabel label = SentimentLabel::Neutral; ///< never Unknown
    double score = 0; ///< -1..1
    QString reason = {}; ///< a sentence in the model's words; may be empty

    friend bool operator==(const RemoteScore &, const RemoteScore &) = default;
};
/// By SHA-256 of the text as it was sent.
[[nodiscard]] Result<std::optional<RemoteScore>> cachedRemoteScore(Connection &connection, const QByteArray &textHash,
                                                                   const QString &scorer);
/// Takes away what was said of the stored mention's text as it was sent.
Outcome forgetRemoteScore(Connection &connection, StoredMentionId mention);
Outcome cacheRemoteScore(Connection &connection, const QByteArray &textHash, const QString &scorer, const RemoteScore &score,
                         const QDateTime &now);

/// What was sent and spent in a month of UTC, of all models together or of one.
struct RemoteCosts {
    qint64 requests = 0;
    qint64 texts = 0; ///< judged
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    qint64 cost = 0; ///< millionths of the user's money

    friend RemoteCosts operator-(const RemoteCosts &left, const RemoteCosts &right)
    {
        return {.requests = left.requests - right.requests,
                .texts = left.texts - right.texts,
                .inputTokens = left.inputTokens - right.inputTokens,
                .outputTokens = left.outputTokens - right.outputTokens,
                .cost = left.cost - right.cost};
    }
    friend bool operator==(const RemoteCosts &, const RemoteCosts &) = default;
};
/// Below zero takes back what was booked too much; say the moment of the booking then, whose month it is.
Outcome addRemoteCosts(Connection &connection, const QDateTime &now, const QString &scorer, const RemoteCosts &costs);
[[nodiscard]] Result<RemoteCosts> remoteCostsOfMonth(Connection &connection, const QDateTime &now);

/// How it is set and what it has cost this month.
struct RemoteStanding {
    std::optional<RemoteScoring> settings = {}; ///< nothing: never set
    RemoteCosts spent = {};
};
[[nodiscard]] Result<RemoteStanding> remoteStanding(Connection &connection, const QDateTime &now);

} // namespace creatormetrics

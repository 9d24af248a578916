// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/remotescoring.h"

#include <QFuture>
#include <QString>

namespace creatormetrics {

/// What the window can have done about the judging of mentions: the port to the jobs behind it. `ScoringStatus` tells how it goes.
/// Called on the GUI thread; never blocks. Futures finish on any thread: give `then` a context.
class ScoringActions
{
public:
    enum class Which {
        Waiting, ///< not judged by the word lists and the user's words of now; leaves what a remote scorer judged
        All, ///< every mention anew on this computer, those of a remote scorer too
    };

    ScoringActions() = default;
    ScoringActions(const ScoringActions &) = delete;
    ScoringActions &operator=(const ScoringActions &) = delete;
    virtual ~ScoringActions() = default;

    /// Judges in the background; then the remote scorer goes on, if it is wanted.
    virtual void scoreMentions(Which which) = 0;
    /// Ends both after the batch in hand.
    virtual void stopScoring() = 0;
    /// Stores how texts are judged elsewhere and goes on with it. An empty key leaves the one in the keychain. BadInput names the member.
    [[nodiscard]] virtual QFuture<Outcome> saveRemoteScoring(const RemoteScoring &settings, const QString &key) = 0;
    /// Turns it off, takes consent back and the key out of the keychain; what it has judged stays until everything is scored anew.
    [[nodiscard]] virtual QFuture<Outcome> removeRemoteScoring() = 0;
    /// Has an invented sentence judged, whether it is turned on or not; needs neither consent nor a mention.
    [[nodiscard]] virtual QFuture<Result<RemoteScore>> testRemoteScoring(const RemoteScoring &settings, const QString &key) = 0;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/remotescoringjob.h"

namespace creatormetrics {

/// Keeps how mentions are judged elsewhere: settings in the workspace, the key in the keychain. Main thread; futures finish there.
class RemoteScoringSetup : public QObject
{
    Q_OBJECT
public:
    explicit RemoteScoringSetup(RemoteScoringParts parts);

    /// An empty key leaves the one of that host. The key of a former host goes. BadInput begins with the member that cannot be, "key" and
    /// "consentHost" among them: turned on without consent for its host it is refused.
    [[nodiscard]] QFuture<Outcome> save(const RemoteScoring &settings, const QString &key);
    /// Turns it off, takes consent back and the key out of the keychain.
    [[nodiscard]] QFuture<Outcome> remove();
    /// Sends an invented sentence, and books what that costs, whatever the cap. An empty key means the one in the keychain.
    [[nodiscard]] QFuture<Result<RemoteScore>> test(const RemoteScoring &settings, const QString &key);

private:
    struct Trial;

    void store(const RemoteScoring &settings, const QString &formerKey, const std::shared_ptr<QPromise<Outcome>> &promise);
    void ask(const std::shared_ptr<Trial> &trial, const QByteArray &key);
    void conclude(const std::shared_ptr<Trial> &trial, const Result<HttpResponse> &answer);

    RemoteScoringParts m_parts;
};

} // namespace creatormetrics

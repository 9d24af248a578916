// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/mentionscoringjob.h"
#include "app/services/remotescoringjob.h"
#include "app/services/remotescoringsetup.h"
#include "models/presentation/scoringactions.h"

namespace creatormetrics {

/// The two scorers as one: whenever this computer's has ended, whoever started it, the one elsewhere goes on, unless the user stopped it.
/// As long as it lives; main thread.
class ScoringControl
    : public QObject
    , public ScoringActions
{
    Q_OBJECT
public:
    /// All outlive it.
    ScoringControl(MentionScoringJob &local, RemoteScoringJob &remote, RemoteScoringSetup &setup);

    [[nodiscard]] ScoringStatus &status() { return m_status; }

    void scoreMentions(Which which) override;
    void stopScoring() override;
    [[nodiscard]] QFuture<Outcome> saveRemoteScoring(const RemoteScoring &settings, const QString &key) override;
    [[nodiscard]] QFuture<Outcome> removeRemoteScoring() override;
    [[nodiscard]] QFuture<Result<RemoteScore>> testRemoteScoring(const RemoteScoring &settings, const QString &key) override;

private:
    void followLocal();
    void restartRemote();

    MentionScoringJob &m_local;
    RemoteScoringJob &m_remote;
    RemoteScoringSetup &m_setup;
    ScoringStatus m_status;
};

} // namespace creatormetrics

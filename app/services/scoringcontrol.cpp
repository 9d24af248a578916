// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/scoringcontrol.h"

#include "models/core/whenfinished.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

ScoringControl::ScoringControl(MentionScoringJob &local, RemoteScoringJob &remote, RemoteScoringSetup &setup)
    : m_local(local), m_remote(remote), m_setup(setup)
{
    followLocal();
    connect(&m_remote, &RemoteScoringJob::changed, this, [this] { m_status.setRemote(m_remote.state()); });
    m_status.setRemote(m_remote.state());
}

void ScoringControl::followLocal()
{
    connect(&m_local, &MentionScoringJob::started, this,
            [this](qint64 expected) { m_status.setLocal({.running = true, .expected = expected}); });
    connect(&m_local, &MentionScoringJob::progressed, this, [this](const ScoringProgress &progress) {
        m_status.setLocal({.running = true, .done = progress.read, .expected = progress.expected});
    });
    connect(&m_local, &MentionScoringJob::finished, this, [this](const ScoringReport &report) {
        ScoringState::Local ended{.done = report.progress.read, .expected = report.progress.expected, .error = report.error};
        if (report.cancelled)
            ended.error = Error{.kind = ErrorKind::Cancelled, .detail = u"stopped by the user"_s};
        m_status.setLocal(ended);
        if (!report.cancelled)
            m_remote.start();
    });
}

void ScoringControl::scoreMentions(Which which)
{
    m_local.start(which == Which::All ? MentionScoringJob::Which::All : MentionScoringJob::Which::Waiting);
}

void ScoringControl::stopScoring()
{
    m_local.cancel();
    m_remote.cancel();
}

/// With other settings, or another key, even when it rests.
void ScoringControl::restartRemote()
{
    m_remote.cancel();
    m_remote.start();
}

QFuture<Outcome> ScoringControl::saveRemoteScoring(const RemoteScoring &settings, const QString &key)
{
    const auto saved = m_setup.save(settings, key);
    whenFinished(saved, this, [this](const Outcome &outcome) {
        if (outcome)
            restartRemote();
    });
    return saved;
}

QFuture<Outcome> ScoringControl::removeRemoteScoring()
{
    m_remote.cancel(); // nothing more is sent from here on
    const auto removed = m_setup.remove();
    whenFinished(removed, this, [this](const Outcome &) { restartRemote(); });
    return removed;
}

QFuture<Result<RemoteScore>> ScoringControl::testRemoteScoring(const RemoteScoring &settings, const QString &key)
{
    return m_setup.test(settings, key);
}

} // namespace creatormetrics

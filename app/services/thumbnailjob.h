// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/thumbnailfetcher.h"
#include "models/core/threadowner.h"
#include "models/sync/connectivity.h"

#include <QTimer>

namespace creatormetrics {

/// Fetches pictures of posts in the background, on a thread of its own: of each account's newest posts after a sync, and of posts that
/// somebody looks at. Never asks for more than those, whatever the workspace holds. Quiet without a network or on one that is paid by volume, while paused, and when
/// pictures are not to be kept. Lives on the main thread.
class ThumbnailJob : public QObject
{
    Q_OBJECT
public:
    /// All outlive the job; without `connectivity` the network counts as there.
    ThumbnailJob(Store &store, const Clock &clock, const Connectivity *connectivity = nullptr,
                 const ThumbnailLimits &limits = {});
    ~ThumbnailJob() override;

    /// A pass over all accounts that are not archived; while one runs, another follows.
    void start();
    /// Posts that are being looked at without their picture; asked for when things have calmed down. Only the latest hundreds count.
    void want(const std::vector<ContentId> &posts);
    /// Ends the pass; what was written stays.
    void cancel();
    /// Paused, nothing starts, and what runs ends.
    void pause(bool paused);
    /// Whether pictures are kept; yes at first. Changed to no, those that are kept go.
    void setKeeping(bool keeps);
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished(const creatormetrics::ThumbnailReport &report);

private:
    [[nodiscard]] bool mayRun() const;
    void begin();
    void readAccounts();
    void readPosts(const std::vector<AccountId> &accounts, std::size_t at);
    void readWanted();
    void hurry();
    void hand(const Result<std::vector<PicturedPost>> &posts);
    void conclude(const ThumbnailReport &report);
    template <typename Work>
    void onFetcher(Work work);

    Store &m_store;
    const Connectivity *m_connectivity;
    ThumbnailLimits m_limits;
    ThreadOwner m_thread;
    ThumbnailFetcher *m_fetcher; ///< lives on the thread, which deletes it
    QTimer m_soon; ///< gathers what is wanted
    std::deque<ContentId> m_wanted;
    bool m_passWanted = false;
    bool m_running = false;
    bool m_cancelled = false;
    bool m_paused = false;
    bool m_keeps = true;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/thumbnailjob.h"

#include "models/core/whenfinished.h"
#include "models/store/accountrepository.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::chrono::milliseconds calm{300};
constexpr std::size_t mostWanted = 300; ///< several screens of a list

} // namespace

ThumbnailJob::ThumbnailJob(Store &store, const Clock &clock, const Connectivity *connectivity, const ThumbnailLimits &limits)
    : m_store(store)
    , m_connectivity(connectivity)
    , m_limits(limits)
    , m_thread(u"thumbnails"_s)
    , m_fetcher(m_thread.adopt(std::make_unique<ThumbnailFetcher>(store, clock, limits)))
{
    qRegisterMetaType<ThumbnailReport>();
    m_thread.thread()->setPriority(QThread::LowPriority);
    connect(m_fetcher, &ThumbnailFetcher::finished, this, &ThumbnailJob::conclude);
    m_soon.setSingleShot(true);
    m_soon.setInterval(calm);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_running ? hurry() : begin(); });
}

ThumbnailJob::~ThumbnailJob() = default;

/// The fetcher is deleted on its thread, after the calls that were queued before.
template <typename Work>
void ThumbnailJob::onFetcher(Work work)
{
    QMetaObject::invokeMethod(m_fetcher, std::move(work), Qt::QueuedConnection);
}

bool ThumbnailJob::mayRun() const
{
    return m_keeps && !m_paused && (!m_connectivity || (m_connectivity->isOnline() && !m_connectivity->isMetered()));
}

void ThumbnailJob::start()
{
    m_passWanted = true;
    begin();
}

void ThumbnailJob::want(const std::vector<ContentId> &posts)
{
    for (const ContentId post : posts)
        m_wanted.push_back(post);
    while (m_wanted.size() > mostWanted)
        m_wanted.pop_front();
    if (!m_wanted.empty() && !m_soon.isActive())
        m_soon.start();
}

void ThumbnailJob::begin()
{
    if (m_running || (!m_passWanted && m_wanted.empty()))
        return;
    if (!mayRun()) {
        m_wanted.clear();
        if (std::exchange(m_passWanted, false))
            Q_EMIT finished({});
        return;
    }
    m_running = true;
    m_cancelled = false;
    readWanted();
}

void ThumbnailJob::readWanted()
{
    const std::vector<ContentId> ids(m_wanted.rbegin(), m_wanted.rend());
    m_wanted.clear();
    const auto posts = m_store.read([ids](Connection &connection) { return picturedPosts(connection, ids); });
    whenFinished(posts, this, [this](const Result<std::vector<PicturedPost>> &found) {
        hand(found);
        if (std::exchange(m_passWanted, false))
            readAccounts();
        else
            onFetcher([fetcher = m_fetcher] { fetcher->end(); });
    });
}

/// A pass that is under way takes what is looked at before the rest.
void ThumbnailJob::hurry()
{
    const std::vector<ContentId> ids(m_wanted.rbegin(), m_wanted.rend());
    m_wanted.clear();
    const auto posts = m_store.read([ids](Connection &connection) { return picturedPosts(connection, ids); });
    whenFinished(posts, this, [this](const Result<std::vector<PicturedPost>> &found) {
        if (found && !m_cancelled)
            onFetcher([fetcher = m_fetcher, wanted = *found] { fetcher->hurry(wanted); });
    });
}

void ThumbnailJob::hand(const Result<std::vector<PicturedPost>> &posts)
{
    if (posts && !m_cancelled)
        onFetcher([fetcher = m_fetcher, wanted = *posts] { fetcher->add(wanted); });
}

void ThumbnailJob::readAccounts()
{
    const auto all = m_store.read([](Connection &connection) { return accounts(connection); });
    whenFinished(all, this, [this](const Result<std::vector<Account>> &found) {
        std::vector<AccountId> live;
        for (const Account &account : found ? *found : std::vector<Account>()) {
            if (!account.archivedAt.isValid())
                live.push_back(account.id);
        }
        readPosts(live, 0);
    });
}

/// One account after the other, so that nobody waits long for the store.
void ThumbnailJob::readPosts(const std::vector<AccountId> &live, std::size_t at)
{
    if (at >= live.size() || m_cancelled)
        return onFetcher([fetcher = m_fetcher] { fetcher->end(); });
    const auto posts = m_store.read([account = live[at], count = m_limits.newestOfAccount](Connection &connection) {
        return newestPicturedPosts(connection, account, count);
    });
    whenFinished(posts, this, [this, live, at](const Result<std::vector<PicturedPost>> &found) {
        hand(found);
        readPosts(live, at + 1);
    });
}

void ThumbnailJob::cancel()
{
    m_passWanted = false;
    m_wanted.clear();
    if (!m_running)
        return;
    m_cancelled = true;
    onFetcher([fetcher = m_fetcher] { fetcher->cancel(); });
}

void ThumbnailJob::pause(bool paused)
{
    m_paused = paused;
    if (paused)
        cancel();
}

void ThumbnailJob::setKeeping(bool keeps)
{
    if (std::exchange(m_keeps, keeps) == keeps)
        return;
    if (keeps)
        return start();
    cancel();
    onFetcher([fetcher = m_fetcher] { fetcher->removeAll(); });
}

void ThumbnailJob::conclude(const ThumbnailReport &report)
{
    m_running = false;
    ThumbnailReport told = report;
    told.cancelled = told.cancelled || m_cancelled;
    Q_EMIT finished(told);
    begin();
}

} // namespace creatormetrics

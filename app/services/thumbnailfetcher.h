// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/networktransport.h"
#include "models/core/clock.h"
#include "models/store/store.h"
#include "models/store/thumbnailfailures.h"
#include "models/store/thumbnails.h"

#include <QElapsedTimer>
#include <QSet>

#include <deque>
#include <list>
#include <map>

namespace creatormetrics {

/// How far fetching pictures may go.
struct ThumbnailLimits {
    qint64 newestOfAccount = 500; ///< posts whose pictures are fetched without anybody having looked at them
    int callsToAHost = 2; ///< at a time
    int calls = 6; ///< at a time, to all hosts
    int redirects = 3; ///< one after the other
    std::chrono::milliseconds longestCall{60'000}; ///< from first to last byte
    qint64 mostBytes = 500LL * 1024 * 1024; ///< kept in all
    std::chrono::hours refreshedAfter{25 * 24}; ///< fetched anew after so long
    std::chrono::hours keptAtMost{30 * 24}; ///< removed after so long where the platform's terms ask for it
    TransportLimits transport{.timeout = std::chrono::milliseconds(20'000), .largestAnswer = 4LL * 1024 * 1024, .followsRedirects = false};
};

/// How a pass ended.
struct ThumbnailReport {
    qint64 fetched = 0;
    qint64 failed = 0; ///< could not be had; offline is no failure
    qint64 removed = 0; ///< of posts that are gone, and what had no room or stood too long
    bool offline = false; ///< some host could not be reached
    bool cancelled = false;
};

/// Fetches, makes small and keeps the pictures of the posts it is given. Lives on a thread of its own, with its own network access;
/// all of it is called there.
class ThumbnailFetcher : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    ThumbnailFetcher(Store &store, const Clock &clock, const ThumbnailLimits &limits);
    ~ThumbnailFetcher() override;

    /// Those that have their picture already, or may not be asked for again yet, are passed over.
    void add(const std::vector<PicturedPost> &posts);
    /// The same, before all others; ignored unless it is at work.
    void hurry(const std::vector<PicturedPost> &posts);
    /// There is nothing more to come: `finished` follows the last answer and the tidying up.
    void end();
    /// Drops what waits, breaks off what is under way, and finishes.
    void cancel();
    /// Removes every kept picture; after `cancel` when it works.
    void removeAll();

Q_SIGNALS:
    void finished(const creatormetrics::ThumbnailReport &report);

private:
    struct Order {
        ContentId id{0};
        QByteArray source = {};
        QUrl url = {};
        int redirects = 0;
    };
    struct Call {
        Order order;
        QString host;
        std::stop_source stop;
    };
    using CallPlace = std::list<Call>::iterator;

    [[nodiscard]] std::optional<Order> orderFor(const PicturedPost &post) const;
    [[nodiscard]] int callsTo(const QString &host) const;
    void next();
    [[nodiscard]] bool sendOne();
    void send(const Order &order);
    void take(CallPlace place, const Result<HttpResponse> &answer);
    void takeResponse(const Order &order, const HttpResponse &response);
    void follow(Order order, const HttpResponse &response);
    void leaveHost(const QString &host);
    void fail(const Order &order, ThumbnailFailures::Reason reason);
    void keep(const Order &order, const QByteArray &jpeg);
    [[nodiscard]] StoreTopics dueTopics();
    void tidy();
    void tidyFrom(std::size_t first);
    void removeUnwanted(const std::vector<KeptThumbnail> &kept, const std::vector<PicturedPost> &posts);
    void conclude();

    Store &m_store;
    const Clock &m_clock;
    ThumbnailLimits m_limits;
    NetworkTransport m_transport;
    ThumbnailFailures m_failures;
    bool m_working = false;
    bool m_ending = false;
    bool m_changed = false; ///< the failures
    int m_writing = 0;
    std::map<QString, std::deque<Order>> m_waiting; ///< by host
    std::list<Call> m_calls;
    QSet<QString> m_unreachable; ///< hosts, in this pass
    std::vector<KeptThumbnail> m_kept; ///< while tidying up
    QElapsedTimer m_sinceTold;
    ThumbnailReport m_report;
};

} // namespace creatormetrics

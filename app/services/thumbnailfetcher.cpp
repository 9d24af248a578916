// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/thumbnailfetcher.h"

#include "app/services/thumbnailpicture.h"
#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcThumbnails, "creatormetrics.thumbnails", QtInfoMsg)

using Reason = ThumbnailFailures::Reason;

constexpr qint64 tellEveryMilliseconds = 1'000;
constexpr std::size_t lookedAtOnce = 500; ///< posts, so that nobody waits long for the store

/// Only a hint; what comes is judged by its bytes.
const QByteArray wantedFormats = "image/jpeg, image/png;q=0.9, image/webp;q=0.8, image/*;q=0.5";

Reason reasonOf(const HttpResponse &response)
{
    if (response.status == 404 || response.status == 410)
        return Reason::Gone;
    return response.status == 200 ? Reason::Unusable : Reason::Trouble;
}

bool isPicture(const HttpResponse &response)
{
    return response.status == 200 && response.header("Content-Type").trimmed().toLower().startsWith("image/");
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Error gone()
{
    return {.kind = ErrorKind::NotFound, .detail = u"the post is not there any more"_s};
}

} // namespace

ThumbnailFetcher::ThumbnailFetcher(Store &store, const Clock &clock, const ThumbnailLimits &limits)
    : m_store(store)
    , m_clock(clock)
    , m_limits(limits)
    , m_transport(limits.transport, this)
{}

ThumbnailFetcher::~ThumbnailFetcher()
{
    for (Call &call : m_calls)
        call.stop.request_stop();
}

/// A picture that stands is fetched anew when another one is named or it has become old.
std::optional<ThumbnailFetcher::Order> ThumbnailFetcher::orderFor(const PicturedPost &post) const
{
    const QUrl url(post.url);
    if (post.missing || !url.isValid() || url.host().isEmpty() || m_unreachable.contains(url.host()))
        return std::nullopt;
    const QDateTime now = m_clock.now();
    const QByteArray source = thumbnailSource(post.platformContentId, post.url);
    const auto kept = keptThumbnail(m_store.workspace(), post.id);
    if (kept && kept->source == source && kept->keptAt.secsTo(now) < std::chrono::seconds(m_limits.refreshedAfter).count())
        return std::nullopt;
    if (!m_failures.mayTry(source, now))
        return std::nullopt;
    return Order{.id = post.id, .source = source, .url = url};
}

void ThumbnailFetcher::add(const std::vector<PicturedPost> &posts)
{
    if (!std::exchange(m_working, true)) {
        m_failures = ThumbnailFailures::load(m_store.workspace());
        m_sinceTold.start();
    }
    for (const PicturedPost &post : posts) {
        if (auto order = orderFor(post))
            m_waiting[order->url.host()].push_back(*order);
    }
    next();
}

void ThumbnailFetcher::hurry(const std::vector<PicturedPost> &posts)
{
    if (!m_working || m_report.cancelled)
        return;
    for (auto post = posts.rbegin(); post != posts.rend(); ++post) {
        if (auto order = orderFor(*post))
            m_waiting[order->url.host()].push_front(*order);
    }
    next();
}

void ThumbnailFetcher::end()
{
    m_working = true;
    m_ending = true;
    next();
}

void ThumbnailFetcher::cancel()
{
    if (!m_working)
        return;
    m_report.cancelled = true;
    m_waiting.clear();
    for (Call &call : m_calls)
        call.stop.request_stop();
    next();
}

void ThumbnailFetcher::removeAll()
{
    // Behind whatever is being written.
    static_cast<void>(m_store.write(StoreTopic::Pictures, [workspace = m_store.workspace()](Connection &) -> Outcome {
        removeAllThumbnails(workspace);
        return Done{};
    }));
}

int ThumbnailFetcher::callsTo(const QString &host) const
{
    return static_cast<int>(std::ranges::count(m_calls, host, &Call::host));
}

void ThumbnailFetcher::next()
{
    while (sendOne()) {
    }
    std::erase_if(m_waiting, [](const auto &host) { return host.second.empty(); });
    if (m_ending && m_waiting.empty() && m_calls.empty() && m_writing == 0 && std::exchange(m_ending, false))
        tidy();
}

bool ThumbnailFetcher::sendOne()
{
    if (std::ssize(m_calls) >= m_limits.calls)
        return false;
    for (auto &[host, orders] : m_waiting) {
        if (orders.empty() || callsTo(host) >= m_limits.callsToAHost)
            continue;
        const Order order = orders.front();
        orders.pop_front();
        send(order);
        return true;
    }
    return false;
}

void ThumbnailFetcher::send(const Order &order)
{
    const auto place = m_calls.insert(m_calls.end(), Call{.order = order, .host = order.url.host(), .stop = {}});
    const HttpRequest request{.url = order.url, .headers = {{"Accept", wantedFormats}}, .bearer = false};
    const auto answer = m_transport.send(request, {}, place->stop.get_token());
    // A body that drips in is never silent, and still has to end.
    QTimer::singleShot(m_limits.longestCall, this, [stop = place->stop]() mutable { stop.request_stop(); });
    whenFinished(answer, this, [this, place](const Result<HttpResponse> &result) { take(place, result); });
}

void ThumbnailFetcher::take(CallPlace place, const Result<HttpResponse> &answer)
{
    const Order order = std::move(place->order);
    m_calls.erase(place);
    if (answer)
        takeResponse(order, *answer);
    else if (answer.error().kind == ErrorKind::Offline)
        leaveHost(order.url.host());
    else if (answer.error().kind == ErrorKind::Internal)
        fail(order, Reason::Unusable); // an address that nobody may be sent to
    else if (!m_report.cancelled)
        fail(order, Reason::Trouble);
    next();
}

void ThumbnailFetcher::takeResponse(const Order &order, const HttpResponse &response)
{
    if (m_report.cancelled)
        return;
    if (isRedirect(response.status))
        return follow(order, response);
    if (!isPicture(response))
        return fail(order, reasonOf(response));
    const auto jpeg = thumbnailFrom(response.body);
    if (!jpeg)
        return fail(order, Reason::Unusable);
    keep(order, *jpeg);
}

/// Never to another scheme; the transport refuses what is neither https nor on this computer.
void ThumbnailFetcher::follow(Order order, const HttpResponse &response)
{
    const QUrl target = order.url.resolved(QUrl::fromEncoded(response.header("Location").trimmed()));
    if (++order.redirects > m_limits.redirects || !target.isValid() || target.scheme() != order.url.scheme())
        return fail(order, Reason::Unusable);
    order.url = target;
    m_waiting[target.host()].push_front(order);
}

/// Whoever cannot be reached is left alone for the rest of the pass, which is no failure of a picture.
void ThumbnailFetcher::leaveHost(const QString &host)
{
    m_report.offline = true;
    m_unreachable.insert(host);
    m_waiting.erase(host);
}

void ThumbnailFetcher::fail(const Order &order, Reason reason)
{
    m_failures.note(order.source, reason, m_clock.now());
    m_changed = true;
    ++m_report.failed;
}

StoreTopics ThumbnailFetcher::dueTopics()
{
    if (m_sinceTold.elapsed() < tellEveryMilliseconds)
        return {};
    m_sinceTold.start();
    return StoreTopic::Pictures;
}

/// On the writer's thread, where posts are erased: no picture is written once its post is gone.
void ThumbnailFetcher::keep(const Order &order, const QByteArray &jpeg)
{
    ++m_writing;
    const auto written = m_store.write(
        dueTopics(), [workspace = m_store.workspace(), id = order.id, source = order.source, jpeg](Connection &connection) -> Outcome {
            const auto posts = picturedPosts(connection, std::array{id});
            if (!posts)
                return posts.error();
            if (posts->empty() || thumbnailSource(posts->front().platformContentId, posts->front().url) != source)
                return gone();
            return writeThumbnail(workspace, id, jpeg, source);
        });
    whenFinished(written, this, [this, order](const Outcome &outcome) {
        --m_writing;
        m_report.fetched += outcome.ok();
        m_failures.forget(order.source);
        if (!outcome && outcome.error().kind == ErrorKind::Storage) {
            logProblem(lcThumbnails(), "thumbnail_refused"_L1, {{u"detail"_s, outcome.error().detail}});
            cancel(); // the next picture would find no room either
        }
        next();
    });
}

void ThumbnailFetcher::tidy()
{
    m_kept = m_report.cancelled ? std::vector<KeptThumbnail>() : keptThumbnails(m_store.workspace());
    tidyFrom(0);
}

void ThumbnailFetcher::tidyFrom(std::size_t first)
{
    if (first >= m_kept.size() || m_report.cancelled)
        return conclude();
    const std::vector<KeptThumbnail> part(m_kept.begin() + static_cast<std::ptrdiff_t>(first),
                                          m_kept.begin() + static_cast<std::ptrdiff_t>(std::min(m_kept.size(), first + lookedAtOnce)));
    std::vector<ContentId> ids;
    for (const KeptThumbnail &kept : part)
        ids.push_back(kept.id);
    const auto posts = m_store.read([ids](Connection &connection) { return picturedPosts(connection, ids); });
    whenFinished(posts, this, [this, part, first](const Result<std::vector<PicturedPost>> &stored) {
        if (!stored)
            return conclude();
        removeUnwanted(part, *stored);
        tidyFrom(first + lookedAtOnce);
    });
}

/// A picture without an address was not fetched from anywhere, so no terms of a platform are about it.
void ThumbnailFetcher::removeUnwanted(const std::vector<KeptThumbnail> &kept, const std::vector<PicturedPost> &posts)
{
    const QDateTime tooOld = m_clock.now().addSecs(-std::chrono::seconds(m_limits.keptAtMost).count());
    for (const KeptThumbnail &one : kept) {
        const auto post = std::ranges::find(posts, one.id, &PicturedPost::id);
        const bool stale = post != posts.end() && post->platform == Platform::YouTube && !post->url.isEmpty() && one.keptAt < tooOld;
        if (post != posts.end() && !post->missing && !stale)
            continue;
        removeThumbnail(m_store.workspace(), one.id);
        ++m_report.removed;
    }
}

void ThumbnailFetcher::conclude()
{
    m_kept.clear();
    if (!m_report.cancelled)
        m_report.removed += boundThumbnails(m_store.workspace(), m_limits.mostBytes);
    if (std::exchange(m_changed, false)) {
        if (auto saved = m_failures.save(m_store.workspace()); !saved)
            logProblem(lcThumbnails(), "thumbnail_failures_not_saved"_L1, {{u"detail"_s, saved.error().detail}});
    }
    const ThumbnailReport report = std::exchange(m_report, {});
    if (report.fetched > 0 || report.removed > 0) {
        static_cast<void>(m_store.write(StoreTopic::Pictures, [](Connection &) { return Outcome(Done{}); }));
        logEvent(lcThumbnails(), "thumbnails_fetched"_L1,
                 {{u"fetched"_s, report.fetched}, {u"failed"_s, report.failed}, {u"removed"_s, report.removed}});
    }
    m_unreachable.clear();
    m_working = false;
    Q_EMIT finished(report);
}

} // namespace creatormetrics

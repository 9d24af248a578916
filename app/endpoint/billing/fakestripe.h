// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/strictjson.h"
#include "app/endpoint/billing/pricetable.h"
#include "app/endpoint/outgoing/httpclient.h"

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace creatormetrics {

/// A Stripe for development and tests: answers the calls that StripeClient makes, shows its own pages for Checkout and the
/// portal, keeps what was bought in a file, lets paid periods pass, and sends signed events. Takes any card, moves no money.
/// Safe from every thread.
class FakeStripe final : public HttpClient
{
public:
    using Deliver = std::function<void(const std::string &payload, const std::string &signature)>;

    /// `file`: where it remembers. `pagesUrl`: where its pages are reached ("http://127.0.0.1:8080/dev/stripe").
    FakeStripe(std::filesystem::path file, std::string pagesUrl, const Clock &clock);

    static constexpr const char *url = "http://localhost/fake-stripe";
    [[nodiscard]] static Secret webhookSecret();
    [[nodiscard]] static PriceTable prices();

    void setPagesUrl(std::string pagesUrl);
    void deliverTo(Deliver deliver); // before events can come

    OutgoingResult send(const OutgoingRequest &request) override;

    // ---- what its pages do
    /// {"plan","interval","trial","email"} of an open session.
    [[nodiscard]] std::optional<Json> session(const std::string &id);
    /// The address to go on to; nothing for a session that is not open. `pays`: with a card that is good.
    [[nodiscard]] std::optional<std::string> completeCheckout(const std::string &id, bool pays);
    [[nodiscard]] std::optional<Json> portal(const std::string &id); // {"return_url","subscription":{…}|null}
    /// "cancel", "resume", "fail" (the next payment), "mend" (it goes through again), "end" (at once). False for another word.
    [[nodiscard]] bool actInPortal(const std::string &id, const std::string &action);

    /// Periods that have ended: renews, fails or ends the subscriptions, and says so by events.
    void passTime();

    /// How it misbehaves from now on: {"fail_next": N, "fail_status": 429|500|0 for no answer, "duplicate": bool, "hold": bool};
    /// ending `hold` delivers what was held in reverse.
    void misbehave(const Json &wish);

private:
    struct Answer {
        int status = 200;
        Json body;
    };
    Answer answer(const std::string &method, const std::string &path, const std::map<std::string, std::string> &fields);
    Answer post(const std::string &path, const std::map<std::string, std::string> &fields);
    Answer listSubscriptions(const std::map<std::string, std::string> &fields) const;
    Answer changeSubscription(const std::string &id, const std::map<std::string, std::string> &fields);
    Answer endSubscription(const std::string &id);
    Answer deleteCustomer(const std::string &id);
    Json makeSubscription(const Json &session, bool hasCard);
    bool passTimeOf(Json &subscription);
    void renew(Json &subscription);
    void tell(const std::string &type, const Json &object);
    void tellInvoice(const Json &subscription, bool isPaid);
    void deliver(const std::vector<std::string> &payloads);
    void flush();
    void save() const;
    std::string newId(const std::string &prefix);

    const std::filesystem::path m_file;
    std::string m_pagesUrl;
    const Clock &m_clock;
    Deliver m_deliver;
    std::mutex m_mutex;
    Json m_state; // "customers", "sessions", "portals", "subscriptions" by id; "kept" answers by Idempotency-Key; "count"
    std::vector<std::string> m_outgoing; // events that are told when the mutex is free
    std::vector<std::string> m_held;
    int m_failures = 0;
    int m_failStatus = 500;
    bool m_duplicates = false;
    bool m_holds = false;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakehttpserver.h"

#include <QStringList>

#include <deque>

namespace creatormetrics {

/// A model behind a chat endpoint of the OpenAI kind. A text with "good" in it is positive, one with "bad" negative, others are neutral.
/// Tells 100 tokens sent and 10 answered for each text.
class ChatServer
{
public:
    enum class Fault {
        None,
        NotJson, ///< the model chats
        CutJson, ///< the model's answer ends in the middle
        OtherShape, ///< valid JSON of another form
        Partial, ///< every second text
        UnknownIds,
        Refusal,
        List, ///< the whole answer is a JSON list
        Page, ///< a web page
        TooManyRequests,
        ServerError,
        Overloaded, ///< 503 that names a pause
        Silence,
        Cut, ///< the connection is closed without a byte
        CutBody,
        KeyRefused,
        ModelForbidden,
        Unpaid,
        ModelUnknown,
        Redirect, ///< to another host
        Huge, ///< 10 MB
    };

    ChatServer();

    [[nodiscard]] QUrl base() const { return m_server.url(QStringLiteral("/v1")); }
    /// What happens to every request that has no fault of its own.
    void setFault(Fault fault) { m_fault = fault; }
    /// What happens to the next requests, one after the other.
    void plan(std::initializer_list<Fault> faults) { m_planned = faults; }
    /// Seconds that TooManyRequests and Overloaded name.
    void setRetryAfter(const QByteArray &seconds) { m_retryAfter = seconds; }

    [[nodiscard]] const std::vector<FakeRequest> &requests() const { return m_server.requests(); }
    /// Requests that reached the host which Redirect names.
    [[nodiscard]] qsizetype requestsElsewhere() const { return static_cast<qsizetype>(m_elsewhere.requests().size()); }
    [[nodiscard]] FakeHttpServer &server() { return m_server; }
    /// Every text of every request, in their order.
    [[nodiscard]] QStringList texts() const;

private:
    [[nodiscard]] FakeAnswer answerTo(const FakeRequest &request);
    [[nodiscard]] FakeAnswer faultyAnswer(Fault fault, const QStringList &texts) const;

    FakeHttpServer m_server;
    FakeHttpServer m_elsewhere;
    Fault m_fault = Fault::None;
    std::deque<Fault> m_planned;
    QByteArray m_retryAfter = "1";
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/httpserver/rawclient.h"

namespace creatormetrics {

struct RawFrame {
    int opcode = -1; // -1 when no frame came
    QByteArray payload;

    [[nodiscard]] int closeCode() const; // of a close frame; 0 for any other and for one without a code
};

/// A client of a web socket for tests: frames as they are on the wire, none answered by itself.
class RawWebSocket
{
public:
    static constexpr int text = 1;
    static constexpr int binary = 2;
    static constexpr int close = 8;
    static constexpr int ping = 9;
    static constexpr int pong = 10;

    /// Asks for `target` on a connection and keeps what was answered.
    RawWebSocket(std::unique_ptr<RawClient> client, const QByteArray &target, const QByteArray &fields = {});

    [[nodiscard]] const RawAnswer &answer() const { return m_answer; }
    [[nodiscard]] RawClient &client() { return *m_client; }

    void send(int opcode, const QByteArray &payload, bool isFinal = true, bool isMasked = true);
    void sendClose(quint16 code);
    [[nodiscard]] RawFrame receive();

private:
    std::unique_ptr<RawClient> m_client;
    RawAnswer m_answer;
};

} // namespace creatormetrics

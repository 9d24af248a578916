// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace creatormetrics {

/// An IPv4 or IPv6 address; an IPv4 address inside IPv6 (::ffff:…) is the IPv4 address.
class IpAddress
{
public:
    [[nodiscard]] static std::optional<IpAddress> parsed(std::string_view text);

    [[nodiscard]] bool isV4() const { return m_bytes.size() == 4; }
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string truncated() const; // "203.0.113.0/24", "2001:db8:1::/48": what logs may hold
    [[nodiscard]] std::string network() const; // /24 or /64: who is likely the same stranger
    [[nodiscard]] const std::string &bytes() const { return m_bytes; } // 4 or 16, network order

private:
    [[nodiscard]] std::string masked(int bits) const;
    std::string m_bytes;
};

/// "10.0.0.0/8", "::1", "fd00::/8".
class IpNetwork
{
public:
    [[nodiscard]] static std::optional<IpNetwork> parsed(std::string_view text);
    [[nodiscard]] bool contains(const IpAddress &address) const;

private:
    IpAddress m_address;
    int m_bits = 0;
};

/// Who sent the request: the peer, or, when the peer is a trusted proxy, the right-most address of X-Forwarded-For that is none.
[[nodiscard]] IpAddress clientAddress(const IpAddress &peer, std::string_view forwardedFor,
                                      const std::vector<IpNetwork> &proxies);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/ipaddress.h"

#ifdef _WIN32
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#endif

#include <algorithm>
#include <array>
#include <charconv>

namespace creatormetrics {

namespace {

constexpr std::string_view mappedPrefix("\0\0\0\0\0\0\0\0\0\0\xff\xff", 12);

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

bool hasBit(const std::string &bytes, int bit)
{
    return (static_cast<unsigned char>(bytes[static_cast<std::size_t>(bit / 8)]) >> (7 - bit % 8)) & 1;
}

} // namespace

std::optional<IpAddress> IpAddress::parsed(std::string_view text)
{
    const std::string terminated(text);
    std::array<char, 16> bytes{};
    IpAddress address;
    if (terminated.find('\0') != std::string::npos)
        return std::nullopt;
    if (inet_pton(AF_INET, terminated.c_str(), bytes.data()) == 1) {
        address.m_bytes.assign(bytes.data(), 4);
        return address;
    }
    if (inet_pton(AF_INET6, terminated.c_str(), bytes.data()) != 1)
        return std::nullopt;
    address.m_bytes.assign(bytes.data(), bytes.size());
    if (address.m_bytes.compare(0, mappedPrefix.size(), mappedPrefix) == 0)
        address.m_bytes.erase(0, mappedPrefix.size());
    return address;
}

bool IpAddress::isLoopback() const
{
    constexpr std::string_view loopbackV6("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1", 16);
    return isV4() ? m_bytes.front() == 127 : m_bytes == loopbackV6;
}

std::string IpAddress::text() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(isV4() ? AF_INET : AF_INET6, m_bytes.data(), text.data(), text.size());
    return text.data();
}

std::string IpAddress::masked(int bits) const
{
    IpAddress address = *this;
    for (std::size_t i = static_cast<std::size_t>(bits / 8); i < address.m_bytes.size(); ++i)
        address.m_bytes[i] = '\0';
    return address.text() + '/' + std::to_string(bits);
}

std::string IpAddress::truncated() const
{
    return masked(isV4() ? 24 : 48);
}

std::string IpAddress::network() const
{
    return masked(isV4() ? 24 : 64);
}

std::optional<IpNetwork> IpNetwork::parsed(std::string_view text)
{
    const auto slash = text.find('/');
    const auto address = IpAddress::parsed(text.substr(0, slash));
    if (!address)
        return std::nullopt;
    IpNetwork network;
    network.m_address = *address;
    const int most = address->isV4() ? 32 : 128;
    network.m_bits = most;
    if (slash == std::string_view::npos)
        return network;
    const auto digits = text.substr(slash + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), network.m_bits);
    const bool isNumber = error == std::errc() && end == digits.data() + digits.size();
    return isNumber && network.m_bits >= 0 && network.m_bits <= most ? std::optional(network) : std::nullopt;
}

bool IpNetwork::contains(const IpAddress &address) const
{
    if (address.isV4() != m_address.isV4())
        return false;
    for (int bit = 0; bit < m_bits; ++bit) {
        if (hasBit(address.bytes(), bit) != hasBit(m_address.bytes(), bit))
            return false;
    }
    return true;
}

IpAddress clientAddress(const IpAddress &peer, std::string_view forwardedFor, const std::vector<IpNetwork> &proxies)
{
    const auto isProxy = [&](const IpAddress &address) {
        return std::any_of(proxies.begin(), proxies.end(), [&](const IpNetwork &one) { return one.contains(address); });
    };
    IpAddress client = peer;
    while (isProxy(client) && !forwardedFor.empty()) {
        const auto comma = forwardedFor.rfind(',');
        const auto last = trimmed(comma == std::string_view::npos ? forwardedFor : forwardedFor.substr(comma + 1));
        forwardedFor = comma == std::string_view::npos ? std::string_view() : forwardedFor.substr(0, comma);
        const auto address = IpAddress::parsed(last);
        if (!address)
            break;
        client = *address;
    }
    return client;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace creatormetrics {

/// A value that nobody but its addressee may learn: a password, a token, a key. Cannot be compared with `==` nor printed; its
/// bytes are wiped when it goes. `reveal()` names the places where the bytes leave.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string bytes) : m_bytes(std::move(bytes)) {}
    Secret(const Secret &) = default;
    Secret &operator=(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool operator==(const Secret &) const = delete;

    [[nodiscard]] std::string_view reveal() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }

private:
    void wipe() noexcept;
    std::string m_bytes;
};

/// In a time that depends on the lengths alone; false when they differ.
[[nodiscard]] bool equalInConstantTime(std::string_view left, std::string_view right);

} // namespace creatormetrics

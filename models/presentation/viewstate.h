// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <memory>
#include <utility>
#include <variant>

namespace creatormetrics {

/// Why a view has nothing to show although nothing went wrong.
enum class EmptyReason {
    FirstRun, ///< the workspace has no account yet
    AllArchived, ///< every account is put away
    AwaitingSync, ///< accounts, but not a single figure yet
    NothingInRange, ///< figures, but none of the chosen days and accounts
};

struct Loading {};

/// What a view shows: exactly one of loading, a value, nothing for a reason, or an error. Cheap to copy; the value is
/// shared.
template <typename T>
class ViewState
{
public:
    ViewState() = default;
    ViewState(T value) : m_content(std::make_shared<const T>(std::move(value))) {}
    ViewState(EmptyReason reason) : m_content(reason) {}
    ViewState(Error error) : m_content(std::move(error)) {}

    [[nodiscard]] bool isLoading() const { return std::holds_alternative<Loading>(m_content); }
    /// The value, or nullptr when there is none to show.
    [[nodiscard]] const T *value() const
    {
        const auto *held = std::get_if<std::shared_ptr<const T>>(&m_content);
        return held ? held->get() : nullptr;
    }
    [[nodiscard]] const EmptyReason *emptyReason() const { return std::get_if<EmptyReason>(&m_content); }
    [[nodiscard]] const Error *error() const { return std::get_if<Error>(&m_content); }

private:
    std::variant<Loading, std::shared_ptr<const T>, EmptyReason, Error> m_content;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/servicedirectory.h"
#include "models/sync/connector.h"

namespace creatormetrics {

/// X through its API v2, for the account that the token belongs to. Every answer with data costs money.
class XConnector final : public Connector
{
public:
    /// Uses the base URL "api" of `service.api`.
    explicit XConnector(const PlatformService &service);

    [[nodiscard]] Platform platform() const override { return Platform::X; }
    [[nodiscard]] std::span<const Stream> streams() const override { return m_streams; }
    [[nodiscard]] HttpRequest request(const FetchTask &task) const override;
    [[nodiscard]] Result<Page> parse(const FetchTask &task, const HttpResponse &response) const override;
    [[nodiscard]] std::optional<Throttle> throttle(const HttpResponse &response) const override;

private:
    QUrl m_api;
    std::vector<Stream> m_streams;
};

} // namespace creatormetrics

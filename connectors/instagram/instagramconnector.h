// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/servicedirectory.h"
#include "models/sync/connector.h"

namespace creatormetrics {

/// Instagram through the Graph API with Instagram Login, for the professional account that the token belongs to.
class InstagramConnector final : public Connector
{
public:
    /// Uses the base URL "graph" of `service.api`, version included.
    explicit InstagramConnector(const PlatformService &service);

    [[nodiscard]] Platform platform() const override { return Platform::Instagram; }
    [[nodiscard]] std::span<const Stream> streams() const override { return m_streams; }
    [[nodiscard]] HttpRequest request(const FetchTask &task) const override;
    [[nodiscard]] Result<Page> parse(const FetchTask &task, const HttpResponse &response) const override;
    [[nodiscard]] std::optional<Throttle> throttle(const HttpResponse &response) const override;

private:
    QUrl m_graph;
    std::vector<Stream> m_streams;
};

} // namespace creatormetrics

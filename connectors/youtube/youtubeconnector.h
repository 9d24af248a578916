// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/servicedirectory.h"
#include "models/sync/connector.h"

namespace creatormetrics {

/// YouTube through the Data API v3 and the Analytics API v2, for the channel that the token belongs to.
class YouTubeConnector final : public Connector
{
public:
    /// Uses the base URLs "data" and "analytics" of `service.api`.
    explicit YouTubeConnector(const PlatformService &service);

    [[nodiscard]] Platform platform() const override { return Platform::YouTube; }
    [[nodiscard]] std::span<const Stream> streams() const override { return m_streams; }
    [[nodiscard]] HttpRequest request(const FetchTask &task) const override;
    [[nodiscard]] Result<Page> parse(const FetchTask &task, const HttpResponse &response) const override;

private:
    QUrl m_data;
    QUrl m_analytics;
    std::vector<Stream> m_streams;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/servicedirectory.h"
#include "models/sync/connector.h"

namespace creatormetrics {

/// TikTok through Login Kit and the Display API v2, for the user whom the token belongs to.
class TikTokConnector final : public Connector
{
public:
    /// Uses the base URL "open" of `service.api`. A base URL "research" adds the stream of the Research API.
    explicit TikTokConnector(const PlatformService &service);

    [[nodiscard]] Platform platform() const override { return Platform::TikTok; }
    [[nodiscard]] std::span<const Stream> streams() const override { return m_streams; }
    [[nodiscard]] HttpRequest request(const FetchTask &task) const override;
    [[nodiscard]] Result<Page> parse(const FetchTask &task, const HttpResponse &response) const override;

private:
    QUrl m_open;
    QUrl m_research;
    std::vector<Stream> m_streams;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/oauthpages.h"
#include "tests/simulator/simulatedchannel.h"
#include "tests/simulator/simulatedplatform.h"
#include "tests/simulator/simulatoroptions.h"
#include "tests/simulator/specset.h"
#include "tests/simulator/tokenbook.h"

#include <optional>
#include <vector>

namespace creatormetrics {

/// Google sign-in, the Data API and the Analytics API of YouTube. Has no path prefix: it answers where Google does.
class YouTubePlatform final : public SimulatedPlatform
{
public:
    YouTubePlatform(const SimulatorOptions &options, SpecSet specs);

    [[nodiscard]] QString key() const override;
    [[nodiscard]] Reply answer(const Request &request, const QString &path, const QDateTime &now,
                               bool isDenied) override;
    [[nodiscard]] Reply refusal(const QString &path, int status, const QString &reason) const override;
    [[nodiscard]] Reply unknownMetric(const Request &request, const QString &path,
                                      const QString &metric) const override;
    [[nodiscard]] QString accountOf(const Request &request, const QDateTime &now) const override;
    [[nodiscard]] QJsonObject services(const QString &base) const override;
    [[nodiscard]] QJsonObject truth(const QDateTime &now) const override;
    [[nodiscard]] QJsonObject state() const override;
    void moveTo(const QDateTime &now) override;
    void revise(const QDateTime &now) override;
    void revokeAll() override { m_tokens.revokeAll(); }
    void reset() override;

private:
    Reply answerApi(const Request &request, const QString &path, const TokenBook::SignIn &signIn);
    std::optional<Reply> refusedCall(const QString &path, const TokenBook::SignIn &signIn);
    std::optional<Reply> spentQuota();
    Reply answerCall(const SimulatedChannel &channel, const Request &request, const QString &path,
                     const NamedValues &given) const;
    [[nodiscard]] ChannelPlan planOf(std::size_t creator) const;
    const SimulatedChannel &channelOf(std::size_t creator);

    ChannelPlan m_plan; // of the first creator; the others differ in their seed
    std::optional<qint64> m_quota;
    bool m_asksForComments; // in the services file
    SpecSet m_specs;
    std::vector<SimulatedChannel> m_channels; // each brought up to date when it is asked for
    TokenBook m_tokens;
    OAuthPages m_oauth;
    qint64 m_unitsToday = 0; // Data API, since midnight Pacific
    bool m_isQuotaRefused = false; // since midnight Pacific
};

} // namespace creatormetrics

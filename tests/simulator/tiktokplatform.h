// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/platformterms.h"
#include "tests/simulator/simulatedplatform.h"
#include "tests/simulator/slidingwindow.h"
#include "tests/simulator/tiktokcreator.h"
#include "tests/simulator/tiktoksignin.h"

#include <vector>

namespace creatormetrics {

/// TikTok's Login Kit and Display API, v2.
class TikTokPlatform final : public SimulatedPlatform
{
public:
    TikTokPlatform(const CreatorScale &scale, const PlatformTerms &terms);

    [[nodiscard]] const std::vector<TikTokCreator> &creators() const { return m_creators; }

    [[nodiscard]] QString key() const override;
    [[nodiscard]] Reply answer(const Request &request, const QString &path, const QDateTime &now,
                               bool isDenied) override;
    [[nodiscard]] Reply refusal(const QString &path, int status, const QString &reason) const override;
    [[nodiscard]] QString accountOf(const Request &request, const QDateTime &now) const override;
    [[nodiscard]] QJsonObject services(const QString &base) const override;
    [[nodiscard]] QJsonObject truth(const QDateTime &now) const override;
    [[nodiscard]] QJsonObject state() const override;
    void moveTo(const QDateTime &now) override;
    void revise(const QDateTime &now) override;
    void revokeAll() override { m_signIn.revokeAll(); }
    void reset() override;

private:
    Reply answerApi(const Request &request, const QString &path, const QDateTime &now);

    bool m_hasRateLimits;
    std::vector<TikTokCreator> m_creators;
    TikTokSignIn m_signIn;
    SlidingWindow m_calls; // of the app, by endpoint
    QDateTime m_now;
    qint64 m_apiCalls = 0;
    qint64 m_overLimit = 0;
    qint64 m_invalid = 0; // calls with parameters that the API does not take
};

} // namespace creatormetrics

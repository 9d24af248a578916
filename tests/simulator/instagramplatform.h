// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/creatorscale.h"
#include "tests/simulator/instagramcall.h"
#include "tests/simulator/instagramoptions.h"
#include "tests/simulator/instagramsignin.h"
#include "tests/simulator/instagramusage.h"
#include "tests/simulator/platformterms.h"
#include "tests/simulator/simulatedplatform.h"

#include <optional>
#include <vector>

namespace creatormetrics {

/// Instagram with Instagram Login: sign-in in three steps, the account, its posts, stories, comments, and insights by
/// day and by post; usage in the headers.
class InstagramPlatform final : public SimulatedPlatform
{
public:
    explicit InstagramPlatform(const CreatorScale &scale, const PlatformTerms &terms = {},
                               const InstagramOptions &options = {});

    [[nodiscard]] QString key() const override { return QStringLiteral("instagram"); }
    [[nodiscard]] Reply answer(const Request &request, const QString &path, const QDateTime &now,
                               bool isDenied) override;
    /// Reasons: a code of Meta's, perhaps with a subcode ("190/458").
    [[nodiscard]] Reply refusal(const QString &path, int status, const QString &reason) const override;
    [[nodiscard]] Reply unknownMetric(const Request &request, const QString &path,
                                      const QString &metric) const override;
    [[nodiscard]] QString accountOf(const Request &request, const QDateTime &now) const override;
    [[nodiscard]] QJsonObject services(const QString &base) const override;
    [[nodiscard]] QJsonObject truth(const QDateTime &now) const override;
    [[nodiscard]] QJsonObject state() const override;
    void revise(const QDateTime &now) override;
    void revokeAll() override { m_tokens.revokeAll(); }
    void reset() override;

    [[nodiscard]] const InstagramCreator &creator(std::size_t number) const { return m_creators.at(number); }

private:
    // Where a path leads: "/v25.0/me/insights" to the edge "insights" of the node "me".
    struct Target {
        QString node;
        QString edge; // empty: the node itself
    };
    [[nodiscard]] static Target targetOf(const QString &path);
    [[nodiscard]] std::optional<Reply> answerSignIn(const Request &request, const QString &path, qint64 now,
                                                    bool isDenied);
    [[nodiscard]] Reply answerGraph(const Request &request, const QString &path, const QDateTime &now);
    [[nodiscard]] InstagramAnswer answerTarget(const InstagramCall &call, const Target &target,
                                               const QStringList &scopes);
    [[nodiscard]] InstagramAnswer answerUserEdge(const InstagramCall &call, const QString &edge) const;
    [[nodiscard]] InstagramAnswer answerMediaEdge(const InstagramCall &call, const Target &target) const;

    InstagramOptions m_options;
    bool m_hasRateLimits;
    InstagramSpecs m_specs;
    std::vector<InstagramCreator> m_creators;
    InstagramTokens m_tokens;
    InstagramSignIn m_signIn;
    InstagramUsage m_usage;
    std::size_t m_signedIn = 0;
    qint64 m_calls = 0;
    qint64 m_overLimit = 0;
    qint64 m_unknownParameters = 0;
    qint64 m_tokensInQueries = 0;
    qint64 m_unpinnedCalls = 0;
};

/// The truth of one creator.
[[nodiscard]] QJsonObject instagramTruth(const InstagramCreator &creator, const InstagramSpecs &specs,
                                         const QDateTime &now);

} // namespace creatormetrics

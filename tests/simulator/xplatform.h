// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/creatorscale.h"
#include "tests/simulator/platformterms.h"
#include "tests/simulator/simulatedplatform.h"
#include "tests/simulator/xbill.h"
#include "tests/simulator/xcreator.h"
#include "tests/simulator/xoptions.h"
#include "tests/simulator/xparameters.h"
#include "tests/simulator/xratewindows.h"
#include "tests/simulator/xsignin.h"
#include "tests/simulator/xspelling.h"

#include <optional>
#include <vector>

namespace creatormetrics {

class XAnswer;

/// X with its API v2: sign-in by PKCE with refresh tokens that work once, profile, posts, look-up of posts, mentions;
/// limits of 15 minutes, and what the answers cost.
class XPlatform final : public SimulatedPlatform
{
public:
    explicit XPlatform(const CreatorScale &scale, const PlatformTerms &terms = {}, XOptions options = {});

    [[nodiscard]] QString key() const override { return QStringLiteral("twitter"); }
    [[nodiscard]] Reply answer(const Request &request, const QString &path, const QDateTime &now,
                               bool isDenied) override;
    /// Reasons: "client-not-enrolled" (403), "usage-capped" and "88" (429), an OAuth error on the sign-in pages.
    [[nodiscard]] Reply refusal(const QString &path, int status, const QString &reason) const override;
    [[nodiscard]] QString accountOf(const Request &request, const QDateTime &now) const override;
    [[nodiscard]] QJsonObject services(const QString &base) const override;
    [[nodiscard]] QJsonObject truth(const QDateTime &now) const override;
    [[nodiscard]] QJsonObject state() const override;
    void revise(const QDateTime &now) override;
    void revokeAll() override { m_tokens.revokeAll(); }
    void reset() override;

    [[nodiscard]] const XCreator &creator(std::size_t number) const { return m_creators.at(number); }

private:
    struct Call {
        XRateWindows::Call kind;
        QString pattern; // "/2/users/{id}/tweets"
        QString id = {};
    };
    struct Asking {
        const NamedValues &given;
        std::size_t creator; // whose token it is
        qint64 now;
        QString pictures;
    };
    [[nodiscard]] static std::optional<Call> callOf(const QString &path);
    [[nodiscard]] const XSpelling &spellingOf(std::size_t creator) const;
    [[nodiscard]] Reply answerApi(const Request &request, const QString &path, qint64 now);
    [[nodiscard]] Reply answerCall(const Call &call, const Request &request, std::size_t creator, qint64 now);
    [[nodiscard]] Reply answerChecked(const Call &call, const Asking &asking);
    [[nodiscard]] std::optional<XComplaint> fill(XAnswer &answer, const Call &call, const Asking &asking) const;
    void fillLookup(XAnswer &answer, const Asking &asking) const;
    bool addMention(XAnswer &answer, const Asking &asking, qint64 id) const;
    [[nodiscard]] std::optional<XComplaint> fillTimeline(XAnswer &answer, const Call &call, const Asking &asking,
                                                         const XCreator &creator) const;
    [[nodiscard]] const XCreator *creatorById(const QString &id) const;
    void charge(const XAnswer &answer, qint64 now);

    PlatformTerms m_terms;
    XOptions m_options;
    std::vector<XCreator> m_creators;
    XTokens m_tokens;
    XSignIn m_signIn;
    XParameters m_classicParameters;
    XParameters m_renamedParameters;
    XRateWindows m_windows;
    XBill m_bill;
    std::size_t m_signedIn = 0;
    qint64 m_overLimit = 0;
    qint64 m_badParameters = 0;
    qint64 m_replays = 0;
};

/// The truth of one creator.
[[nodiscard]] QJsonObject xTruth(const XCreator &creator, qint64 now);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/oauth/codebroker.h"

#include <QPromise>

namespace creatormetrics {

/// A broker that answers as it is told to, and remembers what it was asked.
class PlayedBroker final : public CodeBroker
{
public:
    [[nodiscard]] bool isOpen() const override { return isSignedIn; }
    [[nodiscard]] QFuture<Result<BrokeredSignIn>> start(Platform, const QByteArray &challenge, quint16 port) override
    {
        askedChallenge = challenge;
        askedPort = port;
        started.start();
        return started.future();
    }
    [[nodiscard]] QFuture<Result<TokenSet>> redeem(Platform, const QString &flow, const QByteArray &verifier,
                                                   const QByteArray &code, const QStringList &) override
    {
        asked = flow.toUtf8() + ' ' + code;
        askedVerifier = verifier;
        return QtFuture::makeReadyFuture(tokens);
    }
    [[nodiscard]] QFuture<Result<TokenSet>> refresh(Platform, const QByteArray &, const QStringList &) override
    {
        return QtFuture::makeReadyFuture(tokens);
    }
    [[nodiscard]] QFuture<Outcome> revoke(Platform, const QByteArray &) override
    {
        return QtFuture::makeReadyFuture(Outcome(Done{}));
    }

    void answerStart(const Result<BrokeredSignIn> &answer)
    {
        started.addResult(answer);
        started.finish();
    }

    bool isSignedIn = true;
    Result<TokenSet> tokens = TokenSet{.accessToken = "A"};
    QPromise<Result<BrokeredSignIn>> started;
    QByteArray askedChallenge;
    quint16 askedPort = 0;
    QByteArray askedVerifier;
    QByteArray asked; ///< flow and code of the redemption
};

} // namespace creatormetrics

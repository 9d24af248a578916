// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace creatormetrics {

/// X's memory of sign-ins: codes of 30 seconds, access tokens of two hours, refresh tokens of six months that work
/// once. Using one a second time kills its whole family. Times are milliseconds since 1970.
class XTokens
{
public:
    struct Grant {
        std::size_t creator = 0;
        QStringList scopes;
    };
    struct Code {
        Grant grant;
        QString redirectUri;
        QString challenge; // S256
        qint64 expires = 0;
    };
    struct Pair {
        QString access;
        QString refresh; // empty without the scope "offline.access"
        QStringList scopes;
    };
    enum class Renewal { Done, Unknown, Replayed };

    /// `marker` becomes part of every token.
    explicit XTokens(QString marker, qint64 accessLifeSeconds = 7'200)
        : m_marker(std::move(marker))
        , m_accessLifeSeconds(accessLifeSeconds)
    {}

    [[nodiscard]] QString issueCode(Code code, qint64 now);
    [[nodiscard]] std::optional<Code> redeemCode(const QString &code, qint64 now); // once, within its life
    [[nodiscard]] Pair signIn(const Grant &grant, qint64 now); // begins a family
    Renewal renew(const QString &refreshToken, qint64 now, Pair *pair);
    [[nodiscard]] std::optional<Grant> grantOf(const QString &accessToken, qint64 now) const;

    bool revoke(const QString &token); // either kind, and its whole family; false for an unknown one
    void revokeAll();
    [[nodiscard]] qsizetype issued() const { return m_issued; }
    [[nodiscard]] qint64 accessLifeSeconds() const { return m_accessLifeSeconds; }

private:
    struct Token {
        std::size_t family = 0;
        qint64 expires = 0;
        bool isUsed = false; // refresh tokens
    };
    struct Family {
        Grant grant;
        bool isAlive = true;
    };
    Pair issuePair(std::size_t family, qint64 now);
    QString randomToken();

    QString m_marker;
    qint64 m_accessLifeSeconds;
    qsizetype m_issued = 0;
    std::vector<Family> m_families;
    QHash<QString, Code> m_codes;
    QHash<QString, Token> m_access;
    QHash<QString, Token> m_refresh;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace creatormetrics {

/// How a platform's codes and tokens look, and how long they live.
struct TokenStyle {
    struct Affixes {
        QString before;
        QString after = {};
    };
    Affixes code = {QStringLiteral("4/0A")};
    Affixes access = {QStringLiteral("ya29.a0Af")};
    Affixes refresh = {QStringLiteral("1//0g")};
    QString marker = {}; // part of every token, so that a test can search for leaks
    qint64 codeLifeSeconds = 600;
    qint64 accessLifeSeconds = 3'600;
    std::optional<qint64> refreshLifeSeconds = {}; // nothing: for ever
};

/// The platform's memory of sign-ins: single-use codes, access tokens and refresh tokens with their ends. `now` is in
/// milliseconds since 1970.
class TokenBook
{
public:
    struct CodeGrant {
        QString redirectUri;
        QString challenge; // S256
        QStringList scopes;
        std::size_t creator = 0;
    };
    struct SignIn {
        QStringList scopes;
        std::size_t creator = 0;
    };
    struct Pair {
        QString access;
        QString refresh;
    };
    enum class Standing { Valid, Invalid, LacksScope };

    explicit TokenBook(TokenStyle style);

    [[nodiscard]] QString issueCode(const CodeGrant &grant, qint64 now);
    [[nodiscard]] std::optional<CodeGrant> redeemCode(const QString &code, qint64 now); // once, within its life
    [[nodiscard]] Pair issuePair(const SignIn &signIn, qint64 now);
    [[nodiscard]] std::optional<QString> renew(const QString &refreshToken, qint64 now); // a further access token
    /// And another refresh token; the old one dies.
    [[nodiscard]] std::optional<Pair> rotate(const QString &refreshToken, qint64 now);

    [[nodiscard]] std::optional<SignIn> signInOf(const QString &accessToken,
                                                 qint64 now) const; // nothing for a dead token
    [[nodiscard]] std::optional<SignIn> signInOfRefresh(const QString &refreshToken, qint64 now) const;
    [[nodiscard]] qint64 refreshSecondsLeft(const QString &refreshToken, qint64 now) const; // 0 for a dead one
    [[nodiscard]] Standing standing(const QString &accessToken, const QString &scope, qint64 now) const;
    [[nodiscard]] bool wasRefresh(const QString &token) const { return m_dead.contains(token); } // once alive, now dead
    [[nodiscard]] qint64 accessLifeSeconds() const { return m_style.accessLifeSeconds; }
    [[nodiscard]] qsizetype issued() const { return m_issued; }

    bool revoke(const QString &token); // either kind; takes its whole sign-in along; false for an unknown one
    void revokeAll();

private:
    struct Code {
        CodeGrant grant;
        qint64 expires = 0;
    };
    struct Access {
        QString refresh;
        qint64 expires = 0;
    };
    struct Refresh {
        SignIn signIn;
        qint64 expires = 0;
    };
    QString issueAccess(const QString &refreshToken, qint64 now);
    QString issueRefresh(const SignIn &signIn, qint64 now);
    void buryRefresh(const QString &refreshToken);

    TokenStyle m_style;
    qsizetype m_issued = 0;
    QHash<QString, Code> m_codes;
    QHash<QString, Access> m_access;
    QHash<QString, Refresh> m_refresh;
    QSet<QString> m_dead; // refresh tokens
};

} // namespace creatormetrics

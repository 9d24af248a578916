// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace creatormetrics {

/// The platform's memory of sign-ins: single-use codes, access tokens with an end, refresh tokens that are not rotated.
class TokenBook
{
public:
    using Clock = std::function<qint64()>; // milliseconds since 1970

    struct CodeGrant {
        QString redirectUri;
        QString challenge; // S256
        QStringList scopes;
    };
    struct Pair {
        QString access;
        QString refresh;
    };
    enum class Standing { Valid, Invalid, LacksScope };

    /// `marker` becomes part of every token, so that a test can search for leaks.
    TokenBook(QString marker, qint64 accessLifeSeconds, Clock clock);

    [[nodiscard]] QString issueCode(const CodeGrant &grant);
    [[nodiscard]] std::optional<CodeGrant> redeemCode(const QString &code); // once, within ten minutes
    [[nodiscard]] Pair issuePair(const QStringList &scopes);
    [[nodiscard]] std::optional<QString> renew(const QString &refreshToken); // a further access token
    [[nodiscard]] QStringList scopesOf(const QString &refreshToken) const;
    [[nodiscard]] Standing standing(const QString &accessToken, const QString &scope) const;
    [[nodiscard]] qint64 accessLifeSeconds() const { return m_accessLifeSeconds; }
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
    QString issueAccess(const QString &refreshToken);

    QString m_marker;
    qint64 m_accessLifeSeconds;
    Clock m_clock;
    qsizetype m_issued = 0;
    QHash<QString, Code> m_codes;
    QHash<QString, Access> m_access;
    QHash<QString, QStringList> m_refresh; // scopes by refresh token
};

} // namespace creatormetrics

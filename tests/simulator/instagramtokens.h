// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace creatormetrics {

/// Instagram's memory of sign-ins: codes of an hour, short tokens of an hour that can be exchanged for long ones of
/// sixty days, which can be renewed once they are a day old. Times are milliseconds since 1970.
class InstagramTokens
{
public:
    struct Grant {
        std::size_t creator = 0;
        QStringList scopes;
    };
    struct Code {
        Grant grant;
        QString redirectUri;
        qint64 expires = 0;
    };
    enum class Standing { Valid, Expired, Revoked, Unknown };
    struct Token {
        Grant grant;
        bool isLong = false;
        bool isRevoked = false;
        qint64 issued = 0;
        qint64 expires = 0;
    };

    /// `marker` becomes part of every token.
    InstagramTokens(QString marker, qint64 longLifeSeconds)
        : m_marker(std::move(marker))
        , m_longLifeSeconds(longLifeSeconds)
    {}

    [[nodiscard]] QString issueCode(Code code, qint64 now);
    [[nodiscard]] std::optional<Code> redeemCode(const QString &code, qint64 now); // once, within its life
    [[nodiscard]] QString issueShort(const Grant &grant, qint64 now);
    [[nodiscard]] QString issueLong(const Grant &grant, qint64 now);

    [[nodiscard]] Standing standing(const QString &token, qint64 now) const;
    [[nodiscard]] const Token *token(const QString &token) const; // living and dead; nothing for an unknown one
    void revokeAll();
    [[nodiscard]] qint64 issued() const { return m_issued; }
    [[nodiscard]] qint64 longLifeSeconds() const { return m_longLifeSeconds; }

private:
    QString insert(Token token);

    QString m_marker;
    qint64 m_longLifeSeconds;
    qint64 m_issued = 0;
    QHash<QString, Code> m_codes;
    QHash<QString, Token> m_tokens;
};

} // namespace creatormetrics

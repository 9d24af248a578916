// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tokenbook.h"

#include <QRandomGenerator>

#include <limits>
#include <utility>

namespace creatormetrics {

namespace {

// Not from the seed: a simulator that starts again must not accept the tokens of the one before.
QString randomText()
{
    const auto number = [] { return QString::number(QRandomGenerator::system()->generate64(), 36); };
    return number() + number() + number();
}

} // namespace

TokenBook::TokenBook(TokenStyle style) : m_style(std::move(style)) {}

QString TokenBook::issueCode(const CodeGrant &grant, qint64 now)
{
    const auto code = m_style.code.before + randomText() + m_style.code.after;
    m_codes.insert(code, {grant, now + m_style.codeLifeSeconds * 1'000});
    return code;
}

std::optional<TokenBook::CodeGrant> TokenBook::redeemCode(const QString &code, qint64 now)
{
    const auto found = m_codes.find(code);
    if (found == m_codes.end())
        return std::nullopt;
    const auto taken = *found;
    m_codes.erase(found);
    return taken.expires > now ? std::optional(taken.grant) : std::nullopt;
}

TokenBook::Pair TokenBook::issuePair(const SignIn &signIn, qint64 now)
{
    const auto refresh = issueRefresh(signIn, now);
    return {issueAccess(refresh, now), refresh};
}

QString TokenBook::issueRefresh(const SignIn &signIn, qint64 now)
{
    const auto refresh = m_style.refresh.before + m_style.marker + randomText() + m_style.refresh.after;
    const auto expires =
        m_style.refreshLifeSeconds ? now + *m_style.refreshLifeSeconds * 1'000 : std::numeric_limits<qint64>::max();
    ++m_issued;
    m_refresh.insert(refresh, {signIn, expires});
    return refresh;
}

QString TokenBook::issueAccess(const QString &refreshToken, qint64 now)
{
    m_access.removeIf([now](const QHash<QString, Access>::iterator &entry) { return entry->expires <= now; });
    const auto access = m_style.access.before + m_style.marker + randomText() + m_style.access.after;
    ++m_issued;
    m_access.insert(access, {refreshToken, now + m_style.accessLifeSeconds * 1'000});
    return access;
}

std::optional<QString> TokenBook::renew(const QString &refreshToken, qint64 now)
{
    return signInOfRefresh(refreshToken, now) ? std::optional(issueAccess(refreshToken, now)) : std::nullopt;
}

// Access tokens handed out before stay good, as they do on the platforms that rotate.
std::optional<TokenBook::Pair> TokenBook::rotate(const QString &refreshToken, qint64 now)
{
    const auto signIn = signInOfRefresh(refreshToken, now);
    if (!signIn)
        return std::nullopt;
    const auto successor = issueRefresh(*signIn, now);
    for (auto &access : m_access) {
        if (access.refresh == refreshToken)
            access.refresh = successor;
    }
    buryRefresh(refreshToken);
    return Pair{issueAccess(successor, now), successor};
}

std::optional<TokenBook::SignIn> TokenBook::signInOfRefresh(const QString &refreshToken, qint64 now) const
{
    const auto found = m_refresh.find(refreshToken);
    const bool isAlive = found != m_refresh.end() && found->expires > now;
    return isAlive ? std::optional(found->signIn) : std::nullopt;
}

qint64 TokenBook::refreshSecondsLeft(const QString &refreshToken, qint64 now) const
{
    return signInOfRefresh(refreshToken, now) ? (m_refresh.value(refreshToken).expires - now) / 1'000 : 0;
}

std::optional<TokenBook::SignIn> TokenBook::signInOf(const QString &accessToken, qint64 now) const
{
    const auto found = m_access.find(accessToken);
    if (found == m_access.end() || found->expires <= now)
        return std::nullopt;
    return m_refresh.value(found->refresh).signIn;
}

TokenBook::Standing TokenBook::standing(const QString &accessToken, const QString &scope, qint64 now) const
{
    const auto signIn = signInOf(accessToken, now);
    if (!signIn)
        return Standing::Invalid;
    return signIn->scopes.contains(scope) ? Standing::Valid : Standing::LacksScope;
}

bool TokenBook::revoke(const QString &token)
{
    const auto refresh = m_access.contains(token) ? m_access.value(token).refresh : token;
    if (!m_refresh.contains(refresh))
        return false;
    buryRefresh(refresh);
    m_access.removeIf([&](const QHash<QString, Access>::iterator &entry) { return entry->refresh == refresh; });
    return true;
}

void TokenBook::buryRefresh(const QString &refreshToken)
{
    m_refresh.remove(refreshToken);
    m_dead.insert(refreshToken);
}

void TokenBook::revokeAll()
{
    m_codes.clear();
    m_access.clear();
    for (auto entry = m_refresh.cbegin(); entry != m_refresh.cend(); ++entry)
        m_dead.insert(entry.key());
    m_refresh.clear();
}

} // namespace creatormetrics

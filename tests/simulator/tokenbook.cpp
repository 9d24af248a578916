// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tokenbook.h"

#include <QRandomGenerator>

#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 codeLife = 600'000; // ms

// Not from the seed: a simulator that starts again must not accept the tokens of the one before.
QString randomText()
{
    const auto number = [] { return QString::number(QRandomGenerator::system()->generate64(), 36); };
    return number() + number() + number();
}

} // namespace

TokenBook::TokenBook(QString marker, qint64 accessLifeSeconds, Clock clock)
    : m_marker(std::move(marker))
    , m_accessLifeSeconds(accessLifeSeconds)
    , m_clock(std::move(clock))
{}

QString TokenBook::issueCode(const CodeGrant &grant)
{
    const auto code = "4/0A"_L1 + randomText();
    m_codes.insert(code, {grant, m_clock() + codeLife});
    return code;
}

std::optional<TokenBook::CodeGrant> TokenBook::redeemCode(const QString &code)
{
    const auto found = m_codes.find(code);
    if (found == m_codes.end())
        return std::nullopt;
    const auto taken = *found;
    m_codes.erase(found);
    return taken.expires > m_clock() ? std::optional(taken.grant) : std::nullopt;
}

TokenBook::Pair TokenBook::issuePair(const QStringList &scopes)
{
    const auto refresh = "1//0g"_L1 + m_marker + randomText();
    ++m_issued;
    m_refresh.insert(refresh, scopes);
    return {issueAccess(refresh), refresh};
}

QString TokenBook::issueAccess(const QString &refreshToken)
{
    const auto access = "ya29.a0Af"_L1 + m_marker + randomText();
    ++m_issued;
    m_access.insert(access, {refreshToken, m_clock() + m_accessLifeSeconds * 1'000});
    return access;
}

std::optional<QString> TokenBook::renew(const QString &refreshToken)
{
    return m_refresh.contains(refreshToken) ? std::optional(issueAccess(refreshToken)) : std::nullopt;
}

QStringList TokenBook::scopesOf(const QString &refreshToken) const
{
    return m_refresh.value(refreshToken);
}

TokenBook::Standing TokenBook::standing(const QString &accessToken, const QString &scope) const
{
    const auto found = m_access.find(accessToken);
    if (found == m_access.end() || found->expires <= m_clock())
        return Standing::Invalid;
    return m_refresh.value(found->refresh).contains(scope) ? Standing::Valid : Standing::LacksScope;
}

bool TokenBook::revoke(const QString &token)
{
    const auto refresh = m_access.contains(token) ? m_access.value(token).refresh : token;
    if (m_refresh.remove(refresh) == 0)
        return false;
    m_access.removeIf([&](const QHash<QString, Access>::iterator &entry) { return entry->refresh == refresh; });
    return true;
}

void TokenBook::revokeAll()
{
    m_codes.clear();
    m_access.clear();
    m_refresh.clear();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xtokens.h"

#include <QRandomGenerator>

#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 codeLife = 30'000;
constexpr qint64 refreshLife = 183LL * 86'400'000;

// Not from the seed: a simulator that starts again must not accept the tokens of the one before.
QString randomText()
{
    const auto number = [] { return QString::number(QRandomGenerator::system()->generate64(), 36); };
    return number() + number() + number();
}

} // namespace

QString XTokens::randomToken()
{
    ++m_issued;
    return m_marker + randomText();
}

QString XTokens::issueCode(Code code, qint64 now)
{
    const auto text = randomText();
    code.expires = now + codeLife;
    m_codes.insert(text, std::move(code));
    return text;
}

std::optional<XTokens::Code> XTokens::redeemCode(const QString &code, qint64 now)
{
    const auto found = m_codes.constFind(code);
    if (found == m_codes.cend())
        return std::nullopt;
    const auto taken = m_codes.take(code);
    return taken.expires > now ? std::optional(taken) : std::nullopt;
}

XTokens::Pair XTokens::signIn(const Grant &grant, qint64 now)
{
    m_families.push_back({grant});
    return issuePair(m_families.size() - 1, now);
}

XTokens::Pair XTokens::issuePair(std::size_t family, qint64 now)
{
    const auto &scopes = m_families.at(family).grant.scopes;
    m_access.removeIf([now](const QHash<QString, Token>::iterator &entry) { return entry->expires <= now; });
    Pair pair{randomToken(), {}, scopes};
    m_access.insert(pair.access, {family, now + m_accessLifeSeconds * 1'000});
    if (scopes.contains("offline.access"_L1)) {
        pair.refresh = randomToken();
        m_refresh.insert(pair.refresh, {family, now + refreshLife});
    }
    return pair;
}

XTokens::Renewal XTokens::renew(const QString &refreshToken, qint64 now, Pair *pair)
{
    const auto found = m_refresh.find(refreshToken);
    if (found == m_refresh.end() || found->expires <= now)
        return Renewal::Unknown;
    const auto family = found->family;
    if (found->isUsed) {
        m_families.at(family).isAlive = false;
        return Renewal::Replayed;
    }
    if (!m_families.at(family).isAlive)
        return Renewal::Unknown;
    found->isUsed = true;
    *pair = issuePair(family, now);
    return Renewal::Done;
}

std::optional<XTokens::Grant> XTokens::grantOf(const QString &accessToken, qint64 now) const
{
    const auto found = m_access.constFind(accessToken);
    if (found == m_access.cend() || found->expires <= now || !m_families.at(found->family).isAlive)
        return std::nullopt;
    return m_families.at(found->family).grant;
}

bool XTokens::revoke(const QString &token)
{
    const auto &book = m_access.contains(token) ? m_access : m_refresh;
    const auto found = book.constFind(token);
    if (found == book.cend())
        return false;
    m_families.at(found->family).isAlive = false;
    return true;
}

void XTokens::revokeAll()
{
    m_codes.clear();
    for (auto &family : m_families)
        family.isAlive = false;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramtokens.h"

#include <QRandomGenerator>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourLength = 3'600'000;

// Not from the seed: a simulator that starts again must not accept the tokens of the one before.
QString randomText()
{
    const auto number = [] { return QString::number(QRandomGenerator::system()->generate64(), 36); };
    return number() + number() + number();
}

} // namespace

QString InstagramTokens::issueCode(Code code, qint64 now)
{
    const auto text = "AQ"_L1 + randomText();
    code.expires = now + hourLength;
    m_codes.insert(text, std::move(code));
    return text;
}

std::optional<InstagramTokens::Code> InstagramTokens::redeemCode(const QString &code, qint64 now)
{
    if (!m_codes.contains(code))
        return std::nullopt;
    const auto taken = m_codes.take(code);
    return taken.expires > now ? std::optional(taken) : std::nullopt;
}

QString InstagramTokens::insert(Token token)
{
    ++m_issued;
    const auto text = "IGAA"_L1 + m_marker + randomText();
    m_tokens.insert(text, std::move(token));
    return text;
}

QString InstagramTokens::issueShort(const Grant &grant, qint64 now)
{
    return insert({grant, false, false, now, now + hourLength});
}

QString InstagramTokens::issueLong(const Grant &grant, qint64 now)
{
    return insert({grant, true, false, now, now + m_longLifeSeconds * 1'000});
}

InstagramTokens::Standing InstagramTokens::standing(const QString &token, qint64 now) const
{
    const auto found = m_tokens.constFind(token);
    if (found == m_tokens.cend())
        return Standing::Unknown;
    if (found->isRevoked)
        return Standing::Revoked;
    return found->expires > now ? Standing::Valid : Standing::Expired;
}

const InstagramTokens::Token *InstagramTokens::token(const QString &token) const
{
    const auto found = m_tokens.constFind(token);
    return found == m_tokens.cend() ? nullptr : &*found;
}

void InstagramTokens::revokeAll()
{
    m_codes.clear();
    for (auto &token : m_tokens)
        token.isRevoked = true;
}

} // namespace creatormetrics

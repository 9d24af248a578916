// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/redact.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Page tokens ("pageToken") are no secrets and are needed to follow a walk through pages, so a name must start at "token".
constexpr auto secretNames =
    "(?:[a-z]+_)*(?:token|secret|password|verifier|assertion|signature|handoff)|code|state|(?:api_?)?key|sig"_L1;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression members = pattern(
        uR"x((?:(?<![a-z0-9_])|(?<=%[0-9a-f][0-9a-f]))(%1)(=|%3d)[^&\s"'#<>]*)x"_s.replace("%1"_L1, secretNames));
    static const QRegularExpression json =
        pattern(uR"x("(%1)"(\s*:\s*)"(?:[^"\\]|\\.)*")x"_s.replace("%1"_L1, secretNames));
    static const QRegularExpression credentials = pattern(uR"x(\b(bearer|basic)\s+(?=\S{8})[^\s"',]+)x"_s);
    QString clean = text;
    clean.replace(members, u"\\1\\2***"_s);
    clean.replace(json, uR"x("\1"\2"***")x"_s);
    clean.replace(credentials, u"\\1 ***"_s);
    return clean;
}

QString redacted(const QUrl &url)
{
    return redacted(url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
}

} // namespace creatormetrics

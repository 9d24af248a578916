// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace creatormetrics {

/// "Subject: …" with its line end; text that is not short plain ASCII as encoded words (RFC 2047). `text` is one line.
[[nodiscard]] QByteArray textHeader(const QByteArray &name, const QString &text);

/// "From: Name <address>" with its line end; the address as it goes over the wire.
[[nodiscard]] QByteArray addressHeader(const QByteArray &name, const QString &displayName, const QString &address);

/// "To: a@example.org,\r\n b@example.org" with its line end; the addresses as they go over the wire.
[[nodiscard]] QByteArray addressesHeader(const QByteArray &name, const QStringList &addresses);

/// "Date: Tue, 03 Nov 2026 09:12:00 +0100" with its line end, in the offset of the moment.
[[nodiscard]] QByteArray dateHeader(const QDateTime &moment);

/// "; filename=…" in as many continuation lines as it takes (RFC 2231).
[[nodiscard]] QByteArray fileNameParameter(const QString &fileName);

} // namespace creatormetrics

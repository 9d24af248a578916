// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace creatormetrics {

/// Text in UTF-8 with lines that end in LF, as quoted-printable (RFC 2045): lines of at most 76 characters that end in CR LF and
/// never begin with a dot.
[[nodiscard]] QByteArray quotedPrintable(const QByteArray &text);

/// Bytes as base64 in lines of 76 characters that end in CR LF.
[[nodiscard]] QByteArray wrappedBase64(const QByteArray &bytes);

} // namespace creatormetrics

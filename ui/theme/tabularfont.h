// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRawFont>
#include <QString>

namespace creatormetrics {

/// Whether the ten digits are equally wide.
bool hasTabularDigits(const QRawFont &font);

/// A font file under another family name that equals `font` but for its digits: they are the font's own tabular ones (OpenType
/// feature `tnum`). Empty when the font has none, is variable, or maps its characters in a way we do not read.
QByteArray tabularCopy(const QRawFont &font, const QString &family);

} // namespace creatormetrics

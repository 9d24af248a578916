// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/placeholderpicture.h"

namespace creatormetrics {

QLinearGradient placeholderPicture(const QRectF &rect, const QString &key)
{
    uint sum = 0;
    for (const QChar letter : key)
        sum = sum * 31 + letter.unicode();
    const int hash = static_cast<int>(sum % 3600);
    QLinearGradient gradient(rect.topLeft(), rect.bottomRight());
    gradient.setColorAt(0, QColor::fromHsv(hash / 10, 150, 110));
    gradient.setColorAt(1, QColor::fromHsv((hash / 10 + 40 + hash % 60) % 360, 95, 210));
    return gradient;
}

} // namespace creatormetrics

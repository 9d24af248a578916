// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sentimentlabel.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

QString sentimentLabelKey(SentimentLabel label)
{
    switch (label) {
    case SentimentLabel::Positive:
        return u"positive"_s;
    case SentimentLabel::Neutral:
        return u"neutral"_s;
    case SentimentLabel::Negative:
        return u"negative"_s;
    case SentimentLabel::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

std::optional<SentimentLabel> sentimentLabelFromKey(QStringView key)
{
    for (const SentimentLabel label : allSentimentLabels) {
        if (key == sentimentLabelKey(label))
            return label;
    }
    return std::nullopt;
}

} // namespace creatormetrics

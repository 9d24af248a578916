// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace creatormetrics {

/// A text that people have judged.
struct JudgedText {
    QString text;
    double judgement = 0; ///< mean rating, or -1, 0, 1

    [[nodiscard]] int side() const { return judgement > 0 ? 1 : judgement < 0 ? -1 : 0; }
};

/// The judged texts of `sentiment/dev/NAME`, which lies beside the sources of some who build them (environment variable
/// CREATORMETRICS_SHARED or ../shared); empty when it is not there.
[[nodiscard]] std::vector<JudgedText> judgedTexts(const QString &name);

/// How well scores agree with people.
struct Agreement {
    double correlation = 0; ///< Pearson
    double accuracy = 0;
    double weightedF1 = 0;
    double macroF1 = 0;
};

/// `compounds` in the order of the texts.
[[nodiscard]] Agreement agreement(const std::vector<JudgedText> &texts, const std::vector<double> &compounds);

} // namespace creatormetrics

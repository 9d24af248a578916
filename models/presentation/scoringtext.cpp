// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/scoringtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct ScoringWords {
    Q_DECLARE_TR_FUNCTIONS(ScoringText)
};

constexpr qint64 leastJudged = 10; ///< fewer say nothing of a scorer

} // namespace

QString judgedByText(const MentionSummary &summary, const FigureFormat &format)
{
    if (summary.total.mentions == 0)
        return {};
    QStringList parts;
    for (const ScorerMentions &judged : summary.scorers)
        parts << u"%1 (%2)"_s.arg(scorerNameText(judged.scorer), format.exact(judged.counts.mentions));
    QString text = parts.isEmpty() ? ScoringWords::tr("Not judged yet") : ScoringWords::tr("Judged by: %1").arg(parts.join(u" · "_s));
    if (summary.total.unscored > 0 && !parts.isEmpty())
        text += u" · "_s + ScoringWords::tr("%1 not judged yet").arg(format.exact(summary.total.unscored));
    return text;
}

QString agreementText(const std::vector<ScorerAgreement> &agreements, const FigureFormat &format)
{
    const auto most = std::ranges::max_element(agreements, {}, &ScorerAgreement::judged);
    if (most == agreements.end() || most->judged < leastJudged)
        return {};
    return ScoringWords::tr("You agree with %1 in %2 of %3 mentions")
        .arg(scorerNameText(most->scorer),
             format.percent(static_cast<double>(most->agreed) / static_cast<double>(most->judged), 0), format.exact(most->judged));
}

} // namespace creatormetrics

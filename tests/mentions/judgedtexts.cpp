// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mentions/judgedtexts.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("CREATORMETRICS_SHARED");
    return named.isEmpty() ? QStringLiteral(CREATORMETRICS_SOURCE_DIR) + u"/../shared"_s : named;
}

double judgementOf(const QString &field, bool &ok)
{
    ok = true;
    if (field == "positive"_L1)
        return 1;
    if (field == "negative"_L1)
        return -1;
    if (field == "neutral"_L1)
        return 0;
    return field.toDouble(&ok);
}

int sideOf(double compound)
{
    return compound >= 0.05 ? 1 : compound <= -0.05 ? -1 : 0;
}

double correlationOf(const std::vector<JudgedText> &texts, const std::vector<double> &compounds)
{
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    const auto count = static_cast<double>(texts.size());
    for (std::size_t index = 0; index < texts.size(); ++index) {
        const double a = texts[index].judgement;
        const double b = compounds[index];
        x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
    }
    return (count * xy - x * y) / std::sqrt((count * xx - x * x) * (count * yy - y * y));
}

} // namespace

std::vector<JudgedText> judgedTexts(const QString &name)
{
    QFile file(QDir(sharedFolder()).filePath(u"sentiment/dev/"_s + name));
    std::vector<JudgedText> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        bool ok = false;
        const double judgement = judgementOf(line.section(u'\t', 1, 1), ok);
        if (ok)
            texts.push_back({line.section(u'\t', 2), judgement});
    }
    return texts;
}

Agreement agreement(const std::vector<JudgedText> &texts, const std::vector<double> &compounds)
{
    std::array<std::array<double, 3>, 3> seen{};
    for (std::size_t index = 0; index < texts.size(); ++index)
        seen[static_cast<std::size_t>(texts[index].side() + 1)]
            [static_cast<std::size_t>(sideOf(compounds[index]) + 1)] += 1;
    Agreement result{.correlation = correlationOf(texts, compounds)};
    const auto all = static_cast<double>(texts.size());
    for (std::size_t side = 0; side < 3; ++side) {
        const double hits = seen[side][side];
        const double gold = seen[side][0] + seen[side][1] + seen[side][2];
        const double said = seen[0][side] + seen[1][side] + seen[2][side];
        const double f1 = gold + said > 0 ? 2 * hits / (gold + said) : 0;
        result.accuracy += hits / all;
        result.weightedF1 += f1 * gold / all;
        result.macroF1 += f1 / 3;
    }
    return result;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/questionreport.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double warmAim = 16;
constexpr double coldAim = 60;
constexpr int nameWidth = 44;
constexpr int width = 10;

QString figure(const std::optional<double> &value)
{
    return (value ? QString::number(*value, 'f', *value < 10 ? 2 : 1) : u"-"_s).rightJustified(width);
}

std::optional<double> p50(const std::optional<BenchTimes> &times)
{
    return times ? std::optional(times->p50) : std::nullopt;
}

std::optional<double> p95(const std::optional<BenchTimes> &times)
{
    return times ? std::optional(times->p95) : std::nullopt;
}

std::optional<double> ratio(double ours, const std::optional<double> &theirs)
{
    return theirs && *theirs > 0 ? std::optional(ours / *theirs) : std::nullopt;
}

QString heading()
{
    QString line = u"question (milliseconds)"_s.leftJustified(nameWidth);
    for (const auto *column :
         {"p50", "p95", "cold p95", "SQL p50", "Duck p50", "Duck p95", "Duck cold", "/ Duck", "/ SQL"})
        line += QString::fromLatin1(column).rightJustified(width);
    return line + u'\n';
}

QString line(const QuestionFigures &figures)
{
    QString text = figures.name.leftJustified(nameWidth);
    for (const auto &value :
         {std::optional(figures.warm.p50), std::optional(figures.warm.p95), std::optional(figures.cold.p95),
          p50(figures.sql), p50(figures.duckDb), p95(figures.duckDb), p95(figures.duckDbCold),
          ratio(figures.warm.p50, p50(figures.duckDb)), ratio(figures.warm.p50, p50(figures.sql))})
        text += figure(value);
    if (figures.peersAnswerPart)
        text += u"  peers answer a part"_s;
    return text + (figures.agrees ? u"\n"_s : u"  answers differ\n"_s);
}

QStringList missesOf(const QuestionFigures &figures)
{
    QStringList misses;
    if (figures.warm.p95 > warmAim)
        misses.append(u"16 ms warm"_s);
    if (figures.cold.p95 > coldAim)
        misses.append(u"60 ms cold"_s);
    if (figures.duckDb && figures.warm.p95 > figures.duckDb->p95)
        misses.append(u"DuckDB warm"_s);
    if (figures.duckDbCold && figures.cold.p95 > figures.duckDbCold->p95)
        misses.append(u"DuckDB cold"_s);
    return misses;
}

} // namespace

QString questionTable(const std::vector<QuestionFigures> &all)
{
    QString text = heading();
    QStringList misses;
    for (const QuestionFigures &figures : all) {
        text += line(figures);
        if (const QStringList own = missesOf(figures); !own.isEmpty())
            misses.append(u"%1 (%2)"_s.arg(figures.name, own.join(u", "_s)));
    }
    return text + u"misses:"_s + (misses.isEmpty() ? u" none"_s : u"\n  "_s + misses.join(u"\n  "_s)) + u'\n';
}

} // namespace creatormetrics

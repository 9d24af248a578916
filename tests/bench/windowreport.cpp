// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowreport.h"

#include "tests/bench/benchclock.h"
#include "tests/bench/benchsystem.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double latencyBound = 50; // milliseconds, 95th percentile
constexpr double gapBound = 50;
constexpr double frameBound = 1000.0 / 60;
constexpr double memoryBound = 300; // MiB
constexpr std::size_t slowestShown = 12;

QString number(double value, int width = 8)
{
    return QString::number(value, 'f', 1).rightJustified(width);
}

QString threeOf(const std::vector<double> &times)
{
    const BenchTimes ranked = benchTimesOf(times);
    return number(ranked.p50) + number(ranked.p95) + number(*std::ranges::max_element(times));
}

QString verdict(double value, double bound)
{
    return value <= bound ? u"met"_s : u"MISSED"_s;
}

std::vector<double> column(const std::vector<WindowTimes> &rows, double WindowTimes::*member)
{
    std::vector<double> values;
    for (const WindowTimes &row : rows)
        values.push_back(row.*member);
    return values;
}

void reportRow(QTextStream &out, const QString &kind, const QString &page, const std::vector<WindowTimes> &rows)
{
    const auto still = column(rows, &WindowTimes::still);
    out << kind.leftJustified(12) << page.leftJustified(12) << QString::number(rows.size()).rightJustified(4)
        << threeOf(column(rows, &WindowTimes::ready)) << "  " << threeOf(still) << "  "
        << number(benchTimesOf(column(rows, &WindowTimes::query)).p95) << "  "
        << verdict(benchTimesOf(still).p95, latencyBound) << '\n';
}

void reportSlowest(QTextStream &out, const WindowRecord &record)
{
    std::vector<std::pair<double, QString>> all;
    for (const auto &[what, rows] : record) {
        for (const WindowTimes &row : rows)
            all.emplace_back(row.still, u"%1 (page %2, query %3)  %4 on %5: %6"_s.arg(number(row.still), number(row.ready), number(row.query),
                                                                            what.first, what.second, row.input));
    }
    std::ranges::sort(all, std::greater(), &std::pair<double, QString>::first);
    out << "slowest:\n";
    for (std::size_t index = 0; index < std::min(slowestShown, all.size()); ++index)
        out << all[index].second << '\n';
}

} // namespace

void reportInputs(QTextStream &out, const WindowRecord &record)
{
    out << "milliseconds from the input until the page with the answer, and until the last chart, was painted\n"
        << "input       page           n  page: p50     p95     max  last: p50     p95     max   query p95  (bound " << latencyBound
        << " ms for the last at p95)\n";
    std::map<QString, std::vector<WindowTimes>> kinds;
    for (const auto &[what, rows] : record) {
        reportRow(out, what.first, what.second, rows);
        kinds[what.first].insert(kinds[what.first].end(), rows.begin(), rows.end());
    }
    for (const auto &[kind, rows] : kinds)
        reportRow(out, kind, u"(all)"_s, rows);
    reportSlowest(out, record);
}

void reportScroll(QTextStream &out, const QString &table, const std::vector<double> &frames)
{
    if (frames.empty()) {
        out << "scrolling " << table << ": there is nothing to scroll\n";
        return;
    }
    const auto late = std::ranges::count_if(frames, [](double frame) { return frame > frameBound; });
    const BenchTimes ranked = benchTimesOf(frames);
    out << "scrolling " << table << ", " << frames.size() << " frames: p50 " << number(ranked.p50, 1) << " ms, p95 "
        << number(ranked.p95, 1) << " ms, longest " << number(*std::ranges::max_element(frames), 1) << " ms; "
        << number(100.0 * static_cast<double>(late) / static_cast<double>(frames.size()), 1) << " % over " << number(frameBound, 1)
        << " ms (60 frames a second at p95: " << verdict(ranked.p95, frameBound) << ")\n";
}

void reportGap(QTextStream &out, double longest, const QString &input)
{
    out << "longest time in which the window did not listen: " << number(longest, 1) << " ms, " << input << " (bound "
        << gapBound << " ms: " << verdict(longest, gapBound) << ")\n";
}

void reportMemory(QTextStream &out, const QString &when)
{
    const auto memory = residentMemory(QCoreApplication::applicationPid());
    if (!memory)
        return;
    const auto share = proportionalMemory(QCoreApplication::applicationPid());
    out << when << ": resident " << number(memory->now, 1) << " MiB (own " << number(memory->own, 1) << ", peak "
        << number(memory->peak, 1) << ", proportional " << number(share.value_or(0), 1) << "; bound " << memoryBound
        << " MiB: " << verdict(memory->now, memoryBound) << ")\n";
}

} // namespace creatormetrics

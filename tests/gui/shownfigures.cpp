// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/shownfigures.h"

#include "models/domain/platform.h"
#include "models/presentation/tableroles.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QLabel>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

std::optional<double> numberOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QString exactText(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', 15) : u"unknown"_s;
}

QJsonValue at(const QJsonObject &object, const QStringList &path)
{
    QJsonValue value = object;
    for (const QString &key : path)
        value = value.toObject().value(key);
    return value;
}

bool tellsAny(const QJsonArray &buckets, const QStringList &path)
{
    return std::ranges::any_of(buckets, [&path](const QJsonValue &bucket) { return at(bucket.toObject(), path).isDouble(); });
}

} // namespace

ShownFigures::ShownFigures(const MainWindow &window, QString page)
    : m_window(window)
    , m_page(std::move(page))
    , m_format(window.locale())
{}

void ShownFigures::check(const QString &part, const QString &expected, const QString &got)
{
    ++m_compared;
    if (expected != got)
        m_differences << u"page %1, %2: expected “%3”, got “%4”"_s.arg(m_page, part, expected, got);
}

QString ShownFigures::labelOf(const QWidget &card, const char *role) const
{
    for (const QLabel *label : card.findChildren<QLabel *>()) {
        if (label->property("role").toString() == QLatin1StringView(role))
            return label->isVisibleTo(&card) ? label->text() : QString();
    }
    return u"(no such label)"_s;
}

void ShownFigures::checkCard(const QString &name, Metric metric, const QJsonObject &expected)
{
    auto *card = m_window.findChild<QWidget *>(name);
    if (!card || !card->isVisible())
        return check(name, u"a card"_s, u"none"_s);
    const auto value = numberOf(expected["value"_L1]);
    check(name + ", short"_L1, m_format.figure(metric, value, true), labelOf(*card, "figure"));
    checkChange(name, *card, metric, expected);
    if (!value)
        return;
    QMetaObject::invokeMethod(card, "copy");
    check(name + ", copied"_L1, m_format.figure(metric, value, false), QApplication::clipboard()->text());
}

void ShownFigures::checkChange(const QString &name, const QWidget &card, Metric metric, const QJsonObject &expected)
{
    const QJsonObject delta = expected["delta"_L1].toObject();
    const QString kind = delta["kind"_L1].toString();
    const double amount = delta["amount"_L1].toDouble();
    QString change;
    if (expected["value"_L1].isDouble() && kind == "new"_L1)
        change = u"new"_s;
    else if (expected["value"_L1].isDouble() && kind == "change"_L1 && metric == Metric::Posts)
        change = m_format.signedCount(std::llround(expected["value"_L1].toDouble() - expected["previous"_L1].toDouble()));
    else if (expected["value"_L1].isDouble() && kind == "change"_L1)
        change = metricInfo(metric).unit == MetricUnit::Ratio ? m_format.signedPoints(amount) : m_format.signedPercent(amount);
    check(name + ", change"_L1, change, labelOf(card, "change").remove(u"▲ "_s).remove(u"▼ "_s));
}

void ShownFigures::checkCardText(const QString &name, const QString &expected)
{
    auto *card = m_window.findChild<QWidget *>(name);
    if (!card || !card->isVisible())
        return check(name, u"a card"_s, u"none"_s);
    QMetaObject::invokeMethod(card, "copy");
    check(name + ", copied"_L1, expected, QApplication::clipboard()->text());
}

void ShownFigures::checkLine(const QString &name, const ChartSeries &series, const QJsonArray &buckets, const QStringList &path)
{
    QHash<QDate, QJsonObject> byDay;
    for (const QJsonValue &bucket : buckets)
        byDay.insert(QDate::fromString(bucket.toObject()["start_date"_L1].toString(), Qt::ISODate), bucket.toObject());
    if (series.role == SeriesRole::Current)
        check(name + ", points"_L1, QString::number(buckets.size()), QString::number(series.points.size()));
    for (const ChartPoint &point : series.points) {
        const QDate day = point.day.addDays(series.dayShift);
        const QString part = u"%1, %2, %3"_s.arg(name, series.name, day.toString(Qt::ISODate));
        check(part, byDay.contains(day) ? exactText(numberOf(at(byDay.value(day), path))) : u"no such day"_s, exactText(point.value));
    }
}

void ShownFigures::checkPlatformChart(const char *name, const QStringList &path, const QJsonObject &platforms, const QJsonObject &compared)
{
    const QString part = QString::fromLatin1(name) + u' ' + path.join(u'/');
    const ChartSpec *spec = chart(name);
    if (!spec)
        return check(part, u"a chart"_s, u"none"_s);
    QStringList drawn;
    for (const ChartSeries &series : spec->series) {
        const QString platform = series.platform ? platformKey(*series.platform) : QString();
        const QJsonObject &source = series.role == SeriesRole::Previous ? compared : platforms;
        checkLine(part, series, source[platform].toArray(), path);
        if (series.role == SeriesRole::Current)
            drawn << platform;
    }
    QStringList told;
    for (auto platform = platforms.begin(); platform != platforms.end(); ++platform) {
        if (tellsAny(platform.value().toArray(), path))
            told << platform.key();
    }
    drawn.sort();
    told.sort();
    check(part + ", lines"_L1, told.join(u' '), drawn.join(u' '));
}

void ShownFigures::checkCell(const QString &part, const QModelIndex &cell, const QJsonValue &expected)
{
    const QVariant raw = cell.data(SortRole);
    check(part, exactText(numberOf(expected)), exactText(raw.isValid() ? std::optional(raw.toDouble()) : std::nullopt));
    if (!expected.isDouble())
        check(part + ", in words"_L1, FigureFormat::unknown(), cell.data().toString());
}

const ChartSpec *ShownFigures::chart(const char *name) const
{
    const auto *pane = m_window.findChild<ChartPane *>(QString::fromLatin1(name));
    return pane && pane->isVisible() ? &pane->chart() : nullptr;
}

QAbstractItemView *ShownFigures::table(const char *name) const
{
    auto *view = m_window.findChild<QAbstractItemView *>(QString::fromLatin1(name));
    return view && view->isVisible() ? view : nullptr;
}

} // namespace creatormetrics

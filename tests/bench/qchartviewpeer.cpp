// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plainest program that shows a chart: a main window with one QChartView. What our start is compared with.
#include "app/desktop/processage.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QDateTimeAxis>
#include <QLineSeries>
#include <QMainWindow>
#include <QTimer>
#include <QValueAxis>

#include <cstdio>

namespace {

/// Tells when its first frame has been painted, and ends the program.
class FirstPaintView : public QChartView
{
public:
    using QChartView::QChartView;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QChartView::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            std::printf("%lld\n", static_cast<long long>(creatormetrics::processAgeMilliseconds()));
            QCoreApplication::quit();
        });
    }
};

QLineSeries *makeSeries(int points)
{
    auto *series = new QLineSeries;
    const QDateTime first(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    QList<QPointF> values;
    for (int i = 0; i < points; ++i)
        values.append({static_cast<double>(first.addDays(i).toMSecsSinceEpoch()), 1000.0 + 37.0 * (i % 13)});
    series->replace(values);
    return series;
}

} // namespace

int main(int argc, char **argv)
{
    creatormetrics::rememberProcessStart();
    QApplication application(argc, argv);
    auto *chart = new QChart;
    auto *series = makeSeries(argc > 1 ? std::atoi(argv[1]) : 100);
    chart->addSeries(series);
    auto *days = new QDateTimeAxis;
    auto *values = new QValueAxis;
    chart->addAxis(days, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    series->attachAxis(days);
    series->attachAxis(values);
    QMainWindow window;
    window.resize(1280, 800);
    window.setCentralWidget(new FirstPaintView(chart));
    window.show();
    return QApplication::exec();
}

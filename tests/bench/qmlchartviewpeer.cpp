// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plainest Widgets program that shows a QML ChartView, which is what our charts are made of: a main window with one
// QQuickWidget. What our start is compared with.
#include "app/desktop/processage.h"

#include <QApplication>
#include <QMainWindow>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView source(R"(
import QtQuick
import QtCharts
ChartView {
    anchors.fill: parent
    LineSeries {
        id: series
        axisX: DateTimeAxis { min: new Date(2026, 0, 1); max: new Date(2026, 0, 1 + points) }
        axisY: ValueAxis { min: 1000; max: 1500 }
        Component.onCompleted: {
            for (var i = 0; i < points; ++i)
                append(new Date(2026, 0, 1 + i).getTime(), 1000 + 37 * (i % 13))
        }
    }
}
)");

QUrl written(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"Peer.qml"_s));
    if (!file.open(QFile::WriteOnly))
        return {};
    file.write(source.data(), source.size());
    return QUrl::fromLocalFile(file.fileName());
}

} // namespace

int main(int argc, char **argv)
{
    creatormetrics::rememberProcessStart();
    qputenv("QT_QUICK_BACKEND", "software"); // as our own program does
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QMainWindow window;
    auto *view = new QQuickWidget;
    view->engine()->rootContext()->setContextProperty(u"points"_s, argc > 1 ? std::atoi(argv[1]) : 100);
    view->setResizeMode(QQuickWidget::SizeRootObjectToView);
    view->setSource(written(folder));
    window.resize(1280, 800);
    window.setCentralWidget(view);
    // The frame is drawn and the backing store flushed when the event loop comes round again.
    QObject::connect(view->quickWindow(), &QQuickWindow::afterRendering, view, [] {
        QTimer::singleShot(0, [] {
            std::printf("%lld\n", static_cast<long long>(creatormetrics::processAgeMilliseconds()));
            QCoreApplication::quit();
        });
    });
    window.show();
    return QApplication::exec();
}

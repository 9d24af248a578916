// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/domain/figureformat.h"

#include <QJsonObject>
#include <QStringList>

class QAbstractItemView;
class QModelIndex;

namespace creatormetrics {

class MainWindow;

/// Compares what stands in the window with what the command line says about the same question. Each comparison counts, and each difference is
/// a line that names page, part, expected and got.
class ShownFigures
{
public:
    ShownFigures(const MainWindow &window, QString page);

    /// A card with the command line's form of it: value, previous and delta.
    void checkCard(const QString &name, Metric metric, const QJsonObject &expected);
    /// A card that shows a signed or exact count and compares nothing.
    void checkCardText(const QString &name, const QString &expected);
    /// The lines of the present and the compared days, by platform; the figure is at `path` in each bucket.
    void checkPlatformChart(const char *name, const QStringList &path, const QJsonObject &platforms, const QJsonObject &compared);
    /// One line against one array of buckets, whose figure is at `path`.
    void checkLine(const QString &name, const ChartSeries &series, const QJsonArray &buckets, const QStringList &path);
    void checkCell(const QString &part, const QModelIndex &cell, const QJsonValue &expected);
    void check(const QString &part, const QString &expected, const QString &got);

    [[nodiscard]] const ChartSpec *chart(const char *name) const;
    [[nodiscard]] QAbstractItemView *table(const char *name) const;
    [[nodiscard]] const QStringList &differences() const { return m_differences; }
    [[nodiscard]] int compared() const { return m_compared; }

private:
    [[nodiscard]] QString labelOf(const QWidget &card, const char *role) const;
    void checkChange(const QString &name, const QWidget &card, Metric metric, const QJsonObject &expected);

    const MainWindow &m_window;
    QString m_page;
    FigureFormat m_format;
    QStringList m_differences;
    int m_compared = 0;
};

} // namespace creatormetrics

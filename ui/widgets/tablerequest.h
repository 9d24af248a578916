// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace creatormetrics {

class Settings;

/// What a table knows of the window that it stands in.
struct TableSurroundings {
    QPointer<Settings> settings = {}; ///< keeps how the table is arranged
    QStringList notes = {}; ///< for its files: range, accounts, zone
    QString period = {}; ///< of its figures, for a file's name
};

/// Asks the window for them. A window fills in what it knows and accepts.
class TableRequest : public QEvent
{
public:
    TableRequest() : QEvent(kind()) {}
    [[nodiscard]] static Type kind();

    TableSurroundings answer;
};

/// Empty where no window answers. From a dialog its parent's window is asked.
[[nodiscard]] TableSurroundings surroundingsOf(const QWidget &part);

} // namespace creatormetrics

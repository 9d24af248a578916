// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <optional>

namespace creatormetrics {

/// What differs between the systems' terminals and files, all in this one place.

/// Whether a person reads the standard error.
[[nodiscard]] bool errorIsTerminal();
/// Makes the console of Windows show UTF-8; nothing elsewhere.
void prepareConsole();

/// Asks a person at the terminal, who does not see what is typed; nothing when there is no terminal to ask at.
[[nodiscard]] std::optional<QByteArray> askUnseen(const QString &prompt);

/// Whether other users of the computer may read the file; false where the system has no such marks (Windows).
[[nodiscard]] bool isReadableByOthers(const QString &fileName);

/// Turns Ctrl-C and a polite request to end into a signal on the thread that made it. A second Ctrl-C ends the program
/// at once. One at a time.
class InterruptWatcher : public QObject
{
    Q_OBJECT
public:
    explicit InterruptWatcher(QObject *parent = nullptr);
    ~InterruptWatcher() override;

Q_SIGNALS:
    void interrupted();
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <optional>

namespace creatormetrics {

/// KeePassXC (`keepassxc` in the path): a Qt program of a comparable kind that people call quick. Started on its welcome screen, with folders of
/// its own in which nothing asks for updates. Needs an X display without other windows, and a QGuiApplication on it.
class KeePassXcPeer
{
public:
    KeePassXcPeer();

    /// Why it cannot be measured here; empty: it can.
    [[nodiscard]] QString obstacle() const;
    /// Milliseconds from the start of the process until its window has been painted, looked at every 5 ms.
    [[nodiscard]] std::optional<double> start() const;

private:
    [[nodiscard]] static QImage look();

    QString m_program;
    QImage m_empty; ///< the screen before anything was started
};

} // namespace creatormetrics

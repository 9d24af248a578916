// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QObject>
#include <QString>
#include <QVariant>

namespace creatormetrics {

/// What the user asked of the system: dark or light, more contrast, less motion. Follows changes live where the system tells them.
/// Create after the QApplication and before a palette of our own is set; GUI thread.
class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    explicit SystemAppearance(QObject *parent = nullptr);

    ColorScheme scheme() const { return m_scheme; }
    bool highContrast() const { return m_highContrast; }
    bool reducedMotion() const { return m_reducedMotion || !m_animations; }

Q_SIGNALS:
    void changed();

private:
    void listen();
    void take(const QString &group, const QString &key, const QVariant &value);
    void takeAppearance(const QString &key, uint value);

    ColorScheme m_fallback = ColorScheme::Light; // what the platform's palette looked like at the start
    ColorScheme m_scheme = ColorScheme::Light;
    bool m_highContrast = false;
    bool m_reducedMotion = false;
    bool m_animations = true;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace creatormetrics {

/// A colour of a brand, as "#RRGGBB", with what its contrast on white paper is good for.
class ColorField : public QWidget
{
    Q_OBJECT
public:
    ColorField(const QString &name, const QString &usual, QWidget *parent = nullptr);

    /// Empty: the program's own.
    void setColor(const QString &color);
    /// "#RRGGBB", or empty.
    [[nodiscard]] QString color() const;

Q_SIGNALS:
    void edited();

private:
    void refresh();
    void pick();
    [[nodiscard]] QString advice() const;

    QString m_usual; ///< the program's own
    QLineEdit *m_text;
    QToolButton *m_pick;
    QLabel *m_advice;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace creatormetrics {

/// A line to fill in: what it is called above it, below it what is wrong or else what helps. Passwords can be looked at.
class FormField : public QWidget
{
    Q_OBJECT
public:
    enum class Kind {
        Text,
        Address, ///< an e-mail address or a link: written from left to right everywhere
        Password,
    };
    /// The input gets the name `objectName`.
    FormField(const QString &label, Kind kind, const QString &objectName, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *input() const { return m_input; }
    [[nodiscard]] QString text() const { return m_input->text(); }
    void setLabel(const QString &label);
    void setHint(const QString &hint);
    /// Empty: nothing is wrong.
    void setProblem(const QString &problem);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();

private:
    void build(Kind kind);
    void showPassword(bool shown);
    void describe();

    QLabel *m_label;
    QLineEdit *m_input;
    QPushButton *m_show = nullptr; ///< of passwords
    QLabel *m_problem;
    QLabel *m_hint;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "ui/widgets/formfield.h"

#include <QDialog>
#include <QFuture>
#include <QVBoxLayout>

class QHBoxLayout;

namespace creatormetrics {

/// A few fields, a line that says how it goes, Cancel and Save. While something is stored nothing can be pressed; it closes when that
/// is done.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const QString &objectName, const QString &title, QWidget *parent);

protected:
    void addText(const QString &text);
    void addControl(QWidget *control);
    [[nodiscard]] FormField *addField(const QString &label, FormField::Kind kind, const QString &objectName);
    /// Left of Cancel, at the far side.
    [[nodiscard]] QPushButton *addButton(const QString &text, const QString &objectName);
    /// After everything was added.
    void finishForm();
    /// Waits; `closes`: is done with when it went well, else says `done`.
    void work(const QFuture<Outcome> &asked, bool closes, const QString &done = {});
    void say(const QString &text, bool isRefusal);
    virtual void save() = 0;

private:
    void refuse(const Error &error);

    QVBoxLayout *m_lines;
    QHBoxLayout *m_buttons;
    QLabel *m_note;
    QPushButton *m_cancel;
    QPushButton *m_save;
    QList<QWidget *> m_stops;
    QList<QPushButton *> m_others;
};

} // namespace creatormetrics

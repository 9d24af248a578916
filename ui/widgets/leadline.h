// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace creatormetrics {

class ElidedLabel;

/// What a page answers, in one line at its top: the question, the answer, and beside them what can be chosen on the
/// page alone. Screen readers hear the answer as it changes.
class LeadLine : public QWidget
{
    Q_OBJECT
public:
    explicit LeadLine(QWidget *parent = nullptr);

    void setTexts(const QString &question, const QString &answer);
    /// nullptr takes it away; the page keeps it.
    void setChoices(QWidget *choices);

private:
    QHBoxLayout *m_layout;
    QLabel *m_question;
    ElidedLabel *m_answer;
    QPointer<QWidget> m_choices;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace creatormetrics {

class ElidedLabel;

/// One fact in large letters: what it is, the fact, and what belongs to it. Read as one sentence.
class FactCard : public QFrame
{
    Q_OBJECT
public:
    explicit FactCard(QWidget *parent = nullptr);

    void setFact(const QString &label, const QString &fact, const QString &note);

private:
    ElidedLabel *m_label;
    ElidedLabel *m_fact;
    ElidedLabel *m_note;
};

} // namespace creatormetrics

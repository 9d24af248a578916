// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainclicks.h"

#include "models/presentation/explainsubject.h"
#include "models/presentation/tableroles.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/windowrequests.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace creatormetrics {

ExplainClicks::ExplainClicks(FigureTable &table) : QObject(&table), m_table(table)
{
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
    connect(&table, &FigureTable::menuWanted, this, &ExplainClicks::addToMenu);
}

bool ExplainClicks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched == m_table.viewport()) {
        const auto *press = static_cast<QMouseEvent *>(event);
        if (press->button() == Qt::LeftButton && press->modifiers().testFlag(Qt::AltModifier))
            return explain(m_table.indexAt(press->position().toPoint()));
    }
    if (event->type() == QEvent::KeyPress && watched == &m_table) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::AltModifier))
            return explain(m_table.currentIndex());
    }
    return QObject::eventFilter(watched, event);
}

void ExplainClicks::addToMenu(QMenu *menu, const QModelIndex &index)
{
    if (!index.data(ExplainRole).isValid())
        return;
    menu->addAction(tr("Explain…"), this, [this, cell = QPersistentModelIndex(index)] { explain(cell); });
}

bool ExplainClicks::explain(const QModelIndex &index) const
{
    const QVariant told = index.data(ExplainRole);
    if (!told.isValid())
        return false;
    const auto subject = told.value<ExplainSubject>();
    askWindow(m_table, ExplainRequest({.metric = subject.metric,
                                       .accounts = subject.accounts,
                                       .platform = subject.platform,
                                       .postId = subject.postId,
                                       .shown = index.data().toString(),
                                       .denominator = subject.denominator}));
    return true;
}

} // namespace creatormetrics

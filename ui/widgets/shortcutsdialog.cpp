// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shortcutsdialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *table = new QGridLayout;
    table->setHorizontalSpacing(Spacing::vast);
    table->setVerticalSpacing(Spacing::small);
    const auto add = [this, table](const QString &name, const QString &keys) {
        const int row = table->rowCount();
        table->addWidget(styledLabel("", name, this), row, 0);
        table->addWidget(styledLabel("secondary", keys, this), row, 1);
    };
    for (QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            add(action->text().remove(u'&').remove(u'…'), action->shortcut().toString(QKeySequence::NativeText));
    }
    add(tr("Day by day along a chart"), tr("Left, Right"));
    QPushButton *close = styledButton("", tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::wide);
    layout->addLayout(table);
    layout->addStretch();
    layout->addWidget(close, 0, Qt::AlignRight);
}

} // namespace creatormetrics

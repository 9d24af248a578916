// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commandpalette.h"

#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int actionRole = Qt::UserRole + 1;

QString plainName(const QAction &action)
{
    return action.text().remove(u'&');
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_list(new QListView(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Commands"));
    fill(actions);
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(&m_filtered);
    m_list->setObjectName(u"commands"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_search->setPlaceholderText(tr("Type a command"));
    m_search->setAccessibleName(tr("Type a command"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    resize(460, 420);
    filter({});
}

void CommandPalette::fill(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (!action->isEnabled() || !action->isVisible() || action->text().isEmpty())
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QStandardItem(keys.isEmpty() ? plainName(*action) : plainName(*action) + u"   "_s + keys);
        item->setData(QVariant::fromValue(QPointer<QObject>(action)), actionRole);
        m_model.appendRow(item);
    }
}

void CommandPalette::filter(const QString &text)
{
    m_filtered.setFilterFixedString(text);
    m_list->setCurrentIndex(m_filtered.index(0, 0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : (key == Qt::Key_Up ? -1 : 0);
        const QModelIndex next = m_filtered.index(m_list->currentIndex().row() + step, 0);
        if (step != 0) {
            if (next.isValid())
                m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::run()
{
    const auto action = m_list->currentIndex().data(actionRole).value<QPointer<QObject>>();
    if (!action)
        return;
    accept();
    qobject_cast<QAction *>(action)->trigger();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commandpalette.h"

#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int actionRole = Qt::UserRole + 1;

constexpr int keysRole = Qt::UserRole + 2;

/// The keys of a command at the far end of its line.
class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QRect rect = option.rect.adjusted(Spacing::medium, 0, -Spacing::medium, 0);
        const auto end = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(rect, static_cast<int>(end), index.data(keysRole).toString());
    }
};

QString plainName(const QAction &action)
{
    return action.text().remove(u'&');
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Commands"));
    fill(actions);
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(&m_filtered);
    m_list->setObjectName(u"commands"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
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
        auto *item = new QStandardItem(plainName(*action));
        item->setData(action->shortcut().toString(QKeySequence::NativeText), keysRole);
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

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shortcutsdialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QSize usualSize(520, 560);

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

/// The menu that the action stands in.
QString menuOf(const QAction &action)
{
    for (const QObject *place : action.associatedObjects()) {
        if (const auto *menu = qobject_cast<const QMenu *>(place))
            return plain(menu->title());
    }
    return {};
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeView(this))
    , m_nothing(styledLabel("secondary", tr("No command has these words or keys."), this))
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_model.setColumnCount(2); // headings have one, and the view counts theirs
    fill(actions);
    setUpList();
    auto *search = new QLineEdit(this);
    search->setObjectName(u"shortcutSearch"_s);
    search->setPlaceholderText(tr("Search commands and keys"));
    search->setAccessibleName(tr("Search commands and keys"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    QPushButton *close = styledButton("", tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::large);
    layout->addWidget(search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(usualSize);
    search->setFocus();
    filter({});
}

void ShortcutsDialog::fill(const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys << sequence.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            addKeys(menuOf(*action), plain(action->text()), keys.join(", "_L1));
    }
    const QString along = tr("Along charts and tables");
    addKeys(along, tr("Day by day, row by row"), tr("Arrow keys"));
    addKeys(along, tr("First and last"), tr("Home, End"));
    addKeys(along, tr("Menu of what has the focus"), tr("Shift+F10"));
}

void ShortcutsDialog::addKeys(const QString &group, const QString &name, const QString &keys)
{
    const auto known = m_model.findItems(group);
    QStandardItem *heading = known.isEmpty() ? new QStandardItem(group) : known.constFirst();
    if (known.isEmpty()) {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        heading->setFont(strong);
        heading->setSelectable(false);
        auto *rest = new QStandardItem;
        rest->setSelectable(false);
        rest->setData(group, Qt::AccessibleTextRole); // read as part of the heading
        m_model.appendRow({heading, rest});
    }
    auto *shown = new QStandardItem(keys);
    shown->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    heading->appendRow({new QStandardItem(name), shown});
}

void ShortcutsDialog::setUpList()
{
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered.setFilterKeyColumn(-1);
    m_filtered.setRecursiveFilteringEnabled(true);
    m_filtered.setAutoAcceptChildRows(true);
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setModel(&m_filtered);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(0);
    m_list->setEditTriggers(QTreeView::NoEditTriggers);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

void ShortcutsDialog::filter(const QString &text)
{
    m_filtered.setFilterFixedString(text.simplified());
    m_list->expandAll();
    const bool any = m_filtered.rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
}

} // namespace creatormetrics

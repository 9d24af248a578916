// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labelsdialog.h"

#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/store/labelrepository.h"
#include "ui/theme/theme.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 380;
constexpr int listHeight = 220;
constexpr int formerRole = Qt::UserRole; ///< the state that a row began with

/// How many of the posts carry each label of the workspace.
Result<std::map<QString, qint64>> carried(Connection &connection, const std::vector<ContentId> &posts)
{
    std::map<QString, qint64> counts;
    const auto known = knownLabels(connection);
    if (!known)
        return known.error();
    for (const KnownLabel &label : *known)
        counts[label.label] = 0;
    for (const ContentId post : posts) {
        const auto own = labelsOf(connection, post);
        if (!own)
            return own.error();
        for (const QString &label : *own)
            ++counts[label];
    }
    return counts;
}

} // namespace

LabelsDialog::LabelsDialog(Store &store, std::vector<ContentId> posts, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_posts(std::move(posts))
    , m_list(new QListWidget(this))
    , m_typed(new QLineEdit(this))
    , m_add(styledButton("", tr("Add"), this))
    , m_save(styledButton("primary", tr("Save"), this))
    , m_problem(wrappedLabel("secondary", {}, this))
{
    setObjectName(u"labelsDialog"_s);
    setWindowTitle(tr("Labels"));
    build();
    readLabels();
}

void LabelsDialog::build()
{
    m_list->setObjectName(u"labelList"_s);
    m_list->setAccessibleName(tr("Labels of these posts"));
    m_list->setFixedHeight(listHeight);
    m_typed->setObjectName(u"newLabel"_s);
    m_typed->setPlaceholderText(tr("New label"));
    m_typed->setAccessibleName(tr("New label"));
    m_add->setAutoDefault(false);
    m_add->setEnabled(false);
    m_problem->hide();
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &LabelsDialog::addTyped);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &LabelsDialog::accept);
    QPushButton *cancel = styledButton("", tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *entry = new QHBoxLayout;
    entry->addWidget(m_typed, 1);
    entry->addWidget(m_add);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(styledLabel("section", tr("Labels of %n post(s)", nullptr, static_cast<int>(m_posts.size())), this));
    layout->addWidget(wrappedLabel("secondary", tr("A campaign report takes the posts that carry its labels."), this));
    layout->addWidget(m_list);
    layout->addLayout(entry);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    setMinimumWidth(dialogWidth);
}

void LabelsDialog::readLabels()
{
    const auto read = m_store.read([posts = m_posts](Connection &connection) { return carried(connection, posts); });
    whenFinished(read, this, [this](const Result<std::map<QString, qint64>> &counts) {
        if (!counts)
            return tellProblem(errorText(counts.error()));
        std::vector<Choice> choices;
        for (const auto &[label, posts] : *counts)
            choices.push_back({label, posts});
        std::ranges::sort(choices, {}, [](const Choice &choice) { return foldedLabel(choice.label); });
        fill(choices);
    });
}

void LabelsDialog::fill(const std::vector<Choice> &choices)
{
    for (const Choice &choice : choices) {
        const bool all = choice.posts == static_cast<qint64>(m_posts.size());
        addChoice(choice.label, choice.posts == 0 ? Qt::Unchecked : (all ? Qt::Checked : Qt::PartiallyChecked));
    }
}

QListWidgetItem *LabelsDialog::addChoice(const QString &label, Qt::CheckState state)
{
    auto *item = new QListWidgetItem(label, m_list);
    item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setCheckState(state);
    item->setData(formerRole, static_cast<int>(state));
    return item;
}

void LabelsDialog::addTyped()
{
    const auto label = cleanLabel(m_typed->text());
    if (!label)
        return tellProblem(tr("A label has 1 to %1 characters and no comma.").arg(longestLabel));
    m_problem->hide();
    QListWidgetItem *item = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        if (foldedLabel(m_list->item(row)->text()) == foldedLabel(*label))
            item = m_list->item(row);
    }
    if (item == nullptr)
        item = addChoice(*label, Qt::Unchecked);
    item->setCheckState(Qt::Checked);
    m_list->setCurrentItem(item);
    m_typed->clear();
}

void LabelsDialog::tellProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
}

std::vector<std::pair<QString, bool>> LabelsDialog::changes() const
{
    std::vector<std::pair<QString, bool>> changed;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() != Qt::PartiallyChecked && static_cast<int>(item->checkState()) != item->data(formerRole).toInt())
            changed.emplace_back(item->text(), item->checkState() == Qt::Checked);
    }
    return changed;
}

/// Return in the line for a new label adds it; what is typed and not added would be lost otherwise.
void LabelsDialog::accept()
{
    if (!m_typed->text().trimmed().isEmpty())
        return addTyped();
    if (m_writing)
        return;
    const auto changed = changes();
    if (changed.empty())
        return QDialog::accept();
    m_writing = true;
    const auto write = m_store.write(StoreTopic::Figures, [posts = m_posts, changed](Connection &connection) -> Outcome {
        for (const auto &[label, on] : changed) {
            if (auto set = setLabels(connection, posts, label, on); !set)
                return set.error();
        }
        return Done{};
    });
    whenFinished(write, this, [this](const Outcome &done) {
        m_writing = false;
        if (!done) {
            return tellProblem(done.error().kind == ErrorKind::BadInput
                                   ? tr("A post has at most %1 labels.").arg(mostLabelsOfPost)
                                   : errorText(done.error()));
        }
        Q_EMIT written();
        QDialog::accept();
    });
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionlist.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int sectionRole = Qt::UserRole;

bool isAmong(const std::vector<ReportSection> &sections, ReportSection section)
{
    return std::ranges::find(sections, section) != sections.end();
}

/// Where a section that was left out would stand: after the last one that usually comes before it.
std::vector<ReportSection> withOthers(const std::vector<ReportSection> &sections)
{
    std::vector<ReportSection> all = sections;
    for (std::size_t usual = 0; usual < allReportSections.size(); ++usual) {
        const ReportSection section = allReportSections[usual];
        if (isAmong(all, section))
            continue;
        const auto before = usual == 0 ? all.end() : std::ranges::find(all, allReportSections[usual - 1]);
        all.insert(usual == 0 ? all.begin() : std::next(before), section);
    }
    return all;
}

} // namespace

SectionList::SectionList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"reportSections"_s);
    setAccessibleName(tr("Sections of the report"));
    setAccessibleDescription(tr("Space includes a section or leaves it out, Alt+Up and Alt+Down move it"));
    setToolTip(tr("Drag a section to another place, or move it by Alt+Up and Alt+Down"));
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSections({allReportSections.begin(), allReportSections.end()});
    connect(this, &QListWidget::itemChanged, this, &SectionList::takeCheck);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT currentChanged(sectionOf(item));
    });
}

ReportSection SectionList::sectionOf(const QListWidgetItem *item)
{
    return static_cast<ReportSection>(item->data(sectionRole).toInt());
}

void SectionList::addSection(ReportSection section, bool checked)
{
    auto *item = new QListWidgetItem(reportSectionLabel(section), this);
    item->setData(sectionRole, static_cast<int>(section));
    item->setFlags((item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled) & ~Qt::ItemIsDropEnabled);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

void SectionList::setSections(const std::vector<ReportSection> &sections)
{
    const ReportSection kept = current();
    const QSignalBlocker quiet(this);
    clear();
    for (const ReportSection section : withOthers(sections))
        addSection(section, isAmong(sections, section));
    choose(kept);
}

std::vector<ReportSection> SectionList::sections() const
{
    std::vector<ReportSection> chosen;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            chosen.push_back(sectionOf(item(row)));
    }
    return chosen;
}

ReportSection SectionList::current() const
{
    return currentItem() ? sectionOf(currentItem()) : ReportSection::Summary;
}

void SectionList::choose(ReportSection section)
{
    for (int row = 0; row < count(); ++row) {
        if (sectionOf(item(row)) == section)
            return setCurrentRow(row);
    }
}

void SectionList::setWritten(const std::set<ReportSection> &written)
{
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        const ReportSection section = sectionOf(item(row));
        const QString name = reportSectionLabel(section);
        item(row)->setText(written.contains(section) ? tr("%1 · commented").arg(name) : name);
    }
    viewport()->update();
}

void SectionList::takeCheck(QListWidgetItem *item)
{
    if (!sections().empty()) {
        Q_EMIT sectionsChanged();
        return;
    }
    const QSignalBlocker quiet(this);
    item->setCheckState(Qt::Checked);
}

void SectionList::moveCurrent(int by)
{
    const int from = currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= count())
        return;
    {
        const QSignalBlocker quiet(this);
        insertItem(to, takeItem(from));
        setCurrentRow(to);
    }
    Q_EMIT sectionsChanged();
}

void SectionList::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers() == Qt::AltModifier;
    if (moves && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    QListWidget::keyPressEvent(event);
}

void SectionList::dropEvent(QDropEvent *event)
{
    const std::vector<ReportSection> before = sections();
    QListWidget::dropEvent(event);
    if (sections() != before)
        Q_EMIT sectionsChanged();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figurerows.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

FigureRows::FigureRows(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing::small);
}

void FigureRows::setRows(const std::vector<FigureRow> &rows)
{
    while (m_rows.size() < rows.size())
        m_rows.push_back(make());
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        const Widgets &widgets = m_rows[index];
        const bool shown = index < rows.size();
        for (QWidget *widget : std::initializer_list<QWidget *>{widgets.line, widgets.label, widgets.figure})
            widget->setVisible(shown);
        widgets.note->setVisible(shown && !rows[index].note.isEmpty());
        if (shown)
            tell(widgets, rows[index]);
    }
}

FigureRows::Widgets FigureRows::make()
{
    const Widgets made{new QFrame(this), styledLabel("secondary", {}, this), styledLabel("strong", {}, this),
                       wrappedLabel("caption", {}, this)};
    made.line->setProperty("role", u"separator"_s);
    made.figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *across = new QHBoxLayout;
    across->addWidget(made.label);
    across->addStretch();
    across->addWidget(made.figure);
    m_layout->addWidget(made.line);
    m_layout->addLayout(across);
    m_layout->addWidget(made.note);
    return made;
}

void FigureRows::tell(const Widgets &widgets, const FigureRow &row)
{
    widgets.label->setText(row.label);
    widgets.figure->setText(row.figure);
    setStyleProperty(widgets.figure, "role", *row.trend == '\0' ? u"strong"_s : u"change"_s);
    setStyleProperty(widgets.figure, "trend", QString::fromLatin1(row.trend));
    widgets.figure->setAccessibleName(u"%1: %2. %3"_s.arg(row.label, row.figure, row.note.isEmpty() ? row.hint : row.note));
    widgets.figure->setToolTip(row.hint);
    widgets.note->setText(row.note);
}

} // namespace creatormetrics

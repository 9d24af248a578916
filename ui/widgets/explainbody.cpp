// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainbody.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", u"separator"_s);
    return line;
}

} // namespace

ExplainBody::ExplainBody(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void ExplainBody::show(const ExplainText &text)
{
    delete std::exchange(m_content, new QWidget(this));
    m_layout->addWidget(m_content);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(wrappedLabel("", text.meaning, m_content));
    if (!text.formula.isEmpty()) {
        QLabel *formula = wrappedLabel("secondary", u"ƒ  "_s + text.formula, m_content);
        formula->setAccessibleName(tr("Formula: %1").arg(text.formula));
        layout->addWidget(formula);
    }
    if (!text.lines.empty())
        layout->addWidget(makeLines(text.lines, m_content));
    QStringList notes = text.notes;
    notes << text.origin;
    for (const QString &note : std::as_const(notes)) {
        if (!note.isEmpty())
            layout->addWidget(wrappedLabel("caption", note, m_content));
    }
    m_content->show();
}

QWidget *ExplainBody::makeLines(const std::vector<ExplainLine> &lines, QWidget *parent) const
{
    auto *table = new QWidget(parent);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, Spacing::tiny, 0, Spacing::tiny);
    grid->setHorizontalSpacing(Spacing::large);
    grid->setVerticalSpacing(Spacing::tiny);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const ExplainLine &line : lines) {
        if (line.result)
            grid->addWidget(separator(table), row++, 0, 1, 2);
        const char *role = line.result ? "strong" : "number";
        QLabel *label = wrappedLabel(line.result ? "strong" : "secondary", line.label, table);
        QLabel *value = styledLabel(role, line.value, table);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(u"%1: %2"_s.arg(line.label, line.value));
        grid->addWidget(label, row, 0);
        grid->addWidget(value, row++, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    return table;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/accessiblewalk.h"

#include <QMetaEnum>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array interactiveRoles{
    QAccessible::PushButton, QAccessible::Button,      QAccessible::ButtonMenu, QAccessible::ButtonDropDown, QAccessible::CheckBox,
    QAccessible::RadioButton, QAccessible::ComboBox,   QAccessible::EditableText, QAccessible::SpinBox,      QAccessible::Slider,
    QAccessible::MenuItem,   QAccessible::Link,        QAccessible::List,       QAccessible::Table,          QAccessible::Tree,
    QAccessible::Chart,      QAccessible::PageTab,     QAccessible::ProgressBar, QAccessible::Dialog};

bool isInteractive(QAccessible::Role role)
{
    return std::ranges::find(interactiveRoles, role) != interactiveRoles.end();
}

QString nameOf(const QObject *object)
{
    if (!object)
        return u"(no object)"_s;
    QStringList path;
    for (const QObject *each = object; each; each = each->parent()) {
        path.prepend(QString::fromLatin1(each->metaObject()->className()).section(u"::"_s, -1)
                     + (each->objectName().isEmpty() ? QString() : u'#' + each->objectName()));
    }
    return path.mid(std::max<qsizetype>(0, path.size() - 4)).join(u" > "_s);
}

/// Views that Qt gives no role of their own: scrolled ones, and those that pass the focus on to what QML shows in them.
bool isOnlyAFrame(QAccessibleInterface &part)
{
    const QObject *object = part.object();
    return object && (object->inherits("QAbstractScrollArea") || (object->inherits("QQuickWidget") && part.childCount() == 1));
}

/// What Qt makes for itself: the button of a tool bar that is too narrow, the buttons within a field, the frame of tabs.
bool isOfQtsOwn(QAccessibleInterface &part)
{
    const QObject *object = part.object();
    const auto *widget = qobject_cast<const QWidget *>(object);
    const bool passesOn = widget && widget->focusProxy(); // the focus goes to a part that is looked at by itself
    return object && (passesOn || object->objectName().startsWith("qt_"_L1) || object->inherits("QLineEditIconButton"));
}

class Walk
{
public:
    Walk(QString where, AccessibleFindings &findings) : m_where(std::move(where)), m_findings(findings) {}

    void visit(QAccessibleInterface *part, int depth = 0)
    {
        if (!part || !part->isValid() || part->state().invisible || depth > 40)
            return;
        inspect(*part);
        // The cells of a table are as many as its rows; the table answers for them.
        if (part->role() == QAccessible::Table || part->role() == QAccessible::Tree)
            return;
        for (int child = 0; child < part->childCount(); ++child)
            visit(part->child(child), depth + 1);
    }

private:
    void inspect(QAccessibleInterface &part)
    {
        const QAccessible::Role role = part.role();
        const bool focusable = part.state().focusable && role != QAccessible::Window;
        if (isOfQtsOwn(part) || (role == QAccessible::MenuItem && part.text(QAccessible::Name).isEmpty() && part.state().disabled))
            return;
        if (focusable && !isOnlyAFrame(part) && (role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Pane))
            blame(part, u"can have the focus without a role that says what it is"_s);
        if (!isInteractive(role) && !focusable)
            return;
        ++m_findings.interactive;
        if (part.text(QAccessible::Name).trimmed().isEmpty())
            blame(part, u"has no name"_s);
        if (role == QAccessible::Chart)
            inspectChart(part);
        if (role == QAccessible::Table)
            inspectTable(part);
    }

    void inspectChart(QAccessibleInterface &chart)
    {
        ++m_findings.charts;
        if (chart.text(QAccessible::Description).trimmed().isEmpty())
            blame(chart, u"is a chart without a sentence that sums it up"_s);
    }

    void inspectTable(QAccessibleInterface &table)
    {
        ++m_findings.tables;
        const auto *cells = table.tableInterface();
        if (!cells)
            return blame(table, u"is a table without cells"_s);
        for (int column = 0; column < cells->columnCount(); ++column) {
            if (cells->columnDescription(column).trimmed().isEmpty() && !cellsSpeakForThemselves(*cells, column))
                blame(table, u"has no header over column %1"_s.arg(column));
        }
    }

    /// A column of buttons needs no head when each of its cells says what it is.
    static bool cellsSpeakForThemselves(const QAccessibleTableInterface &cells, int column)
    {
        for (int row = 0; row < cells.rowCount(); ++row) {
            QAccessibleInterface *cell = cells.cellAt(row, column);
            if (!cell || cell->text(QAccessible::Name).trimmed().isEmpty())
                return false;
        }
        return cells.rowCount() > 0;
    }

    void blame(QAccessibleInterface &part, const QString &fault)
    {
        const QString role = QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(part.role()));
        m_findings.faults << u"%1: %2 (%3 “%4”) %5"_s.arg(m_where, nameOf(part.object()), role, part.text(QAccessible::Name), fault);
    }

    QString m_where;
    AccessibleFindings &m_findings;
};

} // namespace

AccessibleFindings walkAccessible(QWidget &top, const QString &where)
{
    AccessibleFindings findings;
    Walk(where, findings).visit(QAccessible::queryAccessibleInterface(&top));
    return findings;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHash>
#include <QMetaProperty>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int fusionFrame = 6; // what Fusion adds to the height that a sheet gives a spin box

// No colour for the text of fields: a sheet that sets it makes the placeholder half transparent, under 4.5:1.
// Written with @names in place of values, so that the rules below read as style sheets and no value stands in two places.
constexpr auto windows = R"(
QMainWindow, QDialog, QWidget[role="page"], QScrollArea[role="page"] > QWidget > QWidget { background: @window; }
QScrollArea { background: transparent; border: 0; }
QWidget[role="bar"] { background: @surface; }
QWidget[role="sidebar"] { background: @surface; border: 0; }
QFrame[role="card"] { background: @surface; border: 1px solid @hairline; border-radius: @cardRadius; }
QFrame[role="card"][current="true"] { border-color: @accent; }
QScrollArea[role="list"] { border: 1px solid @hairline; border-radius: @controlRadius; }
QFrame[role="separator"] { background: @hairline; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="divider"] { background: @hairline; border: 0; max-width: 1px; min-width: 1px; }
QFrame[role="drawer"] { background: @surface; border: 0; border-left: 1px solid @hairline; border-right: 1px solid @hairline; }
QFrame[role="warning"] { background: @warningSoft; border: 0; border-radius: @cardRadius; }
QFrame[role="error"] { background: @dangerSoft; border: 0; border-radius: @cardRadius; }
QMenuBar { background: @surface; border-bottom: 1px solid @hairline; padding: 0 6px; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @surface; border: 1px solid @hairline; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon, QMenu::indicator { padding-left: 8px; }
QMenu::indicator { width: 20px; height: 20px; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }
QToolTip { background: @surface; color: @text; border: 1px solid @hairline; padding: 6px 8px; }
QStatusBar { background: @surface; border-top: 1px solid @hairline; color: @secondary; font-size: @caption; }
QStatusBar::item { border: 0; }
QToolBar { background: transparent; border: 0; spacing: 8px; }
QSplitter::handle { background: @hairline; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QGroupBox { border: 0; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0; }
)"_L1;

constexpr auto texts = R"(
QLabel[role="caption"] { color: @secondary; font-size: @caption; }
QLabel[role="secondary"] { color: @secondary; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="section"] { font-size: @section; font-weight: 600; }
QLabel[role="title"] { font-size: @title; font-weight: 600; }
QLabel[role="figure"] { font-family: @figures; font-size: @figure; font-weight: 600; }
QLabel[role="number"] { font-family: @figures; }
QLabel[role="change"] { font-family: @figures; font-weight: 600; color: @neutral; }
QLabel[role="change"][trend="up"] { color: @up; }
QLabel[role="change"][trend="down"] { color: @down; }
QLabel[role="pill"] {
    background: @accentSoft; color: @accent; font-size: @caption; font-weight: 600; border-radius: @controlRadius; padding: 2px 8px; }
QLabel[role="warning"] { color: @warning; background: transparent; }
QLabel[role="error"] { color: @danger; background: transparent; }
QLabel:disabled { color: @disabled; }
QLabel[role="reason"], QLabel[role="reason"]:disabled { color: @secondary; font-size: @caption; }
)"_L1;

constexpr auto buttons = R"(
QPushButton {
    background: @surface; color: @text; border: 1px solid @hairline; border-radius: @controlRadius;
    padding: 5px 12px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @accentSoft; border-color: @accent; }
QPushButton:disabled { color: @disabled; background: transparent; }
QPushButton[variant="primary"] { background: @accent; color: @accentText; border-color: @accent; font-weight: 600; }
QPushButton[variant="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[variant="primary"]:pressed { background: @accentPressed; border-color: @accentPressed; }
QPushButton[variant="primary"]:disabled { background: @hairline; border-color: @hairline; color: @secondary; }
QPushButton[variant="danger"] { color: @danger; }
QPushButton[variant="danger"]:hover { background: @dangerSoft; border-color: @danger; }
QPushButton[variant="danger"]:disabled { color: @disabled; }
QPushButton[variant="flat"] { background: transparent; border-color: transparent; color: @accent; }
QPushButton[variant="flat"]:hover { background: @accentSoft; }
QPushButton[variant="flat"]:disabled { color: @disabled; }
QPushButton[variant="navigation"] {
    background: transparent; border: 0; color: @secondary; text-align: left; padding: 6px; min-height: 20px;
    qproperty-iconSize: 28px 20px; }
QPushButton[variant="navigation"]:hover { background: @hover; color: @text; }
QPushButton[variant="navigation"]:checked { background: @accentSoft; color: @accent; font-weight: 600; }
QWidget[role="segments"] { background: @hover; border: 1px solid @hairline; border-radius: @controlRadius; }
QPushButton[variant="segment"] {
    background: transparent; border: 1px solid transparent; color: @secondary; padding: 2px 10px; min-height: 18px;
    border-radius: 4px; }
QPushButton[variant="segment"]:hover { color: @text; }
QPushButton[variant="segment"]:checked { background: @surface; border-color: @hairline; color: @text; font-weight: 600; }
QPushButton[variant="segment"]:focus { border-color: @accent; }
QToolButton[variant="flat"] {
    background: transparent; border: 0; border-radius: @controlRadius; padding: 5px; color: @secondary; }
QToolButton[variant="flat"]:hover, QToolButton[variant="flat"]:open { background: @hover; color: @text; }
QToolButton[variant="info"] {
    background: transparent; border: 0; border-radius: @controlRadius; padding: 1px; color: @secondary; }
QToolButton[variant="info"]:hover { background: @hover; color: @text; }
QToolButton[variant="flat"]:checked { background: @accentSoft; color: @accent; }
)"_L1;

constexpr auto fields = R"(
QLineEdit, QPlainTextEdit, QTextEdit {
    background: @surface; border: 1px solid @hairline; border-radius: @controlRadius;
    padding: 4px 10px;
    selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover { border-color: @control; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; padding: 3px 9px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled { color: @disabled; background: transparent; }
QLineEdit[invalid="true"] { border-color: @danger; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {
    border: 0; padding: 0; background: transparent; min-height: 0; }
QComboBox QAbstractItemView { border: 1px solid @hairline; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; border: 0; border-radius: 4px; }
QAbstractSpinBox { min-height: @spinHeight; min-width: 72px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
)"_L1;

constexpr auto views = R"(
QAbstractItemView {
    background: @surface; border: 0; outline: 0;
    selection-background-color: @accentSoft; selection-color: @text; }
QTableView { gridline-color: transparent; }
QTableView::item { border: 0; border-bottom: 1px solid @hairline; padding: 0 5px; }
QTableView::item:hover { background: @hover; }
QTableView::item:selected { background: @accentSoft; color: @text; }
QListView::item, QTreeView::item { padding: 0 8px; border: 0; border-radius: @controlRadius; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @accentSoft; color: @text; }
QTableCornerButton::section { background: @surface; border: 0; border-bottom: 1px solid @hairline; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: 0; }
QScrollBar::handle { background: @control; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QProgressBar {
    background: @hairline; color: transparent; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QTabWidget::pane { border: 0; border-top: 1px solid @hairline; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: @secondary; border: 0; border-bottom: 2px solid transparent;
    padding: 7px 12px; margin: 0; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accent; border-bottom-color: @accent; }
QTabBar::tab:disabled { color: @disabled; }
)"_L1;

constexpr auto calendar = R"(
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface; }
QCalendarWidget QToolButton {
    background: transparent; color: @text; border: 0; border-radius: @controlRadius; font-weight: 600; padding: 5px 8px; }
QCalendarWidget QToolButton:hover { background: @hover; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QTableView { font-family: @figures; }
QCalendarWidget QTableView::item { border: 0; padding: 0; border-radius: @controlRadius; }
QCalendarWidget QTableView::item:selected { background: @accent; color: @accentText; }
)"_L1;

QString pixels(int value, qreal scale = 1)
{
    return QString::number(qRound(value * scale)) + u"px"_s;
}

QString quotedFamilies(const QFont &font)
{
    QStringList quoted;
    for (const QString &family : font.families())
        quoted.append(u"\"%1\""_s.arg(family));
    return quoted.join(u", "_s);
}

void addColors(QHash<QString, QString> &values, const Colors &colors)
{
    const QMetaObject &meta = Colors::staticMetaObject;
    for (int i = 0; i < meta.propertyCount(); ++i) {
        const auto property = meta.property(i);
        values.insert(QString::fromLatin1(property.name()), property.readOnGadget(&colors).value<QColor>().name());
    }
    values.insert(u"accentHover"_s, mix(colors.accent, colors.text, 0.12).name());
    values.insert(u"accentPressed"_s, mix(colors.accent, colors.text, 0.24).name());
}

QHash<QString, QString> tokens(const Colors &colors, qreal scale)
{
    QHash<QString, QString> values{{u"caption"_s, pixels(Type::caption, scale)},
                                   {u"section"_s, pixels(Type::section, scale)},
                                   {u"title"_s, pixels(Type::title, scale)},
                                   {u"figure"_s, pixels(Type::figure, scale)},
                                   {u"figures"_s, quotedFamilies(font(FontRole::Figure, scale))},
                                   {u"spinHeight"_s, pixels(Measure::controlHeight - fusionFrame, scale)},
                                   {u"cardRadius"_s, pixels(Radius::card)},
                                   {u"controlRadius"_s, pixels(Radius::control)}};
    addColors(values, colors);
    return values;
}

// Replaces each @name by its value; a name nobody knows stays and makes Qt complain about the sheet.
QString filled(const QString &text, const QHash<QString, QString> &values)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'@') {
            result.append(text[at]);
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && text[end].isLetter())
            ++end;
        const QString name = text.sliced(at + 1, end - at - 1);
        result.append(values.value(name, u'@' + name));
        at = end - 1;
    }
    return result;
}

void setDisabledColors(QPalette &palette, const Colors &colors)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.hairline);
}

} // namespace

QString styleSheet(const Colors &colors, qreal scale)
{
    QString text;
    for (const auto part : {windows, texts, buttons, fields, views, calendar})
        text.append(part);
    return filled(text, tokens(colors, scale));
}

QPalette palette(const Colors &colors)
{
    QPalette result(colors.text, colors.surface, colors.surface, colors.hairline, colors.hairline, colors.text, colors.surface);
    result.setColor(QPalette::Window, colors.window);
    result.setColor(QPalette::AlternateBase, colors.window);
    result.setColor(QPalette::BrightText, colors.danger);
    result.setColor(QPalette::Shadow, colors.hairline);
    result.setColor(QPalette::Midlight, colors.hover);
    result.setColor(QPalette::Highlight, colors.accent);
    result.setColor(QPalette::HighlightedText, colors.accentText);
    result.setColor(QPalette::Link, colors.accent);
    result.setColor(QPalette::LinkVisited, colors.accent);
    result.setColor(QPalette::PlaceholderText, colors.secondary);
    result.setColor(QPalette::ToolTipBase, colors.surface);
    result.setColor(QPalette::ToolTipText, colors.text);
    setDisabledColors(result, colors);
    return result;
}

} // namespace creatormetrics

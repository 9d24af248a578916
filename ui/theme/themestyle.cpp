// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themestyle.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QComboBox>
#include <QHeaderView>
#include <QListView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextCharFormat>
#include <QTreeView>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int indicatorSize = 16;
constexpr int chevronSpace = 26; // at the end of a field

std::optional<qreal> chevronAngle(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorButtonDropDown:
        return 0;
    case QStyle::PE_IndicatorArrowLeft:
        return 90;
    case QStyle::PE_IndicatorArrowUp:
        return 180;
    case QStyle::PE_IndicatorArrowRight:
        return 270;
    default:
        return std::nullopt;
    }
}

bool isPill(const QWidget *widget)
{
    return widget != nullptr && widget->property("variant") == u"pill"_s;
}

bool isFocusedByKeyboard(const QStyleOption &option)
{
    return option.state.testFlags(QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange);
}

QRect atEnd(const QStyleOption &option, int width)
{
    const QRect logical(option.rect.right() - width + 1, option.rect.top(), width, option.rect.height());
    return QStyle::visualRect(option.direction, option.rect, logical);
}

QRect withoutEnd(const QStyleOption &option, int width)
{
    return QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(Spacing::medium, 2, -width, -2));
}

void setUpCalendar(QCalendarWidget &calendar)
{
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const auto day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, {});
}

void setUpTable(QTableView &table)
{
    table.setShowGrid(false);
    table.horizontalHeader()->setHighlightSections(false);
}

bool isInsideField(const QWidget *widget)
{
    const QWidget *parent = widget == nullptr ? nullptr : widget->parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) != nullptr || qobject_cast<const QComboBox *>(parent) != nullptr;
}

bool isRowView(const QWidget *widget)
{
    return qobject_cast<const QListView *>(widget) != nullptr || qobject_cast<const QTreeView *>(widget) != nullptr;
}

// The delegate that combo boxes come with paints menu items and ignores the style sheet.
void setUpCombo(QComboBox &combo)
{
    if (qobject_cast<QStyledItemDelegate *>(combo.itemDelegate()) == nullptr)
        combo.setItemDelegate(new QStyledItemDelegate(&combo));
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(u"Fusion"_s), m_colors(colors(ColorScheme::Light)) {}

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
        setUpCalendar(*calendar);
    else if (auto *table = qobject_cast<QTableView *>(widget))
        setUpTable(*table);
    else if (auto *combo = qobject_cast<QComboBox *>(widget))
        setUpCombo(*combo);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    ControlPainter controls(*painter, m_colors);
    if (const auto angle = chevronAngle(element))
        controls.chevron(option->rect, *angle, controls.quietColor(*option));
    else if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        controls.checkBox(*option);
    else if (element == PE_IndicatorRadioButton)
        controls.radioButton(*option);
    else if (element == PE_IndicatorMenuCheckMark)
        controls.check(QRectF(option->rect).center(), m_colors.accent);
    else if (element == PE_IndicatorHeaderArrow || (element == PE_PanelLineEdit && isInsideField(widget)))
        return; // drawn with the header section and by the field
    else if (element == PE_FrameFocusRect)
        drawFocusRing(*painter, *option, widget);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if ((element == CE_Header || element == CE_HeaderSection) && header != nullptr)
        ControlPainter(*painter, m_colors).header(*header);
    else if (element == CE_HeaderLabel || element == CE_SizeGrip)
        return; // the label is drawn with its section
    else if (element == CE_HeaderEmptyArea)
        painter->fillRect(option->rect, m_colors.surface);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control == CC_ComboBox && combo != nullptr)
        drawCombo(*painter, *combo, widget);
    else if (control == CC_SpinBox && spin != nullptr)
        drawSpinBox(*painter, *spin, widget);
    else if (control == CC_ToolButton && button != nullptr && isPill(widget))
        drawPill(*painter, *button, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return withoutEnd(*option, chevronSpace);
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return atEnd(*option, chevronSpace);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return withoutEnd(*option, chevronSpace);
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        const QRect end = atEnd(*option, chevronSpace);
        const int half = end.height() / 2;
        return part == SC_SpinBoxUp ? end.adjusted(0, 0, 0, -half) : end.adjusted(0, half, 0, 0);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const int height = scaled(Measure::controlHeight);
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (type == CT_ToolButton && button != nullptr && isPill(widget)) {
        const bool opens = button->features & QStyleOptionToolButton::HasMenu;
        return {size.width() + Spacing::medium + (opens ? chevronSpace : Spacing::medium), qMax(height, size.height())};
    }
    if (type == CT_ComboBox || type == CT_SpinBox)
        return {size.width() + Spacing::medium + chevronSpace, qMax(height, size.height())};
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem && isRowView(widget))
        return usual.expandedTo({0, scaled(Measure::rowHeight)});
    return type == CT_HeaderSection ? usual.expandedTo({0, height}) : usual;
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
    case PM_HeaderDefaultSectionSizeVertical:
        return scaled(Measure::rowHeight);
    case PM_HeaderMargin:
        return Spacing::small;
    case PM_LineEditIconSize:
        return indicatorSize;
    case PM_LineEditIconMargin:
        return Spacing::tiny / 2;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return Measure::icon;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    if (hint == SH_Widget_Animation_Duration)
        return m_animated ? Motion::quick : 0;
    if (hint == SH_ComboBox_Popup)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

// QCalendarWidget asks for the arrows of its months here, every QMenuBar for the mark of a menu that does not fit: Qt's own comes
// from a picture file, for which every picture plug-in of the system would be loaded at start.
QIcon ThemeStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    if (pixmap == SP_ToolBarHorizontalExtensionButton || pixmap == SP_ToolBarVerticalExtensionButton)
        return icon(u"chevron-down", m_colors);
    if (pixmap != SP_ArrowLeft && pixmap != SP_ArrowRight)
        return QProxyStyle::standardIcon(pixmap, option, widget);
    QIcon arrows;
    for (const int ratio : {1, 2}) {
        QPixmap image(Measure::icon * ratio, Measure::icon * ratio);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        const QRect rect(0, 0, Measure::icon, Measure::icon);
        ControlPainter(painter, m_colors).chevron(rect, pixmap == SP_ArrowLeft ? 90 : 270, m_colors.secondary);
        painter.end();
        arrows.addPixmap(image);
    }
    return arrows;
}

void ThemeStyle::drawFocusRing(QPainter &painter, const QStyleOption &option, const QWidget *widget) const
{
    if (!(option.state & State_KeyboardFocusChange))
        return; // after a click the ring would be noise
    const bool choice = widget != nullptr && (widget->inherits("QCheckBox") || widget->inherits("QRadioButton"));
    const bool whole = !choice && qobject_cast<const QAbstractButton *>(widget) != nullptr;
    const bool onAccent = widget != nullptr && widget->property("variant") == u"primary"_s;
    ControlPainter controls(painter, m_colors);
    if (onAccent) // a ring in the accent would not show on it
        controls.focusRing(QRectF(widget->rect()).adjusted(2, 2, -2, -2), m_colors.accentText);
    else
        controls.focusRing(whole ? QRectF(widget->rect()) : QRectF(option.rect).adjusted(-2, -2, 2, 2), m_colors.accent);
}

void ThemeStyle::drawCombo(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget) const
{
    ControlPainter controls(painter, m_colors);
    controls.field(option);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    controls.chevron(arrow, 0, controls.quietColor(option));
    const bool typing = option.editable && option.state & State_HasFocus;
    if (typing || isFocusedByKeyboard(option))
        controls.focusRing(option.rect, m_colors.accent);
}

void ThemeStyle::drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *widget) const
{
    ControlPainter controls(painter, m_colors);
    controls.field(option);
    if (option.buttonSymbols != QAbstractSpinBox::NoButtons) {
        const auto arrow = [&](SubControl part) { return proxy()->subControlRect(CC_SpinBox, &option, part, widget); };
        const QColor color = controls.quietColor(option);
        controls.chevron(arrow(SC_SpinBoxUp).translated(0, 2), 180, color);
        controls.chevron(arrow(SC_SpinBoxDown).translated(0, -2), 0, color);
    }
    if (option.state & State_HasFocus)
        controls.focusRing(option.rect, m_colors.accent);
}

void ThemeStyle::drawPill(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *widget) const
{
    ControlPainter controls(painter, m_colors);
    controls.field(option);
    const bool opens = option.features & QStyleOptionToolButton::HasMenu;
    if (opens)
        controls.chevron(atEnd(option, chevronSpace), 0, controls.quietColor(option));
    QStyleOptionToolButton label = option;
    label.rect = withoutEnd(option, opens ? chevronSpace : Spacing::medium);
    label.palette.setColor(QPalette::ButtonText, option.state & State_Enabled ? m_colors.text : m_colors.disabled);
    proxy()->drawControl(CE_ToolButtonLabel, &label, &painter, widget);
    if (isFocusedByKeyboard(option))
        controls.focusRing(option.rect, m_colors.accent);
}

} // namespace creatormetrics

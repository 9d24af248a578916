// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colorfield.h"

#include "models/reports/brandrepository.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QRegularExpressionValidator>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int textWidth = 92;
constexpr int swatch = 16;
constexpr double forText = 4.5; ///< WCAG 2.1, 1.4.3
constexpr double forShapes = 3; ///< 1.4.11

QString written(const QString &text)
{
    return text.isEmpty() || text.startsWith(u'#') ? text : u'#' + text;
}

} // namespace

ColorField::ColorField(const QString &name, const QString &usual, QWidget *parent)
    : QWidget(parent)
    , m_usual(usual)
    , m_text(new QLineEdit(this))
    , m_pick(new QToolButton(this))
    , m_advice(wrappedLabel("caption", {}, this))
{
    m_text->setPlaceholderText(usual);
    m_text->setAccessibleName(name);
    m_text->setFixedWidth(textWidth);
    m_text->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"#?[0-9A-Fa-f]{0,6}"_s), this));
    m_pick->setAccessibleName(tr("Pick: %1").arg(name));
    m_pick->setToolTip(tr("Pick a colour"));
    m_pick->setIconSize({swatch, swatch});
    m_advice->setObjectName(u"colorAdvice"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::small);
    row->addWidget(m_text);
    row->addWidget(m_pick);
    row->addWidget(m_advice, 1);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    connect(m_pick, &QToolButton::clicked, this, &ColorField::pick);
    refresh();
}

void ColorField::setColor(const QString &color)
{
    const QSignalBlocker quiet(this);
    m_text->setText(color);
}

QString ColorField::color() const
{
    const QString text = written(m_text->text());
    return text.size() == 7 ? text.toUpper() : QString();
}

void ColorField::refresh()
{
    QPixmap shown(swatch * 2, swatch * 2);
    shown.setDevicePixelRatio(2);
    shown.fill(QColor(color().isEmpty() ? m_usual : color()));
    m_pick->setIcon(shown);
    m_advice->setText(advice());
}

QString ColorField::advice() const
{
    if (!m_text->text().isEmpty() && color().isEmpty())
        return tr("Six digits, as in %1").arg(m_usual);
    const QString shown = color().isEmpty() ? m_usual : color();
    const double contrast = contrastOnWhite(shown);
    const QString ratio = locale().toString(contrast, 'f', 1);
    if (contrast >= forText)
        return tr("%1:1 on white: fine for text").arg(ratio);
    if (contrast >= forShapes)
        return tr("%1:1 on white: fine for bars and lines; text is written darker").arg(ratio);
    return tr("%1:1 on white: faint; bars and text are drawn darker").arg(ratio);
}

void ColorField::pick()
{
    auto *dialog = new QColorDialog(QColor(color().isEmpty() ? m_usual : color()), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this,
            [this](const QColor &picked) { m_text->setText(picked.name().toUpper()); });
    dialog->open();
}

} // namespace creatormetrics

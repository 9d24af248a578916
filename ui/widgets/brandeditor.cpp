// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/brandeditor.h"

#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/presentation/plantext.h"
#include "models/presentation/settings.h"
#include "ui/theme/colors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/colorfield.h"
#include "ui/widgets/logofield.h"
#include "ui/widgets/planlack.h"
#include "ui/widgets/styledwidgets.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 620;
/// What a report wears without a colour of one's own.
QString usualAccent()
{
    return colors(ColorScheme::Light).accent.name().toUpper();
}

QString usualSecond()
{
    return colors(ColorScheme::Light).warning.name().toUpper();
}
constexpr int longestLine = 200;

} // namespace

BrandEditor::BrandEditor(const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_logo(new LogoField(tr("Logo on white"), Qt::white, this))
    , m_logoDark(new LogoField(tr("Logo on the accent colour"), QColor(usualAccent()), this))
    , m_accent(new ColorField(tr("Accent colour"), usualAccent(), this))
    , m_second(new ColorField(tr("Second colour"), usualSecond(), this))
    , m_ownFont(new QCheckBox(tr("A font of your own"), this))
    , m_font(new QFontComboBox(this))
    , m_sample(styledLabel("", tr("Views grew 12.4 % in October"), this))
    , m_footer(new QLineEdit(this))
    , m_coverText(new QLineEdit(this))
    , m_mark(new QCheckBox(tr("“Made with CreatorMetrics” in the footer"), this))
    , m_problem(wrappedLabel("error", {}, this))
    , m_save(styledButton("primary", tr("Save"), this))
    , m_remove(styledButton("flat", tr("Remove the brand"), this))
{
    setObjectName(u"brandEditor"_s);
    setWindowTitle(tr("Brand"));
    build();
    gate();
    fill({});
    connectParts();
    whenFinished(m_parts.library.brand(), this, [this](const Result<std::optional<ReportBrand>> &stored) {
        if (!stored)
            return tell(stored.error());
        m_remove->setVisible(stored->has_value());
        fill(stored->value_or(ReportBrand()));
    });
}

void BrandEditor::build()
{
    m_footer->setObjectName(u"brandFooter"_s);
    m_footer->setMaxLength(longestLine);
    m_footer->setPlaceholderText(tr("The sources of the figures"));
    m_coverText->setObjectName(u"brandCover"_s);
    m_coverText->setMaxLength(longestLine);
    m_coverText->setPlaceholderText(tr("Nothing"));
    m_font->setObjectName(u"brandFont"_s);
    m_font->setAccessibleName(tr("Font of reports"));
    m_font->lineEdit()->setAccessibleName(tr("Font of reports"));
    m_font->setFontFilters(QFontComboBox::ScalableFonts);
    m_mark->setObjectName(u"brandMark"_s);
    m_problem->setObjectName(u"brandProblem"_s);
    m_problem->hide();
    m_save->setObjectName(u"brandSave"_s);
    m_save->setDefault(true);
    m_remove->hide();
    auto *form = new QFormLayout;
    form->setVerticalSpacing(Spacing::medium);
    form->setHorizontalSpacing(Spacing::large);
    form->setLabelAlignment(leadingAlignment());
    addRows(form);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch();
    QPushButton *cancel = styledButton("", tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    QLabel *why = wrappedLabel("secondary", tr("What every report of this workspace wears, unless a report goes without."), this);
    why->setObjectName(u"brandWhy"_s);
    layout->addWidget(why);
    layout->addWidget(new PlanLack(m_parts.plan, Feature::OwnBrand, u"brandLack"_s, this, PlanLack::Form::ButtonOnly));
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addLayout(buttons);
    resize(dialogWidth, sizeHint().height());
}

void BrandEditor::addRows(QFormLayout *form)
{
    auto *font = new QVBoxLayout;
    font->setSpacing(Spacing::tiny);
    auto *row = new QHBoxLayout;
    row->addWidget(m_ownFont);
    row->addWidget(m_font, 1);
    font->addLayout(row);
    font->addWidget(m_sample);
    form->addRow(tr("Logo on white"), m_logo);
    form->addRow(tr("Logo on the accent"), m_logoDark);
    form->addRow(tr("&Accent colour"), m_accent);
    form->addRow(tr("&Second colour"), m_second);
    form->addRow(tr("Font"), font);
    form->addRow(tr("&Footer"), m_footer);
    form->addRow(tr("Line on the &cover"), m_coverText);
    auto *mark = new QHBoxLayout;
    mark->addWidget(m_mark);
    mark->addWidget(new PlanLack(m_parts.plan, Feature::WhiteLabel, u"markLack"_s, this));
    mark->addStretch();
    form->addRow(tr("Mark"), mark);
}

void BrandEditor::gate()
{
    const QString lack = lackText(m_parts.plan, Feature::OwnBrand);
    m_mark->setEnabled(allows(m_parts.plan, Feature::WhiteLabel));
    if (lack.isEmpty())
        return;
    findChild<QLabel *>(u"brandWhy"_s)->setText(tr("A brand of your own: %1").arg(lack));
    for (QWidget *field : std::initializer_list<QWidget *>{m_logo, m_logoDark, m_accent, m_second, m_ownFont, m_font, m_footer,
                                                           m_coverText, m_save})
        field->setEnabled(false);
}

void BrandEditor::connectParts()
{
    for (LogoField *field : {m_logo, m_logoDark}) {
        connect(field, &LogoField::fileWanted, this, [this, field] { chooseLogo(field); });
        connect(field, &LogoField::refused, this, &BrandEditor::tell);
        connect(field, &LogoField::edited, m_problem, &QWidget::hide);
    }
    connect(m_accent, &ColorField::edited, this,
            [this] { m_logoDark->setGround(QColor(m_accent->color().isEmpty() ? usualAccent() : m_accent->color())); });
    connect(m_ownFont, &QCheckBox::toggled, this, &BrandEditor::showFont);
    connect(m_font, &QFontComboBox::currentFontChanged, this, &BrandEditor::showFont);
    connect(m_save, &QPushButton::clicked, this, &BrandEditor::save);
    connect(m_remove, &QPushButton::clicked, this, [this] { write(std::nullopt); });
}

void BrandEditor::showFont()
{
    const bool allowed = allows(m_parts.plan, Feature::OwnBrand);
    m_font->setEnabled(allowed && m_ownFont->isChecked());
    QFont font = m_sample->font();
    font.setFamily(m_ownFont->isChecked() ? m_font->currentFont().family() : this->font().family());
    m_sample->setFont(font);
    m_sample->setStyleSheet(u"font-family: \"%1\""_s.arg(font.family().remove(u'"')));
}

void BrandEditor::fill(const ReportBrand &brand)
{
    m_logo->setLogo(brand.logo);
    m_logoDark->setLogo(brand.logoDark);
    m_accent->setColor(brand.accent);
    m_second->setColor(brand.second);
    m_ownFont->setChecked(!brand.fontFamily.isEmpty());
    if (!brand.fontFamily.isEmpty())
        m_font->setCurrentFont(QFont(brand.fontFamily));
    m_footer->setText(brand.footer);
    m_coverText->setText(brand.coverText);
    m_mark->setChecked(brand.mark || !allows(m_parts.plan, Feature::WhiteLabel));
    m_logoDark->setGround(QColor(brand.accent.isEmpty() ? usualAccent() : brand.accent));
    showFont();
}

ReportBrand BrandEditor::brand() const
{
    return {.accent = m_accent->color(),
            .second = m_second->color(),
            .fontFamily = m_ownFont->isChecked() ? m_font->currentFont().family() : QString(),
            .footer = m_footer->text().trimmed(),
            .coverText = m_coverText->text().trimmed(),
            .logo = m_logo->logo(),
            .logoDark = m_logoDark->logo(),
            .mark = m_mark->isChecked()};
}

void BrandEditor::chooseLogo(LogoField *field)
{
    auto *dialog = new QFileDialog(this, tr("Choose a logo"), m_parts.settings.fileFolder(),
                                   tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, field, &LogoField::take);
    dialog->open();
}

void BrandEditor::save()
{
    const ReportBrand wanted = brand();
    if (auto fit = checkBrand(wanted); !fit)
        return tell(fit.error());
    write(wanted);
}

void BrandEditor::write(const std::optional<ReportBrand> &brand)
{
    m_save->setEnabled(false);
    whenFinished(m_parts.library.setBrand(brand), this, [this](const Outcome &done) {
        m_save->setEnabled(true);
        if (!done)
            return tell(done.error());
        Q_EMIT brandChanged();
        accept();
    });
}

void BrandEditor::tell(const Error &error)
{
    m_problem->setText(error.kind == ErrorKind::BadInput
                           ? tr("That cannot be used: a logo is a PNG, JPEG or SVG of at most 2 MiB that can be drawn, a colour "
                                "has six digits.")
                           : errorText(error) + u' ' + errorRemedy(error));
    m_problem->setToolTip(error.detail);
    m_problem->show();
}

} // namespace creatormetrics

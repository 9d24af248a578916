// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/templatebar.h"

#include "models/core/whenfinished.h"
#include "models/presentation/settings.h"
#include "models/presentation/workspaceactions.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/planlack.h"
#include "ui/widgets/styledwidgets.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

TemplateBar::TemplateBar(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_choice(new QComboBox(this))
    , m_more(new QToolButton(this))
{
    build();
    connect(m_choice, &QComboBox::activated, this, &TemplateBar::choose);
    connect(&m_parts.library.store(), &Store::changed, this, [this](StoreTopics topics) {
        if (topics & StoreTopic::Reports)
            reload();
    });
    take({});
    reload();
}

void TemplateBar::build()
{
    m_choice->setObjectName(u"reportTemplate"_s);
    m_choice->setAccessibleName(tr("Template"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_more->setObjectName(u"templateMenu"_s);
    m_more->setProperty("variant", u"flat"_s);
    m_more->setText(u"⋯"_s);
    m_more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s); // the dots say it
    m_more->setAccessibleName(tr("Actions for templates"));
    m_more->setToolTip(tr("Actions for templates"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, &TemplateBar::fillMenu);
    m_more->setMenu(menu);
    fillMenu();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::tiny);
    row->addWidget(m_choice, 1);
    row->addWidget(m_more);
    const Plan plan = m_parts.actions.plan();
    if (allows(plan, Feature::ReportTemplates))
        return;
    m_choice->setEnabled(false);
    m_more->setEnabled(false);
    row->addWidget(new PlanLack(plan, Feature::ReportTemplates, u"templateLack"_s, this));
}

void TemplateBar::fillMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    menu->addAction(tr("Save as a template…"), this, [this] {
        askName(tr("Save as a template"), current() ? current()->name : QString(), &TemplateBar::save);
    });
    const bool chosen = current() != nullptr;
    menu->addAction(tr("Rename…"), this, [this] {
        askName(tr("Rename the template"), current()->name, &TemplateBar::rename);
    })->setEnabled(chosen);
    menu->addAction(tr("Remove…"), this, &TemplateBar::askToRemove)->setEnabled(chosen);
    menu->addSeparator();
    menu->addAction(tr("Import a file…"), this, [this] { chooseFile(false); });
    menu->addAction(tr("Export as a file…"), this, [this] { chooseFile(true); })->setEnabled(chosen);
}

void TemplateBar::reload()
{
    whenFinished(m_parts.library.templates(), this, [this](const Result<std::vector<ReportTemplate>> &templates) {
        if (templates)
            take(*templates);
    });
}

void TemplateBar::take(const std::vector<ReportTemplate> &templates)
{
    QString chosen = m_choice->currentData().toString();
    if (std::ranges::find(templates, m_wanted, &ReportTemplate::name) != templates.end()) // an older answer may come before
        chosen = std::exchange(m_wanted, {});
    const QSignalBlocker quiet(m_choice);
    m_templates = templates;
    m_choice->clear();
    m_choice->addItem(tr("No template"));
    for (const ReportTemplate &known : m_templates)
        m_choice->addItem(known.name, known.name);
    m_choice->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : m_choice->findData(chosen)));
}

const ReportTemplate *TemplateBar::current() const
{
    const auto index = static_cast<std::size_t>(m_choice->currentIndex());
    return index >= 1 && index <= m_templates.size() ? &m_templates[index - 1] : nullptr;
}

void TemplateBar::choose(int)
{
    if (const ReportTemplate *given = current())
        Q_EMIT chosen(given->settings);
}

void TemplateBar::tell(const QFuture<Outcome> &work, const QString &chosen)
{
    m_wanted = chosen;
    whenFinished(work, this, [this](const Outcome &done) {
        if (!done)
            Q_EMIT failed(done.error());
        else
            reload();
    });
}

void TemplateBar::askName(const QString &title, const QString &name, void (TemplateBar::*then)(const QString &))
{
    auto *dialog = new QInputDialog(window());
    dialog->setObjectName(u"templateName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the template:"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, then);
    dialog->open();
}

void TemplateBar::save(const QString &name)
{
    const ReportTemplate given{.name = name.trimmed(), .settings = m_parts.written()};
    tell(m_parts.library.saveTemplate(given), given.name);
}

void TemplateBar::rename(const QString &name)
{
    if (const ReportTemplate *given = current())
        tell(m_parts.library.renameTemplate(given->name, name.trimmed()), name.trimmed());
}

void TemplateBar::askToRemove()
{
    const QString name = current()->name;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove"), tr("Remove the template %1?").arg(name),
                                QMessageBox::Cancel, window());
    box->setObjectName(u"removeTemplateBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Reports that were made with it stay as they are."));
    const QPushButton *confirm = box->addButton(tr("Remove the template"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, name] { tell(m_parts.library.removeTemplate(name), {}); });
    box->open();
}

void TemplateBar::chooseFile(bool toSave)
{
    auto *dialog = new QFileDialog(window(), toSave ? tr("Export the template") : tr("Import a template"),
                                   m_parts.settings.fileFolder(), tr("Report templates (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(toSave ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(toSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(u"json"_s);
    if (toSave)
        dialog->selectFile(current()->name + ".json"_L1);
    connect(dialog, &QFileDialog::fileSelected, this, toSave ? &TemplateBar::exportTo : &TemplateBar::importFrom);
    dialog->open();
}

void TemplateBar::importFrom(const QString &file)
{
    m_parts.settings.setFileFolder(QFileInfo(file).absolutePath());
    whenFinished(m_parts.library.importTemplate(file), this, [this](const Result<QString> &name) {
        if (!name) {
            Q_EMIT failed(name.error());
            return;
        }
        m_wanted = *name;
        reload();
    });
}

void TemplateBar::exportTo(const QString &file)
{
    if (!current())
        return;
    m_parts.settings.setFileFolder(QFileInfo(file).absolutePath());
    tell(m_parts.actions.saveFile(file, templateFile(*current()), true), current()->name);
}

} // namespace creatormetrics

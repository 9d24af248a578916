// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/importdialog.h"

#include "models/core/whenfinished.h"
#include "models/presentation/datetext.h"
#include "models/presentation/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 480;

} // namespace

ImportDialog::ImportDialog(WorkspaceActions &actions, const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_file(file)
    , m_title(styledLabel("section", {}, this))
    , m_text(wrappedLabel("", {}, this))
    , m_note(wrappedLabel("caption", {}, this))
    , m_progress(new QProgressBar(this))
    , m_import(styledButton("primary", {}, this))
    , m_close(styledButton("", {}, this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import export file"));
    build();
    ask(ImportMode::Preview);
}

void ImportDialog::build()
{
    m_title->setObjectName(u"importTitle"_s);
    m_text->setObjectName(u"importText"_s);
    m_import->setObjectName(u"importButton"_s);
    m_close->setObjectName(u"importClose"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Working"));
    for (QLabel *label : {m_text, m_note})
        label->setFixedWidth(dialogWidth);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addSpacing(Spacing::small);
    layout->addLayout(buttons);
    connect(m_import, &QPushButton::clicked, this, [this] { ask(ImportMode::Apply); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ImportDialog::ask(ImportMode mode)
{
    enter(mode == ImportMode::Preview ? State::Reading : State::Importing);
    whenFinished(m_actions.importFile(m_file, mode), this,
                 [this, mode](const Result<ImportSummary> &result) { take(mode, result); });
}

void ImportDialog::take(ImportMode mode, const Result<ImportSummary> &result)
{
    if (!result) {
        m_error = result.error();
        return enter(State::Failed);
    }
    m_summary = *result;
    enter(mode == ImportMode::Preview ? State::Preview : State::Finished);
}

void ImportDialog::enter(State state)
{
    m_state = state;
    const bool busy = state == State::Reading || state == State::Importing;
    m_progress->setVisible(busy);
    m_import->setVisible(state == State::Preview);
    m_close->setText(busy || state == State::Preview ? tr("Cancel") : tr("Close"));
    m_close->setEnabled(state != State::Importing);
    m_note->setText(m_summary ? noteText() : QString());
    switch (state) {
    case State::Reading:
        m_title->setText(tr("Reading %1").arg(QFileInfo(m_file).fileName()));
        m_text->setText(tr("The file is being looked at. Nothing is changed yet."));
        break;
    case State::Preview:
        showPreview();
        break;
    case State::Importing:
        m_title->setText(tr("Importing"));
        break;
    case State::Finished:
        m_title->setText(tr("Imported into %1").arg(m_summary->accountTitle));
        m_text->setText(summaryText());
        break;
    case State::Failed:
        m_title->setText(tr("This file cannot be imported"));
        m_text->setText(errorText(m_error) + u' ' + errorRemedy(m_error));
        m_note->setText(m_error.detail);
        break;
    }
    m_note->setVisible(!m_note->text().isEmpty());
    setAccessibleDescription(m_title->text());
    (m_import->isVisibleTo(this) ? m_import : m_close)->setFocus();
}

void ImportDialog::showPreview()
{
    const bool worth = !m_summary->alreadyImported && m_summary->figures > 0;
    m_import->setVisible(worth);
    m_import->setDefault(worth);
    m_close->setText(worth ? tr("Cancel") : tr("Close"));
    m_title->setText(m_summary->alreadyImported ? tr("Already imported") : m_summary->fileName);
    m_text->setText(m_summary->alreadyImported
                        ? tr("The very same content was imported into %1 before. Nothing needs to be done.")
                              .arg(m_summary->accountTitle)
                        : summaryText());
    m_import->setText(tr("Import %n figure(s)", nullptr, static_cast<int>(m_summary->figures)));
}

QString ImportDialog::summaryText() const
{
    const QString days = rangeText(m_summary->range, locale(), QDate());
    QStringList lines;
    if (m_summary->createsAccount && m_state == State::Preview)
        lines << tr("A new %1 account is made for it: %2.")
                     .arg(platformName(m_summary->platform), m_summary->accountTitle);
    else
        lines << tr("%1 account: %2.").arg(platformName(m_summary->platform), m_summary->accountTitle);
    lines << tr("%n day(s), %1.", nullptr, static_cast<int>(m_summary->days)).arg(days);
    lines << tr("%1 figures fill gaps; %2 were known already and stay as they are.")
                 .arg(locale().toString(m_summary->figures), locale().toString(m_summary->kept));
    if (!m_summary->metrics.isEmpty())
        lines << tr("Recognised: %1.").arg(m_summary->metrics.join(", "_L1));
    return lines.join(u'\n');
}

QString ImportDialog::noteText() const
{
    QStringList lines = m_summary->warnings;
    if (!m_summary->ignoredColumns.isEmpty())
        lines << tr("Not used: %1.").arg(m_summary->ignoredColumns.join(", "_L1));
    return lines.join(u'\n');
}

} // namespace creatormetrics

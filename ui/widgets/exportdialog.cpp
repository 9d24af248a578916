// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/exportdialog.h"

#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/presentation/settings.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/reportprogress.h"
#include "ui/widgets/reportview.h"
#include "ui/widgets/styledwidgets.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int choicesWidth = 240;
constexpr QSize usualSize(980, 700);

} // namespace

ExportDialog::ExportDialog(const Parts &parts, const ReportWish &wish, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_maker(new ReportMaker(parts.actions, this))
    , m_choices(new ReportChoices(wish, this))
    , m_progress(new ReportProgress(*m_maker, this))
    , m_status(wrappedLabel("caption", {}, this))
    , m_again(styledButton("", tr("Try again"), this))
    , m_keep(styledButton("primary", tr("Save to the archive"), this))
    , m_save(styledButton("", tr("Save as file…"), this))
    , m_openSaved(styledButton("", tr("Open PDF"), this))
    , m_close(styledButton("", {}, this))
    , m_preview(new ReportView(parts.theme, this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("New report"));
    build();
    connect(m_choices, &ReportChoices::changed, this, &ExportDialog::make);
    connect(m_maker, &ReportMaker::stageChanged, this, &ExportDialog::takeStage);
    connect(m_again, &QPushButton::clicked, this, &ExportDialog::make);
    connect(m_keep, &QPushButton::clicked, this, &ExportDialog::saveToArchive);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_openSaved, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedFile)); });
    m_choices->setFocus();
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    make();
}

void ExportDialog::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSide());
    layout->addWidget(m_preview, 1);
    resize(usualSize);
}

QWidget *ExportDialog::makeSide()
{
    auto *side = new QWidget(this);
    side->setProperty("role", u"sidebar"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(choicesWidth + 2 * Spacing::large);
    m_status->setObjectName(u"reportStatus"_s);
    m_again->setObjectName(u"reportRetry"_s);
    m_keep->setObjectName(u"reportKeep"_s);
    m_save->setObjectName(u"reportSave"_s);
    m_close->setObjectName(u"reportClose"_s);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::small);
    layout->addWidget(styledLabel("section", tr("New report"), side));
    layout->addWidget(m_choices);
    layout->addSpacing(Spacing::small);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    layout->addWidget(m_again);
    layout->addStretch();
    for (QPushButton *button : {m_keep, m_save, m_openSaved, m_close})
        layout->addWidget(button);
    return side;
}

QByteArray ExportDialog::bytes() const
{
    return hasReport() ? m_maker->report().bytes : QByteArray();
}

bool ExportDialog::hasReport() const
{
    return m_maker->stage() == ReportMaker::Stage::Made;
}

void ExportDialog::make()
{
    m_maker->make(m_choices->settings());
}

void ExportDialog::takeStage()
{
    switch (m_maker->stage()) {
    case ReportMaker::Stage::Composing:
    case ReportMaker::Stage::Painting:
        return enter(State::Composing);
    case ReportMaker::Stage::Idle:
        return enter(State::Stopped);
    case ReportMaker::Stage::Made:
        m_preview->setReport(m_maker->report().bytes);
        return enter(State::Ready);
    case ReportMaker::Stage::Failed:
        m_error = m_maker->error();
        m_preview->clear();
        return enter(State::Failed);
    }
}

void ExportDialog::enter(State state)
{
    m_state = state;
    const bool ready = hasReport() && state != State::Saving;
    m_keep->setEnabled(ready);
    m_save->setEnabled(ready);
    m_keep->setDefault(ready);
    m_again->setVisible(state == State::Failed || state == State::Stopped);
    m_openSaved->setVisible(state == State::Saved);
    m_close->setText(state == State::Saved ? tr("Close") : tr("Cancel"));
    m_status->setText(statusText());
    m_status->setVisible(!m_status->text().isEmpty());
    const bool wrong = state == State::Failed || state == State::NotSaved;
    setStyleProperty(m_status, "role", wrong ? u"error"_s : u"caption"_s);
    m_status->setToolTip(wrong ? m_error.detail : QString());
}

QString ExportDialog::statusText() const
{
    switch (m_state) {
    case State::Composing:
        return {}; // the progress says it
    case State::Stopped:
        return tr("Stopped. The preview is not what is chosen above.");
    case State::Ready:
        return tr("%n page(s). The preview shows the very file that is saved.", nullptr, m_maker->report().pages);
    case State::Saving:
        return tr("Saving…");
    case State::Saved:
        return tr("Saved as %1").arg(QDir::toNativeSeparators(m_savedFile));
    case State::NotSaved:
    case State::Failed:
        return errorText(m_error) + u' ' + errorRemedy(m_error);
    }
    Q_UNREACHABLE();
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save report"), m_parts.settings.fileFolder(), tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    const ReportSettings &made = m_maker->report().settings;
    dialog->selectFile(m_parts.workspaceName + u' ' + reportBaseName(made.kind, made.query.range) + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::saveTo);
    dialog->open();
}

void ExportDialog::saveTo(const QString &file)
{
    if (!hasReport() || m_state == State::Saving)
        return;
    m_parts.settings.setFileFolder(QFileInfo(file).absolutePath());
    enter(State::Saving);
    // The file dialog has asked whether an existing file may be replaced.
    whenFinished(m_parts.actions.saveFile(file, bytes(), true), this, [this, file](const Outcome &saved) {
        if (!saved)
            m_error = saved.error();
        m_savedFile = file;
        enter(saved ? State::Saved : State::NotSaved);
    });
}

void ExportDialog::saveToArchive()
{
    if (!hasReport() || m_state == State::Saving)
        return;
    const MadeReport &made = m_maker->report();
    const ReportRecord record = archiveRecord(made.settings, made.title, made.pages, made.dataSha256);
    enter(State::Saving);
    whenFinished(m_parts.actions.keepReport(record, made.bytes), this, [this](const Result<ReportRecord> &kept) {
        if (!kept) {
            m_error = kept.error();
            return enter(State::NotSaved);
        }
        Q_EMIT reportKept(kept->id);
        accept();
    });
}

} // namespace creatormetrics

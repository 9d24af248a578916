// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reporteditor.h"

#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/presentation/settings.h"
#include "models/reports/keptreport.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/besidefiles.h"
#include "ui/widgets/brandeditor.h"
#include "ui/widgets/reportform.h"
#include "ui/widgets/reportprogress.h"
#include "ui/widgets/reportview.h"
#include "ui/widgets/senddialog.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/templatebar.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QScrollArea>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int formWidth = 360;
constexpr QSize usualSize(1200, 800);
constexpr QSize leastSize(760, 480);

constexpr int widthForStrip = 1100;

QWidget *sidebar(QWidget *parent)
{
    auto *side = new QWidget(parent);
    side->setProperty("role", u"sidebar"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    return side;
}

} // namespace

ReportEditor::ReportEditor(const Parts &parts, const ReportWish &wish, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_parts(parts)
    , m_maker(new ReportMaker(parts.actions, this))
    , m_templates(new TemplateBar({.library = parts.library, .actions = parts.actions,
                                   .settings = parts.settings,
                                   .written = [this] { return m_form->settings(); }}))
    , m_form(new ReportForm(parts.theme, wish, parts.actions.plan()))
    , m_progress(new ReportProgress(*m_maker, this))
    , m_status(wrappedLabel("caption", {}, this))
    , m_again(styledButton("", tr("Try again"), this))
    , m_keep(styledButton("primary", tr("Save to the archive"), this))
    , m_save(styledButton("", tr("Save PDF…"), this))
    , m_send(styledButton("", tr("Send…"), this))
    , m_beside(new QCheckBox(tr("With tables and charts"), this))
    , m_openSaved(styledButton("", tr("Open PDF"), this))
    , m_close(styledButton("", {}, this))
    , m_preview(new ReportView(parts.theme, this))
{
    setObjectName(u"reportEditor"_s);
    setWindowTitle(tr("New report"));
    build();
    connectParts();
    m_form->setFocus();
    make();
}

void ReportEditor::build()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makeForm());
    row->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row, 1);
    layout->addWidget(makeBar());
    setMinimumSize(leastSize);
    if (!restoreGeometry(m_parts.settings.reportGeometry()))
        resize(usualSize);
    m_preview->showStrip(width() >= widthForStrip);
}

QWidget *ReportEditor::makeForm()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"reportFormArea"_s);
    area->setAccessibleName(tr("Fields of the report"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *scrolled = sidebar(area);
    auto *lines = new QVBoxLayout(scrolled);
    lines->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    lines->setSpacing(Spacing::medium);
    lines->addWidget(m_templates);
    lines->addWidget(m_form, 1);
    area->setWidget(scrolled);
    auto *column = sidebar(this);
    column->setFixedWidth(formWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    QWidget *comment = m_form->commentField();
    comment->setContentsMargins(Spacing::large, Spacing::small, Spacing::large, 0);
    layout->addWidget(comment);
    return column;
}

QWidget *ReportEditor::makeBar()
{
    QWidget *bar = sidebar(this);
    m_status->setObjectName(u"reportStatus"_s);
    m_again->setObjectName(u"reportRetry"_s);
    m_keep->setObjectName(u"reportKeep"_s);
    m_save->setObjectName(u"reportSave"_s);
    m_send->setObjectName(u"reportSend"_s);
    m_beside->setObjectName(u"reportBeside"_s);
    m_beside->setToolTip(tr("Saves all tables (CSV, Excel) and charts (PNG, SVG) in a folder beside the PDF"));
    m_openSaved->setObjectName(u"reportOpenSaved"_s);
    m_close->setObjectName(u"reportClose"_s);
    for (QPushButton *button : {m_again, m_keep, m_save, m_send, m_openSaved, m_close})
        button->setAutoDefault(false); // Enter in a field is no wish to save
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Spacing::large, Spacing::small, Spacing::large, Spacing::small);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_status, 3);
    layout->addWidget(m_progress, 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_again, m_close, m_openSaved, m_beside, m_save, m_send, m_keep})
        layout->addWidget(widget);
    return bar;
}

void ReportEditor::connectParts()
{
    connect(m_form, &ReportForm::changed, this, [this] {
        m_unsaved = true;
        make();
    });
    connect(m_form, &ReportForm::draftWanted, this, &ReportEditor::fetchDraft);
    connect(m_form, &ReportForm::brandWanted, this, &ReportEditor::editBrand);
    connect(m_templates, &TemplateBar::chosen, m_form, &ReportForm::takeTemplate);
    connect(m_templates, &TemplateBar::failed, this, &ReportEditor::tellProblem);
    whenFinished(m_parts.library.labels(), this, [this](const Result<QStringList> &labels) {
        if (labels)
            m_form->setKnownLabels(*labels);
    });
    connect(m_maker, &ReportMaker::stageChanged, this, &ReportEditor::takeStage);
    connect(m_maker, &ReportMaker::pagesMade, this, [this] { m_preview->setReport(m_maker->report().bytes); });
    connect(m_again, &QPushButton::clicked, this, &ReportEditor::make);
    connect(m_keep, &QPushButton::clicked, this, &ReportEditor::saveToArchive);
    connect(m_save, &QPushButton::clicked, this, &ReportEditor::chooseFile);
    connect(m_send, &QPushButton::clicked, this, [this] { whenMade([this] { send(); }); });
    connect(m_openSaved, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedFile)); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

QByteArray ReportEditor::bytes() const
{
    return hasReport() ? m_maker->report().bytes : QByteArray();
}

bool ReportEditor::hasReport() const
{
    return m_maker->stage() == ReportMaker::Stage::Made;
}

void ReportEditor::make()
{
    m_maker->make(m_form->settings());
    takeStage();
}

void ReportEditor::takeStage()
{
    switch (m_maker->stage()) {
    case ReportMaker::Stage::Composing:
    case ReportMaker::Stage::Painting:
        return enter(State::Composing);
    case ReportMaker::Stage::Idle:
        m_wanted = nullptr;
        return enter(State::Stopped);
    case ReportMaker::Stage::Made:
        enter(State::Ready);
        if (const auto act = std::exchange(m_wanted, nullptr))
            act();
        return;
    case ReportMaker::Stage::Failed:
        m_wanted = nullptr;
        m_error = m_maker->error();
        m_preview->clear();
        return enter(State::Failed);
    }
}

void ReportEditor::enter(State state)
{
    m_state = state;
    showButtons();
    if (state == State::Composing && m_preview->pageCount() > 0)
        return; // the words before stand until there are others: nothing flickers while somebody types
    m_status->setText(statusText());
    const bool wrong = state == State::Failed || state == State::NotSaved;
    setStyleProperty(m_status, "role", wrong ? u"error"_s : u"caption"_s);
    m_status->setToolTip(wrong ? m_error.detail : QString());
}

void ReportEditor::showButtons()
{
    const bool coming = m_state == State::Composing && m_preview->pageCount() > 0;
    const bool ready = coming || (hasReport() && m_state != State::Saving);
    m_keep->setEnabled(ready);
    m_save->setEnabled(ready);
    m_send->setEnabled(ready);
    m_again->setVisible(m_state == State::Failed || m_state == State::Stopped);
    m_openSaved->setVisible(m_state == State::Saved);
    m_close->setText(m_unsaved ? tr("Cancel") : tr("Close"));
}

QString ReportEditor::statusText() const
{
    switch (m_state) {
    case State::Composing:
        return {}; // the progress says it
    case State::Stopped:
        return tr("Stopped. The preview is not what is chosen.");
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

void ReportEditor::whenMade(std::function<void()> act)
{
    if (hasReport() && m_state != State::Saving)
        act();
    else if (m_maker->isWorking())
        m_wanted = std::move(act);
}

void ReportEditor::chooseFile()
{
    const ReportSettings wanted = m_form->settings();
    auto *dialog = new QFileDialog(this, tr("Save report"), m_parts.settings.fileFolder(), tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_parts.workspaceName + u' ' + reportBaseName(wanted.kind, wanted.query.range) + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportEditor::saveTo);
    dialog->open();
}

void ReportEditor::saveTo(const QString &file)
{
    whenMade([this, file] { writeFile(file); });
}

void ReportEditor::writeFile(const QString &file)
{
    m_parts.settings.setFileFolder(QFileInfo(file).absolutePath());
    enter(State::Saving);
    // The file dialog has asked whether an existing file may be replaced.
    whenFinished(m_parts.actions.saveFile(file, bytes(), true), this, [this, file](const Outcome &saved) {
        m_savedFile = file;
        if (saved && m_beside->isChecked())
            writeBeside();
        else
            takeSaved(saved);
    });
}

void ReportEditor::writeBeside()
{
    const auto made = besideReport(m_maker->report().composed);
    whenFinished(made, this, [this](const Result<std::vector<NamedFile>> &files) {
        if (!files)
            return takeSaved(files.error());
        whenFinished(m_parts.actions.saveFiles(besideFolderOf(m_savedFile), *files), this,
                     [this](const Outcome &saved) { takeSaved(saved); });
    });
}

void ReportEditor::takeSaved(const Outcome &saved)
{
    if (!saved)
        m_error = saved.error();
    m_unsaved = m_unsaved && !saved;
    enter(saved ? State::Saved : State::NotSaved);
}

void ReportEditor::send()
{
    const MadeReport &made = m_maker->report();
    const ReportDocument &document = made.composed->document;
    auto *dialog = new SendDialog(m_parts.actions, m_parts.settings,
                                  {.title = document.title,
                                   .fileName = reportBaseName(made.settings.kind, made.settings.query.range) + u".pdf"_s,
                                   .bytes = made.bytes,
                                   .summary = firstSentences(document)},
                                  this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportEditor::saveToArchive()
{
    whenMade([this] { keep(); });
}

void ReportEditor::keep()
{
    const MadeReport &made = m_maker->report();
    const ReportRecord record = keptReport(made.settings, *made.composed, made.pages);
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

void ReportEditor::fetchDraft()
{
    if (!m_maker->figures())
        return whenMade([this] { fetchDraft(); });
    whenFinished(m_parts.actions.draftSummary(m_maker->figures(), m_form->settings()), this,
                 [this](const Result<QString> &draft) {
                     if (draft)
                         m_form->takeDraft(*draft);
                 });
}

void ReportEditor::editBrand()
{
    auto *editor = new BrandEditor(
        {.library = m_parts.library, .settings = m_parts.settings, .plan = m_parts.actions.plan()}, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &BrandEditor::brandChanged, this, [this] {
        m_maker->forgetFigures();
        make();
    });
    editor->open();
}

void ReportEditor::tellProblem(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, errorTitle(error.kind), errorTitle(error.kind), QMessageBox::Close, this);
    box->setObjectName(u"reportProblemBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(errorText(error) + u' ' + errorRemedy(error));
    box->setDetailedText(error.detail);
    box->open();
}

void ReportEditor::done(int result)
{
    m_parts.settings.setReportGeometry(saveGeometry());
    QDialog::done(result);
}

void ReportEditor::reject()
{
    if (m_unsaved && m_form->hasWords())
        askToDiscard();
    else
        QDialog::reject();
}

void ReportEditor::askToDiscard()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("New report"), tr("Close without saving the report?"),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"discardReportBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("What you have written for it is lost."));
    const QPushButton *discard = box->addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    box->open();
}

} // namespace creatormetrics

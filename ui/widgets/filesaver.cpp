// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filesaver.h"

#include "models/core/clock.h"
#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/presentation/settings.h"
#include "models/presentation/workspaceactions.h"
#include "ui/widgets/tablerequest.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto patience = 300ms; ///< before a save shows that it is at work
constexpr auto refresh = 100ms;
constexpr qsizetype longestName = 120;

/// As a file can be called on every system.
QString fileName(QString name)
{
    for (QChar &character : name) {
        if (character < u' ' || QStringView(u"/\\:*?\"<>|").contains(character))
            character = u' ';
    }
    name = name.simplified().left(longestName).trimmed();
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    return name.isEmpty() ? FileSaver::tr("Table") : name;
}

QString filterOf(const FileForm &form)
{
    return u"%1 (*.%2)"_s.arg(form.name, form.suffix);
}

/// By the ending that was typed, else by the chosen filter.
const FileForm &chosenForm(const std::vector<FileForm> &forms, const QString &file, const QString &filter)
{
    const QString suffix = QFileInfo(file).suffix();
    const auto typed = std::ranges::find_if(
        forms, [&suffix](const FileForm &form) { return form.suffix.compare(suffix, Qt::CaseInsensitive) == 0; });
    if (typed != forms.end())
        return *typed;
    const auto filtered = std::ranges::find_if(forms, [&filter](const FileForm &form) { return filterOf(form) == filter; });
    return filtered == forms.end() ? forms.front() : *filtered;
}

/// The name with the ending of the form that is chosen now.
void followFilter(QFileDialog &dialog, const std::vector<FileForm> &forms, const QString &filter)
{
    const auto form = std::ranges::find_if(forms, [&filter](const FileForm &each) { return filterOf(each) == filter; });
    if (form == forms.end())
        return;
    dialog.setDefaultSuffix(form->suffix);
    const QStringList files = dialog.selectedFiles();
    if (files.isEmpty() || QFileInfo(files.front()).isDir())
        return;
    const QString name = QFileInfo(files.front()).fileName();
    const bool known = std::ranges::any_of(
        forms, [&name](const FileForm &each) { return name.endsWith(u'.' + each.suffix, Qt::CaseInsensitive); });
    const QString base = known ? name.left(name.lastIndexOf(u'.')) : name;
    dialog.selectFile(base + u'.' + form->suffix);
}

void showProgress(QProgressDialog &dialog, const FileProgress &progress)
{
    constexpr int steps = 1'000;
    if (progress.total() <= 0)
        return; // stays a bar that moves
    dialog.setMaximum(steps);
    dialog.setValue(static_cast<int>(std::min<qint64>(steps - 1, progress.done() * steps / progress.total())));
}

} // namespace

FileSaver::FileSaver(const WindowContext &context, const FiguresPresenter &figures, std::function<bool()> showsFigures, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_figures(figures)
    , m_showsFigures(std::move(showsFigures))
    , m_window(window)
{
}

bool FileSaver::take(QEvent *event)
{
    if (event->type() == TableRequest::kind())
        answer(*static_cast<TableRequest *>(event));
    else if (event->type() == FileRequest::kind())
        ask(static_cast<FileRequest *>(event)->baseName, static_cast<FileRequest *>(event)->forms);
    else
        return false;
    event->accept();
    return true;
}

void FileSaver::answer(TableRequest &request) const
{
    const FileSubject shown = subject();
    request.answer = {.settings = &m_context.settings, .notes = fileNotes(shown), .period = filePeriod(shown)};
}

FileSubject FileSaver::subject() const
{
    const WorkspaceFacts &facts = m_figures.facts();
    FileSubject subject{.workspaceName = m_context.workspaceName,
                        .accounts = facts.accounts,
                        .now = m_context.clock.now().toTimeZone(m_context.zone)};
    if (m_showsFigures() && facts.calendar.lastDay.isValid())
        subject.query = m_figures.asked().refined(query(m_figures.bar(), facts.calendar));
    return subject;
}

void FileSaver::ask(const QString &name, const std::vector<FileForm> &forms)
{
    if (forms.empty())
        return;
    QStringList filters;
    for (const FileForm &form : forms)
        filters << filterOf(form);
    auto *dialog = new QFileDialog(m_window, tr("Save"), m_context.settings.fileFolder());
    dialog->setObjectName(u"saveFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(forms.front().suffix);
    dialog->selectFile(fileName(name) + u'.' + forms.front().suffix);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, forms](const QString &filter) { followFilter(*dialog, forms, filter); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, forms](const QString &file) {
        m_context.settings.setFileFolder(QFileInfo(file).absolutePath());
        save(file, chosenForm(forms, file, dialog->selectedNameFilter()));
    });
    dialog->open();
}

void FileSaver::save(const QString &file, const FileForm &form)
{
    const auto made = QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(),
                                                           [bytes = form.bytes](bool) { return bytes(); });
    auto *job = new QObject(this); // lives as long as the save
    watch(file, form, job);
    whenFinished(made, job, [this, job, file, progress = form.progress](const Result<QByteArray> &bytes) {
        if (!bytes || (progress && progress->isCancelled())) {
            job->deleteLater();
            return bytes ? void() : tell(file, bytes.error());
        }
        // The file dialog has asked whether an existing file may be replaced.
        whenFinished(m_context.actions.saveFile(file, *bytes, true), job, [this, job, file](const Outcome &written) {
            job->deleteLater();
            if (written)
                Q_EMIT saved(file);
            else
                tell(file, written.error());
        });
    });
}

/// Shows how far the save has come when it takes more than a moment. Not modal: a modal one would run the event loop in itself.
void FileSaver::watch(const QString &file, const FileForm &form, QObject *job)
{
    const auto show = [this, file, job, progress = form.progress] {
        auto *dialog = new QProgressDialog(tr("Saving %1…").arg(QFileInfo(file).fileName()), tr("Stop"), 0, 0, m_window);
        dialog->setObjectName(u"saveProgress"_s);
        dialog->setWindowTitle(tr("Save"));
        dialog->setAutoReset(false);
        dialog->setAutoClose(false);
        connect(job, &QObject::destroyed, dialog, &QObject::deleteLater);
        if (progress) {
            auto *timer = new QTimer(dialog);
            connect(timer, &QTimer::timeout, dialog, [dialog, progress] { showProgress(*dialog, *progress); });
            timer->start(refresh);
            connect(dialog, &QProgressDialog::canceled, dialog, [progress] { progress->cancel(); });
        }
        dialog->show();
    };
    QTimer::singleShot(patience, job, show);
}

void FileSaver::tell(const QString &file, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const QString name = QFileInfo(file).fileName();
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Not saved"), tr("%1 could not be saved").arg(name), QMessageBox::Close, m_window);
    box->setObjectName(u"saveFailed"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QString folder = QDir::toNativeSeparators(QFileInfo(file).absolutePath());
    const QString remedy = error.kind == ErrorKind::Unsupported
                               ? tr("A workbook takes at most 1,048,575 rows. Save it as CSV.")
                               : tr("Nothing was written to %1. See whether there is room and you may write there, or choose another folder.").arg(folder);
    box->setInformativeText(remedy);
    box->setDetailedText(error.detail);
    box->open();
}

} // namespace creatormetrics

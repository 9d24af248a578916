// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keptreportactions.h"

#include "models/core/whenfinished.h"
#include "models/presentation/reportlibrary.h"
#include "models/presentation/workspaceactions.h"
#include "ui/widgets/restatedialog.h"
#include "ui/widgets/senddialog.h"

#include <QCryptographicHash>
#include <QMessageBox>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace creatormetrics {

KeptReportActions::KeptReportActions(const WindowContext &context, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_page(page)
{}

void KeptReportActions::send(const ReportRecord &record)
{
    const ReportLibrary library(m_context.store, m_context.clock);
    const auto read = QtFuture::makeReadyFuture(true).then(
        QThreadPool::globalInstance(),
        [workspace = m_context.store.workspace(), record](bool) { return readReportFile(workspace, record); });
    whenFinished(read, this, [this, record, library](const Result<ReportFile> &file) {
        if (!file) {
            Q_EMIT failed(tr("The report cannot be sent"), file.error());
            return;
        }
        whenFinished(library.document(record.id), this,
                     [this, record, bytes = file->bytes](const Result<ReportDocument> &document) {
                         openSend(record, bytes, document ? firstSentences(*document) : record.title);
                     });
    });
}

void KeptReportActions::openSend(const ReportRecord &record, const QByteArray &bytes, const QString &summary)
{
    auto *dialog = new SendDialog(
        m_context.actions, m_context.settings,
        {.title = record.title, .fileName = record.fileName, .bytes = bytes, .summary = summary}, m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void KeptReportActions::renderAgain(const ReportRecord &record)
{
    const auto settings = reportSettingsFromJson(record.settings);
    const auto title = tr("The report cannot be painted again");
    if (!settings) {
        Q_EMIT failed(title, settings.error());
        return;
    }
    whenFinished(ReportLibrary(m_context.store, m_context.clock).document(record.id), this,
                 [this, record, title, wanted = *settings](const Result<ReportDocument> &document) {
                     if (!document) {
                         Q_EMIT failed(title, document.error());
                         return;
                     }
                     whenFinished(m_context.actions.paintReport(*document, wanted.paper), this,
                                  [this, record](const MadePdf &made) { tellRendered(record, made); });
                 });
}

void KeptReportActions::tellRendered(const ReportRecord &record, const MadePdf &made)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(made.bytes, QCryptographicHash::Sha256).toHex());
    const bool same = hash == record.fileSha256;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Painted again"),
                                same ? tr("It is the same file, byte by byte.") : tr("It is not the same file."),
                                QMessageBox::Close, m_page->window());
    box->setObjectName(u"renderAgainBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QString pagesText = made.pages == record.pages
                                  ? tr("It has as many pages as before.")
                                  : tr("It has %n page(s), before it had %1.", nullptr, made.pages).arg(m_page->locale().toString(record.pages));
    box->setInformativeText(same ? tr("What the report says is kept with it, so it can be made again at any time.")
                                 : tr("What it says is the same; it is painted otherwise by this version of the program or with "
                                      "the fonts of this computer.")
                                       + u' ' + pagesText);
    box->open();
}

void KeptReportActions::restate(const ReportRecord &record)
{
    auto *dialog = new RestateDialog({.actions = m_context.actions,
                                      .library = ReportLibrary(m_context.store, m_context.clock),
                                      .theme = m_context.theme},
                                     record, m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestateDialog::reportKept, this, &KeptReportActions::reportKept);
    dialog->open();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/troublewindow.h"

#include "models/presentation/errortext.h"
#include "ui/widgets/emptyview.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMenuBar>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

QString TroubleWindow::titleOf(const Error &error)
{
    if (error.kind == ErrorKind::Unsupported)
        return tr("This workspace was written by a newer version");
    return storageCause(error) == StorageCause::Unknown ? tr("This workspace cannot be opened") : errorTitle(error);
}

QString TroubleWindow::whyOf(const Error &error)
{
    if (error.kind == ErrorKind::Unsupported)
        return tr("It was left untouched. Open it with that version of CreatorMetrics, or open another workspace.");
    return errorText(error) + u' ' + errorRemedy(error);
}

TroubleWindow::TroubleWindow(const Theme &theme, const QString &folder, const Error &error) : m_folder(folder)
{
    const QString title = titleOf(error);
    setObjectName(u"troubleWindow"_s);
    setWindowTitle(title + u" - CreatorMetrics"_s);
    resize(1024, 640);
    auto *view = new EmptyView(theme, u"warning"_s, this);
    view->setTexts(title, whyOf(error) + "\n\n"_L1 + QDir::toNativeSeparators(folder));
    view->setDetails(error.detail);
    // What helps most is the main button: the backups are in the folder, and no newer file grows older.
    using Offer = void (TroubleWindow::*)(EmptyView &);
    std::array<Offer, 3> offers{&TroubleWindow::offerRetry, &TroubleWindow::offerOther, &TroubleWindow::offerFolder};
    if (storageCause(error) == StorageCause::Damaged)
        std::ranges::rotate(offers, offers.begin() + 2);
    else if (error.kind == ErrorKind::Unsupported)
        std::ranges::rotate(offers, offers.begin() + 1);
    for (const Offer offer : offers)
        (this->*offer)(*view);
    setCentralWidget(view);
    QAction *quit =
        menuBar()->addMenu(tr("&File"))->addAction(tr("&Quit"), QKeySequence(u"Ctrl+Q"_s), this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);
}

void TroubleWindow::offerRetry(EmptyView &view)
{
    connect(view.addButton(tr("Try again"), u"troubleRetry"_s), &QPushButton::clicked, this,
            &TroubleWindow::retryWanted);
}

void TroubleWindow::offerOther(EmptyView &view)
{
    connect(view.addButton(tr("Open another workspace…"), u"troubleOther"_s), &QPushButton::clicked, this,
            &TroubleWindow::chooseWorkspace);
}

void TroubleWindow::offerFolder(EmptyView &view)
{
    connect(view.addButton(tr("Show the folder"), u"troubleFolder"_s), &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
}

void TroubleWindow::chooseWorkspace()
{
    auto *dialog = new QFileDialog(this, tr("Open workspace"), QFileInfo(m_folder).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &TroubleWindow::workspaceWanted);
    dialog->open();
}

} // namespace creatormetrics

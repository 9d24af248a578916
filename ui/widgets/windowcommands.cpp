// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/windowcommands.h"

#include "models/account/connectservice.h"
#include "models/account/disconnectnote.h"
#include "models/core/clock.h"
#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/presentation/settings.h"
#include "models/presentation/workspaceactions.h"
#include "models/store/migrations.h"
#include "models/store/store.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/aboutdialog.h"
#include "ui/widgets/brandeditor.h"
#include "ui/widgets/commandpalette.h"
#include "ui/widgets/connectdialog.h"
#include "ui/widgets/importdialog.h"
#include "ui/widgets/reporteditor.h"
#include "ui/widgets/schedulesdialog.h"
#include "ui/widgets/shortcutsdialog.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

ReportPaper preferredPaper(PaperChoice choice, const QLocale &locale)
{
    const bool usual = choice == PaperChoice::ByRegion && usualPageSize(locale) == PageSize::Letter;
    return usual || choice == PaperChoice::Letter ? ReportPaper::Letter : ReportPaper::A4;
}

} // namespace

WindowCommands::WindowCommands(const WindowContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    connect(&m_context.connectService, &ConnectService::connected, this,
            [this](const Account &account) { Q_EMIT accountConnected(account.id); });
}

void WindowCommands::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowCommands::tell(const QString &title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, title, QMessageBox::Close, m_window);
    box->setInformativeText(text);
    open(box);
}

void WindowCommands::tellError(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, errorTitle(error.kind), errorTitle(error.kind), QMessageBox::Close,
                                m_window);
    box->setInformativeText(errorText(error) + u' ' + errorRemedy(error));
    box->setDetailedText(error.detail);
    open(box);
}

void WindowCommands::tellFailure(const QFuture<Outcome> &work)
{
    whenFinished(work, this, [this](const Outcome &done) {
        if (!done)
            tellError(done.error());
    });
}

std::vector<ConnectChoice> WindowCommands::connectChoices(const ConnectService &service)
{
    std::vector<ConnectChoice> choices;
    for (const Platform platform : allPlatforms) {
        const auto obstacle = service.obstacle(platform);
        choices.push_back({.platform = platform, .obstacle = obstacle ? obstacle->detail : QString()});
    }
    return choices;
}

void WindowCommands::connectPlatform(const std::optional<Platform> &platform)
{
    const BudgetCaps caps = m_context.budgetCaps.value(Platform::X);
    const auto cap = caps.constFind(moneyBudget);
    auto *dialog = new ConnectDialog(
        m_context.connectService, m_context.theme,
        {.platform = platform, .moneyCap = cap == caps.cend() ? std::nullopt : std::optional(*cap)}, m_window);
    connect(&m_context.connectService, &ConnectService::connected, dialog,
            [this, dialog](const Account &account) { findPosts(account, dialog); });
    open(dialog);
}

/// What the profile said when it was read after the sign-in: the price of reading the posts depends on it.
void WindowCommands::findPosts(const Account &account, ConnectDialog *dialog)
{
    const auto asked = m_context.store.read([account, now = m_context.clock.now()](Connection &connection) {
        return knownPosts(connection, account, now);
    });
    whenFinished(asked, dialog, [dialog](const Result<std::optional<qint64>> &posts) {
        if (posts && *posts)
            dialog->tellPosts(**posts);
    });
}

void WindowCommands::disconnectAccount(const Account &account)
{
    const QString name = account.profile.title;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Disconnect"), tr("Disconnect %1?").arg(name),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(u"disconnectBox"_s);
    const QString note = disconnectNote(account.platform);
    box->setInformativeText(
        (note.isEmpty() ? tr("The sign-in is revoked at %1 and deleted here.").arg(platformName(account.platform)) : note)
        + u' ' + tr("Its history stays readable unless you erase it."));
    auto *erase = new QCheckBox(tr("Erase its history too; this cannot be undone"), box);
    box->setCheckBox(erase);
    const QPushButton *confirm = box->addButton(tr("Disconnect %1").arg(name), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, erase, account] {
        tellFailure(m_context.actions.disconnectAccount(account, erase->isChecked()));
    });
    open(box);
}

/// Takes nothing away and can be taken back, so it asks nothing.
void WindowCommands::archiveAccount(const Account &account, bool archived)
{
    tellFailure(m_context.actions.archiveAccount(account, archived));
}

void WindowCommands::eraseAccount(const Account &account)
{
    const QString name = account.profile.title;
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("Erase"), tr("Erase %1?").arg(name), QMessageBox::Cancel, m_window);
    box->setObjectName(u"eraseBox"_s);
    box->setInformativeText(tr("Its figures, posts, comments and mentions are removed from this computer, and its "
                               "sign-in with them. This cannot be undone; to keep the history and only put the account "
                               "out of sight, archive it."));
    const QPushButton *confirm = box->addButton(tr("Erase %1").arg(name), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this,
            [this, account] { tellFailure(m_context.actions.disconnectAccount(account, true)); });
    open(box);
}

void WindowCommands::chooseImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import export file"), m_context.settings.fileFolder(),
                                   tr("Export files (*.csv *.zip);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_context.settings.setFileFolder(QFileInfo(file).absolutePath());
        importFile(file);
    });
    open(dialog);
}

void WindowCommands::importFile(const QString &file)
{
    open(new ImportDialog(m_context.actions, file, m_window));
}

void WindowCommands::makeReport(ReportWish wish)
{
    wish.paper = preferredPaper(m_context.settings.paper(), m_window->locale());
    wish.zone = m_context.zone.id();
    auto *editor = new ReportEditor({.actions = m_context.actions,
                                     .library = ReportLibrary(m_context.store, m_context.clock),
                                     .settings = m_context.settings,
                                     .theme = m_context.theme,
                                     .workspaceName = m_context.workspaceName},
                                    wish, m_window);
    connect(editor, &ReportEditor::reportKept, this, &WindowCommands::reportKept);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->show();
}

void WindowCommands::showSchedules()
{
    open(new SchedulesDialog(m_context, m_window));
}

void WindowCommands::showBrand()
{
    open(new BrandEditor({.library = ReportLibrary(m_context.store, m_context.clock),
                          .settings = m_context.settings,
                          .plan = m_context.actions.plan()},
                         m_window));
}

void WindowCommands::chooseBackup()
{
    auto *dialog =
        new QFileDialog(m_window, tr("Back up workspace"), m_context.settings.fileFolder(), tr("Database (*.db)"));
    const QString day = m_context.clock.now().toTimeZone(m_context.zone).date().toString(Qt::ISODate);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"db"_s);
    dialog->selectFile(m_context.workspaceName + u' ' + day + ".db"_L1);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_context.settings.setFileFolder(QFileInfo(file).absolutePath());
        whenFinished(m_context.actions.backUp(file), this, [this, file](const Outcome &done) {
            if (done)
                tell(tr("Backed up"), tr("The whole workspace is in %1.").arg(QDir::toNativeSeparators(file)));
            else
                tellError(done.error());
        });
    });
    open(dialog);
}

void WindowCommands::chooseRestore()
{
    auto *dialog = new QFileDialog(m_window, tr("Restore a backup"), m_context.settings.fileFolder(),
                                   tr("Database (*.db);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WindowCommands::confirmRestore);
    open(dialog);
}

void WindowCommands::confirmRestore(const QString &backup)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Restore a backup"),
                                tr("Put %1 in the place of this workspace?").arg(QFileInfo(backup).fileName()),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(u"restoreBox"_s);
    box->setInformativeText(tr("What the workspace holds now is kept in its folder under “backups”."));
    const QPushButton *confirm = box->addButton(tr("Restore the backup"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, backup] { Q_EMIT restoreChosen(backup); });
    open(box);
}

void WindowCommands::chooseWorkspace()
{
    auto *dialog = new QFileDialog(m_window, tr("Open workspace"), m_context.settings.fileFolder());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &WindowCommands::workspaceChosen);
    open(dialog);
}

/// A folder that is not there yet, or an empty one; another program's files are never mixed with ours.
void WindowCommands::chooseNewWorkspace()
{
    auto *dialog = new QFileDialog(m_window, tr("New workspace"), m_context.settings.fileFolder());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setLabelText(QFileDialog::FileName, tr("Name of its folder:"));
    dialog->setLabelText(QFileDialog::Accept, tr("Create"));
    dialog->selectFile(tr("My channels"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        const QFileInfo place(folder);
        if (place.exists() && (!place.isDir() || !QDir(folder).isEmpty()))
            return tell(tr("There is something of that name already"),
                        tr("%1 is not an empty folder. Choose another name.").arg(QDir::toNativeSeparators(folder)));
        m_context.settings.setFileFolder(place.absolutePath());
        Q_EMIT workspaceChosen(folder);
    });
    open(dialog);
}

void WindowCommands::showAbout()
{
    const auto history = shippedMigrations();
    open(new AboutDialog(history && !history->empty() ? history->back().version : 0, m_window));
}

void WindowCommands::showPalette(const QList<QAction *> &actions)
{
    open(new CommandPalette(actions, m_window));
}

void WindowCommands::showShortcuts(const QList<QAction *> &actions)
{
    open(new ShortcutsDialog(actions, m_window));
}

} // namespace creatormetrics

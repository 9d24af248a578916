// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportspage.h"

#include "models/core/clock.h"
#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/reports/keptreport.h"
#include "ui/theme/tokens.h"
#include "models/presentation/schedulerows.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/keptreportactions.h"
#include "ui/widgets/reportpane.h"
#include "ui/widgets/reportprint.h"
#include "ui/widgets/reportprogress.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/tableframe.h"
#include "ui/widgets/windowrequests.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QShortcut>
#include <QStackedLayout>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastNameWidth = 118;

} // namespace

ReportsPage::ReportsPage(const WindowContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_presenter(new ReportsPresenter(context.store, this))
    , m_maker(new ReportMaker(context.actions, this))
    , m_kept(new KeptReportActions(context, this))
    , m_model(reportColumns())
    , m_tools(new QWidget(content()))
    , m_new(styledButton("primary", tr("New report…"), m_tools))
    , m_table(new FigureTable(context.theme, m_model, ReportColumn::Kind,
                              {ReportColumn::Size, ReportColumn::Pages, ReportColumn::Made}, content()))
    , m_notice(new Banner(context.theme, content()))
    , m_progress(new ReportProgress(*m_maker, content()))
    , m_pane(new ReportPane(context.theme, content()))
{
    setObjectName(u"reportsPage"_s);
    buildTools();
    build();
    connectParts();
}

void ReportsPage::buildTools()
{
    m_new->setObjectName(u"newReport"_s);
    connect(m_new, &QPushButton::clicked, this, &ReportsPage::newReportWanted);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_new);
}

void ReportsPage::build()
{
    m_archive = buildArchive();
    m_none = buildNone();
    m_stack = new QStackedLayout(content());
    m_stack->addWidget(m_archive);
    m_stack->addWidget(m_none);
}

QWidget *ReportsPage::buildArchive()
{
    m_table->setObjectName(u"reportTable"_s);
    m_table->setAccessibleName(tr("Reports"));
    m_table->setMenuColumn(ReportColumn::Menu);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setLeastStretchedWidth(leastNameWidth);
    m_table->keepModelOrder();
    auto *archive = new QWidget(content());
    auto *list = new QFrame(archive);
    list->setProperty("role", u"card"_s);
    auto *frame = new TableFrame(list);
    frame->setTable(m_table);
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    lines->setSpacing(Spacing::medium);
    m_notice->setObjectName(u"scheduleNotice"_s);
    m_notice->hide();
    lines->addWidget(m_notice);
    lines->addWidget(m_progress);
    lines->addWidget(frame, 1);
    auto *row = new QHBoxLayout(archive);
    row->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    row->setSpacing(Spacing::gap);
    row->addWidget(list, 5);
    row->addWidget(m_pane, 4);
    return archive;
}

EmptyView *ReportsPage::buildNone()
{
    auto *none = new EmptyView(m_context.theme, u"reports"_s, content());
    none->setObjectName(u"reportsNone"_s);
    none->setTexts(tr("No report yet"),
                   tr("A report is a PDF of the figures of a week, a month or any days, ready to be sent. Reports that you "
                      "keep stay here as they were made, whatever the figures become."));
    connect(none->addButton(tr("Make the first report…"), u"firstReport"_s), &QPushButton::clicked, this,
            &ReportsPage::newReportWanted);
    return none;
}

void ReportsPage::connectParts()
{
    connect(m_presenter, &ReportsPresenter::stateChanged, this, &ReportsPage::takeAnswer);
    connect(m_presenter, &ReportsPresenter::fileRead, this, &ReportsPage::takeFile);
    connect(m_maker, &ReportMaker::stageChanged, this, &ReportsPage::takeMade);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReportsPage::showChosen);
    connect(m_table, &FigureTable::rowActivated, this, &ReportsPage::openChosen);
    connect(m_table, &FigureTable::menuWanted, this, &ReportsPage::fillMenu);
    connect(m_notice, &Banner::activated, this, &ReportsPage::schedulesWanted);
    connect(m_kept, &KeptReportActions::reportKept, this, &ReportsPage::choose);
    connect(m_kept, &KeptReportActions::failed, this, &ReportsPage::tellError);
    connect(m_pane, &ReportPane::openWanted, this, &ReportsPage::openChosen);
    connect(m_pane, &ReportPane::copyWanted, this, &ReportsPage::copyChosen);
    connect(m_pane, &ReportPane::printWanted, this, &ReportsPage::print);
    connect(m_pane, &ReportPane::stopWanted, this, [this] { m_context.actions.stopScheduledReport(); });
    connect(m_pane, &ReportPane::againWanted, this, [this] {
        if (const KeptReport *report = chosen())
            makeAgain(report->record);
    });
    auto *removal = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, this, &ReportsPage::askToRemove);
}

ReportRowFrame ReportsPage::frame() const
{
    return {.now = m_context.clock.now().toTimeZone(m_context.zone), .locale = locale()};
}

ViewState<OwnFigures> ReportsPage::ownState() const
{
    const auto &state = m_presenter->state();
    if (state.error())
        return *state.error();
    if (state.emptyReason())
        return *state.emptyReason();
    return state.value() ? ViewState<OwnFigures>(OwnFigures()) : ViewState<OwnFigures>();
}

/// Without a report, what stands in the page's middle says it all.
QString ReportsPage::question() const
{
    const auto *reports = m_presenter->state().value();
    return reports && !reports->empty() ? tr("What have I reported?") : QString();
}

QString ReportsPage::lead() const
{
    const auto *reports = m_presenter->state().value();
    return reports ? archiveSummary(*reports, frame()) : QString();
}

const KeptReport *ReportsPage::reportOf(ReportId id) const
{
    const auto *reports = m_presenter->state().value();
    if (!reports)
        return nullptr;
    const auto found = std::ranges::find_if(*reports, [id](const KeptReport &report) { return report.record.id == id; });
    return found == reports->end() ? nullptr : &*found;
}

void ReportsPage::takeAnswer()
{
    if (const auto *reports = m_presenter->state().value()) {
        const ReportId wanted = m_chosen; // setting the rows may move the selection
        m_model.setRows(reportRows(*reports, frame()));
        m_stack->setCurrentWidget(reports->empty() ? static_cast<QWidget *>(m_none) : m_archive);
        m_new->setVisible(!reports->empty()); // else there is one in the middle
        m_chosen = wanted;
        selectChosen();
        showNotice();
    }
    Q_EMIT answered();
}

void ReportsPage::showNotice()
{
    const QString notice = scheduleNotice(m_presenter->schedules(), frame());
    m_notice->setVisible(!notice.isEmpty());
    if (!notice.isEmpty())
        m_notice->show({.kind = BannerContent::Kind::Information,
                        .icon = u"info"_s,
                        .title = tr("Scheduled report"),
                        .text = notice,
                        .button = tr("Schedules…"),
                        .details = {}});
}

void ReportsPage::choose(ReportId id)
{
    m_chosen = id;
    if (reportOf(id))
        selectChosen();
}

/// The first one when the chosen one is not in the list.
void ReportsPage::selectChosen()
{
    const QAbstractItemModel *rows = m_table->model();
    if (rows->rowCount() == 0)
        return m_pane->clear();
    const QModelIndex first = rows->index(0, 0);
    const auto found = rows->match(first, IdRole, m_chosen.value(), 1, Qt::MatchExactly);
    const QModelIndex row = found.isEmpty() ? first : found.front();
    if (m_table->currentIndex().row() != row.row())
        return m_table->setCurrentIndex(row);
    showChosen(row);
}

void ReportsPage::showChosen(const QModelIndex &current)
{
    const KeptReport *report = current.isValid() ? reportOf(ReportId(current.data(IdRole).toLongLong())) : nullptr;
    if (!report)
        return;
    m_chosen = report->record.id;
    m_pane->setReport(*report, frame());
    if (report->record.status == ReportStatus::Completed)
        m_presenter->readFile(report->record);
}

void ReportsPage::takeFile(ReportId id, const Result<ReportFile> &file)
{
    const KeptReport *report = chosen();
    if (report && id == m_chosen && report->record.status == ReportStatus::Completed)
        m_pane->showFile(file);
}

void ReportsPage::fillMenu(QMenu *menu, const QModelIndex &index)
{
    const KeptReport *report = index.isValid() ? reportOf(ReportId(index.data(IdRole).toLongLong())) : nullptr;
    if (!report)
        return;
    const bool present = report->present && report->record.status == ReportStatus::Completed;
    menu->addAction(tr("Open"), this, &ReportsPage::openChosen)->setEnabled(present);
    menu->addAction(tr("Save a copy…"), this, &ReportsPage::copyChosen)->setEnabled(present);
    menu->addAction(tr("Print…"), this, &ReportsPage::print)->setEnabled(present);
    menu->addAction(tr("Show in folder"), this, &ReportsPage::showInFolder)->setEnabled(present);
    menu->addSeparator();
    const bool failed = report->record.status == ReportStatus::Failed;
    menu->addAction(failed ? tr("Try again") : tr("Make again with today's figures"), this,
                    [this, record = report->record] { makeAgain(record); })
        ->setEnabled(!m_maker->isWorking());
    addLaterActions(menu, *report);
    menu->addSeparator();
    menu->addAction(tr("Delete…"), this, &ReportsPage::askToRemove)->setShortcut(QKeySequence::Delete);
    menu->addSeparator();
}

void ReportsPage::addLaterActions(QMenu *menu, const KeptReport &report)
{
    const ReportRecord &record = report.record;
    const bool completed = record.status == ReportStatus::Completed;
    const auto add = [menu, this, &record](const QString &text, void (KeptReportActions::*act)(const ReportRecord &)) {
        return menu->addAction(text, m_kept, [kept = m_kept, act, record] { (kept->*act)(record); });
    };
    add(tr("Restate with today's data…"), &KeptReportActions::restate)->setEnabled(completed);
    add(tr("Paint again and compare"), &KeptReportActions::renderAgain)->setEnabled(completed);
    add(tr("Send…"), &KeptReportActions::send)->setEnabled(completed && report.present);
}

void ReportsPage::openChosen() const
{
    const KeptReport *report = chosen();
    if (report && report->present)
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_presenter->pathOf(report->record)));
}

void ReportsPage::showInFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_presenter->workspace().reportsFolder()));
}

void ReportsPage::copyChosen() const
{
    const KeptReport *report = chosen();
    if (!report || !report->present)
        return;
    const auto read = [workspace = m_presenter->workspace(), record = report->record]() -> Result<QByteArray> {
        const auto file = readReportFile(workspace, record);
        return file ? Result<QByteArray>(file->bytes) : file.error();
    };
    const QString name = m_context.workspaceName + u' ' + QFileInfo(report->record.fileName).completeBaseName();
    askWindow(*this, FileRequest(name, {{.suffix = u"pdf"_s, .name = tr("PDF document"), .bytes = read}}));
}

void ReportsPage::print()
{
    const QByteArray bytes = m_pane->shownBytes();
    if (bytes.isEmpty())
        return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    if (const KeptReport *report = chosen())
        printer->setDocName(report->record.title);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintSelection, false);
    dialog->setMinMax(1, std::max(1, chosen() ? chosen()->record.pages : 1));
    // The dialog holds the printer until it has gone; printing begins after that.
    connect(dialog, &QDialog::accepted, this, [this, bytes, printer] {
        whenFinished(printReport(bytes, printer), this, [this](const Outcome &printed) {
            if (!printed)
                tellError(tr("The report was not printed"), printed.error());
        });
    });
    dialog->open();
}

void ReportsPage::restate()
{
    if (const KeptReport *report = chosen())
        m_kept->restate(report->record);
}

void ReportsPage::makeAgain(const ReportRecord &record)
{
    const auto settings = reportSettingsFromJson(record.settings);
    if (!settings)
        return tellError(tr("The report cannot be made again"), settings.error());
    const KeptReport *kept = reportOf(record.id);
    m_retried = kept && kept->present ? std::nullopt : std::optional(record.id);
    m_maker->make(*settings);
}

void ReportsPage::takeMade()
{
    if (m_maker->stage() == ReportMaker::Stage::Made) {
        const MadeReport &made = m_maker->report();
        keep(keptReport(made.settings, *made.composed, made.pages), made.bytes);
    } else if (m_maker->stage() == ReportMaker::Stage::Failed) {
        keep(failedRecord(*m_maker->settings(), m_maker->error()), {});
    }
}

/// What comes of one without a file takes its place.
void ReportsPage::keep(const ReportRecord &record, const QByteArray &bytes)
{
    const auto retried = std::exchange(m_retried, std::nullopt);
    whenFinished(m_context.actions.keepReport(record, bytes), this, [this, record, retried](const Result<ReportRecord> &kept) {
        if (!kept && record.status == ReportStatus::Completed) { // the disk may be full and the database not
            m_retried = retried;
            return keep(failedRecord(*m_maker->settings(), kept.error()), {});
        }
        if (!kept)
            return tellError(tr("The report was not kept"), kept.error());
        if (retried)
            remove({*retried});
        choose(kept->id);
    });
}

std::vector<ReportId> ReportsPage::selected() const
{
    std::vector<ReportId> ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows(ReportColumn::Kind))
        ids.emplace_back(row.data(IdRole).toLongLong());
    if (ids.empty() && chosen())
        ids.push_back(m_chosen);
    return ids;
}

void ReportsPage::askToRemove()
{
    const std::vector<ReportId> ids = selected();
    const KeptReport *first = ids.empty() ? nullptr : reportOf(ids.front());
    if (!first)
        return;
    const QString name = reportKindText(first->record) + u" · "_s + reportPeriodText(first->record, frame());
    const auto count = static_cast<int>(ids.size());
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Delete"),
                                count == 1 ? tr("Delete %1?").arg(name) : tr("Delete %n report(s)?", nullptr, count),
                                QMessageBox::Cancel, window());
    box->setObjectName(u"removeReportBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Its file goes with it. This cannot be undone; a report made again tells the figures as they "
                               "are then."));
    const QPushButton *confirm = box->addButton(
        count == 1 ? tr("Delete %1").arg(name) : tr("Delete %n report(s)", nullptr, count), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, ids] { remove(ids); });
    box->open();
}

void ReportsPage::remove(const std::vector<ReportId> &ids)
{
    for (const ReportId id : ids) {
        whenFinished(m_context.actions.removeReport(id), this, [this](const Outcome &removed) {
            if (!removed)
                tellError(tr("The report was not deleted"), removed.error());
        });
    }
}

void ReportsPage::tellError(const QString &title, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, title, QMessageBox::Close, window());
    box->setObjectName(u"reportErrorBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(errorText(error) + u' ' + errorRemedy(error));
    box->setDetailedText(error.detail);
    box->open();
}

QString ReportsPage::toTsv() const
{
    return m_table->toTsv();
}

QList<QWidget *> ReportsPage::tabStops()
{
    if (m_stack->currentWidget() == m_none)
        return {m_none->findChild<QPushButton *>(u"firstReport"_s)};
    return QList<QWidget *>{m_new, m_table} << m_pane->tabStops();
}

} // namespace creatormetrics

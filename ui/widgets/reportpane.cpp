// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportpane.h"

#include "models/presentation/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/reportview.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastTextWidth = 280;

} // namespace

ReportPane::ReportPane(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new ElidedLabel("strong", this))
    , m_facts(new ElidedLabel("caption", this))
    , m_remark(wrappedLabel("warning", tr("The file was changed after it was made."), this))
    , m_view(new ReportView(theme, this))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"reportPane"_s);
    setProperty("role", u"card"_s);
    m_title->setObjectName(u"reportTitle"_s);
    m_remark->setObjectName(u"reportRemark"_s);
    m_remark->setContentsMargins(Spacing::cardPadding, 0, Spacing::cardPadding, 0);
    m_remark->hide();
    m_view->showWholePages();
    m_stack->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, Spacing::medium, 1, 1); // the hairline of the card stays visible
    layout->setSpacing(Spacing::tiny);
    layout->addWidget(makeHead());
    layout->addWidget(m_remark);
    layout->addLayout(m_stack, 1);
    connect(&m_theme, &Theme::changed, this, &ReportPane::restyle);
    clear();
}

QWidget *ReportPane::makeHead()
{
    auto *head = new QWidget(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Spacing::cardPadding, 0, Spacing::small, 0);
    row->setSpacing(Spacing::tiny);
    row->addLayout(words, 1);
    QToolButton *open = makeButton(u"external"_s, tr("Open in another program"), u"reportOpen"_s);
    QToolButton *copy = makeButton(u"export"_s, tr("Save a copy…"), u"reportCopy"_s);
    QToolButton *print = makeButton(u"print"_s, tr("Print…"), u"reportPrint"_s);
    connect(open, &QToolButton::clicked, this, &ReportPane::openWanted);
    connect(copy, &QToolButton::clicked, this, &ReportPane::copyWanted);
    connect(print, &QToolButton::clicked, this, &ReportPane::printWanted);
    for (QToolButton *button : {open, copy, print})
        row->addWidget(button);
    return head;
}

QToolButton *ReportPane::makeButton(const QString &iconName, const QString &text, const QString &objectName)
{
    QToolButton *button = iconButton(icon(iconName, m_theme.colors()), text, this);
    button->setObjectName(objectName);
    m_buttons.append({button, iconName});
    return button;
}

void ReportPane::restyle()
{
    for (const auto &[button, name] : std::as_const(m_buttons))
        button->setIcon(icon(name, m_theme.colors()));
}

void ReportPane::enableButtons(bool enabled)
{
    for (const auto &[button, name] : std::as_const(m_buttons))
        button->setEnabled(enabled);
}

void ReportPane::clear()
{
    m_report.reset();
    m_title->setText({});
    m_facts->setText({});
    m_remark->hide();
    m_view->clear();
    m_stack->setCurrentWidget(m_view);
    enableButtons(false);
}

void ReportPane::setReport(const KeptReport &report, const ReportRowFrame &frame)
{
    const bool same = m_report && m_report->record.id == report.record.id;
    m_report = report;
    m_title->setText(reportKindText(report.record) + u" · "_s + reportPeriodText(report.record, frame));
    m_facts->setText(reportFacts(report, frame));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_facts->text());
    if (!same) {
        m_remark->hide();
        enableButtons(false);
    }
    if (report.record.status == ReportStatus::Failed)
        showFailure();
    else if (report.record.status != ReportStatus::Completed)
        showInstead(u"reports"_s, tr("This report is being made"), tr("Its pages appear here as soon as they are painted."));
}

void ReportPane::showFile(const Result<ReportFile> &file)
{
    enableButtons(file.ok());
    m_remark->setVisible(file.ok() && file->changed);
    if (!file) {
        const bool missing = file.error().kind == ErrorKind::NotFound;
        return showInstead(u"warning"_s, missing ? tr("The file is missing") : errorTitle(file.error().kind),
                           missing ? tr("It is no longer in the folder of the reports. The report can be made again from "
                                        "today's figures.")
                                   : errorText(file.error()) + u' ' + errorRemedy(file.error()));
    }
    if (file->bytes != m_view->report())
        m_view->setReport(file->bytes);
    if (m_view->pageCount() < 1)
        return showInstead(u"warning"_s, tr("The file cannot be shown"), tr("It is no PDF that can be read any more."));
    m_stack->setCurrentWidget(m_view);
}

void ReportPane::showFailure()
{
    const ReportRecord &record = m_report->record;
    const Error error{.kind = errorKindFromKey(record.errorKind).value_or(ErrorKind::Internal),
                      .detail = record.errorDetail};
    showInstead(u"warning"_s, tr("This report could not be made"),
                errorText(error) + u' ' + errorRemedy(error) + "\n\n"_L1 + error.detail);
    enableButtons(false);
}

void ReportPane::showInstead(const QString &iconName, const QString &title, const QString &why)
{
    m_view->clear();
    delete m_instead;
    m_instead = new EmptyView(m_theme, iconName, this);
    m_instead->setObjectName(u"reportInstead"_s);
    m_instead->setTexts(title, why);
    for (QLabel *label : m_instead->findChildren<QLabel *>()) { // it is made for whole pages, and would widen the pane
        if (label->wordWrap())
            label->setMinimumWidth(leastTextWidth);
    }
    m_stack->addWidget(m_instead);
    m_stack->setCurrentWidget(m_instead);
    if (m_report && (m_report->record.status == ReportStatus::Pending || m_report->record.status == ReportStatus::Generating)) {
        connect(m_instead->addButton(tr("Stop"), u"scheduledReportStop"_s), &QPushButton::clicked, this, &ReportPane::stopWanted);
        return;
    }
    const bool failed = m_report && m_report->record.status == ReportStatus::Failed;
    QPushButton *again = m_instead->addButton(failed ? tr("Try again") : tr("Make it again"), u"reportAgain"_s);
    connect(again, &QPushButton::clicked, this, &ReportPane::againWanted);
}

const QByteArray &ReportPane::shownBytes() const
{
    return m_view->report();
}

QList<QWidget *> ReportPane::tabStops() const
{
    QList<QWidget *> stops;
    for (const auto &[button, name] : m_buttons)
        stops << button;
    if (m_instead && m_stack->currentWidget() == m_instead) {
        for (QPushButton *button : m_instead->findChildren<QPushButton *>())
            stops << button;
        return stops;
    }
    return stops << m_view->tabStops();
}

} // namespace creatormetrics

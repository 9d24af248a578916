// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/restatedialog.h"

#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/reports/keptreport.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/reportprogress.h"
#include "ui/widgets/styledwidgets.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QSize usualSize(820, 520);
enum Column { Section, What, Before, After };

} // namespace

RestateDialog::RestateDialog(const Parts &parts, const ReportRecord &record, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_record(record)
    , m_maker(new ReportMaker(parts.actions, this))
    , m_progress(new ReportProgress(*m_maker, this))
    , m_model(changeColumns())
    , m_table(new FigureTable(parts.theme, m_model, Column::What, {Column::Section}, this))
    , m_words(wrappedLabel("secondary", tr("Making it from today's data…"), this))
    , m_keep(styledButton("primary", tr("Keep the restated report"), this))
{
    setObjectName(u"restateDialog"_s);
    setWindowTitle(tr("Restate with today's data"));
    build();
    connect(m_maker, &ReportMaker::stageChanged, this, &RestateDialog::takeStage);
    connect(m_keep, &QPushButton::clicked, this, &RestateDialog::keep);
    const auto settings = reportSettingsFromJson(record.settings);
    if (!settings) {
        tell(settings.error());
        return;
    }
    whenFinished(m_parts.library.document(record.id), this, [this, wanted = *settings](const Result<ReportDocument> &before) {
        if (!before)
            return tell(before.error());
        m_before = *before;
        m_maker->make(wanted);
    });
}

void RestateDialog::build()
{
    m_table->setObjectName(u"changeTable"_s);
    m_table->setAccessibleName(tr("What changed"));
    m_table->keepModelOrder();
    m_words->setObjectName(u"restateWords"_s);
    m_keep->setObjectName(u"restateKeep"_s);
    m_keep->setEnabled(false);
    QPushButton *close = styledButton("", tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(styledLabel("section", m_record.title, this));
    layout->addWidget(m_words);
    layout->addWidget(m_table, 1);
    layout->addStretch(); // where nothing changed there is no table
    layout->addLayout(buttons);
    resize(usualSize);
}

void RestateDialog::takeStage()
{
    if (m_maker->stage() == ReportMaker::Stage::Made)
        compare();
    else if (m_maker->stage() == ReportMaker::Stage::Failed)
        tell(m_maker->error());
    else if (m_maker->stage() == ReportMaker::Stage::Idle)
        m_words->setText(tr("Stopped."));
}

void RestateDialog::compare()
{
    m_done = true;
    const std::vector<ReportChange> changes = reportChanges(*m_before, m_maker->report().composed->document);
    m_model.setRows(changeRows(changes));
    m_table->setVisible(!changes.empty());
    m_words->setText(changes.empty() ? tr("Nothing changed: the data of today says the same.")
                                     : tr("%n thing(s) would be said otherwise today. The kept report stays as it is.", nullptr,
                                          static_cast<int>(changes.size())));
    m_keep->setEnabled(!changes.empty());
}

void RestateDialog::keep()
{
    const MadeReport &made = m_maker->report();
    m_keep->setEnabled(false);
    whenFinished(m_parts.actions.keepReport(keptReport(made.settings, *made.composed, made.pages), made.bytes), this,
                 [this](const Result<ReportRecord> &kept) {
                     if (!kept)
                         return tell(kept.error());
                     Q_EMIT reportKept(kept->id);
                     accept();
                 });
}

void RestateDialog::tell(const Error &error)
{
    m_done = true;
    setStyleProperty(m_words, "role", u"error"_s);
    const bool older = error.kind == ErrorKind::NotFound && !m_before;
    m_words->setText(older ? tr("It was made before reports kept what they say, so there is nothing to compare with.")
                           : errorText(error) + u' ' + errorRemedy(error));
    m_words->setToolTip(error.detail);
}

} // namespace creatormetrics

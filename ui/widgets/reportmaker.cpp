// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportmaker.h"

#include "models/core/whenfinished.h"
#include "ui/reportpainter/reportpainter.h"

#include <QThreadPool>

namespace creatormetrics {

ReportMaker::ReportMaker(WorkspaceActions &actions, QObject *parent) : QObject(parent), m_actions(actions) {}

void ReportMaker::make(const ReportSettings &settings)
{
    const quint64 generation = ++m_generation;
    m_settings = settings;
    enter(Stage::Composing);
    whenFinished(m_actions.composeReport(settings), this, [this, generation](const Result<ComposedReport> &composed) {
        if (generation == m_generation)
            paint(generation, composed);
    });
}

void ReportMaker::cancel()
{
    if (!isWorking())
        return;
    ++m_generation;
    enter(Stage::Idle);
}

void ReportMaker::paint(quint64 generation, const Result<ComposedReport> &composed)
{
    if (!composed)
        return fail(composed.error());
    enter(Stage::Painting);
    const auto painted = QtFuture::makeReadyFuture(true).then(
        QThreadPool::globalInstance(),
        [settings = *m_settings, document = composed->document, hash = composed->dataSha256](bool) -> Result<MadeReport> {
            const PageSize paper = settings.paper == ReportPaper::Letter ? PageSize::Letter : PageSize::A4;
            MadeReport made{.settings = settings, .title = document.title, .dataSha256 = hash};
            made.bytes = paintReport(document, paper);
            made.pages = paintedPages(made.bytes);
            return made;
        });
    whenFinished(painted, this, [this, generation](const Result<MadeReport> &made) { take(generation, made); });
}

void ReportMaker::take(quint64 generation, const Result<MadeReport> &made)
{
    if (generation != m_generation)
        return;
    if (!made)
        return fail(made.error());
    m_report = *made;
    enter(Stage::Made);
}

void ReportMaker::fail(const Error &error)
{
    m_error = error;
    enter(Stage::Failed);
}

void ReportMaker::enter(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged();
}

QString ReportMaker::stageText() const
{
    switch (m_stage) {
    case Stage::Composing:
        return tr("Reading the figures…");
    case Stage::Painting:
        return tr("Painting the pages…");
    case Stage::Idle:
    case Stage::Made:
    case Stage::Failed:
        break;
    }
    return {};
}

} // namespace creatormetrics

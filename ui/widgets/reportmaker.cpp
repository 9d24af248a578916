// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportmaker.h"

#include "models/core/whenfinished.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// The settings without what the figures do not depend on.
ReportSettings figuresPart(const ReportSettings &settings)
{
    ReportSettings part{.kind = settings.kind, .query = settings.query, .locale = QLocale::c()};
    part.sections = reportSections(settings);
    std::ranges::sort(part.sections);
    part.campaign = settings.campaign;
    if (part.campaign)
        part.campaign->name.clear();
    return part;
}

} // namespace

ReportMaker::ReportMaker(WorkspaceActions &actions, QObject *parent) : QObject(parent), m_actions(actions) {}

ReportMaker::~ReportMaker()
{
    m_stop.request_stop();
}

template <typename T, typename Function>
void ReportMaker::goOn(const QFuture<T> &work, Function take)
{
    whenFinished(work, this, [this, generation = m_generation, take = std::move(take)](const T &result) {
        if (generation == m_generation)
            take(result);
    });
}

void ReportMaker::make(const ReportSettings &settings)
{
    m_settings = settings;
    if (!isWorking())
        begin();
}

void ReportMaker::begin()
{
    if (m_figures && figuresPart(*m_settings) == m_figuresFor)
        compose();
    else
        readFigures();
}

void ReportMaker::readFigures()
{
    enter(Stage::Composing);
    goOn(m_actions.readReportFigures(*m_settings),
         [this, of = *m_settings](const Result<SharedReportFigures> &figures) { takeFigures(figures, of); });
}

void ReportMaker::takeFigures(const Result<SharedReportFigures> &figures, const ReportSettings &of)
{
    if (!figures)
        return fail(figures.error(), of);
    m_figures = *figures;
    m_figuresFor = figuresPart(of);
    begin(); // other figures may be asked for by now
}

void ReportMaker::compose()
{
    enter(Stage::Painting);
    goOn(m_actions.composeReport(m_figures, *m_settings), [this, of = *m_settings](const Result<ComposedReport> &composed) {
        paint(of, composed);
    });
}

void ReportMaker::paint(const ReportSettings &settings, const Result<ComposedReport> &composed)
{
    if (!composed)
        return fail(composed.error(), settings);
    m_stop = {};
    const auto report = std::make_shared<const ComposedReport>(*composed);
    goOn(m_actions.paintReport(report->document, settings.paper, m_stop.get_token()),
         [this, settings, report](const MadePdf &made) {
             take({.settings = settings, .composed = report, .bytes = made.bytes, .pages = made.pages});
         });
}

void ReportMaker::take(const MadeReport &made)
{
    m_report = made;
    Q_EMIT pagesMade();
    if (*m_settings == made.settings)
        enter(Stage::Made);
    else
        begin();
}

void ReportMaker::fail(const Error &error, const ReportSettings &of)
{
    if (*m_settings != of)
        return begin();
    m_error = error;
    enter(Stage::Failed);
}

void ReportMaker::cancel()
{
    if (!isWorking())
        return;
    ++m_generation;
    m_stop.request_stop();
    enter(Stage::Idle);
}

void ReportMaker::enter(Stage stage)
{
    if (std::exchange(m_stage, stage) != stage || !isWorking())
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

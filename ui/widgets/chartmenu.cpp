// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartmenu.h"

#include "models/analytics/chartbuckets.h"
#include "models/reports/charttable.h"
#include "ui/reportpainter/chartfile.h"
#include "ui/widgets/tablefiles.h"
#include "ui/widgets/windowrequests.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

std::vector<const ChartSeries *> currentSeries(const ChartSpec &chart)
{
    std::vector<const ChartSeries *> current;
    for (const ChartSeries &series : chart.series) {
        if (series.role == SeriesRole::Current)
            current.push_back(&series);
    }
    return current;
}

std::optional<double> valueAt(const ChartSpec &chart, const ChartSeries &series, QDate bucket)
{
    const ChartPoint *point = pointIn(chart, series, bucket);
    return point != nullptr ? point->value : std::nullopt;
}

/// Figures of a metric of all platforms or of one; not the parts of something else, such as moods or denominators, and not the
/// net growth, whose bars come from totals where the explanation counts gained and lost.
bool canBeExplained(const ChartSpec &chart)
{
    if (chart.metric == Metric::NetFollowers)
        return false;
    const auto current = currentSeries(chart);
    return chart.axis == ChartAxis::Days && std::ranges::all_of(current, [&current](const ChartSeries *series) {
        return series->platform.has_value() || (current.size() == 1 && series->tone == SeriesTone::None);
    });
}

std::vector<FileForm> chartForms(const ChartSpec &chart, const QLocale &locale)
{
    const ChartFileStyle style{.locale = locale};
    std::vector<FileForm> forms;
    forms.push_back({.suffix = u"png"_s, .name = ChartMenu::tr("Picture (PNG)"), .bytes = [chart, style] { return chartPng(chart, style); }});
    forms.push_back({.suffix = u"svg"_s, .name = ChartMenu::tr("Vectors (SVG)"), .bytes = [chart, style] { return chartSvg(chart, style); }});
    for (FileForm &form : tableForms([chart] { return DataSource{.head = chartTable(chart)}; }, locale)) {
        if (form.suffix != "html"_L1)
            forms.push_back(std::move(form));
    }
    return forms;
}

QString fileName(const ChartSpec &chart)
{
    if (chart.axis == ChartAxis::Ages)
        return chart.title;
    return u"%1 %2 %3"_s.arg(chart.title, chart.range.first().toString(Qt::ISODate), chart.range.last().toString(Qt::ISODate));
}

} // namespace

QMimeData *chartNumbers(const ChartSpec &chart, const QLocale &locale)
{
    return tableMimeData(chartTable(chart), locale);
}

QString chartValueText(const ChartSpec &chart, QDate bucket, const QLocale &locale)
{
    const FigureFormat format(locale);
    const auto current = currentSeries(chart);
    const auto figure = [&](const ChartSeries &series) { return format.figure(chart.metric, valueAt(chart, series, bucket), false); };
    if (current.size() == 1)
        return figure(*current.front());
    QStringList lines;
    for (const ChartSeries *series : current)
        lines << series->name + u'\t' + figure(*series);
    return lines.join(u'\n');
}

ChartMenu::ChartMenu(ChartMenuSubject subject, QWidget *part) : QMenu(part), m_subject(std::move(subject)), m_part(part)
{
    setObjectName(u"chartMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    addCopies();
    addAction(tr("Save chart…"), this, &ChartMenu::save)->setObjectName(u"saveChart"_s);
    addSeparator();
    QAction *twin = addAction((m_subject.asTable ? tr("Show as chart") : tr("Show as table")) + u"\tT"_s, this, &ChartMenu::tableToggled);
    twin->setObjectName(u"toggleTwin"_s);
    if (m_subject.spanChosen)
        addAction(tr("Show these days"), this, &ChartMenu::spanAccepted)->setObjectName(u"showDays"_s);
    addExplanations();
}

void ChartMenu::addCopies()
{
    const QLocale locale = m_part->locale();
    if (m_subject.bucket.isValid()) {
        const QString title = bucketTitle(m_subject.chart, m_subject.bucket, locale);
        addAction(tr("Copy value (%1)", "of a day").arg(title), this, &ChartMenu::copyValue)->setObjectName(u"copyValue"_s);
    }
    addAction(tr("Copy chart image"), this, &ChartMenu::copyImage)->setObjectName(u"copyImage"_s);
    const QString key = QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText);
    addAction(tr("Copy numbers") + u'\t' + key, this, [this] {
        QGuiApplication::clipboard()->setMimeData(chartNumbers(m_subject.chart, m_part->locale()));
    })->setObjectName(u"copyNumbers"_s);
}

void ChartMenu::addExplanations()
{
    if (!m_subject.bucket.isValid() || !canBeExplained(m_subject.chart))
        return;
    const auto current = currentSeries(m_subject.chart);
    QMenu *place = current.size() > 1 ? addMenu(tr("Explain")) : this;
    for (const ChartSeries *series : current) {
        const QString text = current.size() > 1 ? series->name : tr("Explain…");
        QAction *action = place->addAction(text, this, [this, series] { explain(*series); });
        action->setObjectName(u"explain"_s);
        action->setEnabled(valueAt(m_subject.chart, *series, m_subject.bucket).has_value());
    }
}

void ChartMenu::copyValue() const
{
    QGuiApplication::clipboard()->setText(chartValueText(m_subject.chart, m_subject.bucket, m_part->locale()));
}

void ChartMenu::copyImage() const
{
    const ChartFileStyle style{.locale = m_part->locale()};
    auto *picture = new QMimeData;
    picture->setImageData(chartImage(m_subject.chart, style));
    if (const auto svg = chartSvg(m_subject.chart, style))
        picture->setData(u"image/svg+xml"_s, *svg);
    QGuiApplication::clipboard()->setMimeData(picture);
}

void ChartMenu::save() const
{
    askWindow(*m_part, FileRequest(fileName(m_subject.chart), chartForms(m_subject.chart, m_part->locale())));
}

void ChartMenu::explain(const ChartSeries &series) const
{
    const ChartSpec &chart = m_subject.chart;
    askWindow(*m_part, ExplainRequest({.metric = chart.metric,
                                       .platform = series.platform,
                                       .days = bucketSpan(chart, m_subject.bucket, m_subject.bucket),
                                       .shown = FigureFormat(m_part->locale())
                                                    .figure(chart.metric, valueAt(chart, series, m_subject.bucket), false)}));
}

} // namespace creatormetrics

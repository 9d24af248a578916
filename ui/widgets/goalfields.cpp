// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/goalfields.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Those that somebody is asked to reach.
constexpr std::array goalMetrics{Metric::Views,    Metric::NetFollowers, Metric::Followers, Metric::Engagements,
                                 Metric::EngagementRate, Metric::Reach,  Metric::Posts,     Metric::WatchMinutes,
                                 Metric::LinkClicks};

/// Rates are written in per cent.
bool isRate(Metric metric)
{
    return metricInfo(metric).unit == MetricUnit::Ratio;
}

std::optional<double> numberOf(Metric metric, QString text, const QLocale &locale)
{
    bool readable = false;
    const double number = locale.toDouble(text.remove(u'%').trimmed(), &readable);
    if (!readable || number < 0)
        return std::nullopt;
    return isRate(metric) ? number / 100 : number;
}

} // namespace

GoalFields::GoalFields(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_add(styledButton("flat", tr("Add a goal"), this))
{
    m_add->setObjectName(u"addGoal"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing::tiny);
    m_layout->setColumnStretch(0, 3);
    m_layout->setColumnStretch(1, 2);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine(unusedMetric(), {}).number->setFocus();
        layOut();
    });
    layOut();
}

Metric GoalFields::unusedMetric() const
{
    const auto unused = std::ranges::find_if(goalMetrics, [this](Metric metric) {
        return std::ranges::none_of(m_lines, [metric](const Line &line) {
            return line.metric->currentData().toInt() == static_cast<int>(metric);
        });
    });
    return unused == goalMetrics.end() ? goalMetrics.front() : *unused;
}

GoalFields::Line &GoalFields::addLine(Metric metric, const QString &number)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(u"goalMetric"_s);
    choice->setAccessibleName(tr("Figure with a goal"));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Metric known : goalMetrics)
        choice->addItem(isRate(known) ? tr("%1, in %").arg(metricLabel(known)) : metricLabel(known), static_cast<int>(known));
    choice->setCurrentIndex(std::max(0, choice->findData(static_cast<int>(metric))));
    auto *field = new QLineEdit(number, this);
    field->setObjectName(u"goalNumber"_s);
    field->setAccessibleName(tr("Goal for the period"));
    auto *remove = new QToolButton(this);
    remove->setText(u"✕"_s);
    remove->setObjectName(u"removeGoal"_s);
    remove->setAccessibleName(tr("Remove this goal"));
    remove->setToolTip(tr("Remove this goal"));
    connect(choice, &QComboBox::currentIndexChanged, this, &GoalFields::edited);
    connect(field, &QLineEdit::textChanged, this, &GoalFields::edited);
    connect(remove, &QToolButton::clicked, this, [this, remove] { removeLine(remove); });
    return m_lines.emplace_back(Line{.metric = choice, .number = field, .remove = remove});
}

void GoalFields::removeLine(const QToolButton *button)
{
    const auto line = std::ranges::find(m_lines, button, &Line::remove);
    line->metric->deleteLater();
    line->number->deleteLater();
    line->remove->deleteLater();
    m_lines.erase(line);
    layOut();
    m_add->setFocus();
    Q_EMIT edited();
}

void GoalFields::clearLines()
{
    for (const Line &line : m_lines) {
        delete line.metric;
        delete line.number;
        delete line.remove;
    }
    m_lines.clear();
}

void GoalFields::layOut()
{
    int row = 0;
    for (const Line &line : m_lines) {
        m_layout->addWidget(line.metric, row, 0);
        m_layout->addWidget(line.number, row, 1);
        m_layout->addWidget(line.remove, row++, 2);
    }
    m_layout->addWidget(m_add, row, 0, 1, 3, Qt::AlignLeading);
    m_add->setEnabled(m_lines.size() < goalMetrics.size());
}

QString GoalFields::numberText(Metric metric, double goal) const
{
    return locale().toString(isRate(metric) ? goal * 100 : goal, 'g', 12);
}

void GoalFields::setGoals(const std::map<Metric, double> &goals)
{
    clearLines();
    for (const auto &[metric, goal] : goals)
        addLine(metric, numberText(metric, goal));
    layOut();
}

std::map<Metric, double> GoalFields::goals() const
{
    std::map<Metric, double> goals;
    for (const Line &line : m_lines) {
        const auto metric = static_cast<Metric>(line.metric->currentData().toInt());
        if (const auto number = numberOf(metric, line.number->text(), locale()))
            goals[metric] = *number;
    }
    return goals;
}

} // namespace creatormetrics

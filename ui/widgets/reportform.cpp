// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportform.h"

#include "models/presentation/plantext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/campaignfields.h"
#include "ui/widgets/commenteditor.h"
#include "ui/widgets/goalfields.h"
#include "ui/widgets/sectionlist.h"
#include "ui/widgets/planlack.h"
#include "ui/widgets/styledwidgets.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

ReportForm::ReportForm(const Theme &theme, const ReportWish &wish, Plan plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_choices(new ReportChoices(wish, plan, this))
    , m_sections(new SectionList(this))
    , m_comment(new CommentEditor(theme, this))
    , m_goals(new GoalFields(this))
    , m_campaign(new CampaignFields(this))
    , m_campaignGroup(new QWidget(this))
    , m_branded(new QCheckBox(tr("Wear the brand"), this))
{
    m_kind = m_choices->kind(); // not always the one wished for
    m_campaign->setLastDay(wish.calendar.lastDay);
    m_sections->setSections(usualSections(m_kind));
    m_sections->choose(ReportSection::Summary);
    build();
    showComment(m_sections->current());
    m_campaignGroup->setVisible(m_kind == ReportKind::Campaign);
    setFocusProxy(m_choices);
    connectParts();
}

void ReportForm::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_choices);
    auto *campaign = new QVBoxLayout(m_campaignGroup);
    campaign->setContentsMargins(0, 0, 0, 0);
    addGroup(campaign, tr("Campaign"), m_campaign);
    layout->addWidget(m_campaignGroup);
    const int row = m_sections->sizeHintForRow(0);
    m_sections->setFixedHeight(row * m_sections->count() + 2 * m_sections->frameWidth());
    m_sections->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addGroup(layout, tr("Sections"), m_sections);
    addGroup(layout, tr("Goals"), m_goals);
    addGroup(layout, tr("Brand"), makeBrandRow());
    layout->addStretch();
}

void ReportForm::addGroup(QVBoxLayout *layout, const QString &title, QWidget *widget)
{
    layout->addSpacing(Spacing::small);
    layout->addWidget(styledLabel("section", title, this));
    layout->addWidget(widget);
}

QWidget *ReportForm::makeBrandRow()
{
    auto *group = new QWidget(this);
    m_branded->setObjectName(u"reportBranded"_s);
    const QString lack = lackText(m_plan, Feature::OwnBrand);
    m_branded->setEnabled(lack.isEmpty());
    m_branded->setChecked(lack.isEmpty());
    QPushButton *edit = styledButton("", tr("Brand…"), group);
    edit->setObjectName(u"reportBrand"_s);
    connect(edit, &QPushButton::clicked, this, &ReportForm::brandWanted);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_branded);
    row->addWidget(new PlanLack(m_plan, Feature::OwnBrand, u"brandLack"_s, group));
    row->addStretch();
    row->addWidget(edit);
    return group;
}

void ReportForm::connectParts()
{
    connect(m_choices, &ReportChoices::changed, this, [this] {
        takeKind();
        Q_EMIT changed();
    });
    connect(m_sections, &SectionList::sectionsChanged, this, &ReportForm::changed);
    connect(m_sections, &SectionList::currentChanged, this, &ReportForm::showComment);
    connect(m_comment, &CommentEditor::edited, this, &ReportForm::keepComment);
    connect(m_comment, &CommentEditor::draftWanted, this, &ReportForm::draftWanted);
    connect(m_goals, &GoalFields::edited, this, &ReportForm::changed);
    connect(m_campaign, &CampaignFields::edited, this, &ReportForm::changed);
    connect(m_branded, &QCheckBox::toggled, this, &ReportForm::changed);
}

/// Another kind brings its own sections; what was written stays for those that come back.
void ReportForm::takeKind()
{
    if (std::exchange(m_kind, m_choices->kind()) == m_choices->kind())
        return;
    m_sections->setSections(usualSections(m_kind));
    m_campaignGroup->setVisible(m_kind == ReportKind::Campaign);
}

void ReportForm::showComment(ReportSection section)
{
    const auto written = m_comments.find(section);
    m_comment->setComment(reportSectionLabel(section), written == m_comments.end() ? QString() : written->second);
    m_comment->offerDraft(section == ReportSection::Summary);
}

void ReportForm::keepComment()
{
    const ReportSection section = m_sections->current();
    const QString text = m_comment->text();
    if (text.trimmed().isEmpty())
        m_comments.erase(section);
    else
        m_comments[section] = text;
    std::set<ReportSection> written;
    for (const auto &[commented, comment] : m_comments)
        written.insert(commented);
    m_sections->setWritten(written);
    Q_EMIT changed();
}

QWidget *ReportForm::commentField() const
{
    return m_comment;
}

void ReportForm::takeDraft(const QString &draft)
{
    m_sections->choose(ReportSection::Summary);
    m_comment->replaceText(draft);
}

void ReportForm::setKnownLabels(const QStringList &labels)
{
    m_campaign->setKnownLabels(labels);
}

/// Empty where they are the kind's usual ones, which may become others one day.
std::vector<ReportSection> ReportForm::pickedSections() const
{
    const std::vector<ReportSection> sections = m_sections->sections();
    return sections == usualSections(m_kind) ? std::vector<ReportSection>() : sections;
}

ReportSettings ReportForm::settings() const
{
    ReportSettings settings = m_choices->settings();
    settings.sections = pickedSections();
    settings.comments = m_comments;
    settings.goals = m_goals->goals();
    if (m_kind == ReportKind::Campaign)
        settings.campaign = m_campaign->campaign();
    settings.branded = m_branded->isChecked();
    return settings;
}

void ReportForm::takeTemplate(const ReportSettings &settings)
{
    {
        const QSignalBlocker quiet(this);
        m_choices->takeTemplate(settings);
        takeKind();
        m_comments = settings.comments;
        m_sections->setSections(reportSections(settings));
        m_goals->setGoals(settings.goals);
        m_campaign->setCampaign(settings.campaign.value_or(CampaignSettings()));
        m_branded->setChecked(settings.branded && allows(m_plan, Feature::OwnBrand));
        showComment(m_sections->current());
    }
    keepComment();
}

} // namespace creatormetrics

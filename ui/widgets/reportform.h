// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "ui/theme/theme.h"
#include "ui/widgets/reportchoices.h"

class QCheckBox;
class QVBoxLayout;

namespace creatormetrics {

class CampaignFields;
class CommentEditor;
class GoalFields;
class SectionList;

/// Everything that an author decides about a report, in one column: what it is about, its sections with a comment each,
/// goals, the campaign and whether it wears the brand.
class ReportForm : public QWidget
{
    Q_OBJECT
public:
    ReportForm(const Theme &theme, const ReportWish &wish, Plan plan, QWidget *parent = nullptr);

    [[nodiscard]] ReportSettings settings() const;
    /// Takes over everything but days and accounts, and tells of the change once.
    void takeTemplate(const ReportSettings &settings);
    /// Puts the draft into the comment of Summary.
    void takeDraft(const QString &draft);
    void setKnownLabels(const QStringList &labels);
    /// Whether there is something that would be lost.
    [[nodiscard]] bool hasWords() const { return !m_comments.empty(); }
    /// The field for the chosen section's comment, to be placed where it is always in sight.
    [[nodiscard]] QWidget *commentField() const;

Q_SIGNALS:
    void changed();
    void draftWanted();
    void brandWanted();

private:
    void build();
    void addGroup(QVBoxLayout *layout, const QString &title, QWidget *widget);
    [[nodiscard]] QWidget *makeBrandRow();
    void connectParts();
    void takeKind();
    void showComment(ReportSection section);
    void keepComment();
    [[nodiscard]] std::vector<ReportSection> pickedSections() const;

    Plan m_plan;
    ReportKind m_kind = ReportKind::Monthly; ///< the last one, to notice another
    std::map<ReportSection, QString> m_comments;
    ReportChoices *m_choices;
    SectionList *m_sections;
    CommentEditor *m_comment;
    GoalFields *m_goals;
    CampaignFields *m_campaign;
    QWidget *m_campaignGroup;
    QCheckBox *m_branded;
};

} // namespace creatormetrics

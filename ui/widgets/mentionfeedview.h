// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/mentionfeedreader.h"
#include "models/presentation/mentionlistmodel.h"

#include <QWidget>

class QFrame;
class QLabel;
class QMenu;
class QPushButton;

namespace creatormetrics {

class FigureTable;
class MentionPane;
class PillButton;
class SearchField;
class TableFrame;
class Theme;

/// The mentions themselves: a list that can be narrowed by sentiment, followers, language and words, with the chosen one beside it. Mentions
/// of the list, one or many, can be judged by the user, which can be taken back.
class MentionFeedView : public QWidget
{
    Q_OBJECT
public:
    /// Moments are told in `zone`. What is looked at is read through `reader`, which the view takes.
    MentionFeedView(Theme &theme, MentionFeedReader *reader, const QTimeZone &zone, QWidget *parent = nullptr);

    void show(const MentionsAnswer &answer);
    using QWidget::show;
    [[nodiscard]] const MentionPageChoice &choice() const { return m_choice; }
    /// Has the list show the mentions with these words.
    void search(const QString &words);
    /// Has the list show mentions of one sentiment, and nothing else chosen.
    void narrowTo(SentimentLabel label);
    /// Has the list show the mentions under a post, and nothing else chosen.
    void narrowTo(const QString &postId, const QString &title);
    [[nodiscard]] QString toTsv() const;
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// The list is to show other mentions.
    void choiceChanged();
    /// The user wants to say what these words mean.
    void teachingWanted(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildList();
    [[nodiscard]] QWidget *buildTools();
    [[nodiscard]] QWidget *buildNone();
    void connectList();
    void fillLabels();
    void fillFollowers();
    void fillLanguages();
    [[nodiscard]] QWidget *buildUndo();
    void addJudgements(QMenu *menu);
    void judge(const std::vector<StoredMentionId> &mentions, const std::optional<SentimentLabel> &label);
    [[nodiscard]] std::vector<StoredMentionId> chosenMentions() const;
    void tellJudged(qint64 mentions, const std::optional<SentimentLabel> &label);
    void choose(const MentionPageChoice &choice);
    void clearChoice();
    void refreshTools();
    void take(const std::vector<FeedMention> &mentions, const std::optional<MentionPlace> &next, bool reading);
    void showCount();
    void select(StoredMentionId id);
    void showChosen(const QModelIndex &current);

    Theme &m_theme;
    MentionFeedReader *m_reader;
    MentionListModel m_model;
    MentionPageChoice m_choice;
    std::optional<qint64> m_counted; ///< how many fit, where that is known
    bool m_reading = false; ///< more is being looked for
    QStringList m_foreign; ///< languages of mentions besides English
    StoredMentionId m_chosen{0};
    QFrame *m_list;
    SearchField *m_search;
    PillButton *m_labels;
    PillButton *m_followers;
    PillButton *m_languages;
    QPushButton *m_post; ///< the chosen post, takes it away
    QPushButton *m_clear;
    QLabel *m_count;
    FigureTable *m_table;
    TableFrame *m_frame;
    QLabel *m_judgedText = nullptr; ///< made with `m_judged`
    QWidget *m_judged;
    QLabel *m_noneWhy = nullptr; ///< made with `m_none`, so it goes before it
    QWidget *m_none;
    MentionPane *m_pane;
};

} // namespace creatormetrics

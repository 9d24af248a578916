// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/mentionstory.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace creatormetrics {

class ElidedLabel;
class FigureRows;

/// One mention beside the list: its whole text with the words that moved the score, what the scorer made of it, and who wrote it.
class MentionPane : public QFrame
{
    Q_OBJECT
public:
    /// Moments are told in `zone`.
    MentionPane(const Theme &theme, const QTimeZone &zone, QWidget *parent = nullptr);

    void show(const FeedMention &mention);
    using QFrame::show;
    /// How the shown mention comes to its score; of another one it is dropped.
    void explain(StoredMentionId mention, const MentionReasons &reasons);
    /// Nothing is chosen.
    void clear();
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// The user judges the shown mention, or takes that back.
    void judged(creatormetrics::StoredMentionId mention, const std::optional<creatormetrics::SentimentLabel> &label);
    /// What else is under the post of the shown mention?
    void postWanted(const QString &postId, const QString &title);
    /// These words of the text mean something else to the user.
    void teachingWanted(const QString &words);

private:
    void build();
    [[nodiscard]] QWidget *buildJudgement();
    void showJudgement(const std::optional<SentimentLabel> &label);
    void judge(SentimentLabel label);
    void refresh();
    void showText(const MentionStory &story);
    void showPost(const MentionStory &story);
    void openTextMenu(const QPoint &at);
    void showFigures(const MentionStory &story);
    void open() const;

    const Theme &m_theme;
    QTimeZone m_zone;
    std::optional<FeedMention> m_mention;
    std::optional<MentionReasons> m_reasons;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QLabel *m_author;
    ElidedLabel *m_facts;
    ElidedLabel *m_followers;
    QPushButton *m_post;
    QLabel *m_text;
    QLabel *m_legend;
    QList<QPushButton *> m_judgements; ///< positive, neutral, negative
    FigureRows *m_figures;
    QLabel *m_note;
    QVBoxLayout *m_layout = nullptr;
    QPushButton *m_open;
    QLabel *m_nothing;
};

} // namespace creatormetrics

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
    void explain(StoredMentionId mention, const ScoredText &score);
    /// Nothing is chosen.
    void clear();
    [[nodiscard]] QList<QWidget *> tabStops() const;

private:
    /// A figure with what stands below it. Rows are made once and told anew for each mention: to make and style them takes longer than a
    /// frame has.
    struct Row {
        QFrame *line;
        QLabel *label;
        QLabel *value;
        QLabel *note;
    };

    void build();
    void refresh();
    void showText(const MentionStory &story);
    void showFigures(const MentionStory &story);
    [[nodiscard]] Row &row(std::size_t index);
    void addFigure(const QString &label, const QString &figure, const QString &note, const char *trend = "",
                   const QString &hint = {});
    void open() const;

    const Theme &m_theme;
    QTimeZone m_zone;
    std::optional<FeedMention> m_mention;
    std::optional<ScoredText> m_explanation;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QLabel *m_author;
    ElidedLabel *m_facts;
    ElidedLabel *m_followers;
    QLabel *m_text;
    QWidget *m_figures;
    std::vector<Row> m_rows;
    std::size_t m_shown = 0; ///< of the rows
    QLabel *m_note;
    QVBoxLayout *m_layout = nullptr;
    QPushButton *m_open;
    QLabel *m_nothing;
};

} // namespace creatormetrics

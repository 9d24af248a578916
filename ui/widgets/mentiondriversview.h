// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/mentiondrivertext.h"

#include <QWidget>

class QGridLayout;

namespace creatormetrics {

class FigureTable;
class TableCard;
class Theme;

/// Which words, posts and authors stand behind the sentiment: three tables side by side, or below each other where it is narrow. Hidden as
/// long as there is nothing to tell.
class MentionDriversView : public QWidget
{
    Q_OBJECT
public:
    explicit MentionDriversView(Theme &theme, QWidget *parent = nullptr);

    void show(const MentionDrivers &drivers);
    using QWidget::show;
    [[nodiscard]] QString toTsv() const;
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// The mentions with this word, or by this author, are wanted.
    /// What is said under that post?
    void postChosen(const QString &postId, const QString &title);
    void searched(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Part {
        ValueTableModel model;
        TableCard *card;
        FigureTable *table;

        Part(Theme &theme, std::vector<ValueColumn> columns, const char *name, QWidget *parent);
    };

    void arrange(bool wide);
    void fill(Part &part, std::vector<ValueRow> rows, const QString &title, const QString &note);

    QGridLayout *m_layout;
    std::vector<PostDriver> m_posted; ///< that the table of posts shows
    std::optional<bool> m_wide;
    Part m_words;
    Part m_posts;
    Part m_authors;
};

} // namespace creatormetrics

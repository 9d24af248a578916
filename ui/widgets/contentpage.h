// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/contentlistmodel.h"
#include "models/presentation/contentreader.h"
#include "ui/widgets/page.h"

class QLabel;
class QMenu;
class QPushButton;

namespace creatormetrics {

class ContentPane;
class FigureTable;
class PillButton;
class SearchField;
class TableFrame;
class Theme;
class ThumbnailCache;

/// Every post of the range as a list that can be searched, narrowed to types and ordered, with the chosen one beside it.
class ContentPage : public Page
{
    Q_OBJECT
public:
    /// What is looked at is read through `reader`, which the page takes.
    ContentPage(Theme &theme, ContentReader *reader, QWidget *parent = nullptr);

    /// Outlives the page; nullptr: no pictures.
    void setPictures(ThumbnailCache *pictures);
    [[nodiscard]] PageAsk asks() const override;
    void show(const PageAnswer &told) override;
    [[nodiscard]] QString question() const override { return tr("Which posts work?"); }
    [[nodiscard]] QString lead() const override { return m_lead; }
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    /// Of two to four chosen posts.
    void compareWanted(const std::vector<creatormetrics::ContentId> &posts);

private:
    void build();
    void offerComparison();
    void addToMenu(QMenu *menu);
    void openLabels(const std::vector<ContentId> &posts);
    [[nodiscard]] std::vector<ContentId> labelledPosts() const;
    [[nodiscard]] std::vector<ContentId> chosenPosts() const;
    [[nodiscard]] QWidget *buildTools();
    void connectTable();
    void order(Metric metric, SortOrder order);
    void keepToFigures(int column);
    void fillTypes();
    void chooseTypes(const std::vector<ContentType> &types);
    void refreshTypes();
    void select(ContentId id);
    void showChosen(const QModelIndex &current);

    Theme &m_theme;
    QString m_lead;
    ContentReader *m_reader;
    ContentListModel m_model;
    ContentPageChoice m_choice;
    ContentId m_chosen{0};
    std::optional<qint64> m_matches; ///< when they were counted
    QFrame *m_list;
    SearchField *m_search;
    PillButton *m_types;
    QLabel *m_count;
    QPushButton *m_compare; ///< while several posts are chosen
    FigureTable *m_table;
    TableFrame *m_frame;
    QLabel *m_none;
    ContentPane *m_pane;
};

} // namespace creatormetrics

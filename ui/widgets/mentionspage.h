// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/mentiondrivertext.h"
#include "models/presentation/valuetablemodel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/windowcontext.h"

#include <QTimer>

class QGridLayout;
class QLabel;

namespace creatormetrics {

class Banner;
class CardGrid;
class ChartPane;
class EmptyView;
class FigureTable;
class KpiCard;
class MentionDriversView;
class MentionFeedReader;
class MentionFeedView;
class MentionJudging;
class TableCard;
class Theme;
class TitledCard;

/// What people say of the creator: how much, in which mood, who with how many followers, and every mention itself.
class MentionsPage : public Page
{
    Q_OBJECT
public:
    /// Mentions are read through `reader`, which the page takes.
    MentionsPage(const WindowContext &context, MentionFeedReader *reader, QWidget *parent = nullptr);

    [[nodiscard]] PageAsk asks() const override;
    void show(const PageAnswer &told) override;
    [[nodiscard]] QString question() const override { return tr("What do people say?"); }
    [[nodiscard]] QString lead() const override { return m_lead; }
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildTables();
    void arrange(bool wide);
    [[nodiscard]] bool showNone(const MentionsAnswer &answer);
    void showSums(const MentionsAnswer &answer);
    void showChart(const std::vector<NegativeSpike> &spikes);
    void showCards(const MentionTimeline &timeline);
    void askBehind(bool others);
    void hideBehind();
    void showBehind(const MentionsBehind &behind);
    void showSpike();
    void showJudges(const MentionsAnswer &answer);
    void showTables(const MentionsAnswer &answer);

    WindowContext m_context;
    QString m_lead;
    bool m_empty = false; ///< nobody mentioned the creator
    std::optional<MentionTimeline> m_timeline; ///< that cards, chart and tables show
    MentionAuthors m_authorsShown;
    ValueTableModel m_platformModel;
    ValueTableModel m_authorModel;
    QWidget *m_body;
    QWidget *m_noneHost;
    EmptyView *m_none = nullptr;
    CardGrid *m_grid;
    QList<KpiCard *> m_cards;
    QGridLayout *m_details = nullptr;
    std::optional<bool> m_wide; ///< how the details are arranged
    TitledCard *m_trend;
    ChartPane *m_chart;
    TableCard *m_platforms;
    FigureTable *m_platformTable;
    QLabel *m_platformNote;
    TableCard *m_authors;
    FigureTable *m_authorTable;
    QLabel *m_noAuthors;
    MentionFeedView *m_feed;
    MentionFeedReader *m_reader;
    MentionDriversView *m_drivers;
    Banner *m_spike; ///< the latest day with far more negative mentions than usual
    std::optional<QDate> m_spikeDay;
    std::vector<NegativeSpike> m_spikes; ///< that the chart marks
    MentionJudging *m_judging;
    QTimer m_untilBehind; ///< what is behind the sentiment is asked again
};

} // namespace creatormetrics

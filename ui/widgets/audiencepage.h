// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/audiencetext.h"
#include "ui/widgets/page.h"

class QBoxLayout;
class QVBoxLayout;
class QLabel;

namespace creatormetrics {

class CardGrid;
class FactCard;
class FigureTable;
class PillButton;
class TableCard;
class TitledCard;
class Theme;

/// Who they are: age and gender, countries and cities of one account's audience, or of a platform's accounts together.
class AudiencePage : public Page
{
    Q_OBJECT
public:
    explicit AudiencePage(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] PageAsk asks() const override;
    void show(const PageAnswer &told) override;
    [[nodiscard]] QString question() const override { return tr("Who are they?"); }
    [[nodiscard]] QString lead() const override { return m_lead; }
    [[nodiscard]] QWidget *choices() override;
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

private:
    struct Panel {
        TableCard *card;
        ValueTableModel *model;
        FigureTable *table;
        QLabel *missing;
    };

    void build();
    void fillSources();
    void choose(const AudienceSource &source);
    void showSource();
    void showFacts();
    Panel &panel(std::size_t index);

    Theme &m_theme;
    QString m_lead;
    std::optional<Demographics> m_answer;
    std::optional<AudienceSource> m_source;
    PillButton *m_sourcePill;
    CardGrid *m_grid;
    QList<FactCard *> m_facts;
    TitledCard *m_about; ///< which days, who tells nothing
    QLabel *m_days;
    QVBoxLayout *m_first = nullptr; ///< the first card and what must be known of all
    QBoxLayout *m_cards = nullptr;
    std::vector<Panel> m_panels;
    QLabel *m_notes;
};

} // namespace creatormetrics

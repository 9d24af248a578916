// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "models/presentation/datetext.h"
#include "ui/theme/platformstyle.h"
#include "ui/widgets/rangepopup.h"
#include "ui/widgets/styledwidgets.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct BarWords {
    Q_DECLARE_TR_FUNCTIONS(FilterBar)
};

QString comparisonText(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Previous:
        return BarWords::tr("previous period");
    case Comparison::Year:
        return BarWords::tr("same days last year");
    case Comparison::None:
        return BarWords::tr("no comparison");
    case Comparison::Custom:
        return BarWords::tr("chosen days");
    }
    Q_UNREACHABLE();
}

QString granularityText(Granularity granularity)
{
    switch (granularity) {
    case Granularity::Day:
        return BarWords::tr("Day");
    case Granularity::Week:
        return BarWords::tr("Week");
    case Granularity::Month:
        return BarWords::tr("Month");
    }
    Q_UNREACHABLE();
}

QString denominatorText(const std::optional<Denominator> &denominator)
{
    return denominator ? denominatorWord(*denominator) : BarWords::tr("platform's own");
}

bool isChosen(const BarState &bar, AccountId id)
{
    return bar.accounts.empty() || std::ranges::find(bar.accounts, id) != bar.accounts.end();
}

} // namespace

FilterBar::FilterBar(const Theme &theme, const BarState &bar, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_bar(bar)
    , m_title(styledLabel("title", {}, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::pageMargin, Spacing::large - 2, Spacing::pageMargin, Spacing::large - 2);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_title);
    layout->addStrut(Measure::controlHeight);
    layout->addStretch();
    m_accounts = addPill(u"accountsPill"_s);
    m_range = addPill(u"rangePill"_s);
    m_comparison = addPill(u"comparisonPill"_s);
    m_granularity = addPill(u"granularityPill"_s);
    m_denominator = addPill(u"denominatorPill"_s);
    connect(m_accounts->menu(), &QMenu::aboutToShow, this, &FilterBar::fillAccountsMenu);
    connect(m_range->menu(), &QMenu::aboutToShow, this, &FilterBar::fillRangeMenu);
    connect(&m_theme, &Theme::changed, this, &FilterBar::refreshAccounts);
    for (const PillButton *pill : {m_comparison, m_granularity, m_denominator})
        connect(pill->menu(), &QMenu::aboutToShow, this, &FilterBar::fillChoices);
    m_facts.calendar.lastDay = QDate::currentDate().addDays(-1);
    refresh();
}

PillButton *FilterBar::addPill(const QString &objectName)
{
    auto *pill = new PillButton(m_theme, this);
    pill->setObjectName(objectName);
    pill->setMenu(new QMenu(pill));
    pill->menu()->setToolTipsVisible(true);
    layout()->addWidget(pill);
    return pill;
}

void FilterBar::setTitle(const QString &title)
{
    m_title->setText(title);
    fit();
}

void FilterBar::setFacts(const WorkspaceFacts &facts)
{
    m_facts = facts;
    refresh();
}

void FilterBar::setBar(const BarState &bar)
{
    if (bar == m_bar)
        return;
    m_bar = bar;
    refresh();
}

void FilterBar::setChoosable(bool choosable)
{
    for (QWidget *pill : tabStops())
        pill->setVisible(choosable);
}

void FilterBar::setTools(QWidget *tools)
{
    if (m_tools == tools)
        return;
    if (m_tools)
        m_tools->hide();
    m_tools = tools;
    if (!m_tools)
        return;
    layout()->addWidget(m_tools);
    m_tools->show();
}

void FilterBar::change(const BarState &bar)
{
    if (bar == m_bar)
        return;
    setBar(bar);
    Q_EMIT barChanged(m_bar);
}

void FilterBar::moveRange(int direction)
{
    change(movedRange(m_bar, m_facts.calendar, direction));
}

void FilterBar::toggleComparison()
{
    BarState bar = m_bar;
    bar.comparison = bar.comparison == Comparison::None ? Comparison::Previous : Comparison::None;
    change(bar);
}

void FilterBar::refresh()
{
    refreshAccounts();
    refreshRange();
    const QString comparison = comparisonWords();
    const QString versus = tr("vs", "compared with");
    m_comparison->setParts(m_bar.comparison == Comparison::None
                               ? std::vector<PillPart>{{.text = comparison, .secondary = true}}
                               : std::vector<PillPart>{{.text = versus, .secondary = true}, {.text = comparison}});
    m_comparison->setAccessibleName(tr("Comparison: %1").arg(comparison));
    const QString granularity = granularityText(query(m_bar, m_facts.calendar).granularity);
    m_granularity->setParts({{.text = granularity}});
    m_granularity->setAccessibleName(tr("Granularity: %1").arg(granularity));
    const QString denominator = denominatorText(m_bar.denominator);
    const QString shortForm = m_bar.denominator ? denominator : tr("own", "the platform's own denominator");
    m_denominator->setParts({{.text = tr("Rate by"), .secondary = true},
                             {.text = denominator, .optional = true},
                             {.text = shortForm, .shortForm = true}});
    m_denominator->setAccessibleName(tr("Engagement rate by %1").arg(denominator));
    m_denominator->setToolTip(m_denominator->accessibleName());
    fit();
}

QString FilterBar::comparisonWords() const
{
    if (m_bar.comparison == Comparison::Custom && m_bar.compared)
        return rangeText(*m_bar.compared, locale(), m_facts.calendar.lastDay);
    return comparisonText(m_bar.comparison);
}

void FilterBar::refreshAccounts()
{
    std::vector<QColor> dots;
    QStringList titles;
    QList<Platform> seen;
    for (const Account &account : m_facts.accounts) {
        if (!isChosen(m_bar, account.id))
            continue;
        titles << account.profile.title;
        if (!seen.contains(account.platform)) {
            seen << account.platform;
            dots.push_back(platformColor(account.platform, m_theme.colors()));
        }
    }
    const bool all = titles.size() == static_cast<qsizetype>(m_facts.accounts.size());
    const int count = static_cast<int>(titles.size());
    const QString text = all ? tr("All accounts") : (count == 1 ? titles.front() : tr("%n account(s)", nullptr, count));
    m_accounts->setDots(dots);
    m_accounts->setParts({{.text = text}});
    m_accounts->setAccessibleName(tr("Accounts: %1").arg(text));
    m_accounts->setToolTip(titles.join(u'\n'));
}

void FilterBar::refreshRange()
{
    const DateRange range = barRange(m_bar, m_facts.calendar);
    const QString days = rangeText(range, locale(), m_facts.calendar.lastDay);
    if (m_bar.preset == RangePreset::Custom)
        m_range->setParts({{.text = days, .strong = true}});
    else
        m_range->setParts(
            {{.text = presetLabel(m_bar.preset), .strong = true}, {.text = days, .secondary = true, .optional = true}});
    m_range->setAccessibleName(tr("Date range: %1, %2").arg(presetLabel(m_bar.preset), days));
    m_range->setToolTip(days);
}

void FilterBar::fillAccountsMenu()
{
    QMenu *menu = m_accounts->menu();
    menu->clear();
    QAction *all = menu->addAction(tr("All accounts"), this, [this] {
        BarState bar = m_bar;
        bar.accounts.clear();
        change(bar);
    });
    all->setCheckable(true);
    all->setChecked(m_bar.accounts.empty());
    addPlatforms(menu);
    menu->addSeparator();
    for (const Account &account : m_facts.accounts) {
        QString text = account.profile.title;
        QAction *action = menu->addAction(text.replace(u'&', "&&"_L1) + u" · "_s + platformName(account.platform));
        action->setCheckable(true);
        action->setChecked(isChosen(m_bar, account.id));
        action->setToolTip(account.profile.handle);
        connect(action, &QAction::triggered, this, [this, id = account.id] { toggleAccount(id); });
    }
}

/// All accounts of a platform at once, where it has several.
void FilterBar::addPlatforms(QMenu *menu)
{
    for (const Platform platform : allPlatforms) {
        std::vector<AccountId> ids;
        for (const Account &account : m_facts.accounts) {
            if (account.platform == platform)
                ids.push_back(account.id);
        }
        if (ids.size() < 2)
            continue;
        QAction *action = menu->addAction(dotIcon(platformColor(platform, m_theme.colors())),
                                          tr("%1, all accounts").arg(platformName(platform)));
        connect(action, &QAction::triggered, this, [this, ids] {
            BarState bar = m_bar;
            bar.accounts = ids;
            change(bar);
        });
    }
}

/// From "all", a click picks that one account; later clicks add and take away; taking the last one away means all
/// again.
void FilterBar::toggleAccount(AccountId id)
{
    BarState bar = m_bar;
    const auto found = std::ranges::find(bar.accounts, id);
    if (found == bar.accounts.end())
        bar.accounts.push_back(id);
    else
        bar.accounts.erase(found);
    if (bar.accounts.size() == m_facts.accounts.size())
        bar.accounts.clear();
    change(bar);
}

void FilterBar::fillRangeMenu()
{
    QMenu *menu = m_range->menu();
    menu->clear();
    for (const RangePreset preset : namedPresets) {
        if (preset == RangePreset::WeekToDate || preset == RangePreset::LastWeek || preset == RangePreset::AllTime)
            menu->addSeparator();
        QAction *action = menu->addAction(presetLabel(preset));
        action->setCheckable(true);
        action->setChecked(m_bar.preset == preset);
        action->setToolTip(rangeText(presetRange(preset, m_facts.calendar), locale(), m_facts.calendar.lastDay));
        connect(action, &QAction::triggered, this, [this, preset] {
            BarState bar = m_bar;
            bar.preset = preset;
            change(bar);
        });
    }
    QAction *custom = menu->addAction(tr("Custom range…"), this, &FilterBar::pickCustomRange);
    custom->setCheckable(true);
    custom->setChecked(m_bar.preset == RangePreset::Custom);
}

void FilterBar::pickRange(const QString &title, const DateRange &from,
                          const std::function<void(BarState &, const DateRange &)> &set)
{
    auto *popup = new RangePopup(from, m_facts.calendar.lastDay, window());
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setWindowTitle(title);
    popup->setFirstDayOfWeek(m_facts.calendar.weekStart);
    connect(popup, &RangePopup::picked, this, [this, set](const DateRange &range) {
        BarState bar = m_bar;
        set(bar, range);
        change(bar);
    });
    popup->open();
}

void FilterBar::pickCustomRange()
{
    pickRange(tr("Custom range"), barRange(m_bar, m_facts.calendar), [](BarState &bar, const DateRange &range) {
        bar.preset = RangePreset::Custom;
        bar.custom = range;
    });
}

void FilterBar::pickComparedRange()
{
    const DateRange shown = barRange(m_bar, m_facts.calendar);
    pickRange(tr("Compare with"), m_bar.compared.value_or(shown.previous()), [](BarState &bar, const DateRange &range) {
        bar.comparison = Comparison::Custom;
        bar.compared = range;
    });
}

void FilterBar::fillComparisons()
{
    QAction *custom = m_comparison->menu()->addAction(tr("Chosen days…"), this, &FilterBar::pickComparedRange);
    custom->setCheckable(true);
    custom->setChecked(m_bar.comparison == Comparison::Custom);
}

void FilterBar::fillChoices()
{
    const auto fill = [this](PillButton *pill, const auto &values, auto current, auto text, auto set) {
        pill->menu()->clear();
        for (const auto &value : values) {
            QAction *action = pill->menu()->addAction(text(value));
            action->setCheckable(true);
            action->setChecked(value == current);
            connect(action, &QAction::triggered, this, [this, value, set] {
                BarState bar = m_bar;
                set(bar, value);
                change(bar);
            });
        }
    };
    fill(m_comparison, std::array{Comparison::Previous, Comparison::Year, Comparison::None}, m_bar.comparison,
         comparisonText, [](BarState &bar, Comparison value) { bar.comparison = value; });
    fillComparisons();
    using Step = std::optional<Granularity>;
    const auto stepText = [this](const Step &step) {
        const Granularity suitable = suitableGranularity(barRange(m_bar, m_facts.calendar));
        return step ? granularityText(*step) : tr("Automatic (%1)").arg(granularityText(suitable));
    };
    fill(m_granularity, std::array{Step(), Step(Granularity::Day), Step(Granularity::Week), Step(Granularity::Month)},
         m_bar.granularity, stepText, [](BarState &bar, Step value) { bar.granularity = value; });
    using Choice = std::optional<Denominator>;
    fill(m_denominator,
         std::array{Choice(), Choice(Denominator::Views), Choice(Denominator::Reach), Choice(Denominator::Impressions),
                    Choice(Denominator::Followers)},
         m_bar.denominator, denominatorText, [](BarState &bar, Choice value) { bar.denominator = value; });
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// Leaves out what the tooltips also say when the bar would not fit.
void FilterBar::fit()
{
    int wanted = 2 * Spacing::pageMargin + m_title->sizeHint().width() + Spacing::large;
    const auto pills = {m_accounts, m_range, m_comparison, m_granularity, m_denominator};
    for (const PillButton *pill : pills)
        wanted += pill->fullWidth() + Spacing::small;
    for (PillButton *pill : pills)
        pill->setCompact(wanted > width());
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportchoices.h"

#include "models/presentation/datetext.h"
#include "models/reports/reportwords.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/rangepopup.h"
#include "ui/widgets/styledwidgets.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int monthsOffered = 24;
constexpr int weeksOffered = 26;
constexpr auto textsFolder = ":/i18n"_L1; ///< a file for each language that the program speaks

using Days = QPair<QDate, QDate>;

DateRange rangeOf(const Days &days, const DateRange &otherwise)
{
    const auto range = DateRange::make(days.first, days.second);
    return range ? *range : otherwise;
}

/// "de" of "creatormetrics_de.qm".
QStringList spokenLanguages()
{
    QStringList languages;
    const QStringList files = QDir(textsFolder).entryList({u"creatormetrics_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        languages << file.section(u'_', 1).section(u'.', 0, 0);
    return languages;
}

} // namespace

ReportKind suitableKind(const DateRange &range)
{
    return isCalendarMonth(range) ? ReportKind::Monthly : ReportKind::Custom;
}

ReportChoices::ReportChoices(const ReportWish &wish, QWidget *parent)
    : QWidget(parent)
    , m_wish(wish)
    , m_kind(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_accounts(wrappedLabel("secondary", accountsText(), this))
    , m_paper(new QComboBox(this))
    , m_language(new QComboBox(this))
{
    fillKinds();
    fillPeriods();
    m_paper->addItem(tr("A4"), static_cast<int>(ReportPaper::A4));
    m_paper->addItem(tr("Letter"), static_cast<int>(ReportPaper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(wish.paper)));
    fillLanguages();
    build();
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        fillPeriods();
        Q_EMIT changed();
    });
    connect(m_period, &QComboBox::activated, this, &ReportChoices::choosePeriod);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportChoices::changed);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReportChoices::changed);
}

void ReportChoices::build()
{
    m_kind->setObjectName(u"reportKind"_s);
    m_period->setObjectName(u"reportRange"_s);
    m_paper->setObjectName(u"reportPaper"_s);
    m_language->setObjectName(u"reportLanguage"_s);
    m_accounts->setObjectName(u"reportAccounts"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(Spacing::small);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Period"), m_period);
    form->addRow(tr("Accounts"), m_accounts);
    form->addRow(tr("P&aper"), m_paper);
    form->addRow(tr("&Language"), m_language);
    for (QComboBox *box : {m_kind, m_period, m_paper, m_language})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void ReportChoices::fillKinds()
{
    for (const ReportKind kind : allReportKinds)
        m_kind->addItem(reportKindLabel(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_wish.kind)));
}

QString ReportChoices::accountsText() const
{
    if (m_wish.shown.accounts.empty())
        return tr("All accounts");
    return tr("%n account(s), as on the pages", nullptr, static_cast<int>(m_wish.shown.accounts.size()));
}

ReportKind ReportChoices::kind() const
{
    return static_cast<ReportKind>(m_kind->currentData().toInt());
}

DateRange ReportChoices::period() const
{
    return rangeOf(m_period->itemData(m_chosenPeriod).value<Days>(), m_wish.shown.range);
}

void ReportChoices::addPeriod(const DateRange &range, const QString &name)
{
    const QString days = isCalendarMonth(range) && name.isEmpty()
                             ? ReportWords(locale()).period(range)
                             : rangeText(range, locale(), m_wish.calendar.lastDay);
    m_period->addItem(name.isEmpty() ? days : name + u" · "_s + days, QVariant::fromValue(Days(range.first(), range.last())));
}

void ReportChoices::fillPeriods()
{
    m_period->clear();
    switch (kind()) {
    case ReportKind::Monthly:
        addMonths();
        break;
    case ReportKind::Weekly:
        addWeeks();
        break;
    case ReportKind::Campaign:
    case ReportKind::Custom:
        addOthers();
        break;
    }
    m_chosenPeriod = 0;
}

void ReportChoices::addMonths()
{
    const DateRange latest = usualReportRange(ReportKind::Monthly, m_wish.calendar.lastDay);
    if (isCalendarMonth(m_wish.shown.range) && m_wish.shown.range != latest)
        addPeriod(m_wish.shown.range);
    for (int back = 0; back < monthsOffered; ++back) {
        const QDate first = latest.first().addMonths(-back);
        if (first != m_wish.shown.range.first() || back == 0)
            addPeriod(DateRange::endingAt(first.addMonths(1).addDays(-1), first.daysInMonth()));
    }
}

void ReportChoices::addWeeks()
{
    const DateRange latest = usualReportRange(ReportKind::Weekly, m_wish.calendar.lastDay, m_wish.calendar.weekStart);
    for (int back = 0; back < weeksOffered; ++back)
        addPeriod(latest.shifted(-7 * back));
}

void ReportChoices::addOthers()
{
    addPeriod(m_wish.shown.range, tr("As shown"));
    for (const RangePreset preset : {RangePreset::Last28Days, RangePreset::Last90Days, RangePreset::LastQuarter,
                                     RangePreset::LastYear, RangePreset::YearToDate})
        addPeriod(presetRange(preset, m_wish.calendar), presetLabel(preset));
    m_period->addItem(tr("Other days…"));
}

void ReportChoices::choosePeriod(int index)
{
    if (!m_period->itemData(index).isValid())
        return pickDays();
    if (std::exchange(m_chosenPeriod, index) != index)
        Q_EMIT changed();
}

void ReportChoices::pickDays()
{
    auto *popup = new RangePopup(period(), m_wish.calendar.lastDay, window());
    popup->setAttribute(Qt::WA_DeleteOnClose);
    connect(popup, &RangePopup::picked, this, &ReportChoices::takeDays);
    connect(popup, &QDialog::rejected, this, [this] { m_period->setCurrentIndex(m_chosenPeriod); });
    popup->open();
}

void ReportChoices::takeDays(const DateRange &range)
{
    m_chosenPeriod = m_period->count() - 1;
    m_period->insertItem(m_chosenPeriod, rangeText(range, locale(), m_wish.calendar.lastDay),
                         QVariant::fromValue(Days(range.first(), range.last())));
    m_period->setCurrentIndex(m_chosenPeriod);
    Q_EMIT changed();
}

/// The window's own first, which stands for numbers and days too; then what else the program speaks.
void ReportChoices::fillLanguages()
{
    const QString own = locale().nativeLanguageName(); // the C locale has none
    m_language->addItem(own.isEmpty() ? tr("As the window") : tr("As the window · %1").arg(own), locale());
    for (const QString &name : spokenLanguages()) {
        const QLocale language(name);
        if (language.language() != locale().language())
            m_language->addItem(language.nativeLanguageName(), language);
    }
}

ReportSettings ReportChoices::settings() const
{
    AnalyticsQuery query = m_wish.shown;
    query.range = period();
    return {.kind = kind(),
            .query = query,
            .paper = static_cast<ReportPaper>(m_paper->currentData().toInt()),
            .locale = m_language->currentData().toLocale()};
}

} // namespace creatormetrics

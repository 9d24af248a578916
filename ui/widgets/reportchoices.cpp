// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportchoices.h"

#include "models/presentation/datetext.h"
#include "models/presentation/plantext.h"
#include "models/reports/reportwords.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/rangepopup.h"
#include "ui/widgets/styledwidgets.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QSignalBlocker>
#include <QTimeZone>

#include <algorithm>

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

ReportChoices::ReportChoices(const ReportWish &wish, Plan plan, QWidget *parent)
    : QWidget(parent)
    , m_wish(wish)
    , m_kind(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_accounts(styledButton("", {}, this))
    , m_accountMenu(new QMenu(m_accounts))
    , m_paper(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_zone(new QComboBox(this))
{
    fillKinds(plan);
    fillPeriods();
    m_paper->addItem(tr("A4"), static_cast<int>(ReportPaper::A4));
    m_paper->addItem(tr("Letter"), static_cast<int>(ReportPaper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(wish.paper)));
    fillLanguages();
    fillZones();
    fillAccounts();
    build();
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        fillPeriods();
        Q_EMIT changed();
    });
    connect(m_period, &QComboBox::activated, this, &ReportChoices::choosePeriod);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportChoices::changed);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReportChoices::changed);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &ReportChoices::changed);
}

void ReportChoices::build()
{
    m_kind->setObjectName(u"reportKind"_s);
    m_period->setObjectName(u"reportRange"_s);
    m_paper->setObjectName(u"reportPaper"_s);
    m_language->setObjectName(u"reportLanguage"_s);
    m_zone->setObjectName(u"reportZone"_s);
    m_accounts->setObjectName(u"reportAccounts"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(Spacing::small);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Period"), m_period);
    form->addRow(tr("Accounts"), m_accounts);
    form->addRow(tr("&Language"), m_language);
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing::small);
    m_paper->setAccessibleName(tr("Paper"));
    m_zone->setAccessibleName(tr("Time zone"));
    row->addWidget(m_paper, 2);
    row->addWidget(m_zone, 3);
    form->addRow(tr("Paper and time zone"), row);
    for (QComboBox *box : {m_kind, m_period, m_paper, m_language, m_zone})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void ReportChoices::fillKinds(Plan plan)
{
    for (const ReportKind kind : allReportKinds) {
        const QString lack = kind == ReportKind::Campaign ? lackText(plan, Feature::CampaignReports) : QString();
        m_kind->addItem(lack.isEmpty() ? reportKindLabel(kind) : reportKindLabel(kind) + u" · "_s + lack, static_cast<int>(kind));
        if (!lack.isEmpty())
            qobject_cast<QStandardItemModel *>(m_kind->model())->item(m_kind->count() - 1)->setEnabled(false);
    }
    const bool lacks = m_wish.kind == ReportKind::Campaign && !allows(plan, Feature::CampaignReports);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(lacks ? ReportKind::Custom : m_wish.kind)));
}

QString ReportChoices::accountsText() const
{
    const std::vector<AccountId> &chosen = m_wish.shown.accounts;
    if (chosen.empty())
        return tr("All accounts");
    const auto one = std::ranges::find(m_wish.accounts, chosen.front(), &Account::id);
    if (chosen.size() == 1 && one != m_wish.accounts.end())
        return one->profile.title;
    return tr("%n account(s)", nullptr, static_cast<int>(chosen.size()));
}

void ReportChoices::fillAccounts()
{
    m_accounts->setMenu(m_accountMenu);
    // Where the choices around it have their arrow.
    m_accounts->setStyleSheet(u"QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: %1 center; %1: 8px; }"_s.arg(
        isRightToLeft() ? u"left"_s : u"right"_s));
    m_accounts->setEnabled(!m_wish.accounts.empty());
    connect(m_accountMenu->addAction(tr("All accounts")), &QAction::triggered, this, [this] {
        m_wish.shown.accounts.clear();
        showAccounts();
        Q_EMIT changed();
    });
    m_accountMenu->addSeparator();
    for (const Account &account : m_wish.accounts) {
        QString title = account.profile.title;
        QAction *action = m_accountMenu->addAction(title.replace(u'&', "&&"_L1) + u" · "_s + platformName(account.platform));
        action->setCheckable(true);
        action->setData(QVariant::fromValue(account.id.value()));
        connect(action, &QAction::toggled, this,
                [this, id = account.id](bool chosen) { chooseAccount(id, chosen); });
    }
    showAccounts();
}

void ReportChoices::chooseAccount(AccountId account, bool chosen)
{
    std::erase(m_wish.shown.accounts, account);
    if (chosen)
        m_wish.shown.accounts.push_back(account);
    std::ranges::sort(m_wish.shown.accounts);
    showAccounts();
    Q_EMIT changed();
}

void ReportChoices::showAccounts()
{
    const QString text = accountsText();
    m_accounts->setText(text);
    m_accounts->setAccessibleName(tr("Accounts: %1").arg(text));
    for (QAction *action : m_accountMenu->actions()) {
        const QSignalBlocker quiet(action);
        if (action->isCheckable())
            action->setChecked(std::ranges::find(m_wish.shown.accounts, AccountId(action->data().toLongLong()))
                               != m_wish.shown.accounts.end());
    }
}

/// The window's and UTC first; then every zone there is.
void ReportChoices::fillZones()
{
    QList<QByteArray> zones{m_wish.zone};
    if (m_wish.zone != "UTC")
        zones << "UTC";
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        if (zone != m_wish.zone && zone.contains('/'))
            zones << zone;
    }
    for (const QByteArray &zone : std::as_const(zones))
        m_zone->addItem(QString::fromLatin1(zone).replace(u'_', u' '), zone);
    m_zone->setMaxVisibleItems(16);
}

void ReportChoices::takeTemplate(const ReportSettings &settings)
{
    const QSignalBlocker quiet(this);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(settings.kind)));
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(settings.paper)));
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(settings.zone)));
    for (int index = 0; index < m_language->count(); ++index) {
        if (m_language->itemData(index).toLocale().language() == settings.locale.language()) {
            m_language->setCurrentIndex(index);
            break;
        }
    }
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
            .locale = m_language->currentData().toLocale(),
            .zone = m_zone->currentData().toByteArray()};
}

} // namespace creatormetrics

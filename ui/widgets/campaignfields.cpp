// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/campaignfields.h"

#include "models/presentation/datetext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/rangepopup.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

enum Baseline { TimeBefore, OtherDays };

constexpr int usualBaselineDays = 28;

/// Completes the label after the last comma.
class LabelCompleter : public QCompleter
{
public:
    LabelCompleter(const QStringList &labels, QLineEdit *field) : QCompleter(labels, field)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
        setFilterMode(Qt::MatchContains);
    }
    [[nodiscard]] QStringList splitPath(const QString &path) const override
    {
        return {path.section(u',', -1).trimmed()};
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString written = static_cast<QLineEdit *>(widget())->text();
        const qsizetype comma = written.lastIndexOf(u',');
        const QString before = comma < 0 ? QString() : written.left(comma + 1) + u' ';
        return before + QCompleter::pathFromIndex(index);
    }
};

} // namespace

CampaignFields::CampaignFields(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_labels(new QLineEdit(this))
    , m_against(new QComboBox(this))
    , m_cost(new QLineEdit(this))
    , m_currency(new QLineEdit(this))
{
    m_against->addItem(tr("The equal time before it"));
    m_against->addItem(tr("Other days…"));
    build();
    for (QLineEdit *field : {m_name, m_labels, m_cost, m_currency})
        connect(field, &QLineEdit::textChanged, this, &CampaignFields::edited);
    connect(m_against, &QComboBox::activated, this, &CampaignFields::chooseBaseline);
}

void CampaignFields::build()
{
    m_name->setObjectName(u"campaignName"_s);
    m_labels->setObjectName(u"campaignLabels"_s);
    m_labels->setPlaceholderText(tr("All posts of the period; or labels, with commas"));
    m_against->setObjectName(u"campaignBaseline"_s);
    m_cost->setObjectName(u"campaignCost"_s);
    m_cost->setPlaceholderText(tr("None"));
    m_currency->setObjectName(u"campaignCurrency"_s);
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->setPlaceholderText(locale().currencySymbol(QLocale::CurrencyIsoCode));
    m_currency->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[A-Za-z]{0,3}"_s), this));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(Spacing::tiny);
    form->addRow(tr("&Name of the campaign"), m_name);
    form->addRow(tr("La&bels of its posts"), m_labels);
    form->addRow(tr("Measured a&gainst"), m_against);
    auto *money = new QHBoxLayout;
    money->addWidget(m_cost, 3);
    money->addWidget(m_currency, 1);
    auto *label = new QLabel(tr("&Cost"), this);
    label->setBuddy(m_cost);
    form->addRow(label, money);
}

void CampaignFields::setKnownLabels(const QStringList &labels)
{
    m_labels->setCompleter(labels.isEmpty() ? nullptr : new LabelCompleter(labels, m_labels));
}

void CampaignFields::setCampaign(const CampaignSettings &campaign)
{
    const QSignalBlocker quiet(this);
    m_name->setText(campaign.name);
    m_labels->setText(campaign.labels.join(u", "_s));
    m_baseline = campaign.baseline;
    showBaseline();
    m_cost->setText(campaign.cost ? locale().toString(*campaign.cost, 'f', QLocale::FloatingPointShortest) : QString());
    m_currency->setText(campaign.currency);
}

CampaignSettings CampaignFields::campaign() const
{
    CampaignSettings campaign{.name = m_name->text().trimmed()};
    for (const QString &label : m_labels->text().split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = label.trimmed(); !trimmed.isEmpty() && !campaign.labels.contains(trimmed))
            campaign.labels << trimmed;
    }
    campaign.baseline = m_baseline;
    bool readable = false;
    const double cost = locale().toDouble(m_cost->text(), &readable);
    if (readable && cost >= 0) {
        campaign.cost = cost;
        const QString written = m_currency->text().size() == 3 ? m_currency->text() : m_currency->placeholderText();
        campaign.currency = written.isEmpty() ? u"EUR"_s : written.toUpper();
    }
    return campaign;
}

void CampaignFields::showBaseline()
{
    m_against->setItemText(OtherDays, m_baseline ? rangeText(*m_baseline, locale(), m_lastDay) : tr("Other days…"));
    m_against->setCurrentIndex(m_baseline ? OtherDays : TimeBefore);
}

void CampaignFields::chooseBaseline(int index)
{
    if (index == TimeBefore) {
        m_baseline.reset();
        showBaseline();
        Q_EMIT edited();
        return;
    }
    const QDate last = m_lastDay.isValid() ? m_lastDay : QDate(2000, 1, usualBaselineDays);
    auto *popup = new RangePopup(m_baseline.value_or(DateRange::endingAt(last, usualBaselineDays)), last, window());
    popup->setAttribute(Qt::WA_DeleteOnClose);
    connect(popup, &RangePopup::picked, this, [this](const DateRange &days) {
        m_baseline = days;
        showBaseline();
        Q_EMIT edited();
    });
    connect(popup, &QDialog::rejected, this, &CampaignFields::showBaseline);
    popup->open();
}

} // namespace creatormetrics

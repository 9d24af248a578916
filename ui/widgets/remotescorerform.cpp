// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/remotescorerform.h"

#include "models/presentation/datetext.h"
#include "models/presentation/scoringstatetext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int longestAddress = 500;
constexpr int fastestPace = 600;
constexpr double oneUnit = 1e6;
constexpr qint64 centMillionths = 10'000;
constexpr int moneyWidth = 120;

QString typedMoney(qint64 millionths, const QLocale &locale)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    const double sum = static_cast<double>(millionths) / oneUnit;
    if (millionths % centMillionths == 0)
        return millionths == 0 ? QString() : plain.toString(sum, 'f', 2);
    return plain.toString(sum, 'f', QLocale::FloatingPointShortest);
}

QLabel *problemLabel(QWidget *parent)
{
    QLabel *label = wrappedLabel("error", {}, parent);
    label->hide();
    return label;
}

} // namespace

RemoteScorerForm::RemoteScorerForm(QDate today, bool keepsKey, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_keepsKey(keepsKey)
    , m_url(new QLineEdit(this))
    , m_model(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_scope(new QComboBox(this))
    , m_since(new QComboBox(this))
    , m_inputPrice(new QLineEdit(this))
    , m_outputPrice(new QLineEdit(this))
    , m_cap(new QLineEdit(this))
    , m_pace(new QSpinBox(this))
{
    fillChoices();
    build();
    setSettings({});
    setHasKey(false);
    connectFields();
}

void RemoteScorerForm::fillChoices()
{
    m_scope->addItem(tr("Those that the word lists are unsure of"), static_cast<int>(RemoteScoring::Scope::Unsure));
    m_scope->addItem(tr("All"), static_cast<int>(RemoteScoring::Scope::All));
    m_pace->setRange(1, fastestPace);
    m_pace->setMaximumWidth(moneyWidth);
    m_key->setEchoMode(QLineEdit::Password);
    m_url->setMaxLength(longestAddress);
    m_url->setPlaceholderText(u"https://api.example.com/v1"_s);
    m_model->setPlaceholderText(tr("As the server calls it"));
    for (QLineEdit *money : {m_inputPrice, m_outputPrice, m_cap}) {
        money->setPlaceholderText(locale().toString(0.0, 'f', 2));
        money->setMaximumWidth(moneyWidth);
    }
    // Addresses and names of models are written from left to right everywhere.
    for (QLineEdit *field : {m_url, m_model, m_key})
        field->setLayoutDirection(Qt::LeftToRight);
}

void RemoteScorerForm::build()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Spacing::large);
    form->setVerticalSpacing(Spacing::small);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(leadingAlignment());
    addField(*form, tr("&Address"), u"baseUrl"_s, m_url,
             tr("Of any server with the chat interface of OpenAI, also one on this computer:\n%1").arg("http://127.0.0.1:11434/v1"_L1));
    addField(*form, tr("&Model"), u"model"_s, m_model);
    addField(*form, tr("&Key"), u"key"_s, m_key,
             m_keepsKey ? tr("Kept in the system's keychain, never in files.") : tr("No keychain answers, so it is kept until the program ends."));
    addField(*form, tr("&Which mentions"), u"scope"_s, m_scope);
    addField(*form, tr("&From when"), u"since"_s, m_since);
    addField(*form, tr("Price of a million tokens &sent"), u"inputPrice"_s, m_inputPrice);
    addField(*form, tr("Price of a million tokens a&nswered"), u"outputPrice"_s, m_outputPrice);
    addField(*form, tr("&Limit in a month"), u"monthlyCap"_s, m_cap,
             tr("Sums are in your own money, as the server bills. Without prices nothing is counted as spent."));
    addField(*form, tr("&Requests in a minute"), u"requestsPerMinute"_s, m_pace);
}

void RemoteScorerForm::addField(QFormLayout &form, const QString &label, const QString &member, QWidget *input, const QString &hint)
{
    input->setObjectName("scorer_"_L1 + member);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(input, 0, input->maximumWidth() < QWIDGETSIZE_MAX ? leadingAlignment() : Qt::Alignment());
    QLabel *problem = problemLabel(this);
    cell->addWidget(problem);
    if (!hint.isEmpty()) {
        cell->addWidget(wrappedLabel("caption", hint, this));
        input->setAccessibleDescription(hint);
    }
    auto *name = new QLabel(label, this);
    name->setBuddy(input);
    form.addRow(name, cell);
    m_fields[member] = {.input = input, .problem = problem};
}

void RemoteScorerForm::connectFields()
{
    for (QLineEdit *field : {m_url, m_model, m_key, m_inputPrice, m_outputPrice, m_cap})
        connect(field, &QLineEdit::textChanged, this, &RemoteScorerForm::edited);
    for (QComboBox *choice : {m_scope, m_since})
        connect(choice, &QComboBox::currentIndexChanged, this, &RemoteScorerForm::edited);
    connect(m_pace, &QSpinBox::valueChanged, this, &RemoteScorerForm::edited);
}

void RemoteScorerForm::setSince(const std::optional<QDate> &since)
{
    m_since->clear();
    m_since->addItem(tr("From the first one on"), QDate());
    QList<QDate> days{m_today.addDays(-29), m_today.addDays(-89), m_today.addYears(-1)};
    if (since && !days.contains(*since))
        days << *since;
    for (const QDate &day : std::as_const(days))
        m_since->addItem(tr("From %1 on").arg(dayText(day, locale(), m_today)), day);
    m_since->setCurrentIndex(std::max(0, m_since->findData(since.value_or(QDate()))));
}

void RemoteScorerForm::setSettings(const RemoteScoring &settings)
{
    m_settings = settings;
    m_url->setText(settings.baseUrl.toString());
    m_model->setText(settings.model);
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(settings.scope)));
    setSince(settings.since);
    m_inputPrice->setText(typedMoney(settings.inputPrice, locale()));
    m_outputPrice->setText(typedMoney(settings.outputPrice, locale()));
    m_cap->setText(typedMoney(settings.monthlyCap, locale()));
    m_pace->setValue(settings.requestsPerMinute);
}

void RemoteScorerForm::setHasKey(bool hasKey)
{
    m_key->setPlaceholderText(hasKey ? tr("As it was saved") : tr("None; a server on this computer may need none"));
}

RemoteScoring RemoteScorerForm::settings() const
{
    RemoteScoring settings = m_settings;
    settings.baseUrl = QUrl(m_url->text().trimmed());
    settings.model = m_model->text().trimmed();
    settings.scope = static_cast<RemoteScoring::Scope>(m_scope->currentData().toInt());
    const QDate since = m_since->currentData().toDate();
    settings.since = since.isValid() ? std::optional(since) : std::nullopt;
    settings.inputPrice = scoringMoney(m_inputPrice->text(), locale()).value_or(-1);
    settings.outputPrice = scoringMoney(m_outputPrice->text(), locale()).value_or(-1);
    settings.monthlyCap = scoringMoney(m_cap->text(), locale()).value_or(-1);
    settings.requestsPerMinute = m_pace->value();
    return settings;
}

QString RemoteScorerForm::key() const
{
    return m_key->text().trimmed();
}

void RemoteScorerForm::clearKey()
{
    m_key->clear();
}

QList<QWidget *> RemoteScorerForm::tabStops() const
{
    return {m_url, m_model, m_key, m_scope, m_since, m_inputPrice, m_outputPrice, m_cap, m_pace};
}

bool RemoteScorerForm::refuse(const Error &error)
{
    clearRefusals();
    const QString member = refusedMember(error);
    const auto found = m_fields.find(member);
    if (found == m_fields.end())
        return false;
    const Field &field = found->second;
    field.problem->setText(refusedMemberText(member));
    field.problem->show();
    setStyleProperty(field.input, "invalid", true);
    field.input->setFocus();
    return true;
}

void RemoteScorerForm::clearRefusals()
{
    for (const auto &[member, field] : m_fields) {
        field.problem->hide();
        setStyleProperty(field.input, "invalid", false);
    }
}

} // namespace creatormetrics

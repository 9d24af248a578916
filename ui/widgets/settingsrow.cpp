// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingsrow.h"

#include "models/presentation/settingstext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastTextWidth = 240;

} // namespace

SettingsRow::SettingsRow(const QString &title, const QString &description, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_title(styledLabel("", {}, this))
    , m_description(wrappedLabel("secondary", {}, this))
    , m_control(control)
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch(1);
    texts->addWidget(m_title);
    texts->addWidget(m_description);
    texts->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::cardPadding, Spacing::medium, Spacing::cardPadding, Spacing::medium);
    layout->setSpacing(Spacing::wide);
    layout->addLayout(texts, 1);
    m_description->setMinimumWidth(leastTextWidth);
    if (m_control) {
        layout->addWidget(m_control, 0, Qt::AlignVCenter);
        m_title->setBuddy(m_control);
        m_control->installEventFilter(this);
    }
    setTexts(title, description);
}

void SettingsRow::setTexts(const QString &title, const QString &description)
{
    m_titleText = title;
    m_descriptionText = description;
    showTexts();
    if (!m_control)
        return;
    const bool speaks = qobject_cast<QPushButton *>(m_control) || qobject_cast<QLabel *>(m_control);
    if (!speaks)
        m_control->setAccessibleName(title);
    m_control->setAccessibleDescription(speaks ? title + ". "_L1 + description : description);
}

void SettingsRow::setAlarming(bool alarming)
{
    setStyleProperty(m_description, "role", alarming ? u"error"_s : u"secondary"_s);
}

QList<QWidget *> SettingsRow::tabStops() const
{
    if (!m_control)
        return {};
    if (m_control->focusPolicy() & Qt::TabFocus)
        return {m_control}; // what a choice has inside is its own, and in a window of its own
    QList<QWidget *> stops = m_control->findChildren<QWidget *>();
    stops.removeIf([](const QWidget *stop) { return !(stop->focusPolicy() & Qt::TabFocus); });
    return stops;
}

bool SettingsRow::filter(const QStringList &words, const QString &background)
{
    const bool found = hasWords(QStringList{m_titleText, m_descriptionText, offered()}.join(u'\n'), words);
    m_words = words;
    m_background = background;
    showTexts();
    setVisible(found);
    return found;
}

void SettingsRow::showTexts()
{
    const auto show = [this](QLabel *label, const QString &text) {
        label->setTextFormat(m_words.isEmpty() ? Qt::PlainText : Qt::RichText);
        label->setText(m_words.isEmpty() ? text : markedText(text, m_words, m_background));
    };
    show(m_title, m_titleText);
    show(m_description, m_descriptionText);
    m_description->setVisible(!m_descriptionText.isEmpty());
}

QString SettingsRow::offered() const
{
    const auto *choice = qobject_cast<const QComboBox *>(m_control);
    if (!choice)
        return value();
    QStringList texts;
    for (int at = 0; at < choice->count(); ++at)
        texts << choice->itemText(at);
    return texts.join(u'\n');
}

QString SettingsRow::value() const
{
    if (const auto *choice = qobject_cast<const QComboBox *>(m_control))
        return choice->currentText();
    if (const auto *button = qobject_cast<const QAbstractButton *>(m_control); button && button->isCheckable())
        return button->isChecked() ? tr("on") : tr("off");
    if (const auto *told = qobject_cast<const QLabel *>(m_control))
        return told->text();
    return {};
}

QString SettingsRow::toTsv() const
{
    const QString shown = value();
    return m_titleText + u'\t' + (shown.isEmpty() ? m_descriptionText : shown);
}

/// Turning the wheel scrolls the page; it never changes a setting that happens to pass under the pointer.
bool SettingsRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_control && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace creatormetrics

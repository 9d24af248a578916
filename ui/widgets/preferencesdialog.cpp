// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/preferencesdialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QCheckBox>
#include <QComboBox>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

PreferencesDialog::PreferencesDialog(Settings &settings, QWidget *parent) : QDialog(parent), m_settings(settings)
{
    setObjectName(u"preferencesDialog"_s);
    setWindowTitle(tr("Preferences"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Spacing::wide);
    form->setVerticalSpacing(Spacing::medium);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    addAppearance(*form);
    addTextScale(*form);
    addSyncing(*form);
    QPushButton *close = styledButton("", tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::wide);
    layout->addLayout(form);
    layout->addWidget(close, 0, Qt::AlignRight);
}

void PreferencesDialog::addAppearance(QFormLayout &form)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(u"appearance"_s);
    choice->setMinimumWidth(220);
    choice->addItem(tr("As the system"), static_cast<int>(Appearance::System));
    choice->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    choice->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    choice->setCurrentIndex(choice->findData(static_cast<int>(m_settings.appearance())));
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, choice] { m_settings.setAppearance(static_cast<Appearance>(choice->currentData().toInt())); });
    form.addRow(tr("&Appearance"), choice);
}

void PreferencesDialog::addTextScale(QFormLayout &form)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(u"textScale"_s);
    int nearest = 0;
    for (const int percent : {90, 100, 115, 130, 150}) {
        choice->addItem(tr("%1 %").arg(locale().toString(percent)), percent / 100.0);
        const double off = std::abs(percent / 100.0 - m_settings.textScale());
        if (off < std::abs(choice->itemData(nearest).toDouble() - m_settings.textScale()))
            nearest = choice->count() - 1;
    }
    choice->setCurrentIndex(nearest);
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, choice] { m_settings.setTextScale(choice->currentData().toDouble()); });
    form.addRow(tr("&Text size"), choice);
}

void PreferencesDialog::addSyncing(QFormLayout &form)
{
    auto *metered = new QCheckBox(tr("&Sync on metered networks"), this);
    metered->setObjectName(u"syncWhenMetered"_s);
    metered->setToolTip(tr("Off: on a network that is paid by volume only syncs that you start yourself run."));
    metered->setChecked(m_settings.syncsWhenMetered());
    connect(metered, &QCheckBox::toggled, &m_settings, &Settings::setSyncsWhenMetered);
    auto *paused = new QCheckBox(tr("&Pause syncing"), this);
    paused->setObjectName(u"pauseSyncing"_s);
    paused->setToolTip(tr("Nothing is synced until this is taken back, after a restart neither."));
    paused->setChecked(m_settings.isSyncPaused());
    connect(paused, &QCheckBox::toggled, &m_settings, &Settings::setSyncPaused);
    connect(&m_settings, &Settings::syncPausedChanged, paused, &QCheckBox::setChecked);
    form.addRow(tr("Syncing"), metered);
    form.addRow(QString(), paused);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingssection.h"

#include "models/presentation/settingstext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

SettingsSection::SettingsSection(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_card(new QFrame(this))
{
    m_card->setProperty("role", u"card"_s);
    m_card->setAccessibleName(title);
    m_lines = new QVBoxLayout(m_card);
    m_lines->setContentsMargins(1, 1, 1, 1);
    m_lines->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(styledLabel("section", title, this));
    layout->addWidget(m_card);
}

SettingsRow *SettingsSection::addRow(const QString &title, const QString &description, QWidget *control)
{
    auto *separator = new QFrame(m_card);
    separator->setProperty("role", u"separator"_s);
    separator->setVisible(!m_rows.isEmpty());
    auto *row = new SettingsRow(title, description, control, m_card);
    m_lines->addWidget(separator);
    m_lines->addWidget(row);
    m_separators << separator;
    m_rows << row;
    return row;
}

void SettingsSection::clear()
{
    for (SettingsRow *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    qDeleteAll(m_separators);
    m_rows.clear();
    m_separators.clear();
}

int SettingsSection::filter(const QStringList &words, const QString &background)
{
    const bool all = hasWords(m_title, words);
    int shown = 0;
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        const bool found = m_rows[at]->filter(words, background);
        m_rows[at]->setVisible(found || all);
        m_separators[at]->setVisible((found || all) && shown > 0);
        shown += found || all ? 1 : 0;
    }
    setVisible(shown > 0);
    return shown;
}

} // namespace creatormetrics

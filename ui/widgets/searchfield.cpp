// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"

using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto typingPause = 120ms;
constexpr int longestSearch = 200; // what a query takes

} // namespace

SearchField::SearchField(const Theme &theme, const QString &what, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_glass(addAction(QIcon(), LeadingPosition))
{
    setPlaceholderText(what);
    setAccessibleName(what);
    setMaxLength(longestSearch);
    setClearButtonEnabled(true);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(this, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::tell);
    connect(&m_typing, &QTimer::timeout, this, &SearchField::tell);
    connect(&m_theme, &Theme::changed, this, &SearchField::paintIcon);
    paintIcon();
}

void SearchField::search(const QString &words)
{
    setText(words);
    tell();
}

void SearchField::tell()
{
    m_typing.stop();
    if (words() == m_told)
        return;
    m_told = words();
    Q_EMIT searched(m_told);
}

void SearchField::paintIcon()
{
    m_glass->setIcon(icon(u"search", m_theme.colors()));
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/dictionarypresenter.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace creatormetrics {

/// A sentence to type and, with each keystroke, how it would be judged with the user's words of now and which words moved it.
class WordTryOut : public QWidget
{
    Q_OBJECT
public:
    WordTryOut(const DictionaryPresenter &presenter, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *field() const { return m_field; }

private:
    void judge();

    const DictionaryPresenter &m_presenter;
    const Theme &m_theme;
    QLineEdit *m_field;
    QLabel *m_verdict;
    QLabel *m_words;
};

} // namespace creatormetrics

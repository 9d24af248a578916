// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/windowcontext.h"

#include <QObject>

class QPushButton;
class QWidget;

namespace creatormetrics {

class SettingsRow;
class SettingsSection;

/// The rows about judging mentions on the page of settings: the user's words, the scorer, and judging everything anew with its
/// progress. Owns no widget; goes with the section.
class MentionSettings : public QObject
{
    Q_OBJECT
public:
    MentionSettings(const WindowContext &context, SettingsSection &section);

    void openWords();
    void openScorer();

private:
    void addScoring();
    void readWords();
    void showStatus();
    void scoreOrStop();

    WindowContext m_context;
    SettingsSection &m_section;
    SettingsRow *m_words;
    SettingsRow *m_scorer = nullptr; ///< none where mentions are only looked at; so too the next two
    SettingsRow *m_anew = nullptr;
    QPushButton *m_score = nullptr;
};

} // namespace creatormetrics

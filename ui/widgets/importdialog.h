// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/workspaceactions.h"

#include <QDialog>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace creatormetrics {

/// Shows what importing an export file would do, does it when told to, and says what was done.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(WorkspaceActions &actions, const QString &file, QWidget *parent = nullptr);

    enum class State { Reading, Preview, Importing, Finished, Failed };
    Q_ENUM(State)
    [[nodiscard]] State state() const { return m_state; }

private:
    void build();
    void ask(ImportMode mode);
    void take(ImportMode mode, const Result<ImportSummary> &result);
    void enter(State state);
    void showPreview();
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] QString noteText() const;

    WorkspaceActions &m_actions;
    QString m_file;
    State m_state = State::Reading;
    std::optional<ImportSummary> m_summary;
    Error m_error;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_note;
    QProgressBar *m_progress;
    QPushButton *m_import;
    QPushButton *m_close;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/reportchoices.h"
#include "ui/widgets/reportmaker.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace creatormetrics {

class ReportProgress;
class ReportView;
class Settings;

/// A new report: what it is made of, the very bytes beside it, and where they go: into the archive or into a file. Whatever
/// is chosen is made anew at once; an overtaken preview is dropped.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    struct Parts {
        WorkspaceActions &actions;
        Settings &settings;
        const Theme &theme;
        QString workspaceName;
    };
    ExportDialog(const Parts &parts, const ReportWish &wish, QWidget *parent = nullptr);

    /// NotSaved: there is a report, but it did not come to where it was to be saved. Failed: there is no report.
    enum class State { Composing, Stopped, Ready, Saving, Saved, NotSaved, Failed };
    Q_ENUM(State)
    [[nodiscard]] State state() const { return m_state; }
    /// Of the report that is shown; empty when there is none.
    [[nodiscard]] QByteArray bytes() const;
    /// Saves to `file`, replacing it. Only while there is a report.
    void saveTo(const QString &file);
    /// Puts the report into the archive and closes when it is there.
    void saveToArchive();

Q_SIGNALS:
    void reportKept(creatormetrics::ReportId id);

private:
    void build();
    [[nodiscard]] QWidget *makeSide();
    [[nodiscard]] bool hasReport() const;
    void make();
    void takeStage();
    void enter(State state);
    [[nodiscard]] QString statusText() const;
    void chooseFile();

    Parts m_parts;
    State m_state = State::Composing;
    QString m_savedFile;
    Error m_error;
    ReportMaker *m_maker;
    ReportChoices *m_choices;
    ReportProgress *m_progress;
    QLabel *m_status;
    QPushButton *m_again;
    QPushButton *m_keep;
    QPushButton *m_save;
    QPushButton *m_openSaved;
    QPushButton *m_close;
    ReportView *m_preview;
};

} // namespace creatormetrics

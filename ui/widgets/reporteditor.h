// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/reportlibrary.h"
#include "ui/widgets/reportchoices.h"
#include "ui/widgets/reportmaker.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace creatormetrics {

class ReportForm;
class ReportProgress;
class ReportView;
class Settings;
class TemplateBar;
class Theme;

/// A window in which a report is written: what it is made of at the left, the very bytes that are saved at the right. Every
/// change is painted at once; what is on the screen stays until what replaces it is there.
class ReportEditor : public QDialog
{
    Q_OBJECT
public:
    struct Parts {
        WorkspaceActions &actions;
        ReportLibrary library;
        Settings &settings;
        const Theme &theme;
        QString workspaceName;
    };
    ReportEditor(const Parts &parts, const ReportWish &wish, QWidget *parent = nullptr);

    /// NotSaved: there is a report, but it did not come to where it was to be saved. Failed: there is no report.
    enum class State { Composing, Stopped, Ready, Saving, Saved, NotSaved, Failed };
    Q_ENUM(State)
    [[nodiscard]] State state() const { return m_state; }
    /// Of the report as it is written now; empty while it is still being made.
    [[nodiscard]] QByteArray bytes() const;
    /// Saves to `file`, replacing it, as soon as there is a report.
    void saveTo(const QString &file);
    /// Puts the report into the archive as soon as there is one, and closes when it is there.
    void saveToArchive();
    void done(int result) override;
    /// Asks first when words would be lost.
    void reject() override;

Q_SIGNALS:
    void reportKept(creatormetrics::ReportId id);

private:
    void build();
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeBar();
    void connectParts();
    [[nodiscard]] bool hasReport() const;
    void make();
    void takeStage();
    void enter(State state);
    void showButtons();
    [[nodiscard]] QString statusText() const;
    /// Now, or when what is being made has been made.
    void whenMade(std::function<void()> act);
    void chooseFile();
    void writeFile(const QString &file);
    void writeBeside();
    void takeSaved(const Outcome &saved);
    void send();
    void keep();
    void fetchDraft();
    void editBrand();
    void tellProblem(const Error &error);
    void askToDiscard();

    Parts m_parts;
    State m_state = State::Composing;
    QString m_savedFile;
    Error m_error;
    bool m_unsaved = false; ///< something was changed since the report was saved
    std::function<void()> m_wanted;
    ReportMaker *m_maker;
    TemplateBar *m_templates;
    ReportForm *m_form;
    ReportProgress *m_progress;
    QLabel *m_status;
    QPushButton *m_again;
    QPushButton *m_keep;
    QPushButton *m_save;
    QPushButton *m_send;
    QCheckBox *m_beside;
    QPushButton *m_openSaved;
    QPushButton *m_close;
    ReportView *m_preview;
};

} // namespace creatormetrics

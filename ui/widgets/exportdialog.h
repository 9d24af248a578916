// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/rangepreset.h"
#include "models/presentation/workspaceactions.h"

#include <QBuffer>
#include <QDialog>

class QComboBox;
class QLabel;
class QPdfDocument;
class QPdfView;
class QPushButton;

namespace creatormetrics {

class Settings;

/// Composes the monthly report, shows the very bytes that will be saved, and saves them. Composing and painting happen
/// elsewhere; an overtaken preview is dropped.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `shown` is what the pages show: its days are one of the choices, everything else is taken over.
    ExportDialog(WorkspaceActions &actions, Settings &settings, const AnalyticsQuery &shown,
                 const QString &workspaceName, QWidget *parent = nullptr);
    ~ExportDialog() override;

    enum class State { Composing, Ready, Saving, Saved, Failed };
    Q_ENUM(State)
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// Saves to `file`, replacing it. Only in Ready and Saved.
    void saveTo(const QString &file);

private:
    void build();
    [[nodiscard]] QWidget *makeChoices();
    void fillRanges();
    void compose();
    void take(quint64 generation, const Result<QByteArray> &painted);
    void enter(State state);
    void chooseFile();
    [[nodiscard]] QString proposedName() const;
    [[nodiscard]] DateRange chosenRange() const;

    WorkspaceActions &m_actions;
    Settings &m_settings;
    AnalyticsQuery m_shown;
    QString m_workspaceName;
    State m_state = State::Composing;
    quint64 m_generation = 0;
    QByteArray m_bytes;
    QString m_savedFile;
    Error m_error;
    QComboBox *m_range;
    QComboBox *m_paper;
    QLabel *m_status;
    QPushButton *m_save;
    QPushButton *m_openSaved;
    QPushButton *m_close;
    QPdfDocument *m_document;
    QBuffer m_buffer; ///< what the document reads from
    QPdfView *m_preview;
};

} // namespace creatormetrics

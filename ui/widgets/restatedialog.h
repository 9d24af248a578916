// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/changerows.h"
#include "models/presentation/reportlibrary.h"
#include "ui/widgets/reportmaker.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace creatormetrics {

class FigureTable;
class ReportProgress;
class Theme;

/// A kept report made again from today's data: what it would say otherwise, figure by figure. It can be kept beside the old one,
/// which stays as it is.
class RestateDialog : public QDialog
{
    Q_OBJECT
public:
    struct Parts {
        WorkspaceActions &actions;
        ReportLibrary library;
        const Theme &theme;
    };
    RestateDialog(const Parts &parts, const ReportRecord &record, QWidget *parent = nullptr);

    void keep();
    [[nodiscard]] bool isWorking() const { return !m_done; }

Q_SIGNALS:
    void reportKept(creatormetrics::ReportId id);

private:
    void build();
    void takeStage();
    void compare();
    void tell(const Error &error);

    Parts m_parts;
    ReportRecord m_record;
    std::optional<ReportDocument> m_before;
    bool m_done = false;
    ReportMaker *m_maker;
    ReportProgress *m_progress;
    ValueTableModel m_model;
    FigureTable *m_table;
    QLabel *m_words;
    QPushButton *m_keep;
};

} // namespace creatormetrics

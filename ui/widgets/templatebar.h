// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/presentation/reportlibrary.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QToolButton;

namespace creatormetrics {

class Settings;
class WorkspaceActions;

/// The templates that a report can begin with, and what is done with them: save, rename, remove, pass on as a file.
class TemplateBar : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        ReportLibrary library;
        WorkspaceActions &actions;
        Settings &settings;
        std::function<ReportSettings()> written; ///< what is to be saved
    };
    TemplateBar(const Parts &parts, QWidget *parent = nullptr);

    /// Saves under a name; one of the same name is replaced.
    void save(const QString &name);
    void importFrom(const QString &file);
    void exportTo(const QString &file);

Q_SIGNALS:
    void chosen(const creatormetrics::ReportSettings &settings);
    void failed(const creatormetrics::Error &error);

private:
    void build();
    void reload();
    void take(const std::vector<ReportTemplate> &templates);
    void fillMenu();
    void choose(int index);
    void askName(const QString &title, const QString &name, void (TemplateBar::*then)(const QString &));
    void rename(const QString &name);
    void askToRemove();
    void chooseFile(bool toSave);
    void tell(const QFuture<Outcome> &work, const QString &chosen);
    [[nodiscard]] const ReportTemplate *current() const;

    Parts m_parts;
    std::vector<ReportTemplate> m_templates;
    QString m_wanted; ///< to be chosen when the list is there
    QComboBox *m_choice;
    QToolButton *m_more;
};

} // namespace creatormetrics

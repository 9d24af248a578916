// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"
#include "ui/widgets/windowcontext.h"

#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace creatormetrics {

class EmptyView;
class LocalApiSettings;
class SettingsRow;
class SettingsSection;

/// Everything that can be set, in one column of cards. Each change applies and is stored at once; all of them can be set
/// back, and that taken back. A field above finds rows by their words.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] bool showsFigures() const override { return false; }
    void setWatched(bool watched) override;
    [[nodiscard]] QWidget *tools() override { return m_search; }
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

Q_SIGNALS:
    void aboutWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SettingsSection *addSection(const QString &title);
    void addAppearance();
    void addRegion();
    void addSyncing();
    void addMentions();
    void addReports();
    void addBrought();
    void addData();
    void addProgram();
    void addFolder(SettingsSection &section, const QString &title, const QString &folder, const QString &objectName);
    void chooseFolder();
    void filter();
    void showReset();
    void reset();

    WindowContext m_context;
    QLineEdit *m_search;
    QShortcut *m_find;
    EmptyView *m_nothing;
    QList<SettingsSection *> m_sections;
    SettingsRow *m_folderRow = nullptr;
    SettingsRow *m_resetRow = nullptr;
    QPushButton *m_reset;
    LocalApiSettings *m_localApi = nullptr;
};

} // namespace creatormetrics

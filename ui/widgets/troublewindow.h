// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

namespace creatormetrics {

class EmptyView;

/// Stands in for the window when a workspace cannot be opened: says why and what can be done. Changes nothing in the
/// workspace.
class TroubleWindow : public QMainWindow
{
    Q_OBJECT
public:
    TroubleWindow(const Theme &theme, const QString &folder, const Error &error);

Q_SIGNALS:
    void retryWanted();
    void workspaceWanted(const QString &folder);

private:
    void chooseWorkspace();
    void offerRetry(EmptyView &view);
    void offerOther(EmptyView &view);
    void offerFolder(EmptyView &view);
    [[nodiscard]] static QString titleOf(const Error &error);
    [[nodiscard]] static QString whyOf(const Error &error);

    QString m_folder;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/connectguide.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>
#include <QWidget>

namespace creatormetrics {

/// What may be read, what is never done and what it costs, as three short lists.
class ConnectGuideView : public QWidget
{
    Q_OBJECT
public:
    ConnectGuideView(const Theme &theme, int width, QWidget *parent = nullptr);

    void show(const ConnectGuide &guide);
    using QWidget::show;

private:
    void addList(const QString &title, const QStringList &lines, const QString &iconName, const QColor &color);

    const Theme &m_theme;
    int m_width;
    QVBoxLayout *m_lists;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace creatormetrics {

/// What a banner says: one line of what, one of why, at most one button.
struct BannerContent {
    enum class Kind { Information, Warning, Error };
    Kind kind = Kind::Warning;
    QString icon; ///< name of a line icon
    QString title;
    QString text;
    QString button; ///< empty: none
    QString details; ///< for the tooltip and for copying; empty: none

    friend bool operator==(const BannerContent &, const BannerContent &) = default;
};

/// A remark at the top of a page about the state of the data. Never modal.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    void show(const BannerContent &content);

Q_SIGNALS:
    void activated();

private:
    void restyle();

    const Theme &m_theme;
    BannerContent m_content;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace creatormetrics

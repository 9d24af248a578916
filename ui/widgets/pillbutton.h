// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QToolButton>

#include <vector>

namespace creatormetrics {

/// A piece of a pill's text.
struct PillPart {
    QString text;
    bool strong = false;
    bool secondary = false;
    bool optional = false; ///< left out when the bar has little room
    bool shortForm = false; ///< shown only then

    friend bool operator==(const PillPart &, const PillPart &) = default;
};

/// A button of the bar above the pages: dots, text in several weights, and a chevron because it opens a menu.
class PillButton : public QToolButton
{
    Q_OBJECT
public:
    PillButton(const Theme &theme, QWidget *parent = nullptr);

    void setParts(const std::vector<PillPart> &parts);
    void setDots(const std::vector<QColor> &dots);
    void setCompact(bool compact);
    /// Width it would like without being compact.
    [[nodiscard]] int fullWidth() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthOf(bool compact) const;
    void measure();
    void paintContent(QPainter &painter) const;

    const Theme &m_theme;
    std::vector<PillPart> m_parts;
    std::vector<int> m_widths; ///< of the parts, in pixels
    std::vector<QColor> m_dots;
    bool m_compact = false;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QRectF>

#include <memory>

class QPainter;
class QSvgRenderer;

namespace creatormetrics {

/// A brand's logo: PNG, JPEG or SVG. An SVG that names anything outside itself, moves, or could grow without bound is not
/// taken; one with texts is painted as an image, because its letters are not ours to make searchable.
class PaperLogo
{
public:
    /// `bytes` that are no logo make an empty one. It is at most as large as `room`, in CSS pixels.
    PaperLogo(const QByteArray &bytes, const QSizeF &room);
    ~PaperLogo();
    PaperLogo(const PaperLogo &) = default;
    PaperLogo &operator=(const PaperLogo &) = default;

    [[nodiscard]] bool isEmpty() const { return m_size.isEmpty(); }
    [[nodiscard]] QSizeF size() const { return m_size; }
    void paint(QPainter &painter, const QPointF &corner) const;

private:
    void readVector(const QByteArray &bytes, const QSizeF &room);

    QSizeF m_size;
    QImage m_image;
    std::shared_ptr<QSvgRenderer> m_vector;
};

/// Whether an SVG stands for itself: nothing outside it is named, nothing moves, and it is of bounded size.
[[nodiscard]] bool isHarmlessSvg(const QByteArray &bytes);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <map>

namespace creatormetrics {

/// The pictures of a report's cells, read when they are first painted and scaled to what paper needs. Each is kept, so that
/// a PDF holds it once however often it is painted.
class PaperPictures
{
public:
    /// `sources` must outlive this.
    explicit PaperPictures(const std::map<QString, QByteArray> &sources) : m_sources(sources) {}

    /// The picture cut to the shape of `size` (in CSS pixels) around its middle; null where there is none or it is damaged.
    [[nodiscard]] const QImage &picture(const QString &key, const QSizeF &size);

private:
    const std::map<QString, QByteArray> &m_sources;
    std::map<QString, QImage> m_read;
};

/// A PNG or JPEG that covers `size` at no more than 200 dots per inch. Null for anything else, for a damaged one and for one
/// that claims more pixels than anybody needs; none of them is unpacked.
[[nodiscard]] QImage paperImage(const QByteArray &bytes, const QSizeF &size, Qt::AspectRatioMode mode);

} // namespace creatormetrics

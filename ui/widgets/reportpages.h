// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/pagepictures.h"

#include <QAbstractScrollArea>
#include <QBuffer>

#include <map>

class QPdfDocument;

namespace creatormetrics {

/// The pages of a PDF below each other. When the bytes change, the place and the picture stay until the new one is painted;
/// pages are painted on the pool, the ones in sight first, at the very pixels of the screen.
class ReportPages : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Fit { Width, Page, None };

    explicit ReportPages(const Theme &theme, QWidget *parent = nullptr);
    ~ReportPages() override;

    void setReport(const QByteArray &bytes);
    [[nodiscard]] const QByteArray &report() const { return m_bytes; }
    [[nodiscard]] QPdfDocument &document() const { return *m_document; }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] int currentPage() const { return m_current; } ///< from 0
    void turnTo(int page);
    /// So that this place of a page, in points, is in sight.
    void showPlace(int page, const QRectF &place);
    [[nodiscard]] Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    /// On screen now, where 1 is as large as on paper.
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom);
    /// Places on the pages that are marked, in points; `current` is marked more.
    void setMarks(const std::map<int, QList<QRectF>> &marks, int currentPage, const QList<QRectF> &current);
    /// What is to be seen is that of the newest bytes.
    [[nodiscard]] bool isPainted() const;

Q_SIGNALS:
    void placeChanged(); ///< another page, number of pages or zoom
    void pagesPainted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;

private:
    struct Shown {
        QImage image;
        quint64 generation = 0; ///< of the bytes that it was painted from
    };
    void layOut();
    [[nodiscard]] QRectF rectOf(int page) const; ///< in the viewport
    [[nodiscard]] QSize pixelsOf(int page) const;
    [[nodiscard]] std::vector<int> pagesInSight() const;
    [[nodiscard]] bool isPainted(int page) const;
    void ask();
    void take(const std::vector<PagePicture> &pictures, quint64 generation);
    void forgetFarPages();
    void noticePage();
    void paintPage(QPainter &painter, int page) const;
    void paintMarks(QPainter &painter, int page, const QRectF &rect) const;

    const Theme &m_theme;
    QByteArray m_bytes;
    QBuffer m_buffer; ///< what the document reads from
    QPdfDocument *m_document;
    quint64 m_generation = 0; ///< of the bytes
    bool m_asking = false;
    Fit m_fit = Fit::Width;
    double m_zoom = 1;
    int m_current = 0;
    std::vector<QRectF> m_pages; ///< within all of them, in device-independent pixels
    QSizeF m_whole;
    std::map<int, Shown> m_shown;
    std::map<int, QList<QRectF>> m_marks;
    int m_markedPage = -1;
    QList<QRectF> m_marked;
};

} // namespace creatormetrics

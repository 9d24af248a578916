// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QBuffer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPdfDocument;
class QPdfView;
class QToolButton;

namespace creatormetrics {

/// The pages of a PDF from its bytes, with a bar to turn them and to zoom. By keyboard in the pages: Page Up and Page Down
/// turn, Home and End go to the first and last, + and − zoom, 0 fits.
class ReportView : public QWidget
{
    Q_OBJECT
public:
    explicit ReportView(const Theme &theme, QWidget *parent = nullptr);
    ~ReportView() override;

    void setReport(const QByteArray &bytes);
    void clear() { setReport({}); }
    [[nodiscard]] const QByteArray &report() const { return m_bytes; }
    /// Begins with whole pages instead of the width.
    void showWholePages();
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int currentPage() const; ///< from 0
    void turnTo(int page);
    /// By a factor, from whatever is shown now.
    void zoomBy(double factor);
    /// To the width; the whole page when it fits the width already.
    void fit();
    /// On screen now, where 1 is as large as on paper.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] QList<QWidget *> tabStops() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QToolButton *makeButton(const QString &iconName, const QString &text, const QString &objectName);
    bool handleKey(int key);
    void paintAnew();
    void refresh();
    void restyle();

    const Theme &m_theme;
    QByteArray m_bytes;
    QBuffer m_buffer; ///< what the document reads from
    QPdfDocument *m_document;
    QPdfView *m_pages;
    QTimer m_settled; ///< runs while sizes change
    QLabel *m_place = nullptr;
    QList<std::pair<QToolButton *, QString>> m_buttons; ///< with the names of their icons
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace creatormetrics

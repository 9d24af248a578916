// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pagepictures.h"

#include <QListWidget>
#include <QTimer>

namespace creatormetrics {

/// Small pictures of the pages of a PDF, one below the other, to go to one. They follow the bytes once those rest.
class PageStrip : public QListWidget
{
    Q_OBJECT
public:
    explicit PageStrip(QWidget *parent = nullptr);

    void setReport(const QByteArray &bytes, int pages);
    /// Tells nobody.
    void setCurrentPage(int page);

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void take(const std::vector<PagePicture> &pictures);

    QByteArray m_bytes;
    QByteArray m_painted; ///< those that the pictures show
    int m_next = 0; ///< page to be painted
    bool m_asking = false;
    QTimer m_resting;
};

} // namespace creatormetrics

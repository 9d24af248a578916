// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;

namespace creatormetrics {

/// A logo that was read, and how it looks.
struct LogoPicture {
    QByteArray bytes;
    QImage image;
};

/// BadInput says why it cannot be a logo: too large, no PNG, JPEG or SVG, or damaged. Any thread.
[[nodiscard]] Result<LogoPicture> logoFromBytes(const QByteArray &bytes);
[[nodiscard]] Result<LogoPicture> logoFromFile(const QString &file);

/// A place for a logo: chosen from a file or dropped on it, shown on the ground that it is for.
class LogoField : public QWidget
{
    Q_OBJECT
public:
    LogoField(const QString &name, const QColor &ground, QWidget *parent = nullptr);

    /// Tells nobody; what cannot be shown counts as none.
    void setLogo(const QByteArray &bytes);
    [[nodiscard]] const QByteArray &logo() const { return m_bytes; }
    /// Refused ones leave what was there, and say why.
    void take(const QString &file);
    void setGround(const QColor &ground);

Q_SIGNALS:
    void edited();
    void fileWanted();
    void refused(const creatormetrics::Error &error);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fill(const LogoPicture &picture);

    QString m_name;
    QByteArray m_bytes;
    QLabel *m_picture;
    QPushButton *m_remove;
};

} // namespace creatormetrics

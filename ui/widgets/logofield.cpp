// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/logofield.h"

#include "models/core/whenfinished.h"
#include "models/reports/brandrepository.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QBuffer>
#include <QDragEnterEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QImageReader>
#include <QMimeData>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QSize pictureSize(150, 56);
constexpr int finer = 2; ///< pixels for a point, for fine screens
constexpr int largestSide = 12'000;

} // namespace

Result<LogoPicture> logoFromBytes(const QByteArray &bytes)
{
    if (auto fit = checkLogo(bytes); !fit)
        return fit.error();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > largestSide || size.height() > largestSide)
        return Error{.kind = ErrorKind::BadInput, .detail = u"the logo has no size that can be drawn"_s};
    reader.setScaledSize(size.scaled(pictureSize * finer, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return Error{.kind = ErrorKind::BadInput, .detail = u"the logo cannot be drawn: "_s + reader.errorString()};
    return LogoPicture{.bytes = bytes, .image = image};
}

Result<LogoPicture> logoFromFile(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{.kind = ErrorKind::Storage, .detail = u"%1: %2"_s.arg(file, source.errorString())};
    return logoFromBytes(source.read(largestLogo + 1)); // one more than may be is refused
}

LogoField::LogoField(const QString &name, const QColor &ground, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_picture(new QLabel(this))
    , m_remove(styledButton("flat", tr("Remove"), this))
{
    setAcceptDrops(true);
    m_picture->setFixedSize(pictureSize + QSize(Spacing::large, Spacing::small));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAutoFillBackground(true);
    m_picture->setFrameShape(QFrame::StyledPanel);
    setGround(ground);
    QPushButton *choose = styledButton("", tr("Choose…"), this);
    choose->setObjectName(u"chooseLogo"_s);
    choose->setAccessibleName(tr("Choose: %1").arg(name));
    choose->setToolTip(tr("PNG, JPEG or SVG of at most 2 MiB; a file can be dropped here too"));
    m_remove->setAccessibleName(tr("Remove: %1").arg(name));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::small);
    row->addWidget(m_picture);
    row->addWidget(choose);
    row->addWidget(m_remove);
    row->addStretch();
    connect(choose, &QPushButton::clicked, this, &LogoField::fileWanted);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setLogo({});
        Q_EMIT edited();
    });
    setLogo({});
}

void LogoField::setGround(const QColor &ground)
{
    QPalette colors = m_picture->palette();
    colors.setColor(QPalette::Window, ground);
    colors.setColor(QPalette::WindowText, qGray(ground.rgb()) > 150 ? QColor(90, 90, 90) : QColor(220, 220, 220));
    m_picture->setPalette(colors);
    m_picture->setStyleSheet(u"background: %1; color: %2"_s.arg(
        ground.name(), colors.color(QPalette::WindowText).name())); // the program's style sheet paints over palettes
}

void LogoField::setLogo(const QByteArray &bytes)
{
    const auto picture = bytes.isEmpty() ? Result<LogoPicture>(LogoPicture()) : logoFromBytes(bytes);
    fill(picture ? *picture : LogoPicture());
}

void LogoField::fill(const LogoPicture &picture)
{
    m_bytes = picture.bytes;
    m_remove->setVisible(!m_bytes.isEmpty());
    if (m_bytes.isEmpty()) {
        m_picture->setText(tr("Drop a file here"));
        m_picture->setAccessibleName(tr("%1: none").arg(m_name));
        return;
    }
    QPixmap shown = QPixmap::fromImage(picture.image);
    shown.setDevicePixelRatio(finer);
    m_picture->setPixmap(shown);
    m_picture->setAccessibleName(tr("%1: chosen").arg(m_name));
}

void LogoField::take(const QString &file)
{
    const auto read = QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(),
                                                           [file](bool) { return logoFromFile(file); });
    whenFinished(read, this, [this](const Result<LogoPicture> &picture) {
        if (!picture) {
            Q_EMIT refused(picture.error());
            return;
        }
        fill(*picture);
        Q_EMIT edited();
    });
}

void LogoField::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> files = event->mimeData()->urls();
    if (files.size() == 1 && files.front().isLocalFile())
        event->acceptProposedAction();
}

void LogoField::dropEvent(QDropEvent *event)
{
    take(event->mimeData()->urls().value(0).toLocalFile());
    event->acceptProposedAction();
}

} // namespace creatormetrics

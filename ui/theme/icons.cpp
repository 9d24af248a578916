// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/svgiconengine.h"

#include <QLoggingCategory>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcIcons, "creatormetrics.ui.icons")

QIcon makeIcon(QStringView name, const IconColors &colors)
{
    if (!hasIconFile(name.toString()))
        qCWarning(lcIcons, "no icon named %s", qPrintable(name.toString()));
    return QIcon(new SvgIconEngine(name.toString(), colors));
}

} // namespace

QIcon icon(QStringView name, const Colors &colors)
{
    return makeIcon(name, {.normal = colors.secondary, .active = colors.text, .selected = colors.accent,
                           .disabled = colors.disabled});
}

QIcon icon(QStringView name, const QColor &color)
{
    return makeIcon(name, {.normal = color, .active = color, .selected = color, .disabled = color});
}

QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal devicePixelRatio)
{
    const int physical = qRound(size * devicePixelRatio);
    QPixmap pixmap = renderIcon(name.toString(), color, {physical, physical});
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QStringList iconNames()
{
    return {u"overview"_s, u"growth"_s, u"engagement"_s, u"audience"_s, u"content"_s, u"compare"_s,
            u"mentions"_s, u"reports"_s, u"data"_s, u"settings"_s, u"search"_s, u"info"_s,
            u"sync"_s, u"offline"_s, u"warning"_s, u"close"_s, u"chevron-down"_s, u"chevron-up"_s, u"minus"_s, u"fit"_s, u"print"_s, u"calendar"_s,
            u"export"_s, u"plus"_s, u"check"_s, u"external"_s,
            u"archive"_s, u"pause"_s, u"back"_s, u"forward"_s,
            u"more"_s, u"table"_s, u"account"_s};
}

} // namespace creatormetrics

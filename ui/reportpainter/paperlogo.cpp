// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/paperlogo.h"

#include "ui/reportpainter/paperpictures.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 1'000'000;
constexpr int mostElements = 20'000;
constexpr int mostCopies = 12; ///< `use` can double what it copies
constexpr int deepest = 64;
constexpr double imagePixelsPerUnit = 300.0 / 96;

bool isHarmless(const QXmlStreamAttribute &attribute)
{
    const QStringView value = attribute.value().trimmed();
    if (attribute.name() == "href"_L1)
        return value.startsWith(u'#') || value.startsWith("data:image/png"_L1)
               || value.startsWith("data:image/jpeg"_L1);
    const qsizetype address = value.indexOf("url("_L1, 0, Qt::CaseInsensitive);
    return address < 0 || value.sliced(address + 4).trimmed().startsWith(u'#');
}

bool isHarmless(const QXmlStreamReader &element)
{
    static constexpr QLatin1StringView refused[]{"animate"_L1,       "animateMotion"_L1, "animateTransform"_L1,
                                                 "animateColor"_L1,  "set"_L1,           "script"_L1,
                                                 "foreignObject"_L1, "style"_L1};
    const QStringView name = element.name();
    if (std::ranges::any_of(refused, [name](QLatin1StringView one) { return name == one; }))
        return false;
    const QXmlStreamAttributes attributes = element.attributes();
    return std::ranges::all_of(attributes, [](const QXmlStreamAttribute &one) { return isHarmless(one); });
}

} // namespace

bool isHarmlessSvg(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return false;
    QXmlStreamReader xml(bytes);
    int elements = 0;
    int copies = 0;
    int depth = 0;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token == QXmlStreamReader::DTD)
            return false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        copies += xml.name() == "use"_L1 ? 1 : 0;
        if (elements == 0 && xml.name() != "svg"_L1)
            return false;
        if (++elements > mostElements || copies > mostCopies || ++depth > deepest || !isHarmless(xml))
            return false;
    }
    return !xml.hasError() && elements > 0;
}

PaperLogo::PaperLogo(const QByteArray &bytes, const QSizeF &room)
    : m_image(paperImage(bytes, room, Qt::KeepAspectRatio))
{
    if (!m_image.isNull())
        m_size = QSizeF(m_image.size()).scaled(room, Qt::KeepAspectRatio);
    else if (isHarmlessSvg(bytes))
        readVector(bytes, room);
}

PaperLogo::~PaperLogo() = default;

void PaperLogo::readVector(const QByteArray &bytes, const QSizeF &room)
{
    auto vector = std::make_shared<QSvgRenderer>(bytes);
    if (!vector->isValid() || vector->defaultSize().isEmpty())
        return;
    m_size = QSizeF(vector->defaultSize()).scaled(room, Qt::KeepAspectRatio);
    if (!bytes.contains("<text")) {
        m_vector = std::move(vector);
        return;
    }
    m_image = QImage((m_size * imagePixelsPerUnit).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    QPainter painter(&m_image);
    vector->render(&painter, QRectF(m_image.rect()));
}

void PaperLogo::paint(QPainter &painter, const QPointF &corner) const
{
    const QRectF area(corner, m_size);
    painter.save();
    if (m_vector)
        m_vector->render(&painter, area);
    else
        painter.drawImage(area, m_image);
    painter.restore();
}

} // namespace creatormetrics

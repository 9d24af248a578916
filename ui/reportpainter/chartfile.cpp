// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/chartfile.h"

#include "models/analytics/chartlabels.h"
#include "ui/reportpainter/chartpainter.h"
#include "ui/reportpainter/textbox.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastWidth = 240;
constexpr int leastHeight = 180;

QSize atLeast(const QSize &size)
{
    return size.expandedTo({leastWidth, leastHeight});
}

QString footOf(const ChartSpec &spec, const QLocale &locale)
{
    const QString program = u"CreatorMetrics"_s;
    return spec.axis == ChartAxis::Ages ? program : dayRange(spec.range, locale) + u" · "_s + program;
}

/// Title, subtitle, chart and foot from top to bottom.
class ChartSheet
{
public:
    /// `ratio` 0 says that texts stay words.
    ChartSheet(QPainter &painter, const ChartSpec &spec, const ChartFileStyle &style, double ratio)
        : m_painter(painter)
        , m_spec(spec)
        , m_locale(style.locale)
        , m_colors(colors(style.scheme))
        , m_sheet(QRectF({}, atLeast(style.size)))
        , m_ratio(ratio)
    {}

    void paint()
    {
        m_painter.fillRect(m_sheet, m_colors.surface);
        const QRectF inner = m_sheet.adjusted(Spacing::wide, Spacing::wide, -Spacing::wide, -Spacing::wide);
        double y = inner.top() + line(m_spec.title, FontRole::Section, m_colors.text, inner, inner.top());
        if (!m_spec.subtitle.isEmpty())
            y += Spacing::tiny + line(m_spec.subtitle, FontRole::Caption, m_colors.secondary, inner, y + Spacing::tiny);
        const double footHeight = QFontMetricsF(font(FontRole::Caption)).height();
        const double foot = inner.bottom() - footHeight;
        line(footOf(m_spec, m_locale), FontRole::Caption, m_colors.secondary, inner, foot);
        const double top = y + Spacing::medium;
        paintChart(m_painter, QRectF(inner.left(), top, inner.width(), foot - Spacing::medium - top), m_spec,
                   {.colors = m_colors,
                    .label = font(m_ratio > 0 ? FontRole::CaptionNumber : FontRole::Caption),
                    .strongLabel = font(FontRole::CaptionStrong),
                    .locale = m_locale,
                    .pixelRatio = m_ratio,
                    .asWords = m_ratio <= 0});
    }

private:
    /// Gives the height that it took.
    double line(const QString &text, FontRole role, const QColor &color, const QRectF &inner, double top)
    {
        const QFont face = font(role);
        const QFontMetricsF metrics(face);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, inner.width());
        const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
        const double x = mirrored ? inner.right() - metrics.horizontalAdvance(shown) : inner.left();
        if (m_ratio <= 0) {
            m_painter.setFont(face);
            m_painter.setPen(color);
            m_painter.drawText(QPointF(x, top + metrics.ascent()), shown);
        } else {
            const TextBox box(shown, {.font = face});
            box.paint({.painter = m_painter}, x, top + metrics.ascent() - box.baseline(), color, TextSide::Start, false);
        }
        return metrics.height();
    }

    QPainter &m_painter;
    const ChartSpec &m_spec;
    const QLocale m_locale;
    const Colors m_colors;
    const QRectF m_sheet;
    const double m_ratio;
};

/// The family that Qt found by its name, and what stands in for it where it is missing.
QByteArray withFallbackFonts(QByteArray svg)
{
    QString text = QString::fromUtf8(svg);
    static const QRegularExpression family(u"font-family=\"([^\"]+)\""_s);
    text.replace(family, u"font-family=\"\\1, Inter, 'Noto Sans', sans-serif\""_s);
    return text.replace("\"Inter, Inter,"_L1, "\"Inter,"_L1).toUtf8();
}

} // namespace

QImage chartImage(const ChartSpec &spec, const ChartFileStyle &style, double scale)
{
    QImage image(atLeast(style.size) * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    ChartSheet(painter, spec, style, scale).paint();
    return image;
}

Result<QByteArray> chartPng(const ChartSpec &spec, const ChartFileStyle &style)
{
    QImage image = chartImage(spec, style);
    image.setText(u"Title"_s, spec.title);
    image.setText(u"Description"_s, spec.summary);
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    if (!image.save(&buffer, "png"))
        return Error{.kind = ErrorKind::Internal, .detail = u"the chart could not be written as PNG"_s};
    return buffer.data();
}

Result<QByteArray> chartSvg(const ChartSpec &spec, const ChartFileStyle &style)
{
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(atLeast(style.size));
    generator.setViewBox(QRect({}, atLeast(style.size)));
    generator.setResolution(96);
    generator.setTitle(spec.title);
    generator.setDescription(spec.summary);
    QPainter painter;
    if (!painter.begin(&generator))
        return Error{.kind = ErrorKind::Internal, .detail = u"the chart could not be written as SVG"_s};
    ChartSheet(painter, spec, style, 0).paint();
    painter.end();
    return withFallbackFonts(buffer.data());
}

} // namespace creatormetrics

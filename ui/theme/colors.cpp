// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

#include <cmath>

namespace creatormetrics {

namespace {

constexpr QColor rgb(unsigned value)
{
    return QColor(int(value >> 16U & 0xffU), int(value >> 8U & 0xffU), int(value & 0xffU));
}

const Colors &light()
{
    static const Colors values{.window = rgb(0xF6F7F9), .surface = rgb(0xFFFFFF), .hover = rgb(0xF1F3F5),
                               .text = rgb(0x1B1F24), .secondary = rgb(0x5B6470), .disabled = rgb(0xA0A7B0),
                               .hairline = rgb(0xE3E6EA), .control = rgb(0xB6BDC6), .accent = rgb(0x3B5BDB),
                               .accentSoft = rgb(0xE9EDFC), .accentText = rgb(0xFFFFFF), .up = rgb(0x197A57),
                               .down = rgb(0xB4491F), .neutral = rgb(0x5B6470), .positive = rgb(0x197A57),
                               .neutralSentiment = rgb(0x878F9B), .negative = rgb(0xB4491F), .warning = rgb(0x895C00),
                               .warningSoft = rgb(0xFFF6E0), .danger = rgb(0xC62828), .dangerSoft = rgb(0xFDECEA),
                               .youtube = rgb(0xD93025), .instagram = rgb(0xB03A9E), .x = rgb(0x4A5560),
                               .tiktok = rgb(0x0D8383)};
    return values;
}

const Colors &dark()
{
    static const Colors values{.window = rgb(0x14171A), .surface = rgb(0x1C2024), .hover = rgb(0x24292E),
                               .text = rgb(0xE8EAED), .secondary = rgb(0x9AA4AF), .disabled = rgb(0x5C656F),
                               .hairline = rgb(0x2C3238), .control = rgb(0x4A525B), .accent = rgb(0x8EA2FF),
                               .accentSoft = rgb(0x262C44), .accentText = rgb(0x14171A), .up = rgb(0x4CC38A),
                               .down = rgb(0xFF9A6B), .neutral = rgb(0x9AA4AF), .positive = rgb(0x4CC38A),
                               .neutralSentiment = rgb(0x8B94A0), .negative = rgb(0xFF9A6B), .warning = rgb(0xE3B341),
                               .warningSoft = rgb(0x3A2F14), .danger = rgb(0xFF7B72), .dangerSoft = rgb(0x3E2320),
                               .youtube = rgb(0xF0605A), .instagram = rgb(0xD36AC4), .x = rgb(0xB8C0C8),
                               .tiktok = rgb(0x3BB8B8)};
    return values;
}

} // namespace

const Colors &colors(ColorScheme scheme)
{
    return scheme == ColorScheme::Dark ? dark() : light();
}

Colors highContrast(const Colors &base)
{
    Colors strong = base;
    strong.secondary = base.text;
    strong.neutral = base.text;
    strong.hairline = base.secondary;
    strong.control = base.text;
    strong.disabled = base.secondary;
    return strong;
}

QColor mix(const QColor &from, const QColor &to, double amount)
{
    const auto channel = [amount](int a, int b) { return int(std::lround(a + (b - a) * amount)); };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue()));
}

} // namespace creatormetrics

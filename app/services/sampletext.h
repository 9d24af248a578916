// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/samplerandom.h"

#include <QString>

namespace creatormetrics {

/// Invented names and texts of the sample workspace. A creator has one theme (0, 1, 2, …; any number) on all platforms.

[[nodiscard]] QString sampleCreatorName(int theme);
[[nodiscard]] QString sampleCreatorHandle(int theme);
/// ISO 3166-1 alpha-2.
[[nodiscard]] QString sampleCreatorCountry(int theme);
/// The title of a video or the first line of a caption.
[[nodiscard]] QString sampleTitle(int theme, SampleRandom &random);
/// The same of one that is paid for.
[[nodiscard]] QString sampleSponsoredTitle(int theme);
/// What stands below a title, a line or two.
[[nodiscard]] QString sampleDescription(int theme, SampleRandom &random);
/// What the creator does, and things and details of it.
[[nodiscard]] QString sampleCraft(int theme);
[[nodiscard]] QString sampleThing(int theme, SampleRandom &random);
[[nodiscard]] QString sampleDetail(int theme, SampleRandom &random);
[[nodiscard]] QString sampleAuthor(SampleRandom &random);

} // namespace creatormetrics

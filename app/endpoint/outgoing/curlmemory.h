// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace creatormetrics {

/// Sets libcurl up so that it wipes what it gives back. Before anything else of libcurl's, and not on two threads at a time; again
/// does nothing.
void setUpCurl();

} // namespace creatormetrics

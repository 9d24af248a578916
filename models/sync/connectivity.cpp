// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/connectivity.h"

// The port has no code of its own; this file gives its meta-object a home.

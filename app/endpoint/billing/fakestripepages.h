// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/billing/fakestripe.h"
#include "app/endpoint/web/apiservice.h"

namespace creatormetrics {

/// /dev/stripe/checkout/{id}, /dev/stripe/portal/{id} for a browser, /dev/stripe/control for tests. In development only.
void addFakeStripePages(ApiService &service, FakeStripe &stripe);

} // namespace creatormetrics

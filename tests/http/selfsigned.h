// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace creatormetrics {

/// A certificate for localhost that nobody vouches for, and its key. Worth nothing anywhere else.
inline constexpr char selfSignedCertificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUDE5ojBPAyzBIunzda6D0TZ6qgcowCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjE0MjMyN1oYDzIxMjYxMDI5
MTQyMzI3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQoLMHC0v40Rvua0BRoB/Znly5ehEF/ythlRGj56GcuiEDM3EEs7Yg6
p6/JqxrVVR1l0oybiT8VJFjKrpeMsvgXo28wbTAdBgNVHQ4EFgQU5/+GbmEuYkBD
Razj7mfq20luAQUwHwYDVR0jBBgwFoAU5/+GbmEuYkBDRazj7mfq20luAQUwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAPae0r/O2iGZUWbhT25ZCc34RBpj3sOj8S04mCEEgv+wAiBV
+dnzoraJ/fZkvIdz+egMGU9fdVacZZeoXdJBrTVWFw==
-----END CERTIFICATE-----)";
inline constexpr char selfSignedKey[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgiL9lXjnnAlO4Xjfk
BXWFjcCAZM00gJlIey0/gQBJ6/ChRANCAAQoLMHC0v40Rvua0BRoB/Znly5ehEF/
ythlRGj56GcuiEDM3EEs7Yg6p6/JqxrVVR1l0oybiT8VJFjKrpeMsvgX
-----END PRIVATE KEY-----)";

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/outgoing/curlmemory.h"

#include "app/endpoint/base/wipedmemory.h"

#include <curl/curl.h>

#include <cstdlib>
#include <cstring>

namespace creatormetrics {

namespace {

char *copied(const char *text)
{
    const auto size = std::strlen(text) + 1;
    void *memory = std::malloc(size);
    return memory == nullptr ? nullptr : static_cast<char *>(std::memcpy(memory, text, size));
}

} // namespace

void setUpCurl()
{
    curl_global_init_mem(CURL_GLOBAL_DEFAULT, std::malloc, wipeAndFree, reallocateWiped, copied, std::calloc);
}

} // namespace creatormetrics

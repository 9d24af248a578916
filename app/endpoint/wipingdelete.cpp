// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tokens, passwords and keys pass through strings and buffers of parsers and libraries that nobody tells to wipe them. So all
// memory that C++ gives back in this program is wiped first. Not where a sanitizer keeps its own account of memory.

#include "app/endpoint/base/wipedmemory.h"

#include <new>

#ifndef __SANITIZE_ADDRESS__

void operator delete(void *memory) noexcept
{
    creatormetrics::wipeAndFree(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    creatormetrics::wipeAndFree(memory);
}

void operator delete[](void *memory) noexcept
{
    creatormetrics::wipeAndFree(memory);
}

void operator delete[](void *memory, std::size_t) noexcept
{
    creatormetrics::wipeAndFree(memory);
}

#endif

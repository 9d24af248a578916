// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/wipedmemory.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace creatormetrics {

namespace {

#ifdef __GLIBC__
std::size_t sizeOf(void *memory)
{
    return memory == nullptr ? 0 : malloc_usable_size(memory);
}

void wipe(void *memory, std::size_t size)
{
    if (size > 0)
        explicit_bzero(memory, size);
}
#else
std::size_t sizeOf(void *)
{
    return 0;
}

void wipe(void *, std::size_t) {}
#endif

} // namespace

void wipeAndFree(void *memory) noexcept
{
    wipe(memory, sizeOf(memory));
    std::free(memory);
}

void *reallocateWiped(void *memory, std::size_t size) noexcept
{
    const auto before = sizeOf(memory);
    if (before == 0)
        return std::realloc(memory, size);
    void *moved = std::malloc(size);
    if (moved == nullptr)
        return nullptr;
    std::memcpy(moved, memory, std::min(before, size));
    wipeAndFree(memory);
    return moved;
}

} // namespace creatormetrics

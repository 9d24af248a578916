// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace creatormetrics {

/// What differs between systems, in one place. On systems that lack the thing, nothing happens.

void yieldProcessorToOthers(); // lowers the calling thread's priority

void forbidCoreDumps(); // memory holds secrets

/// Signals that the program waits for instead of being interrupted. Call before the first thread is made.
void holdSignals();
enum class ProcessSignal { Stop, Reload };
[[nodiscard]] ProcessSignal nextSignal(); // waits

/// Tells the service manager ("READY=1", "STOPPING=1", "WATCHDOG=1"), if there is one.
void notifyServiceManager(const std::string &state);

/// The listening socket that the service manager hands over, or -1.
[[nodiscard]] int inheritedListener();

/// A port of loopback that nobody listens on at the moment; 0 where none can be found.
[[nodiscard]] int freeLoopbackPort();

/// Whether others than the owner may read the file.
[[nodiscard]] bool isReadableByOthers(const std::filesystem::path &file);

/// Writes the file anew with mode 0600 and brings it to the disk, whole or not at all. False when that fails.
[[nodiscard]] bool writePrivately(const std::filesystem::path &file, const std::string &bytes);

/// Waits until what was written to the file is on the disk. Throws std::runtime_error.
void bringToDisk(const std::filesystem::path &file);

} // namespace creatormetrics

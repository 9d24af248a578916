// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Read by the sanitizers when the program starts. With them every finding ends the program, and the input stays where it lies.
extern "C" const char *__asan_default_options();
extern "C" const char *__ubsan_default_options();

extern "C" const char *__asan_default_options()
{
    return "abort_on_error=1:detect_leaks=0:detect_stack_use_after_return=1";
}

extern "C" const char *__ubsan_default_options()
{
    return "print_stacktrace=1:halt_on_error=1:abort_on_error=1";
}

# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler, Qt and tool settings that every target shares, gathered in the interface target CreatorMetrics::Options.

option(CREATORMETRICS_WERROR "Treat warnings as errors" ON)
set(CREATORMETRICS_SANITIZE "" CACHE STRING "Sanitizers to build with, comma separated (address,undefined or thread)")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Qml Quick QuickWidgets Charts Svg Pdf PdfWidgets PrintSupport
    LinguistTools Test WebSockets)
find_package(SQLite3 3.38 REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(LibXlsxWriter 1.1 REQUIRED)
find_package(CURL 7.87 REQUIRED)
set(CMAKE_AUTOMOC ON)

find_program(CREATORMETRICS_CCACHE ccache)
if(CREATORMETRICS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Sloppiness that ccache demands before it caches anything that uses a precompiled header; paths count from the top of the
    # tree, so that another clone finds what this one compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${CREATORMETRICS_CCACHE}")
endif()

add_library(cm_options INTERFACE)
add_library(CreatorMetrics::Options ALIAS cm_options)
target_include_directories(cm_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(cm_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(cm_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor
        -Woverloaded-virtual -Wno-sign-conversion -Wno-missing-field-initializers $<$<BOOL:${CREATORMETRICS_WERROR}>:-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(cm_options INTERFACE -fpch-preprocess)
    endif()
elseif(MSVC)
    target_compile_options(cm_options INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${CREATORMETRICS_WERROR}>:/WX>)
endif()
if(CREATORMETRICS_SANITIZE)
    # What the sanitizers insert makes GCC take every std::optional for uninitialized; they find real ones themselves.
    target_compile_options(cm_options INTERFACE -Wno-maybe-uninitialized -fsanitize=${CREATORMETRICS_SANITIZE} -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    target_link_options(cm_options INTERFACE -fsanitize=${CREATORMETRICS_SANITIZE})
endif()

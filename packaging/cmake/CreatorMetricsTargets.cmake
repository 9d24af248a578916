# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# How a room becomes a library, a program or a test. Dependencies are named by alias (CreatorMetrics::Store).

# One set of precompiled Qt headers for the whole project; targets without Qt pass NO_PCH.
file(WRITE "${CMAKE_BINARY_DIR}/pch/pch.cpp" "// Holds the shared precompiled header.\n")
add_library(cm_pch OBJECT "${CMAKE_BINARY_DIR}/pch/pch.cpp")
target_link_libraries(cm_pch PRIVATE CreatorMetrics::Options Qt6::Core)
set_target_properties(cm_pch PROPERTIES AUTOMOC OFF)
target_precompile_headers(cm_pch PRIVATE
    <QByteArray> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QLoggingCategory> <QObject>
    <QString> <QStringList> <QTimeZone> <QUrl> <QVariant> <QThread> <QTimer> <QPromise>
    <algorithm> <array> <chrono> <functional> <memory> <optional> <span> <string> <variant> <vector>)

# creatormetrics_add_library(cm_store ALIAS Store SOURCES a.cpp a.h PUBLIC CreatorMetrics::Domain PRIVATE Qt6::Sql [NO_PCH])
function(creatormetrics_add_library target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_PCH" "ALIAS" "SOURCES;PUBLIC;PRIVATE")
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(CreatorMetrics::${arg_ALIAS} ALIAS ${target})
    target_link_libraries(${target} PUBLIC CreatorMetrics::Options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    _creatormetrics_pch(${target} "${arg_NO_PCH}")
endfunction()

# creatormetrics_add_program(creatormetrics-cli SOURCES main.cpp PRIVATE CreatorMetrics::Services [NO_PCH])
function(creatormetrics_add_program target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_PCH" "" "SOURCES;PRIVATE")
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE CreatorMetrics::Options ${arg_PRIVATE})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
    _creatormetrics_pch(${target} "${arg_NO_PCH}")
endfunction()

# creatormetrics_add_test(tst_daterange SOURCES tst_daterange.cpp PRIVATE CreatorMetrics::Core [LABELS gui] [TIMEOUT 60])
# Time zone, locale, display and XDG folders are pinned for every test. Who may take longest begins first, so that nobody is left alone.
function(creatormetrics_add_test target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_PCH" "TIMEOUT" "SOURCES;PRIVATE;LABELS;ENVIRONMENT")
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE CreatorMetrics::Options Qt6::Test ${arg_PRIVATE})
    _creatormetrics_pch(${target} "${arg_NO_PCH}")
    _creatormetrics_moc_of_test(${target} "${arg_SOURCES}")
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release,RelWithDebInfo>:-O1>) # compiled once, run once
    target_compile_definitions(${target} PRIVATE
        CREATORMETRICS_SOURCE_DIR="${CMAKE_SOURCE_DIR}" CREATORMETRICS_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    add_test(NAME ${target} COMMAND ${target})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    set(home "${CMAKE_BINARY_DIR}/testhome/${target}")
    if(CREATORMETRICS_SANITIZE STREQUAL "thread") # forks are those of QProcess, which start another program at once
        list(APPEND arg_ENVIRONMENT
            "TSAN_OPTIONS=die_after_fork=0 suppressions=${CMAKE_SOURCE_DIR}/packaging/cmake/thread-sanitizer.supp")
    endif()
    set_tests_properties(${target} PROPERTIES TIMEOUT ${arg_TIMEOUT} COST ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "TZ=Asia/Kolkata;LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;${arg_ENVIRONMENT}")
endfunction()

# A test has its class in its own source. Where no header has one, moc alone does what AUTOMOC needs four steps and an empty
# source for, in each of some hundreds of programs.
function(_creatormetrics_moc_of_test target sources)
    foreach(source IN LISTS sources)
        file(STRINGS "${source}" classes REGEX "Q_OBJECT|Q_GADGET|Q_NAMESPACE")
        if(classes AND NOT source MATCHES "^tst_.*[.]cpp$")
            return()
        endif()
    endforeach()
    foreach(source IN LISTS sources)
        if(source MATCHES "^(tst_.*)[.]cpp$")
            qt_generate_moc("${source}" "${CMAKE_MATCH_1}.moc")
            set_property(SOURCE "${source}" APPEND PROPERTY OBJECT_DEPENDS "${CMAKE_CURRENT_BINARY_DIR}/${CMAKE_MATCH_1}.moc")
        endif()
    endforeach()
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
endfunction()

function(_creatormetrics_pch target without)
    if(NOT without AND NOT CMAKE_CXX_CLANG_TIDY)
        target_link_libraries(${target} PRIVATE Qt6::Core)
        target_precompile_headers(${target} REUSE_FROM cm_pch)
    endif()
endfunction()

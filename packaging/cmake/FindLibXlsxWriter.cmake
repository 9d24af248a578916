# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The library that writes workbooks, as target LibXlsxWriter::LibXlsxWriter. Debian's package has no CMake file of its own.
include(FindPackageHandleStandardArgs)
find_path(LibXlsxWriter_INCLUDE_DIR xlsxwriter.h)
find_library(LibXlsxWriter_LIBRARY xlsxwriter)
if(LibXlsxWriter_INCLUDE_DIR)
    file(STRINGS "${LibXlsxWriter_INCLUDE_DIR}/xlsxwriter.h" _version REGEX "define LXW_VERSION ")
    string(REGEX MATCH "[0-9.]+" LibXlsxWriter_VERSION "${_version}")
endif()
find_package_handle_standard_args(LibXlsxWriter REQUIRED_VARS LibXlsxWriter_LIBRARY LibXlsxWriter_INCLUDE_DIR
    VERSION_VAR LibXlsxWriter_VERSION)
if(LibXlsxWriter_FOUND AND NOT TARGET LibXlsxWriter::LibXlsxWriter)
    add_library(LibXlsxWriter::LibXlsxWriter UNKNOWN IMPORTED)
    set_target_properties(LibXlsxWriter::LibXlsxWriter PROPERTIES IMPORTED_LOCATION "${LibXlsxWriter_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${LibXlsxWriter_INCLUDE_DIR}")
endif()
mark_as_advanced(LibXlsxWriter_INCLUDE_DIR LibXlsxWriter_LIBRARY)

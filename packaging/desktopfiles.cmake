# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Desktop entry, metainfo, icons, manual pages and completion of an installation on a free desktop.
find_program(CREATORMETRICS_RSVG rsvg-convert)
find_program(CREATORMETRICS_GZIP gzip REQUIRED)
set(icons "${CMAKE_SOURCE_DIR}/resources/icons")
set(hicolor "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
set(made "")

# Packed alike on every machine: no name, no time stamp.
function(packed_file from to)
    add_custom_command(OUTPUT "${to}" COMMAND "${CREATORMETRICS_GZIP}" -9nc "${from}" > "${to}" DEPENDS "${from}" VERBATIM)
    set(made ${made} "${to}" PARENT_SCOPE)
endfunction()

install(FILES "linux/${CREATORMETRICS_ID}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "linux/${CREATORMETRICS_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${icons}/${CREATORMETRICS_ID}.svg" DESTINATION "${hicolor}/scalable/apps")
install(FILES "${icons}/${CREATORMETRICS_ID}-symbolic.svg" DESTINATION "${hicolor}/symbolic/apps")
install(FILES linux/creatormetrics-cli.bash RENAME creatormetrics-cli
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")

if(CREATORMETRICS_RSVG)
    foreach(size IN ITEMS 16 24 32 48 64 128 256 512)
        set(png "${CMAKE_CURRENT_BINARY_DIR}/icons/${size}.png")
        add_custom_command(OUTPUT "${png}" DEPENDS "${icons}/${CREATORMETRICS_ID}.svg" VERBATIM
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/icons"
            COMMAND "${CREATORMETRICS_RSVG}" -w ${size} -h ${size} -o "${png}" "${icons}/${CREATORMETRICS_ID}.svg")
        list(APPEND made "${png}")
        install(FILES "${png}" RENAME "${CREATORMETRICS_ID}.png" DESTINATION "${hicolor}/${size}x${size}/apps")
    endforeach()
else()
    message(STATUS "rsvg-convert is missing: an installation will have the scalable icon only")
endif()

foreach(page IN ITEMS creatormetrics creatormetrics-cli)
    configure_file(man/${page}.1.in "${CMAKE_CURRENT_BINARY_DIR}/${page}.1" @ONLY)
    packed_file("${CMAKE_CURRENT_BINARY_DIR}/${page}.1" "${CMAKE_CURRENT_BINARY_DIR}/${page}.1.gz")
    install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${page}.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endforeach()

packed_file("${CMAKE_CURRENT_SOURCE_DIR}/deb/changelog" "${CMAKE_CURRENT_BINARY_DIR}/changelog.gz")
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/changelog.gz" deb/copyright
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/creatormetrics")
install(FILES deb/lintian-overrides RENAME creatormetrics DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides")
add_custom_target(desktop_files ALL DEPENDS ${made})

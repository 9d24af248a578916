# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME creatormetrics)
set(CPACK_PACKAGE_VENDOR "CreatorMetrics contributors")
set(CPACK_PACKAGE_CONTACT "CreatorMetrics contributors <maintainers@creatormetrics.net>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://creatormetrics.net")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# QML modules and the SVG icon engine are loaded by name, fonts by fontconfig, so that dpkg-shlibdeps cannot see them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6svg6, qml6-module-qtquick, qml6-module-qtcharts, qml6-module-qtqml-workerscript, \
fonts-inter")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji, \
gnome-keyring | kwalletmanager | keepassxc, qt6-wayland")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "analytics for content creators, on your own computer")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "\
CreatorMetrics gathers the figures of a creator's YouTube channel and
Instagram, X and TikTok accounts in one place: growth, engagement, audience,
content, comparison and mentions, with PDF reports.

The history is one open SQLite file that stays readable without a network.
Every figure can say where it came from, and what a platform did not say is
shown as unknown. Tokens are kept in the desktop's keyring.

This package holds the window and a command line for scripts.")
include(CPack)

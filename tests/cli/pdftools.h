// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/clirunner.h"

namespace creatormetrics {

/// Looks at a PDF with other people's tools. Each gives what is wrong, or nothing.
class PdfTools
{
public:
    /// Whether qpdf and Poppler's tools are installed.
    [[nodiscard]] static bool present();

    /// What qpdf does not like of the file's structure.
    [[nodiscard]] static QByteArray structureProblem(const QString &file);
    /// The first font that is not embedded, or does not say which letters its shapes are.
    [[nodiscard]] static QByteArray fontProblem(const QString &file);
    /// The text of all pages, compatibility forms replaced and blanks made one.
    [[nodiscard]] static QString text(const QString &file);
    [[nodiscard]] static int pages(const QString &file);
    [[nodiscard]] static QByteArray bytes(const QString &file);
};

} // namespace creatormetrics

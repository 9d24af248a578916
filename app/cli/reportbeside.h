// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportfiles.h"

#include <set>
#include <stop_token>

namespace creatormetrics {

/// Kinds of files that may stand beside the PDF.
enum class BesideKind { Csv, Xlsx, Png, Svg };

/// "csv", "xlsx", "png" and "svg", comma separated. BadInput names --with and what it takes.
[[nodiscard]] Result<std::set<BesideKind>> besideKindsFrom(const QString &list);

/// Tables and charts of the report as files of these kinds. Cancelled when `stop` says so. Any thread.
[[nodiscard]] Result<std::vector<NamedFile>> besideFiles(const ReportDocument &document, const std::set<BesideKind> &kinds,
                                                         const std::stop_token &stop);

/// "month.pdf" -> "month-files", in the same folder.
[[nodiscard]] QString besideFolder(const QString &reportFile);

/// Files that are all there, or none: they are written into a folder of their own, which takes its name at the end. Goes away with
/// what it wrote unless `settle` was called and succeeded.
class StagedFiles
{
public:
    /// Storage names the file that could not be written.
    [[nodiscard]] static Result<std::unique_ptr<StagedFiles>> write(const QString &folder, const std::vector<NamedFile> &files);
    StagedFiles(const StagedFiles &) = delete;
    StagedFiles &operator=(const StagedFiles &) = delete;
    ~StagedFiles();

    /// Puts them where they belong. In a folder that is there already each takes the place of its namesake; others stay.
    Outcome settle();
    /// Where they are then.
    [[nodiscard]] QStringList paths() const;

private:
    StagedFiles(const QString &folder, const QString &stage) : m_folder(folder), m_stage(stage) {}

    QString m_folder;
    QString m_stage;
    QStringList m_names;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace creatormetrics {

/// One source file of the tree; the path is relative to the root and uses '/'.
struct SourceFile {
    QString path;
    QString text;
};

/// The files that people write, as they lie on disk below a root folder. Reads once, in the constructor; build output,
/// `out` and everything hidden below the top level are left out.
class SourceTree
{
public:
    explicit SourceTree(const QString &root);

    /// C++, QML, JavaScript, CMake, shell, Python, SQL and SVG files, in path order.
    [[nodiscard]] const std::vector<SourceFile> &files() const { return m_files; }
    /// Names of the top-level entries that are not hidden, sorted.
    [[nodiscard]] const QStringList &topLevel() const { return m_topLevel; }
    [[nodiscard]] bool exists(const QString &path) const;

private:
    void readFolder(const QString &folder);

    QString m_root;
    QStringList m_topLevel;
    std::vector<SourceFile> m_files;
};

/// Whether the file holds C++ or QML.
[[nodiscard]] bool isCode(const SourceFile &file);

} // namespace creatormetrics

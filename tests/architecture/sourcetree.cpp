// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {
namespace {

const QStringList &writtenNames()
{
    static const QStringList patterns{u"*.cpp"_s, u"*.h"_s,     u"*.h.in"_s,        u"*.cpp.in"_s, u"*.qml"_s,
                                      u"*.js"_s,  u"*.cmake"_s, u"*.sh"_s,          u"*.py"_s,     u"*.sql"_s,
                                      u"*.svg"_s, u"*.qss"_s,   u"CMakeLists.txt"_s};
    return patterns;
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

SourceTree::SourceTree(const QString &root) : m_root(root)
{
    static const QStringList generated{u"build"_s, u"out"_s, u"compile_commands.json"_s};
    const QDir top(root);
    for (const QFileInfo &entry : top.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
        if (generated.contains(entry.fileName()) || entry.fileName().endsWith(".user"_L1))
            continue;
        m_topLevel << entry.fileName();
        if (entry.isDir())
            readFolder(entry.fileName());
        else if (entry.fileName() == "CMakeLists.txt"_L1)
            m_files.push_back({.path = entry.fileName(), .text = contents(entry.filePath())});
    }
    std::sort(m_files.begin(), m_files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
}

bool SourceTree::exists(const QString &path) const
{
    return QFileInfo::exists(QDir(m_root).filePath(path));
}

void SourceTree::readFolder(const QString &folder)
{
    const QDir top(m_root);
    QDirIterator files(top.filePath(folder), writtenNames(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        m_files.push_back({.path = top.relativeFilePath(path), .text = contents(path)});
    }
}

bool isCode(const SourceFile &file)
{
    return file.path.endsWith(".cpp"_L1) || file.path.endsWith(".h"_L1) || file.path.endsWith(".qml"_L1);
}

} // namespace creatormetrics

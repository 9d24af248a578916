// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/corpus.h"

#include "tests/support/sharedfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype largest = 40'000; // beyond it an input costs more time than it brings

std::optional<QString> pathOf(const QString &folder)
{
    constexpr auto shared = "shared:"_L1;
    if (folder.startsWith(shared))
        return sharedPath(folder.mid(shared.size()));
    return QDir(QStringLiteral(CREATORMETRICS_SOURCE_DIR)).filePath(folder);
}

QStringList filesIn(const QString &folder, const QStringList &namePatterns)
{
    QStringList files;
    QDirIterator entries(folder, namePatterns, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files.append(entries.next());
    files.sort();
    return files;
}

void addFile(Samples &samples, const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    const QByteArray content = file.readAll();
    const QList<QByteArray> parts = path.endsWith(".jsonl"_L1) ? content.split('\n') : QList<QByteArray>{content};
    for (const QByteArray &part : parts) {
        if (!part.isEmpty() && part.size() <= largest)
            samples.push_back({.name = path, .bytes = part});
    }
}

} // namespace

Samples samplesIn(const QStringList &folders, const QStringList &namePatterns)
{
    Samples samples;
    for (const QString &folder : folders) {
        const auto path = pathOf(folder);
        for (const QString &file : path ? filesIn(*path, namePatterns) : QStringList())
            addFile(samples, file);
    }
    if (samples.empty())
        qFatal("no samples in %s", qPrintable(folders.join(u", "_s)));
    return samples;
}

} // namespace creatormetrics

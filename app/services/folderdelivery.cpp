// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/folderdelivery.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int mostOfOneName = 999;

bool isFileName(const QString &name)
{
    return !name.isEmpty() && name != "."_L1 && name != ".."_L1 && std::ranges::none_of(name, [](QChar letter) {
        return letter == u'/' || letter == u'\\' || letter.category() == QChar::Other_Control;
    });
}

Outcome checkPlace(const QString &folder, const QString &fileName)
{
    const QFileInfo place(folder);
    if (!isFileName(fileName))
        return Error{.kind = ErrorKind::BadInput, .detail = u"\"%1\" is not the name of a file"_s.arg(fileName.left(200))};
    if (!place.isAbsolute())
        return Error{.kind = ErrorKind::BadInput, .detail = u"the folder %1 is not named in full"_s.arg(folder)};
    if (!place.exists())
        return Error{.kind = ErrorKind::NotFound, .detail = u"there is no folder %1"_s.arg(folder)};
    if (!place.isDir())
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1 is not a folder"_s.arg(folder)};
    return Done{};
}

QString numbered(const QString &fileName, int number)
{
    if (number == 1)
        return fileName;
    const QFileInfo name(fileName);
    const QString suffix = name.suffix().isEmpty() ? QString() : QString(u'.' + name.suffix());
    return u"%1 (%2)%3"_s.arg(name.completeBaseName()).arg(number).arg(suffix);
}

/// Whether the file is there now; not, without an error, when another program took the name.
Result<bool> put(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return Error{.kind = ErrorKind::Storage, .detail = u"cannot write %1: %2"_s.arg(path, file.errorString())};
    // The rename would replace what came there meanwhile: the name is taken first, by a file that nobody else can have made.
    QFile name(path);
    if (!name.open(QFile::WriteOnly | QFile::NewOnly)) {
        if (QFile::exists(path))
            return false;
        return Error{.kind = ErrorKind::Storage, .detail = u"cannot make %1: %2"_s.arg(path, name.errorString())};
    }
    name.close();
    if (file.commit())
        return true;
    name.remove();
    return Error{.kind = ErrorKind::Storage, .detail = u"cannot write %1: %2"_s.arg(path, file.errorString())};
}

} // namespace

Result<QString> putIntoFolder(const QString &folder, const QString &fileName, const QByteArray &bytes)
{
    if (const auto checked = checkPlace(folder, fileName); !checked)
        return checked.error();
    for (int number = 1; number <= mostOfOneName; ++number) {
        const QString path = QDir(folder).filePath(numbered(fileName, number));
        if (QFileInfo(path).isSymLink() || QFile::exists(path))
            continue;
        const auto done = put(path, bytes);
        if (!done)
            return done.error();
        if (*done)
            return path;
    }
    return Error{.kind = ErrorKind::Storage, .detail = u"%1 has too many files named %2"_s.arg(folder, fileName)};
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/jsonfile.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace creatormetrics {

bool writeJsonFile(const QString &path, const QJsonObject &content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(content).toJson()) >= 0 && file.commit();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/housechecks.h"

#include "tests/architecture/codetext.h"
#include "tests/architecture/floors.h"

#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace creatormetrics {
namespace {

using Concerns = std::function<bool(const SourceFile &)>;

bool inLibraries(const SourceFile &file)
{
    return isCode(file) && roomOf(file.path).has_value();
}

/// Every line of the code (comments left out) of the files it concerns that matches.
QStringList matchingLines(const SourceTree &tree, const Concerns &concerns, const QRegularExpression &pattern)
{
    QStringList found;
    for (const SourceFile &file : tree.files()) {
        if (!concerns(file))
            continue;
        const QStringList lines = codeWithoutComments(file.text).split(u'\n');
        for (qsizetype number = 0; number < lines.size(); ++number) {
            if (pattern.match(lines[number]).hasMatch())
                found << u"%1:%2: %3"_s.arg(file.path).arg(number + 1).arg(lines[number].trimmed());
        }
    }
    return found;
}

QStringList includedPaths(const SourceFile &file)
{
    static const QRegularExpression include(uR"x(^\s*#\s*include\s*"([^"]+)")x"_s, QRegularExpression::MultilineOption);
    QStringList paths;
    auto matches = include.globalMatch(codeWithoutComments(file.text));
    while (matches.hasNext())
        paths << matches.next().captured(1);
    return paths;
}

/// A path without a folder is a generated neighbour (x.moc, ui_x.h).
bool includeAllowed(const QString &room, const QString &included)
{
    if (!included.contains(u'/'))
        return true;
    const auto other = roomOf(included);
    return other && mayKnow(room, *other);
}

QStringList roomsWithSources(const SourceTree &tree)
{
    QStringList rooms;
    for (const SourceFile &file : tree.files()) {
        const auto room = roomOf(file.path);
        if (room && isCode(file) && !rooms.contains(*room))
            rooms << *room;
    }
    return rooms;
}

const QStringList &folders()
{
    static const QStringList names{u"app"_s,       u"connectors"_s, u"models"_s,       u"packaging"_s,
                                   u"resources"_s, u"tests"_s,      u"translations"_s, u"ui"_s};
    return names;
}

} // namespace

QStringList includesAgainstTheFloors(const SourceTree &tree)
{
    QStringList found;
    for (const SourceFile &file : tree.files()) {
        const auto room = roomOf(file.path);
        if (!room || !isCode(file))
            continue;
        for (const QString &included : includedPaths(file)) {
            if (!includeAllowed(*room, included))
                found << u"%1 includes %2"_s.arg(file.path, included);
        }
    }
    return found;
}

QStringList linksAgainstTheFloors(const QStringList &edges)
{
    QStringList found;
    for (const QString &edge : edges) {
        const QString from = edge.section(u' ', 0, 0);
        const QString to = edge.section(u' ', 1);
        if (!to.isEmpty() && !mayKnow(from, to))
            found << u"%1 links %2"_s.arg(from, to);
    }
    return found;
}

QStringList filesWithoutLicence(const SourceTree &tree)
{
    QStringList found;
    for (const SourceFile &file : tree.files()) {
        const QString head = file.text.section(u'\n', 0, 3);
        if (!head.contains("SPDX-FileCopyrightText: 2026 CreatorMetrics contributors"_L1)
            || !head.contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1))
            found << file.path;
    }
    return found;
}

QStringList foldersWithoutReadme(const SourceTree &tree)
{
    QStringList found;
    for (const QString &folder : folders() + roomsWithSources(tree)) {
        if (!tree.exists(folder + "/README.md"_L1))
            found << folder;
    }
    return found;
}

QStringList topLevelSurprises(const SourceTree &tree)
{
    const QStringList expected =
        folders() + QStringList{u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"LICENSE"_s, u"README.md"_s};
    QStringList found;
    for (const QString &entry : tree.topLevel()) {
        if (!expected.contains(entry))
            found << entry + " is not part of the design"_L1;
    }
    for (const QString &entry : expected) {
        if (!tree.topLevel().contains(entry))
            found << entry + " is missing"_L1;
    }
    return found;
}

QStringList beastOutsideItsRoom(const SourceTree &tree)
{
    static const QRegularExpression include(uR"(^\s*#\s*include\s*[<"]boost/(beast|asio))"_s);
    const auto elsewhere = [](const SourceFile &file) {
        return isCode(file) && !file.path.startsWith("app/httpserver/"_L1);
    };
    return matchingLines(tree, elsewhere, include);
}

QStringList blockingCalls(const SourceTree &tree)
{
    static const QRegularExpression calls(
        uR"(\bprocessEvents\s*\(|\bQEventLoop\b|->terminate\s*\(\)|\bwaitForFinished\s*\(|\bBlockingQueuedConnection\b)"_s);
    return matchingLines(tree, inLibraries, calls);
}

QStringList coloursOutsideTheme(const SourceTree &tree)
{
    static const QRegularExpression colour(uR"(#([0-9A-Fa-f]{8}|[0-9A-Fa-f]{6})\b)"_s);
    const auto concerned = [](const SourceFile &file) {
        return inLibraries(file) && !file.path.startsWith("ui/theme/"_L1);
    };
    return matchingLines(tree, concerned, colour);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/errortext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct ErrorWords {
    const char *title;
    const char *text;
    const char *remedy;
};

// In the order of ErrorKind.
constexpr std::array<ErrorWords, 13> words{{
    {QT_TRANSLATE_NOOP("ErrorText", "Cancelled"),
     QT_TRANSLATE_NOOP("ErrorText", "This was cancelled. What had been stored until then is kept."), ""},
    {QT_TRANSLATE_NOOP("ErrorText", "Offline"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The service could not be reached. Everything synced so far can be read; nothing newer has arrived."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the internet connection, then sync again.")},
    {QT_TRANSLATE_NOOP("ErrorText", "No answer in time"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The service was reached but did not answer in time. The figures are those of the last sync."),
     QT_TRANSLATE_NOOP("ErrorText", "Sync again in a few minutes.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Rate limited"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The platform asked for a pause between requests. The figures are complete up to the pause."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing to do: the next sync goes on from here.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Sign-in expired"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The platform no longer accepts the sign-in of this account. Its history stays; no new figures arrive."),
     QT_TRANSLATE_NOOP("ErrorText", "Connect the account again.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Permission missing"),
     QT_TRANSLATE_NOOP("ErrorText", "The platform does not let this account read some figures, so they stay unknown."),
     QT_TRANSLATE_NOOP("ErrorText", "Connect the account again and allow every permission that is asked for.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Quota used up"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "What the platform or your own limit allows for now is used up. The figures are complete up to there."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing to do: the next sync goes on when the quota is renewed.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Not found"),
     QT_TRANSLATE_NOOP("ErrorText", "What was asked for does not exist, or no longer."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the name and try again.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Unexpected answer"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The service answered in a way that this version does not understand. Nothing of that answer was stored."),
     QT_TRANSLATE_NOOP("ErrorText", "Sync again later; if it stays like this, look for a newer version.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Not accepted"),
     QT_TRANSLATE_NOOP("ErrorText", "What was given cannot be used. Nothing was changed."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it and try again.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Storage problem"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "A file or folder could not be read or written. Figures that were stored before are not affected."),
     QT_TRANSLATE_NOOP("ErrorText", "Check free space and the permissions of the folder.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Not supported"),
     QT_TRANSLATE_NOOP("ErrorText", "The platform or this version cannot do this. The figures are not affected."),
     QT_TRANSLATE_NOOP("ErrorText", "Look for a newer version of CreatorMetrics.")},
    {QT_TRANSLATE_NOOP("ErrorText", "Internal error"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Something went wrong inside CreatorMetrics. Figures that were stored before are not affected."),
     QT_TRANSLATE_NOOP("ErrorText", "Try again; the log file says more.")},
}};
static_assert(static_cast<std::size_t>(ErrorKind::Internal) + 1 == words.size());

// In the order of StorageCause; the first one is never looked at.
constexpr std::array<ErrorWords, 5> storageWords{{
    {"", "", ""},
    {QT_TRANSLATE_NOOP("ErrorText", "The database is damaged"),
     QT_TRANSLATE_NOOP("ErrorText", "A part of the workspace's file can no longer be read. Nothing in it was changed."),
     QT_TRANSLATE_NOOP("ErrorText", "Put back one of the backups in the workspace's folder: File > Restore a Backup, "
                                    "or \"creatormetrics-cli workspace restore FILE\".")},
    {QT_TRANSLATE_NOOP("ErrorText", "The workspace is in use"),
     QT_TRANSLATE_NOOP("ErrorText", "Another program writes to its database and does not let go. Nothing was changed."),
     QT_TRANSLATE_NOOP("ErrorText", "Close the other program, then try again.")},
    {QT_TRANSLATE_NOOP("ErrorText", "The disk is full"),
     QT_TRANSLATE_NOOP("ErrorText", "There is no room to store anything. Figures that were stored before are safe."),
     QT_TRANSLATE_NOOP("ErrorText", "Free some space, then try again.")},
    {QT_TRANSLATE_NOOP("ErrorText", "The workspace cannot be written"),
     QT_TRANSLATE_NOOP("ErrorText", "Its folder or its file takes no changes, so nothing can be stored in it."),
     QT_TRANSLATE_NOOP("ErrorText", "Allow your user to write to the folder, then try again.")},
}};
static_assert(static_cast<std::size_t>(StorageCause::ReadOnly) + 1 == storageWords.size());

/// By primary result codes, https://sqlite.org/rescode.html.
StorageCause causeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return StorageCause::InUse;
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
        return StorageCause::ReadOnly;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return StorageCause::Damaged;
    case 13: // SQLITE_FULL
        return StorageCause::Full;
    default:
        return StorageCause::Unknown;
    }
}

QString translated(const char *text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("ErrorText", text);
}

const ErrorWords &wordsFor(ErrorKind kind)
{
    return words[static_cast<std::size_t>(kind)];
}

const ErrorWords &wordsFor(const Error &error)
{
    const StorageCause cause = storageCause(error);
    return cause == StorageCause::Unknown ? wordsFor(error.kind) : storageWords[static_cast<std::size_t>(cause)];
}

int roundedUp(std::chrono::seconds wait, std::chrono::seconds unit)
{
    return static_cast<int>((wait.count() + unit.count() - 1) / unit.count());
}

} // namespace

QString errorTitle(ErrorKind kind)
{
    return translated(wordsFor(kind).title);
}

QString errorTitle(const Error &error)
{
    return translated(wordsFor(error).title);
}

QString errorText(const Error &error)
{
    return translated(wordsFor(error).text);
}

StorageCause storageCause(const Error &error)
{
    // As models/store words it.
    static const QRegularExpression code(uR"(\(SQLite code (\d+)\))"_s);
    const auto match = code.match(error.detail);
    return error.kind == ErrorKind::Storage && match.hasMatch() ? causeOf(match.captured(1).toInt())
                                                                : StorageCause::Unknown;
}

QString errorRemedy(const Error &error)
{
    if (error.kind == ErrorKind::RateLimited && error.retryAfter)
        return QCoreApplication::translate("ErrorText", "Nothing to do: syncing can go on %1.")
            .arg(waitText(*error.retryAfter));
    return translated(wordsFor(error).remedy);
}

QString waitText(std::chrono::seconds wait)
{
    using namespace std::chrono_literals;
    const int seconds = std::max(1, roundedUp(wait, 1s));
    const int minutes = roundedUp(wait, 1min);
    const int hours = roundedUp(wait, 1h);
    if (seconds < 90)
        return QCoreApplication::translate("ErrorText", "in %n second(s)", nullptr, seconds);
    if (minutes < 90)
        return QCoreApplication::translate("ErrorText", "in %n minute(s)", nullptr, minutes);
    return QCoreApplication::translate("ErrorText", "in %n hour(s)", nullptr, hours);
}

} // namespace creatormetrics

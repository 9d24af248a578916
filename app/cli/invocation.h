// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/services/services.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace creatormetrics {

class Invocation;

/// An option of a command. Without `valueName` it is a switch.
struct OptionSpec {
    QString name;
    QString valueName;
    QString description;
};

/// One command: what it is called, what it takes and what does it.
struct CommandSpec {
    QString name; ///< one or two words ("workspace create")
    QString syntax; ///< its arguments, as in "FILE…"
    QString summary;
    std::vector<OptionSpec> options;
    QString choices = {}; ///< what the first argument may be, for the help
    int minimumArguments = 0;
    int maximumArguments = 0;
    ExitCode (*run)(const Invocation &invocation, Console &console) = nullptr;
};

/// A command line that was understood: values only.
class Invocation
{
public:
    QString command; ///< name of the spec
    QStringList arguments;
    QHash<QString, QString> values; ///< given options by name; a switch has an empty value
    /// Each value of an option that was given more than once.
    QHash<QString, QStringList> repeated;
    ServicesOptions services;

    [[nodiscard]] bool isSet(const QString &option) const { return values.contains(option); }
    /// Of an option that was given more than once, the last one.
    [[nodiscard]] std::optional<QString> value(const QString &option) const;
    /// All that were given, in order.
    [[nodiscard]] QStringList allValues(const QString &option) const { return repeated.value(option); }
    /// BadInput names the option, what was given and what it takes; nothing when it was not given.
    [[nodiscard]] Result<std::optional<qint64>> number(const QString &option, qint64 low, qint64 high) const;
    [[nodiscard]] Result<std::optional<QDate>> day(const QString &option) const;

    [[nodiscard]] Workspace workspace() const;
    [[nodiscard]] QDateTime now() const;
};

/// BadInput that says `--page: "b5" was given, it takes a4 or letter`.
[[nodiscard]] Error badOption(const QString &option, const QString &given, const QString &takes);

/// The number that `text` is, for the option or argument `name`; BadInput like `Invocation::number`.
[[nodiscard]] Result<qint64> parseNumber(const QString &name, const QString &text, qint64 low, qint64 high);

} // namespace creatormetrics

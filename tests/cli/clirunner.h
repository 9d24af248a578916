// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace creatormetrics {

/// How a run of the program ended.
struct CliResult {
    int code = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    /// The last line of the output as an object.
    [[nodiscard]] QJsonObject json() const;
    /// For messages of failed comparisons.
    [[nodiscard]] QByteArray said() const { return "exit " + QByteArray::number(code) + "\n" + out + "\n" + err; }
};

/// Runs creatormetrics-cli with folders of its own and a pinned clock.
class CliRunner
{
public:
    CliRunner();

    /// Below which everything of this runner lies.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString workspace() const { return m_folder.filePath(QStringLiteral("workspace")); }
    [[nodiscard]] QString databaseFile() const { return workspace() + QStringLiteral("/workspace.db"); }
    /// In the user's own services file; without it the plan is the one that nobody has to sign in for.
    void namePlan(const QString &key) const;
    void setServicesFile(const QString &file) { m_servicesFile = file; }
    /// ISO 8601; empty for the computer's own clock.
    void setNow(const QString &now) { m_now = now; }
    /// A variable of the program's environment, as long as the runner lives.
    void setVariable(const QString &name, const QString &value) { m_variables.insert(name, value); }
    /// A command that starts the program ("sh", "-c", …); the program and its arguments follow.
    void setStarter(const QStringList &starter) { m_starter = starter; }

    /// Runs to the end with --workspace, --services and --now before `arguments`.
    [[nodiscard]] CliResult run(const QStringList &arguments) const;
    /// Exactly these arguments.
    [[nodiscard]] CliResult runBare(const QStringList &arguments) const;
    /// Starts and leaves it to the caller.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    [[nodiscard]] static CliResult finish(QProcess &process);

    /// Signs in with a plain GET as the browser and ends with the account in the workspace.
    [[nodiscard]] CliResult connectPlatform(const QString &key) const;
    [[nodiscard]] CliResult connectYouTube() const { return connectPlatform(QStringLiteral("youtube")); }

private:
    [[nodiscard]] QStringList standing() const;
    [[nodiscard]] std::unique_ptr<QProcess> startBare(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QString m_servicesFile;
    QString m_now;
    QHash<QString, QString> m_variables;
    QStringList m_starter;
};

/// Whether a keyring of the tests' own is there.
[[nodiscard]] bool hasTestKeyring();

} // namespace creatormetrics

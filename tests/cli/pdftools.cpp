// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/pdftools.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Told {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Told ask(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished())
        return {};
    return {.code = process.exitCode(), .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
}

} // namespace

bool PdfTools::present()
{
    for (const auto &tool : {u"qpdf"_s, u"pdffonts"_s, u"pdftotext"_s, u"pdfinfo"_s}) {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return false;
    }
    return true;
}

QByteArray PdfTools::structureProblem(const QString &file)
{
    const Told told = ask(u"qpdf"_s, {u"--check"_s, file});
    const bool clean = told.code == 0 && told.out.contains("No syntax or stream encoding errors");
    return clean ? QByteArray() : told.out + told.err + " ";
}

QByteArray PdfTools::fontProblem(const QString &file)
{
    const Told told = ask(u"pdffonts"_s, {file});
    const QList<QByteArray> lines = told.out.split('\n').mid(2);
    // name, type, encoding, emb, sub, uni, object
    static const QRegularExpression embedded(u"\\s+yes\\s+(yes|no)\\s+yes\\s+\\d+\\s+\\d+\\s*$"_s);
    int fonts = 0;
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        ++fonts;
        if (!embedded.match(QString::fromUtf8(line)).hasMatch())
            return line;
    }
    return told.code == 0 && fonts > 0 ? QByteArray() : "no fonts: " + told.err;
}

QString PdfTools::text(const QString &file)
{
    const Told told = ask(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    return QString::fromUtf8(told.out).normalized(QString::NormalizationForm_KC).simplified();
}

int PdfTools::pages(const QString &file)
{
    const Told told = ask(u"pdfinfo"_s, {file});
    static const QRegularExpression pages(u"Pages:\\s+(\\d+)"_s);
    return pages.match(QString::fromUtf8(told.out)).captured(1).toInt();
}

QByteArray PdfTools::bytes(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace creatormetrics

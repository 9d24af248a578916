// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/loopbackpage.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("LoopbackPage", text);
}

std::pair<QString, QString> words(LoopbackPage page)
{
    switch (page) {
    case LoopbackPage::Returned:
        return {
            translated(QT_TRANSLATE_NOOP("LoopbackPage", "Signed in")),
            translated(QT_TRANSLATE_NOOP("LoopbackPage", "You can close this window and go back to CreatorMetrics."))};
    case LoopbackPage::Refused:
        return {translated(QT_TRANSLATE_NOOP("LoopbackPage", "Not connected")),
                translated(QT_TRANSLATE_NOOP(
                    "LoopbackPage", "Access was not granted. Close this window and try again in CreatorMetrics."))};
    case LoopbackPage::Unknown:
        return {
            translated(QT_TRANSLATE_NOOP("LoopbackPage", "Nothing to do here")),
            translated(QT_TRANSLATE_NOOP(
                "LoopbackPage", "This sign-in is over or was not started here. Start it again in CreatorMetrics."))};
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray loopbackPage(LoopbackPage page)
{
    const auto [title, sentence] = words(page);
    const QString html = uR"(<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>CreatorMetrics</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem}</style></head>
<body><main><h1>%1</h1><p>%2</p></main></body></html>
)"_s;
    return html.arg(title.toHtmlEscaped(), sentence.toHtmlEscaped()).toUtf8();
}

} // namespace creatormetrics

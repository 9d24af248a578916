// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/intransaction.h"
#include "app/cli/planallowance.h"
#include "app/cli/reportauthored.h"
#include "app/cli/reportoptions.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "models/reports/brandrepository.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr double readableContrast = 4.5; // WCAG 2.1, 1.4.3
constexpr int longestSide = 10'000; // pixels of a logo

QString logoText(const QByteArray &logo)
{
    return logo.isEmpty() ? u"—"_s : Words::tr("%1 bytes").arg(logo.size());
}

QJsonObject brandJson(const ReportBrand &brand)
{
    return {{u"accent"_s, brand.accent},
            {u"second"_s, brand.second},
            {u"font"_s, brand.fontFamily},
            {u"footer"_s, brand.footer},
            {u"cover"_s, brand.coverText},
            {u"logo_bytes"_s, brand.logo.size()},
            {u"logo_dark_bytes"_s, brand.logoDark.size()},
            {u"mark"_s, brand.mark}};
}

QString brandText(const ReportBrand &brand)
{
    const auto shown = [](const QString &text) { return text.isEmpty() ? u"—"_s : text; };
    TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
    table.addRow({Words::tr("Accent"), shown(brand.accent)});
    table.addRow({Words::tr("Second colour"), shown(brand.second)});
    table.addRow({Words::tr("Font"), shown(brand.fontFamily)});
    table.addRow({Words::tr("Footer"), shown(brand.footer)});
    table.addRow({Words::tr("Cover"), shown(brand.coverText)});
    table.addRow({Words::tr("Logo"), logoText(brand.logo)});
    table.addRow({Words::tr("Logo on dark"), logoText(brand.logoDark)});
    table.addRow({Words::tr("Our mark"), brand.mark ? Words::tr("shown") : Words::tr("left out")});
    return table.text();
}

void print(const ReportBrand &brand, Console &console)
{
    if (console.json())
        console.printJson({{u"brand"_s, brandJson(brand)}});
    else
        console.print(brandText(brand));
}

ExitCode show(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto brand = storedBrand(**connection);
    if (!brand)
        return console.fail(brand.error());
    if (*brand)
        print(**brand, console);
    else if (console.json())
        console.printJson({{u"brand"_s, QJsonValue()}});
    else
        console.print(Words::tr("Reports wear the look of CreatorMetrics; \"report brand set\" gives them your own."));
    return ExitCode::Done;
}

/// A picture of pixels that cannot be read would be missing from every page, so it is refused here. Vectors are the painter's.
bool canBeDrawn(QByteArray bytes)
{
    if (!bytes.startsWith("\x89PNG") && !bytes.startsWith("\xFF\xD8"))
        return true;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    return size.isValid() && std::max(size.width(), size.height()) <= longestSide && !reader.read().isNull();
}

Outcome readLogo(const Invocation &invocation, const QString &name, QByteArray &logo)
{
    const auto file = invocation.value(name);
    if (!file)
        return Done{};
    const QString option = u"--"_s + name;
    if (file->isEmpty()) {
        logo.clear();
        return Done{};
    }
    const auto bytes = readNamedFile(option, *file, largestLogo);
    if (!bytes)
        return bytes.error();
    if (!checkLogo(*bytes) || !canBeDrawn(*bytes))
        return badOption(option, *file, Words::tr("a picture as PNG, JPEG or SVG of at most %1 bytes").arg(largestLogo));
    logo = *bytes;
    return Done{};
}

Outcome readColor(const Invocation &invocation, const QString &name, QString &color)
{
    const auto given = invocation.value(name);
    if (!given)
        return Done{};
    if (!given->isEmpty() && contrastOnWhite(*given) == 0)
        return badOption(u"--"_s + name, *given, Words::tr("a colour as #RRGGBB"));
    color = given->toUpper();
    return Done{};
}

Outcome readBrandOptions(const Invocation &invocation, ReportBrand &brand)
{
    if (auto read = readLogo(invocation, u"logo"_s, brand.logo); !read)
        return read;
    if (auto read = readLogo(invocation, u"logo-dark"_s, brand.logoDark); !read)
        return read;
    if (auto read = readColor(invocation, u"accent"_s, brand.accent); !read)
        return read;
    if (auto read = readColor(invocation, u"second"_s, brand.second); !read)
        return read;
    brand.fontFamily = invocation.value(u"font"_s).value_or(brand.fontFamily);
    brand.footer = invocation.value(u"footer"_s).value_or(brand.footer);
    brand.coverText = invocation.value(u"cover"_s).value_or(brand.coverText);
    brand.mark = (brand.mark || invocation.isSet(u"mark"_s)) && !invocation.isSet(u"no-mark"_s);
    return checkBrand(brand);
}

void warnOfContrast(const ReportBrand &brand, Console &console)
{
    for (const QString &color : {brand.accent, brand.second}) {
        if (!color.isEmpty() && contrastOnWhite(color) < readableContrast)
            console.note(Words::tr("%1 is hard to read on white (contrast %2, text needs 4.5): where it is text it will be darker.")
                             .arg(color, QLocale::c().toString(contrastOnWhite(color), 'f', 1)));
    }
}

ExitCode set(const Invocation &invocation, Console &console)
{
    const Feature feature = invocation.isSet(u"no-mark"_s) ? Feature::WhiteLabel : Feature::OwnBrand;
    if (auto allowed = requireFeature(invocation, feature); !allowed)
        return console.fail(allowed.error());
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto before = storedBrand(**connection);
    if (!before)
        return console.fail(before.error());
    ReportBrand brand = before->value_or(ReportBrand{});
    if (auto read = readBrandOptions(invocation, brand); !read)
        return console.refuseOrFail(read.error(), invocation.command);
    auto saved = inTransaction(**connection, [&] { return saveBrand(**connection, brand); });
    if (!saved)
        return console.fail(saved.error());
    warnOfContrast(brand, console);
    print(brand, console);
    return ExitCode::Done;
}

ExitCode remove(const Invocation &invocation, Console &console)
{
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    if (auto removed = removeBrand(**connection); !removed)
        return console.fail(removed.error());
    if (console.json())
        console.printJson({{u"brand"_s, QJsonValue()}});
    else
        console.print(Words::tr("Reports wear the look of CreatorMetrics again."));
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> reportBrandCommands()
{
    return {{.name = u"report brand show"_s,
             .syntax = {},
             .summary = Words::tr("Say how reports look."),
             .options = {},
             .run = show},
            {.name = u"report brand set"_s,
             .syntax = {},
             .summary = Words::tr("Change how reports look; what is not named stays, and an empty value takes it away."),
             .options = {{u"logo"_s, u"FILE"_s, Words::tr("PNG, JPEG or SVG for white paper")},
                         {u"logo-dark"_s, u"FILE"_s, Words::tr("the same for a dark cover")},
                         {u"accent"_s, u"COLOUR"_s, Words::tr("of bars, headings and the first line of charts, #RRGGBB")},
                         {u"second"_s, u"COLOUR"_s, Words::tr("of the second line of charts")},
                         {u"font"_s, u"NAME"_s, Words::tr("a font of this computer")},
                         {u"footer"_s, u"TEXT"_s, Words::tr("at the foot of every page")},
                         {u"cover"_s, u"TEXT"_s, Words::tr("on the cover below the days")},
                         {u"no-mark"_s, {}, Words::tr("without \"Made with CreatorMetrics\"")},
                         {u"mark"_s, {}, Words::tr("with it again")}},
             .run = set},
            {.name = u"report brand remove"_s,
             .syntax = {},
             .summary = Words::tr("Give reports our look again."),
             .options = {},
             .run = remove}};
}

} // namespace creatormetrics

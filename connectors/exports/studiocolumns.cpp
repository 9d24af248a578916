// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/exports/studiocolumns.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

enum class Name {
    Date,
    Item,
    Views,
    EngagedViews,
    Likes,
    Comments,
    Shares,
    Impressions,
    Gained,
    Lost,
    Hours,
    Clock,
    Net,
    Dislikes
};

struct Alias {
    QStringView text; ///< as `plain` leaves it: folded, without blanks
    Name name;
};

// Dates, views, durations, impressions and totals as they stand in public copies of exports and in programs that read
// them; for likes, dislikes and comments, which are seldom chosen, also the words of Studio's own pages.
constexpr std::array aliases{
    Alias{u"date", Name::Date}, // French too
    Alias{u"datum", Name::Date},
    Alias{u"fecha", Name::Date},
    Alias{u"日付", Name::Date},
    Alias{u"content", Name::Item},
    Alias{u"video", Name::Item},
    Alias{u"videos", Name::Item},
    Alias{u"videotitle", Name::Item},
    Alias{u"videotitel", Name::Item},
    Alias{u"contenido", Name::Item},
    Alias{u"títulodelvídeo", Name::Item},
    Alias{u"contenu", Name::Item},
    Alias{u"titredelavidéo", Name::Item},
    Alias{u"コンテンツ", Name::Item},
    Alias{u"動画のタイトル", Name::Item},
    Alias{u"views", Name::Views},
    Alias{u"aufrufe", Name::Views},
    Alias{u"visualizaciones", Name::Views},
    Alias{u"vistas", Name::Views},
    Alias{u"vues", Name::Views},
    Alias{u"視聴回数", Name::Views},
    Alias{u"engagedviews", Name::EngagedViews},
    Alias{u"エンゲージビュー", Name::EngagedViews},
    Alias{u"likes", Name::Likes},
    Alias{u"\"magich\"-bewertungen", Name::Likes},
    Alias{u"megusta", Name::Likes},
    Alias{u"j'aime", Name::Likes},
    Alias{u"高評価数", Name::Likes},
    Alias{u"dislikes", Name::Dislikes},
    Alias{u"\"magichnicht\"-bewertungen", Name::Dislikes},
    Alias{u"nomegusta", Name::Dislikes},
    Alias{u"jen'aimepas", Name::Dislikes},
    Alias{u"低評価数", Name::Dislikes},
    Alias{u"commentsadded", Name::Comments},
    Alias{u"comments", Name::Comments},
    Alias{u"hinzugefügtekommentare", Name::Comments},
    Alias{u"kommentare", Name::Comments},
    Alias{u"comentariosañadidos", Name::Comments},
    Alias{u"comentarios", Name::Comments},
    Alias{u"commentairesajoutés", Name::Comments},
    Alias{u"commentaires", Name::Comments},
    Alias{u"shares", Name::Shares},
    Alias{u"partages", Name::Shares},
    Alias{u"共有数", Name::Shares},
    Alias{u"impressions", Name::Impressions}, // French too
    Alias{u"thumbnailimpressions", Name::Impressions},
    Alias{u"impressionen", Name::Impressions},
    Alias{u"impresiones", Name::Impressions},
    Alias{u"インプレッション数", Name::Impressions},
    Alias{u"subscribersgained", Name::Gained},
    Alias{u"suscriptoresganados", Name::Gained},
    Alias{u"abonnésgagnés", Name::Gained},
    Alias{u"subscriberslost", Name::Lost},
    Alias{u"suscriptoresperdidos", Name::Lost},
    Alias{u"abonnésperdus", Name::Lost},
    Alias{u"subscribers", Name::Net},
    Alias{u"abonnenten", Name::Net},
    Alias{u"suscriptores", Name::Net},
    Alias{u"abonnés", Name::Net},
    Alias{u"チャンネル登録者", Name::Net},
    Alias{u"watchtime(hours)", Name::Hours},
    Alias{u"wiedergabezeit(stunden)", Name::Hours},
    Alias{u"tiempodevisualización(horas)", Name::Hours},
    Alias{u"tiempodereproducción(horas)", Name::Hours},
    Alias{u"duréedevisionnage(heures)", Name::Hours},
    Alias{u"総再生時間(単位:時間)", Name::Hours},
    Alias{u"averageviewduration", Name::Clock},
    Alias{u"durchschnittlichewiedergabedauer", Name::Clock},
    Alias{u"duraciónmediadelasvisualizaciones", Name::Clock},
    Alias{u"duraciónmediadelavisualización", Name::Clock},
    Alias{u"duréemoyenned'unevue", Name::Clock},
    Alias{u"平均視聴時間", Name::Clock},
};

constexpr std::array totalLabels{QStringView(u"total"), QStringView(u"gesamt"), QStringView(u"合計")};

/// Compatibility form brings full-width brackets and colons down to the plain ones.
QString plain(const QString &header)
{
    QString text = header.normalized(QString::NormalizationForm_KC).toCaseFolded();
    text.removeIf([](QChar character) { return character.isSpace() || character == QChar::ByteOrderMark; });
    for (QChar &character : text) {
        if (character == u'’' || character == u'‘')
            character = u'\'';
        else if (character == u'„' || character == u'“' || character == u'”' || character == u'«' || character == u'»')
            character = u'"';
    }
    return text;
}

QString reasonText(const char *text)
{
    return QCoreApplication::translate("StudioColumns", text);
}

StudioColumn known(const char *reason)
{
    return {.role = StudioColumn::Role::Known, .reason = reasonText(reason)};
}

StudioColumn figure(Metric metric, CellFormat format = CellFormat::Count)
{
    return {.role = StudioColumn::Role::Figure, .metric = metric, .format = format};
}

StudioColumn columnCalled(Name name)
{
    switch (name) {
    case Name::Date:
        return {.role = StudioColumn::Role::Date};
    case Name::Item:
        return {.role = StudioColumn::Role::Item};
    case Name::Views:
        return figure(Metric::Views);
    case Name::EngagedViews:
        return figure(Metric::EngagedViews);
    case Name::Likes:
        return figure(Metric::Likes, CellFormat::SignedCount);
    case Name::Comments:
        return figure(Metric::Comments, CellFormat::SignedCount);
    case Name::Shares:
        return figure(Metric::Shares, CellFormat::SignedCount);
    case Name::Impressions:
        return figure(Metric::Impressions);
    case Name::Gained:
        return figure(Metric::FollowersGained);
    case Name::Lost:
        return figure(Metric::FollowersLost);
    case Name::Hours:
        return figure(Metric::WatchMinutes, CellFormat::Hours);
    case Name::Clock:
        return figure(Metric::AverageViewSeconds, CellFormat::Clock);
    case Name::Net:
        return known(QT_TRANSLATE_NOOP("StudioColumns",
                                       "This is the net change of the day. It gives neither the total nor "
                                       "how many came and how many left."));
    case Name::Dislikes:
        return known(QT_TRANSLATE_NOOP("StudioColumns", "Dislikes are not kept."));
    }
    Q_UNREACHABLE();
}

} // namespace

StudioColumn studioColumn(const QString &header)
{
    const QString text = plain(header);
    const auto alias = std::ranges::find(aliases, QStringView(text), &Alias::text);
    if (alias != aliases.end())
        return columnCalled(alias->name);
    return {.role = StudioColumn::Role::Unknown,
            .reason = reasonText(QT_TRANSLATE_NOOP("StudioColumns", "This column is not known."))};
}

bool isTotalLabel(const QString &cell)
{
    return std::ranges::find(totalLabels, QStringView(plain(cell))) != totalLabels.end();
}

} // namespace creatormetrics

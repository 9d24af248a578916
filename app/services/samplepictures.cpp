// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/samplepictures.h"

#include "app/services/samplerandom.h"
#include "app/services/thumbnailpicture.h"
#include "models/store/accountrepository.h"
#include "models/store/contentlookup.h"
#include "models/store/thumbnails.h"

#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 picturesInAll = 40;
constexpr qint64 looked = 400; ///< newest posts among which the most viewed are picked

/// The light of an hour: sky above and at the horizon, what shines, and the ground from far to near.
struct Light {
    QRgb above, horizon, shine, far, middle, near;
};

constexpr std::array lights{
    Light{0xff2b4a6f, 0xfff4b183, 0xffffe3b0, 0xff8a6d7f, 0xff55506b, 0xff2d3047}, // dusk
    Light{0xff7fb2d9, 0xffe8f1f4, 0xfffff7dd, 0xff9dbfb1, 0xff5f9480, 0xff2f5d50}, // morning
    Light{0xff1c2541, 0xff3a506b, 0xfff2efe4, 0xff31415c, 0xff222f45, 0xff121a2b}, // night
    Light{0xfff2d7b6, 0xfffaf0e1, 0xffe27d4f, 0xffd9a679, 0xffb06a4a, 0xff6b3a2e}, // clay
    Light{0xffdfe6e1, 0xfff7f5ef, 0xffc9a66b, 0xffb7c4b1, 0xff7e957f, 0xff46594d}, // mist
    Light{0xff5b3a5f, 0xffe58a7b, 0xffffd7a8, 0xff9a5466, 0xff63375a, 0xff331f3b}, // evening
    Light{0xff3f8f9b, 0xffcfe9df, 0xfffdf3c9, 0xff6fb3a8, 0xff2f7f80, 0xff174e57}, // sea
    Light{0xffe9c46a, 0xfffbeecb, 0xfff4a261, 0xffd8a24a, 0xffa8763e, 0xff5c4033}, // harvest
};

QPointF pointAt(double x, double y)
{
    return {x * thumbnailSize.width(), y * thumbnailSize.height()};
}

double share(SampleRandom &random, double low, double high)
{
    return low + (high - low) * static_cast<double>(random.between(0, 1'000)) / 1'000;
}

void paintSky(QPainter &painter, const Light &light, SampleRandom &random)
{
    QLinearGradient sky(pointAt(0, 0), pointAt(0, 0.75));
    sky.setColorAt(0, light.above);
    sky.setColorAt(1, light.horizon);
    painter.fillRect(QRect(QPoint(), thumbnailSize), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(light.shine));
    const double radius = share(random, 10, 26);
    painter.drawEllipse(pointAt(share(random, 0.15, 0.85), share(random, 0.2, 0.5)), radius, radius);
}

/// One ridge: three waves added up, closed below.
void paintRidge(QPainter &painter, QRgb colour, double height, double swing, SampleRandom &random)
{
    const std::array phases{share(random, 0, 6.28), share(random, 0, 6.28), share(random, 0, 6.28)};
    QPainterPath ridge(pointAt(0, 1));
    for (int step = 0; step <= 64; ++step) {
        const double x = step / 64.0;
        const double wave = std::sin(x * 5 + phases[0]) + 0.5 * std::sin(x * 11 + phases[1]) + 0.2 * std::sin(x * 23 + phases[2]);
        ridge.lineTo(pointAt(x, height + swing * wave));
    }
    ridge.lineTo(pointAt(1, 1));
    painter.fillPath(ridge, QColor(colour));
}

void paintHills(QPainter &painter, const Light &light, SampleRandom &random)
{
    paintRidge(painter, light.far, 0.58, 0.07, random);
    paintRidge(painter, light.middle, 0.72, 0.06, random);
    paintRidge(painter, light.near, 0.87, 0.04, random);
}

void paintTown(QPainter &painter, const Light &light, SampleRandom &random)
{
    paintRidge(painter, light.far, 0.66, 0.03, random);
    for (const auto &[colour, lowest, highest] : {std::tuple{light.middle, 0.35, 0.6}, std::tuple{light.near, 0.2, 0.42}}) {
        for (double x = -0.02; x < 1; x += share(random, 0.07, 0.13)) {
            const double top = 1 - share(random, lowest, highest);
            painter.fillRect(QRectF(pointAt(x, top), pointAt(x + share(random, 0.05, 0.1), 1)), QColor(colour));
        }
    }
}

void paintSea(QPainter &painter, const Light &light, SampleRandom &random)
{
    paintRidge(painter, light.far, 0.6, 0.03, random);
    painter.fillRect(QRectF(pointAt(0, 0.64), pointAt(1, 1)), QColor(light.middle));
    for (double y = 0.7; y < 1; y += 0.07) {
        const double x = share(random, 0, 0.6);
        painter.fillRect(QRectF(pointAt(x, y), pointAt(x + share(random, 0.1, 0.35), y + 0.012)), QColor(light.horizon));
    }
    paintRidge(painter, light.near, 0.95, 0.02, random);
}

/// A vessel seen from the side, on a table.
void paintVessel(QPainter &painter, QRgb colour, double x, double width, double top, SampleRandom &random)
{
    const double belly = share(random, 0.7, 1.1);
    const double foot = 0.84;
    QPainterPath vessel(pointAt(x - width * 0.3, top));
    vessel.cubicTo(pointAt(x - width * belly, top + 0.12), pointAt(x - width * belly, foot - 0.1), pointAt(x - width * 0.35, foot));
    vessel.lineTo(pointAt(x + width * 0.35, foot));
    vessel.cubicTo(pointAt(x + width * belly, foot - 0.1), pointAt(x + width * belly, top + 0.12), pointAt(x + width * 0.3, top));
    vessel.closeSubpath();
    painter.fillPath(vessel, QColor(colour));
}

void paintTable(QPainter &painter, const Light &light, SampleRandom &random)
{
    painter.fillRect(QRectF(pointAt(0, 0.8), pointAt(1, 1)), QColor(light.near));
    paintVessel(painter, light.far, share(random, 0.2, 0.35), 0.11, share(random, 0.3, 0.5), random);
    paintVessel(painter, light.middle, share(random, 0.48, 0.58), 0.09, share(random, 0.35, 0.55), random);
    paintVessel(painter, light.shine, share(random, 0.7, 0.82), 0.07, share(random, 0.45, 0.6), random);
}

quint64 seedOf(const QString &key)
{
    quint64 seed = 1469598103934665603ULL;
    for (const QChar letter : key)
        seed = (seed ^ letter.unicode()) * 1099511628211ULL;
    return seed;
}

/// The newest posts and the most viewed among them, each once.
std::vector<StoredContent> chosenPosts(std::vector<StoredContent> posts, std::size_t count)
{
    const std::size_t newest = std::min(posts.size(), (count + 1) / 2);
    std::ranges::stable_sort(posts.begin() + static_cast<std::ptrdiff_t>(newest), posts.end(), std::ranges::greater(),
                             [](const StoredContent &post) { return post.item.figures[Metric::Views].value_or(0); });
    posts.erase(posts.begin() + static_cast<std::ptrdiff_t>(std::min(posts.size(), count)), posts.end());
    return posts;
}

Outcome keepPicturesOf(Connection &connection, const Workspace &workspace, AccountId account, std::size_t count)
{
    const auto ids = newestPostIds(connection, account, looked);
    if (!ids)
        return ids.error();
    auto posts = contentByIds(connection, *ids);
    if (!posts)
        return posts.error();
    for (const StoredContent &post : chosenPosts(*std::move(posts), count)) {
        const QString key = post.item.platformContentId;
        const QByteArray jpeg = thumbnailJpeg(samplePicture(key));
        if (auto written = writeThumbnail(workspace, post.id, jpeg, thumbnailSource(key, {})); !written)
            return written;
    }
    return Done{};
}

} // namespace

Outcome keepSamplePictures(Connection &connection, const Workspace &workspace)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    qint64 left = picturesInAll;
    const qint64 each = std::max<qint64>(1, picturesInAll / std::max<qint64>(1, std::ssize(*all)));
    for (const Account &account : *all) {
        if (auto kept = keepPicturesOf(connection, workspace, account.id, static_cast<std::size_t>(std::min(each, left))); !kept)
            return kept;
        left -= std::min(each, left);
    }
    return Done{};
}

QImage samplePicture(const QString &key)
{
    constexpr std::array motifs{paintHills, paintTown, paintSea, paintTable};
    SampleRandom random(seedOf(key));
    QImage image(thumbnailSize, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Light &light = random.pick(std::span(lights));
    paintSky(painter, light, random);
    random.pick(std::span(motifs))(painter, light, random);
    return image;
}

} // namespace creatormetrics

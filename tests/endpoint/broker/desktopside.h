// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/random.h"
#include "models/entitlement/base64url.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

#include <string>

namespace creatormetrics {

/// The desktop's side of a flow.
struct DesktopSide {
    std::string publicKey = std::string(crypto_box_PUBLICKEYBYTES, '\0');
    std::string secretKey = std::string(crypto_box_SECRETKEYBYTES, '\0');
    std::string verifier = base64Url(randomBytes(32));

    DesktopSide()
    {
        crypto_box_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                           reinterpret_cast<unsigned char *>(secretKey.data()));
    }
    [[nodiscard]] QJsonObject start() const
    {
        using namespace Qt::StringLiterals;
        return {{u"code_challenge"_s, QString::fromStdString(base64Url(sha256(verifier)))},
                {u"method"_s, u"S256"_s},
                {u"loopback_port"_s, 45'678},
                {u"box_public"_s, QString::fromStdString(base64Url(publicKey))}};
    }
    [[nodiscard]] QJsonObject opened(const QString &sealed) const
    {
        const auto box = fromBase64Url(sealed.toStdString()).value_or("");
        if (box.size() < crypto_box_SEALBYTES)
            return {};
        std::string text(box.size() - crypto_box_SEALBYTES, '\0');
        const int failed = crypto_box_seal_open(reinterpret_cast<unsigned char *>(text.data()),
                                                reinterpret_cast<const unsigned char *>(box.data()), box.size(),
                                                reinterpret_cast<const unsigned char *>(publicKey.data()),
                                                reinterpret_cast<const unsigned char *>(secretKey.data()));
        return failed == 0 ? QJsonDocument::fromJson(QByteArray::fromStdString(text)).object() : QJsonObject();
    }
};

} // namespace creatormetrics

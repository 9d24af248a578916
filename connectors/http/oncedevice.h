// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace creatormetrics {

/// Gives bytes once, from the first to the last, and cannot be rewound. Qt sends a request again when its connection ends before the
/// first byte of an answer, unless it cannot have the body a second time: nothing that is paid for or used up may go out twice.
class OnceDevice final : public QIODevice
{
public:
    OnceDevice(const QByteArray &bytes, QObject *parent) : QIODevice(parent), m_bytes(bytes) { open(QIODevice::ReadOnly); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool reset() override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_read == m_bytes.size() && QIODevice::atEnd(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min(most, m_bytes.size() - m_read);
        if (size <= 0)
            return most == 0 ? 0 : -1;
        std::memcpy(data, m_bytes.constData() + m_read, static_cast<std::size_t>(size));
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace creatormetrics

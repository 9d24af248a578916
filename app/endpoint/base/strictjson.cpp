// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/strictjson.h"

#include <set>
#include <utility>
#include <vector>

namespace creatormetrics {

namespace {

constexpr std::size_t deepestLevel = 32;

// Builds the value while it reads; returning false anywhere ends the reading.
class StrictBuilder final : public nlohmann::json_sax<Json>
{
public:
    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t &text) override
    {
        // An integer that fits no 64 bits arrives here, rounded.
        return text.find_first_of(".eE") != std::string::npos && put(value);
    }
    bool string(string_t &value) override { return put(std::move(value)); }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &value) override
    {
        m_key = value;
        return !m_open.back()->contains(value);
    }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

    Json take() { return std::move(m_root); }

private:
    Json *place(Json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        if (m_open.back()->is_array()) {
            m_open.back()->push_back(std::move(value));
            return &m_open.back()->back();
        }
        return &((*m_open.back())[m_key] = std::move(value));
    }
    bool put(Json value) { return place(std::move(value)) != nullptr; }
    bool open(Json container)
    {
        if (m_open.size() >= deepestLevel)
            return false;
        m_open.push_back(place(std::move(container)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    Json m_root;
    std::vector<Json *> m_open; // stays valid: a container grows only while its last element is closed
    std::string m_key;
};

} // namespace

std::optional<Json> parsedJson(std::string_view text)
{
    StrictBuilder builder;
    if (!Json::sax_parse(text.begin(), text.end(), &builder))
        return std::nullopt;
    return builder.take();
}

std::string jsonText(const Json &value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace creatormetrics

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/table.h"

namespace casegrip::command
{

// Writes JSON piece by piece, for answers that are not rows. Calls nest as the text does.
class JsonObject
{
public:
    explicit JsonObject(std::string &text) : m_text(text) {}

    JsonObject &open(char bracket) // { or [
    {
        separate();
        m_text += bracket;
        m_first = true;
        return *this;
    }
    JsonObject &close(char bracket)
    {
        m_text += bracket;
        m_first = false;
        return *this;
    }
    JsonObject &key(std::string_view name)
    {
        separate();
        appendJson(m_text, name);
        m_text += ':';
        m_first = true;
        return *this;
    }
    JsonObject &value(std::string_view text)
    {
        separate();
        appendJson(m_text, text);
        return *this;
    }
    JsonObject &value(std::int64_t number)
    {
        separate();
        appendNumber(m_text, number);
        return *this;
    }
    JsonObject &boolean(bool value)
    {
        separate();
        m_text += value ? "true" : "false";
        return *this;
    }
    // What is JSON already.
    JsonObject &text(std::string_view json)
    {
        separate();
        m_text += json;
        return *this;
    }
    // To the millisecond.
    JsonObject &seconds(double value);

private:
    void separate()
    {
        if (!m_first)
            m_text += ',';
        m_first = false;
    }
    std::string &m_text;
    bool m_first = true;
};

} // namespace casegrip::command

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/checked_json.h"

#include "core/base/json.h"
#include "core/base/visible_text.h"

#include <algorithm>
#include <cmath>

namespace casegrip::forms
{

void Faults::add(const std::string &path, std::string what)
{
    m_list.push_back({path.empty() ? "/" : visibleText(path), std::move(what)});
}

std::string inQuotes(std::string_view text)
{
    return '"' + visibleText(text) + '"';
}

std::string listed(const std::vector<std::string> &words)
{
    std::string text;
    for (const auto &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

bool isId(std::string_view text)
{
    const auto isLetterOrDigit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    const auto isAllowed = [&](char c) { return isLetterOrDigit(c) || c == '_' || c == '-' || c == '.'; };
    return !text.empty() && text.size() <= 60 && isLetterOrDigit(text.front()) &&
           std::all_of(text.begin(), text.end(), isAllowed);
}

bool Node::require(const char *key) const
{
    if (!has(key))
        fault(key, "is missing");
    return has(key);
}

void Node::allow(std::initializer_list<const char *> keys) const
{
    for (const auto &key : m_object.keys()) {
        const bool known =
            std::any_of(keys.begin(), keys.end(), [&](const char *one) { return key == QLatin1String(one); });
        if (!known)
            m_faults->add(m_path + '/' + toStd(key),
                          "is not known; known are " + listed({keys.begin(), keys.end()}));
    }
}

std::string Node::text(const char *key) const
{
    if (!has(key))
        return {};
    const QJsonValue found = value(key);
    if (!found.isString())
        fault(key, "must be a text");
    else if (found.toString().trimmed().isEmpty())
        fault(key, "is empty");
    return toStd(found.toString());
}

std::string Node::requiredText(const char *key) const
{
    return require(key) ? text(key) : std::string();
}

std::string Node::id(const char *key) const
{
    const std::string found = requiredText(key);
    if (!found.empty() && !isId(found))
        fault(key, "is " + inQuotes(found) +
                       "; an id is made of letters, digits, \"_\", \"-\" and \".\", at most 60");
    return found;
}

std::string Node::word(const char *key, const std::vector<std::string> &words, bool isRequired) const
{
    if (!has(key) && !isRequired)
        return words.front();
    const std::string found = requiredText(key);
    if (std::find(words.begin(), words.end(), found) != words.end())
        return found;
    if (!found.empty())
        fault(key, "is " + inQuotes(found) + "; known are " + listed(words));
    return words.front();
}

int Node::number(const char *key, int least, int most, int otherwise) const
{
    if (!has(key))
        return otherwise;
    const double found = value(key).toDouble(std::nan(""));
    if (!(found >= least && found <= most) || found != std::floor(found)) {
        fault(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return otherwise;
    }
    return int(found);
}

std::vector<Node> Node::objects(const char *key, bool isRequired) const
{
    std::vector<Node> found;
    if (!has(key) && !isRequired)
        return found;
    if (require(key) && !value(key).isArray())
        fault(key, "must be a list");
    const QJsonArray array = value(key).toArray();
    if (isRequired && value(key).isArray() && array.isEmpty())
        fault(key, "is empty");
    for (qsizetype i = 0; i < array.size(); ++i) {
        const std::string path = at(key) + '/' + std::to_string(i);
        if (!array[i].isObject())
            m_faults->add(path, "must be an object");
        else
            found.emplace_back(array[i].toObject(), path, *m_faults);
    }
    return found;
}

std::vector<std::string> Node::words(const char *key) const
{
    std::vector<std::string> found;
    if (!value(key).isArray() || value(key).toArray().isEmpty())
        fault(key, "must be a list of words");
    const QJsonArray array = value(key).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (array[i].toString().trimmed().isEmpty())
            m_faults->add(at(key) + '/' + std::to_string(i), "must be a word");
        found.push_back(toStd(array[i].toString()));
    }
    return found;
}

} // namespace casegrip::forms

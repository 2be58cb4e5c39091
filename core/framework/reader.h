// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/json.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

// Reading the JSON of a framework file. Internal to this folder.
namespace casegrip::framework
{

inline const std::vector<std::string> ranks = {
    "constable", "sergeant", "inspector", "chief_inspector", "superintendent", "chief_superintendent",
    "staff"};

// Collects the first thing that is wrong, with its path, so that reading code needs no error handling of its
// own.
class Faults
{
public:
    explicit Faults(std::string file) : m_file(std::move(file)) {}
    void add(const std::string &path, const std::string &fault)
    {
        if (!m_first)
            m_first =
                Error{ErrorKind::Invalid, m_file + ": " + (path.empty() ? "/" : path) + " " + fault + ".",
                      "Correct the framework file and check it again."};
    }
    const std::optional<Error> &first() const { return m_first; }

private:
    std::string m_file;
    std::optional<Error> m_first;
};

inline std::string inQuotes(const std::string &text)
{
    return '"' + text + '"';
}

inline std::string listed(const std::vector<std::string> &words)
{
    std::string text;
    for (const auto &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

// One JSON object being read at a path of the file. Absent optional keys give the default.
class Reader
{
public:
    Reader(QJsonObject object, std::string path, Faults &faults)
        : m_object(std::move(object)), m_path(std::move(path)), m_faults(faults)
    {
    }

    std::string at(const char *key) const { return m_path + '/' + key; }
    bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }
    QJsonValue value(const char *key) const { return m_object.value(QLatin1String(key)); }
    void fault(const char *key, const std::string &what) const { m_faults.add(at(key), what); }

    void fault(const char *key, std::size_t index, const std::string &what) const
    {
        m_faults.add(at(key) + '/' + std::to_string(index), what);
    }

    void allow(const std::vector<std::string> &keys) const
    {
        for (const auto &key : m_object.keys()) {
            if (std::find(keys.begin(), keys.end(), toStd(key)) == keys.end())
                m_faults.add(m_path + '/' + toStd(key), "is not a key that is known here");
        }
    }
    bool require(const char *key) const
    {
        if (!has(key))
            fault(key, "is missing");
        return has(key);
    }
    std::string text(const char *key) const
    {
        const QJsonValue found = value(key);
        if (!found.isString() || found.toString().trimmed().isEmpty())
            fault(key, "must be a text that is not empty");
        return toStd(found.toString());
    }
    std::string requiredText(const char *key) const { return require(key) ? text(key) : std::string(); }
    std::string word(const char *key, const std::vector<std::string> &known) const
    {
        const std::string found = requiredText(key);
        if (has(key) && std::find(known.begin(), known.end(), found) == known.end())
            fault(key, "is " + inQuotes(found) + "; known are " + listed(known));
        return found;
    }
    std::string optionalWord(const char *key, const std::vector<std::string> &known) const
    {
        return has(key) ? word(key, known) : known.front();
    }
    int positive(const char *key, int most) const
    {
        const double found = value(key).toDouble(-1);
        if (found < 1 || found > most || found != std::floor(found)) {
            fault(key, "must be a whole number from 1 to " + std::to_string(most));
            return 1;
        }
        return int(found);
    }
    bool flag(const char *key, bool otherwise) const
    {
        if (has(key) && !value(key).isBool())
            fault(key, "must be true or false");
        return value(key).toBool(otherwise);
    }
    // A list of texts; an absent key is an empty list.
    std::vector<std::string> texts(const char *key) const
    {
        std::vector<std::string> found;
        if (has(key) && !value(key).isArray())
            fault(key, "must be a list");
        const QJsonArray array = value(key).toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!array[i].isString())
                fault(key, std::size_t(i), "must be a text");
            found.push_back(toStd(array[i].toString()));
        }
        return found;
    }
    Reader object(const char *key) const
    {
        if (require(key) && !value(key).isObject())
            fault(key, "must be an object");
        return {value(key).toObject(), at(key), m_faults};
    }
    // The objects of a required list.
    std::vector<Reader> objects(const char *key) const
    {
        std::vector<Reader> found;
        if (require(key) && !value(key).isArray())
            fault(key, "must be a list");
        const QJsonArray array = value(key).toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const std::string path = at(key) + '/' + std::to_string(i);
            if (!array[i].isObject())
                m_faults.add(path, "must be an object");
            found.emplace_back(array[i].toObject(), path, m_faults);
        }
        return found;
    }

private:
    QJsonObject m_object;
    std::string m_path;
    Faults &m_faults;
};

} // namespace casegrip::framework

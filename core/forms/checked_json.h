// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

// Reading JSON that people wrote, so that everything that is wrong is told at once, each with its path.
namespace casegrip::forms
{

struct Fault {
    std::string path; // "/sections/0/questions/2/why"; "/" is the whole file
    std::string what; // goes on from the path: "is missing"

    bool operator==(const Fault &) const = default;
};

class Faults
{
public:
    void add(const std::string &path, std::string what);
    const std::vector<Fault> &list() const { return m_list; }
    std::vector<Fault> take() { return std::move(m_list); }

private:
    std::vector<Fault> m_list;
};

std::string inQuotes(std::string_view text); // as visibleText() shows it
std::string listed(const std::vector<std::string> &words); // "a, b, c"
// "ESR-02", "not_safe": letters, digits, '_', '-' and '.', at most 60, the first one a letter or digit.
bool isId(std::string_view text);

// One object of the file. What is absent or wrong reads as a default and is noted; the reader goes on.
class Node
{
public:
    Node(QJsonObject object, std::string path, Faults &faults)
        : m_object(std::move(object)), m_path(std::move(path)), m_faults(&faults)
    {
    }

    const QJsonObject &object() const { return m_object; }
    const std::string &path() const { return m_path; }
    Faults &faults() const { return *m_faults; }
    std::string at(const char *key) const { return m_path + '/' + key; }
    bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }
    QJsonValue value(const char *key) const { return m_object.value(QLatin1String(key)); }
    void fault(const char *key, std::string what) const { m_faults->add(at(key), std::move(what)); }

    // Notes every other key.
    void allow(std::initializer_list<const char *> keys) const;
    std::string text(const char *key) const;         // absent: empty; given: must not be blank
    std::string requiredText(const char *key) const; // must be there
    std::string id(const char *key) const;           // required
    // One of the words; the first one when it is absent or wrong.
    std::string word(const char *key, const std::vector<std::string> &words, bool isRequired) const;
    int number(const char *key, int least, int most, int otherwise) const; // absent: `otherwise`
    std::vector<Node> objects(const char *key, bool isRequired) const;     // with at least one when required
    std::vector<std::string> words(const char *key) const;                 // a list of texts

private:
    bool require(const char *key) const;

    QJsonObject m_object;
    std::string m_path;
    Faults *m_faults;
};

} // namespace casegrip::forms

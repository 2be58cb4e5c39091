// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/file_texts.h"

#include "core/base/json.h"
#include "core/base/visible_text.h"

#include <algorithm>
#include <functional>

namespace casegrip::forms
{
namespace
{

bool hasHidden(const std::string &text)
{
    return withoutHidden(text) != text;
}

using Visit = std::function<void(const QJsonValue &value, const std::string &path)>;

// Each value inside, in the order of the file as far as JSON has one, what holds it before it.
void forEachValue(const QJsonValue &value, const std::string &path, const Visit &visit)
{
    visit(value, path);
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        forEachValue(items[i], path + '/' + std::to_string(i), visit);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        forEachValue(member.value(), path + '/' + toStd(member.key()), visit);
}

void noteUnknown(const QJsonValue &word, const std::string &path, const std::vector<std::string> &categories, Faults &faults)
{
    const std::string category = toStd(word.toString());
    if (word.isString() && std::find(categories.begin(), categories.end(), category) == categories.end())
        faults.add(path, "is " + inQuotes(category) + ", which is not a red-box category of the framework in force; known are " +
                             listed(categories));
}

} // namespace

void noteHidden(const QJsonObject &file, Faults &faults)
{
    forEachValue(file, {}, [&faults](const QJsonValue &value, const std::string &path) {
        const std::string text = toStd(value.toString());
        if (hasHidden(text))
            faults.add(path, "has a character that cannot be seen: " + inQuotes(text));
        for (const auto &key : value.toObject().keys()) {
            if (hasHidden(toStd(key)))
                faults.add(path + '/' + toStd(key), "has a character in its name that cannot be seen");
        }
    });
}

void noteUnknownCategories(const QJsonObject &file, const std::vector<std::string> &categories, Faults &faults)
{
    forEachValue(file, {}, [&](const QJsonValue &value, const std::string &path) {
        const QJsonObject condition = value.toObject();
        if (condition.value(u"fact") != QJsonValue(QStringLiteral("red_box")))
            return;
        noteUnknown(condition.value(u"has"), path + "/has", categories, faults);
        const QJsonArray several = condition.value(u"has_any").toArray();
        for (qsizetype i = 0; i < several.size(); ++i)
            noteUnknown(several[i], path + "/has_any/" + std::to_string(i), categories, faults);
    });
}

} // namespace casegrip::forms

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/guidance.h"

#include "core/base/json.h"

#include <algorithm>

namespace casegrip::forms
{

CheckedGuidance readGuidance(std::string_view json)
{
    const auto object = parseJsonObject(json, "The file");
    if (!object)
        return {{}, {{"/", "cannot be read: " + object.error().what}}};
    Faults faults;
    const Node file(*object, "", faults);
    file.allow({"language", "articles"});
    file.word("language", {"en", "cy"}, true);
    CheckedGuidance checked;
    for (const Node &node : file.objects("articles", true)) {
        node.allow({"id", "title", "text", "source", "unverified"});
        Article article{node.id("id"), node.requiredText("title"), node.words("text"),
                        node.requiredText("source"), node.text("unverified")};
        const auto isSame = [&](const Article &one) { return one.id == article.id; };
        if (std::any_of(checked.articles.begin(), checked.articles.end(), isSame))
            node.fault("id", "is " + inQuotes(article.id) + ", which an earlier article has");
        checked.articles.push_back(std::move(article));
    }
    checked.faults = faults.take();
    return checked;
}

} // namespace casegrip::forms

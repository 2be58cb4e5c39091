// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/checked_json.h"
#include "core/forms/template.h"

#include <map>
#include <set>
#include <string_view>
#include <utility>

// Reading and checking a template file. Everything that is wrong is told at once, each with its JSON path:
// unknown and repeated keys, unknown ids, facts, operators and words, type mismatches, cycles of relevance, a
// question without a why, and so on (docs/forms.md lists them; resources/templates/template.schema.json
// describes the shape).
namespace casegrip::forms
{

// What a template may refer to outside of itself.
struct References {
    using PartKey = std::pair<std::string, int>; // id, version
    std::map<PartKey, QJsonObject>
        parts;                      // checked templates that may be embedded, with their own parts put in
    std::set<std::string> guidance; // ids of articles
    std::vector<std::string> redBox = {}; // categories of the framework in force; none: not looked at
};

struct CheckedTemplate {
    std::optional<Template> form; // none when there is a fault
    std::vector<Fault> faults;    // in the order of the file; then those of texts wherever they stand, then cycles
};

constexpr std::size_t mostTemplateBytes = 4U << 20U;

CheckedTemplate readTemplate(std::string_view json, const References &references);

} // namespace casegrip::forms

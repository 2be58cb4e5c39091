// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/forms/checked_json.h"
#include "core/forms/template.h"

#include <QJsonObject>
#include <compare>
#include <map>
#include <string>
#include <vector>

// What was answered so far. A value: a draft holds one, a submitted file is read into one. Answers to
// questions that are not asked at present stay here; what they amount to is evaluation.h's business.
namespace casegrip::forms
{

// A question, and in a repeated section the row; a section where a reason for going on stands for the whole
// of it.
struct Place {
    std::string id;
    int row = 0; // 0: not in a repeated section

    auto operator<=>(const Place &) const = default;
};

// How an answer came about.
enum class Origin : std::uint8_t {
    Typed,     // given by the reviewer
    Prefilled, // taken from a fact, not changed
};
std::string_view toWord(Origin origin); // "typed"

struct Answer {
    Value value;
    Origin origin = Origin::Typed;
    std::string source; // of a prefilled one: "records system, export of 06:10"
    std::optional<Instant> at;

    bool operator==(const Answer &) const = default;
};

struct Answers {
    std::map<Place, Answer> given;
    std::map<std::string, std::vector<int>>
        rows;                               // by section: the numbers of its rows, above 0, in their order
    std::map<Place, std::string> overrides; // reasons for going on in spite of a warning

    const Value &at(const Place &place) const; // nothing when there is no answer
    // An empty value takes the answer away.
    void set(const Place &place, Value value) { set(place, Answer{std::move(value), Origin::Typed, {}, {}}); }
    void set(const Place &place, Answer answer);
    int addRow(const std::string &section);                                // its number
    void removeRow(const Section &section, const Template &form, int row); // with its answers and reasons
    bool operator==(const Answers &) const = default;
};

// As a draft keeps them and as `review submit` reads them:
//   {"answers": {"ESR-01": "yes", "ESR-03": ["alarm"]},
//    "rows": {"FIL-01": [{"FIL-01a": "CCTV"}]},
//    "overrides": [{"place": "IPL-03", "row": 1, "reason": "..."}]}
// An answer may also be {"value": ..., "origin": "prefilled", "source": "...", "at": "..."}.
QJsonObject toJson(const Answers &answers, const Template &form);

struct ReadAnswers {
    Answers answers;
    std::vector<Fault> faults; // answers at fault are left out
};
// Refused: questions that the template does not have, values of another type, options that a question does
// not have.
ReadAnswers readAnswers(const QJsonObject &json, const Template &form, const TimeZone &zone);

} // namespace casegrip::forms

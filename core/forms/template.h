// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/condition.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A form as data (docs/forms.md). Plain values, immutable after reading; template_file.h reads and checks
// them.
namespace casegrip::forms
{

enum class QuestionType : std::uint8_t {
    YesNo,
    YesNoNa,
    Choice,
    Choices,
    Text,
    Number,
    Date,
    DateTime,
    Confirm
};
std::string_view toWord(QuestionType type); // "yes_no_na"
ValueType valueTypeOf(QuestionType type);

// One of the answers to choose from. Yes/no questions and confirmations have theirs without naming them.
struct Option {
    std::string value; // "not_safe"
    std::string label;
    std::string hint;
    Condition relevant;

    bool operator==(const Option &) const = default;
};

struct Link {
    std::string guidance; // id of an article of the guidance library; else:
    std::string title;
    std::string url;

    bool operator==(const Link &) const = default;
};

struct Constraint {
    Condition must; // Always: none
    std::string message;
    std::string instead = {}; // id of a template whose form is to be used then; empty: none

    bool operator==(const Constraint &) const = default;
};

enum class Consequence : std::uint8_t { Action, Escalate, Safeguard, ReturnToOic, DataQuality, Theme };
std::string_view toWord(Consequence consequence); // "return_to_oic"

// How soon.
struct Within {
    enum class Unit : std::uint8_t { None, Now, Today, Hours, Days };
    Unit unit = Unit::None;
    int amount = 0; // Hours, Days

    bool operator==(const Within &) const = default;
};
// "now", "today", "24 h", "7 d"; nothing for anything else.
std::optional<Within> parseWithin(std::string_view text);

// What an answer brings about. Owner, text and time are said by the template or taken from answers of the
// same place.
struct Trigger {
    Condition when;
    Consequence consequence = Consequence::Action;
    std::string owner; // a word of owners()
    std::optional<std::size_t> ownerOf;
    std::string text;
    std::optional<std::size_t> textOf;
    Within within;
    std::optional<std::size_t> by; // due at the end of the day answered there
    std::string theme;             // Theme: a word of themes()
    std::string reason;            // ReturnToOic: a word of returnReasons()

    bool operator==(const Trigger &) const = default;
};

// What happens at submission while a required answer is missing or a constraint is not met.
enum class Gate : std::uint8_t {
    Stop, // it has to be put right
    Warn, // may go on; the override and its reason are recorded
};

// A day that a form suggests, counted from the day on which it is filled in. No answer until somebody takes it.
struct Proposed {
    Within within;  // Today, Days
    Condition when; // asks about facts alone

    bool operator==(const Proposed &) const = default;
};

struct Question {
    std::string id;
    QuestionType type = QuestionType::Text;
    std::string label;
    std::string why;
    std::string help;
    std::string exemplar;
    std::string unverified; // what of this is not checked against a published source
    std::vector<Link> links;
    std::vector<Option> options;
    std::string green; // the answer when all is well: one key; empty: none
    Condition relevant;
    std::optional<Condition> required; // none: never
    Constraint constraint;
    std::optional<std::size_t> prefill; // fact
    std::optional<Proposed> proposed;   // of type Date
    std::vector<Trigger> triggers;
    Gate gate = Gate::Stop;
    std::size_t section = 0;

    bool operator==(const Question &) const = default;
};

struct Repeat {
    int least = 0;
    int most = 50;
    std::string add; // on the button: "Add a line of enquiry"

    bool operator==(const Repeat &) const = default;
};

struct Section {
    std::string id;
    std::string title;
    std::string help;
    Condition relevant;
    std::optional<Repeat> repeat;
    std::size_t firstQuestion = 0; // its questions lie together
    std::size_t questionCount = 0;

    bool operator==(const Section &) const = default;
};

// What a template is for. The first eight are the kinds of review that obligations ask for.
enum class Kind : std::uint8_t {
    Plan,
    InitialStandard,
    InitialEnhanced,
    Inspector,
    ChiefInspector,
    Superintendent,
    IqPlan,
    Audit,
    Periodic, // any review that comes round: it completes the one it was begun for
    Approval, // of a plan or closure; completes nothing
    Part,     // is not opened alone: other templates embed it
};
std::string_view toWord(Kind kind); // "chief_inspector"

// A template whose sections were taken in by another.
struct PartUsed {
    std::string id;
    int version = 1;

    bool operator==(const PartUsed &) const = default;
};

struct Template {
    std::string id;
    int version = 1;
    std::string title;
    Kind kind = Kind::Part;
    std::string rank;                 // a word of ranks(); "any"
    std::optional<Day> effectiveFrom; // none: since ever
    std::string language;
    std::string note;   // where the content comes from, and what of it is not verified
    std::string notice; // stands over every step, and at the head of what is signed; empty: none
    std::optional<std::size_t> decision; // the question whose answer is the decision of the review
    Condition suits;  // the cases for which it is offered first; asks about facts alone
    std::vector<Section> sections;
    std::vector<Question> questions; // of all sections, in order
    std::vector<PartUsed> parts;
    // The file with its parts, as canonical JSON: what "this template, this version" means.
    std::string json;

    const Question *find(std::string_view questionId) const;
    std::optional<std::size_t> indexOf(std::string_view questionId) const;
    const Section &sectionOf(const Question &question) const { return sections[question.section]; }

    bool operator==(const Template &) const = default;
};

// The option that has this value; none otherwise.
const Option *optionOf(const Question &question, std::string_view value);

// A word of the templates with its text for people.
struct Named {
    std::string_view word;
    std::string_view label;
};
const std::vector<Named> &owners();        // who a direction is for
const std::vector<Named> &themes();        // what a command's cases have in common
const std::vector<Named> &returnReasons(); // why a plan or closure goes back
const std::vector<std::string> &ranks();
// Whether who holds that rank may do what is for `asked`. Staff count as the lowest rank but one.
bool isRankOrAbove(const std::string &rank, const std::string &asked);
const std::vector<std::string> &kindWords();
const std::vector<std::string> &typeWords();
const std::vector<std::string> &consequenceWords();
// The label, or the word itself when it is none of the list.
std::string_view labelOf(const std::vector<Named> &list, std::string_view word);

} // namespace casegrip::forms
